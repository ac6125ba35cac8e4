-- A top set at a percent of the max, then lighter back-off sets, both moved from week to week: the
-- bundled `fixed-percent-backoff`, in Lua.

-- One scheme a goal. Reps of Olympic lifts are two or three; novices stay at triples or more.
local schemes = {
  power = {top_reps = 1, top = 94, sets = 2, reps = {2, 2}, percent = 86, olympic = {2, 2}, novice = {3, 3}, drop = 10},
  strength = {top_reps = 2, top = 90, sets = 2, reps = {5, 5}, percent = 82, olympic = {3, 3}, novice = {5, 5}, drop = 10},
  hypertrophy = {top_reps = 3, top = 85, sets = 3, reps = {6, 8}, percent = 80, olympic = {3, 3}, novice = {6, 8}, drop = 15},
  skill = {top_reps = 2, top = 90, sets = 4, reps = {5, 5}, percent = 80, olympic = {3, 3}, novice = {5, 5}, drop = 10},
}
local function scheme_for(goal) return schemes[goal or "strength"] end

local function top_of(scheme) return sets(1):reps(scheme.top_reps):percent(scheme.top) end
local function back_off_of(scheme, olympic)
  return sets(scheme.sets):reps(table.unpack(olympic and scheme.olympic or scheme.reps)):percent(scheme.percent)
end
local novice_top = sets(1):reps(3):rpe(8)
local function novice_back_off(scheme, olympic)
  return sets(scheme.sets):reps(table.unpack(olympic and {3, 3} or scheme.novice))
    :of_top():percent(100 - scheme.drop)
end

-- Defaults by goal; the plain one comes last.
local tops, back_offs = {}, {}
for _, goal in ipairs {"", "power", "strength", "hypertrophy", "skill"} do
  local named = goal ~= "" and goal or nil
  local scheme = scheme_for(named)
  if named then
    table.insert(tops, {goal = named, top_of(scheme)})
    table.insert(back_offs, {goal = named, back_off_of(scheme)})
  end
  table.insert(back_offs, {goal = named, experience = "novice", novice_back_off(scheme)})
  table.insert(back_offs, {goal = named, movement = "olympic", back_off_of(scheme, true)})
  table.insert(back_offs, {goal = named, movement = "olympic", experience = "novice", novice_back_off(scheme, true)})
end
table.insert(tops, {experience = "novice", novice_top})

local function plan_learning(slot, out)
  out:refuse("technique-learning", "back-off sets wait until the technique is solid: sets to learn with instead")
  local lighter = slot.goal == "power" or slot.goal == "skill"
  for day in slot:days() do
    local row = out:add(day):rest(120)
    if slot.exercise.is_olympic then
      row:sets(5):reps(3):percent(65):note("anywhere from 60 to 70 %")
    elseif lighter then
      row:sets(3):reps(12):percent(60):rpe(6, 7)
    else
      row:sets(3):reps(10):percent(65):rpe(6, 7)
    end
  end
end

-- Why the lists can't be used: the parameter and the reason.
local function unfit(slot, with)
  local function weeks(listed)
    return string.format("it lists %d weeks, but the exercise comes in %d", listed, slot.week_count)
  end
  local top, backoff = with.top, with.backoff
  if #top > slot.week_count and #top > 1 then return "top", weeks(#top) end
  if backoff.depth == 2 and #backoff > slot.week_count then return "backoff", weeks(#backoff) end
  for _, work in ipairs(top) do
    if work.is_relative then
      return "top", "the top set can't be written from itself: give it a percent, a load or an RPE"
    end
  end
  for _, list in ipairs(backoff) do
    local day = {top[1]}
    for _, work in ipairs(list) do table.insert(day, work) end
    local why = slot:unfit(day)
    if why then return "backoff", why end
  end
  if with.weekly and (#top > 1 or backoff.depth == 2) then
    return "weekly", "the sets are listed week by week already: write the list or the step"
  end
end

local function plan(slot, out, with)
  if slot.athlete.technique == "learning" then return plan_learning(slot, out) end
  local parameter, why = unfit(slot, with)
  if parameter then return out:bad_parameter(parameter, why) end
  local novice, olympic = slot.athlete.experience == "novice", slot.exercise.is_olympic
  if novice then
    out:note("novice", "a novice gets most out of triples or more, at RPE 8 at most")
  end
  local scheme = scheme_for(slot.goal)
  local standard_top = novice and novice_top or top_of(scheme)
  local standard = novice and novice_back_off(scheme, olympic) or back_off_of(scheme, olympic)
  local anything_moved = false
  for day in slot:days() do
    local function stepped(work)
      if not with.weekly then return work end
      local moved, did = work:moved(with.weekly, day.loading_week)
      anything_moved = anything_moved or did
      return moved
    end
    local week = slot:week_index(day)
    local heavy = stepped(with.top[math.min(week, #with.top)]:as_heavy_as(standard_top))
    local top = out:add(day, heavy):of_kind(heavy.kind == "test" and "test" or "top")
    if not heavy.has_rest then top:rest(with.rest) end
    for _, work in ipairs(with.backoff[math.min(week, #with.backoff)]) do
      local lighter = stepped(work:as_heavy_as(standard))
      local row = out:add(day, lighter):back_off()
      if lighter.is_of_top then row:of(top) end
      if not lighter.has_rest then row:rest(math.min(with.rest, top.rest_time.max)) end
    end
  end
  if with.weekly and not anything_moved then
    out:note("weekly-unused",
      "weekly moves nothing here: the top set goes by RPE, and the back-off sets follow it")
  end
end

return strategy {
  id = "lua.fixed-percent-backoff", version = "1.0.0", back_off = true,
  summary = "a top set, then lighter back-off sets, at fixed percents",
  doc = "One heavy top set a day and back-off sets after it, in percent of the max or relative to " ..
        "the top set, moved by a weekly step over the loading weeks. What is not written comes " ..
        "from the goal.",
  parameters = {
    {"top", {top_of(schemes.strength)}, defaults = tops,
      doc = "the top set, or a list with one for each week; the last one stays"},
    {"backoff", back_off_of(schemes.strength), nested = true, defaults = back_offs,
      doc = "the back-off sets, or a list of them, or a list of lists by week"},
    {"weekly", takes = "points weight percent", with_sign = true,
      doc = "step a loading week, of the top set and of back-off sets that are not relative"},
    {"rest", seconds(180), range = {30, 900},
      doc = "rest before the back-off sets, and between them"},
  },
  plan = plan,
}
