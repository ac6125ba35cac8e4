/* A strategy in plain C, against the contract alone: sets of 2, 3, 5 reps at 70 % of the 1RM, as
 * many rungs as asked for, a little heavier each week. It shows what strategy.hpp does for C++. */
#include <topset/strategy.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  const topset_default three = topset_default_init("3");
  topset_parameter rungs =
      topset_parameter_init("rungs", TOPSET_INTEGER, "how often the ladder is climbed");
  topset_card card = topset_card_init("example.ladder", "1.0.0", "ladders of 2, 3 and 5 reps");
  (void)source;
  rungs.min = 1;
  rungs.max = 5;
  rungs.defaults = TOPSET_TABLE(&three, 1);
  card.parameters = TOPSET_TABLE(&rungs, 1);
  return catalogue->add(catalogue->host, &card) < 0 ? TOPSET_STOPPED : TOPSET_OK;
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  static const uint32_t kReps[] = {2, 3, 5};
  const topset_value* rungs = topset_find(request, "rungs", 0, 0);
  uint32_t day;
  (void)source;
  (void)id; /* this library has but one strategy */
  for (day = 0; day < request->occurrences.count; ++day) {
    const topset_occurrence* when = (const topset_occurrence*)topset_at(request->occurrences, day);
    int64_t rung;
    for (rung = 0; rung < (rungs == NULL ? 3 : rungs->number); ++rung) {
      uint32_t step;
      for (step = 0; step < 3; ++step) {
        topset_row row = topset_row_init();
        row.occurrence = day;
        row.amount_min = row.amount_max = kReps[step];
        row.base = TOPSET_OF_ONE_REP_MAX;
        row.percent = 7000 + 100 * (int32_t)when->loading_week;
        row.rest_min = row.rest_max = 90;
        if (sink->emit(sink->host, &row) < 0) return TOPSET_STOPPED;
      }
    }
  }
  return TOPSET_OK;
}

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "C", "", describe, plan, NULL};
