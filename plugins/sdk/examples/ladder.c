/* A strategy in plain C, against the contract alone: sets of 2, 3, 5 reps at 70 % of the 1RM, as
 * many rungs as asked for, a little heavier each week. It shows what strategy.hpp does for C++. */
#include <topset/strategy.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_default three = TOPSET_ZERO;
  topset_parameter rungs = TOPSET_ZERO;
  topset_card card = TOPSET_ZERO;
  (void)source;

  three.struct_size = (uint32_t)sizeof three;
  three.goal = TOPSET_NO_GOAL;
  three.movement = three.experience = three.text_lb = "";
  three.text = "3";

  rungs.struct_size = (uint32_t)sizeof rungs;
  rungs.kinds = TOPSET_INTEGER;
  rungs.min = 1;
  rungs.max = 5;
  rungs.id = "rungs";
  rungs.doc = "how often the ladder is climbed";
  rungs.choices = rungs.group = "";
  rungs.defaults.data = &three;
  rungs.defaults.count = 1;
  rungs.defaults.stride = (uint32_t)sizeof three;

  card.struct_size = (uint32_t)sizeof card;
  card.id = "example.ladder";
  card.version = "1.0.0";
  card.summary = "ladders of 2, 3 and 5 reps";
  card.doc = "";
  card.parameters.data = &rungs;
  card.parameters.count = 1;
  card.parameters.stride = (uint32_t)sizeof rungs;
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

TOPSET_EXPORT extern const topset_plugin topset_plugin_v0;
const topset_plugin topset_plugin_v0 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "C", "", describe, plan, NULL};
