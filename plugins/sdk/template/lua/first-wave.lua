-- my.first-wave: 3-2-1 waves. Each set is a share of the 1RM, and each wave is a little heavier.
-- A coach writes
--
--   - {exercise: squat, strategy: my.first-wave, with: {start: 72.5 %, waves: 3}}
--
return strategy {
  -- What topset tells people about this strategy.
  id = "my.first-wave", version = "0.1.0", summary = "3-2-1 waves, each wave heavier",

  -- What a coach can set, and what it is when they don't. Whatever a coach writes that is outside a
  -- range is refused with its line and column, before plan() is called.
  parameters = {
    {"start", percent(75), range = {60, 80}, doc = "intensity of the first triple"},
    {"waves", 2, range = {1, 4}, doc = "how many waves"},
  },

  -- One exercise of one athlete, with every day it comes. Say percents, RPEs and reps; topset finds
  -- the load, the plates and the warm-up.
  plan = function(slot, out, with)
    for day in slot:days() do
      -- YOUR SETS GO HERE, in the order they are done.
      for wave = 0, with.waves - 1 do
        for step, reps in ipairs {3, 2, 1} do
          out:add(day):reps(reps):percent(with.start + points(3 * wave + 5 * (step - 1))):rest(180)
        end
      end
    end
  end,
}
