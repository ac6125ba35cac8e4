"""What was done, for programs whose next load depends on it.

Each scenario is a program, a lifter, how many weeks are logged, and the reps of sets that went
otherwise than asked: {(week, session, lift): reps of the last set of the row that counts}. ("5rm",
lift) is a five-rep max tested on the day a lift ran out of stages.
"""

SCENARIOS = {
    "press-missed-and-the-rest-made": (
        "531-bbb", "ada_kg", 4,
        {(1, 1, "overhead_press"): 8, (2, 2, "deadlift"): 6, (3, 1, "overhead_press"): 0, (3, 4, "squat"): 4}),
    "missed-in-week-one": ("531-fsl", "ben_lb", 8, {(1, 3, "bench_press"): 4, (7, 3, "bench_press"): 5}),
    "reps-over-the-standard": (
        "juggernaut", "cleo_kg", 8,
        {(3, 1, "overhead_press"): 15, (3, 2, "deadlift"): 10, (3, 3, "bench_press"): 18, (3, 4, "squat"): 16,
         (7, 1, "overhead_press"): 9, (7, 2, "deadlift"): 13, (7, 3, "bench_press"): 30, (7, 4, "squat"): 7}),
    "reps-over-the-standard-in-pounds": (
        "juggernaut", "ada_lb", 16,
        {(3, 4, "squat"): 15, (7, 4, "squat"): 12, (11, 4, "squat"): 9, (15, 4, "squat"): 5}),
    "down-the-stages": (
        "gzclp", "ben_kg", 4,
        {(1, 1, "squat"): 6, (2, 1, "squat"): 2, (3, 1, "squat"): 1, (4, 1, "squat"): 2, (1, 1, "bench_press"): 9,
         (2, 1, "bench_press"): 7, (3, 1, "bench_press"): 5, (2, 2, "overhead_press"): 2, (1, 1, "lat_pulldown"): 25,
         (3, 2, "dumbbell_row"): 14}),
    "a-new-five-rep-max": (
        "gzclp", "cleo_lb", 5,
        {(2, 4, "deadlift"): 2, (3, 4, "deadlift"): 1, (4, 4, "deadlift"): 0, ("5rm", "deadlift"): 243,
         (1, 3, "squat"): 8, (2, 3, "squat"): 8, (3, 3, "squat"): 3, (5, 3, "squat"): 10}),
    "a-friday-missed": (
        "texas-method", "ben_kg", 4,
        {(2, 3, "squat"): 4, (3, 3, "bench_press"): 3, (1, 1, "deadlift"): 4, (3, 1, "deadlift"): 2}),
    "a-monday-missed": ("madcow", "cleo_lb", 5, {(2, 1, "squat"): 4, (4, 1, "squat"): 3}),
}
