-- Sets as the coach wrote them, every week or week by week: the bundled `table`, in Lua.
local function plan(slot, out, with)
  if #with.sets == 0 and #with.weekly_sets == 0 then
    return out:bad_parameter("sets", "nothing to do: write sets, or weekly_sets")
  end
  local weekly = #with.weekly_sets > 0
  if weekly and #with.weekly_sets ~= slot.week_count then
    return out:bad_parameter("weekly_sets", string.format(
      "it lists %d weeks, but the exercise comes in %d", #with.weekly_sets, slot.week_count))
  end
  for _, today in ipairs(weekly and with.weekly_sets or {with.sets}) do
    local why = slot:unfit(today)
    if why then return out:bad_parameter(weekly and "weekly_sets" or "sets", why) end
  end
  for day in slot:days() do
    local today = weekly and with.weekly_sets[slot:week_index(day)] or with.sets
    for _, work in ipairs(today) do out:add(day, work) end
  end
end

return strategy {
  id = "lua.table", version = "1.0.0", summary = "the sets as they are written",
  doc = "Whatever set notation says, every week or week by week, in the order it stands. A program " ..
        "that repeats its weeks in cycles begins `weekly_sets` anew in each.",
  parameters = {
    {"sets", takes = "sets", list = true, group = "sets",
      doc = "the sets of every day, or a list of them"},
    {"weekly_sets", takes = "sets", weekly = true, group = "sets",
      doc = "a list with the sets of each week the exercise comes in"},
  },
  plan = plan,
}
