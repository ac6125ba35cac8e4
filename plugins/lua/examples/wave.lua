-- 3-2-1 waves: each set of a wave is heavier, and each wave begins a little higher.
return strategy {
  id = "acme.wave", version = "1.0.0", summary = "3-2-1 waves, each wave heavier",
  parameters = {
    {"start", percent(75), range = {60, 80}, doc = "intensity of the first triple"},
    {"waves", 2, range = {1, 4}, doc = "how many waves"},
  },
  plan = function(slot, out, with)
    for day in slot:days() do
      for wave = 0, with.waves - 1 do
        for step, reps in ipairs {3, 2, 1} do
          out:add(day):reps(reps):percent(with.start + points(3 * wave + 5 * (step - 1))):rest(180)
        end
      end
    end
  end,
}
