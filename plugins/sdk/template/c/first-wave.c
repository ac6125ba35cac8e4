/* my.first-wave: 3-2-1 waves. Each set is a share of the 1RM, and each wave is a little heavier.
 * A coach writes
 *
 *   - {exercise: squat, strategy: my.first-wave, with: {start: 72.5 %, waves: 3}}
 *
 * Percents are hundredths of a percent here: 7500 is 75 %. */
#include <topset/strategy.h>

enum {
  PARAMETERS = 2
};

/* A parameter: its YAML key, what it takes, its range, and what it is when a coach doesn't set it.
 */
static topset_parameter parameter(const char* id, uint32_t kind, int64_t min, int64_t max,
                                  const char* doc, const topset_default* usual) {
  topset_parameter made = topset_parameter_init(id, kind, doc);
  made.min = min;
  made.max = max;
  made.defaults = TOPSET_TABLE(usual, 1);
  return made;
}

/* What topset tells people about this strategy. Whatever a coach writes that is outside a range is
 * refused with its line and column, before plan() is called. All of it is copied by the host. */
static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  const topset_default start = topset_default_init("75 %");
  const topset_default waves = topset_default_init("2");
  topset_parameter parameters[PARAMETERS];
  topset_card card = topset_card_init("my.first-wave", "0.1.0", "3-2-1 waves, each wave heavier");
  (void)source;

  parameters[0] =
      parameter("start", TOPSET_PERCENT, 6000, 8000, "intensity of the first triple", &start);
  parameters[1] = parameter("waves", TOPSET_INTEGER, 1, 4, "how many waves", &waves);

  card.parameters = TOPSET_TABLE(parameters, PARAMETERS);
  return catalogue->add(catalogue->host, &card) < 0 ? TOPSET_STOPPED : TOPSET_OK;
}

/* What the coach set, or the default: the host fills it in. */
static int64_t number(const topset_request* request, const char* id, int64_t otherwise) {
  const topset_value* value = topset_find(request, id, 0, 0);
  return value == NULL ? otherwise : value->number;
}

/* One exercise of one athlete, with every day it comes. Say percents, RPEs and reps; topset finds
 * the load, the plates and the warm-up. The same request must always give the same rows: no clock,
 * no files, nothing remembered. */
static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  const int32_t start = (int32_t)number(request, "start", 7500);
  const int32_t waves = (int32_t)number(request, "waves", 2);
  uint32_t day;
  (void)source;
  (void)id; /* this library has but one strategy */
  for (day = 0; day < request->occurrences.count; ++day) {
    /* YOUR SETS GO HERE, in the order they are done. */
    int32_t wave;
    for (wave = 0; wave < waves; ++wave) {
      int32_t reps;
      for (reps = 3; reps >= 1; --reps) {
        topset_row row = topset_row_init();
        row.occurrence = day;
        row.amount_min = row.amount_max = (uint32_t)reps;
        row.base = TOPSET_OF_ONE_REP_MAX;
        row.percent = start + 300 * wave + 500 * (3 - reps);
        row.rest_min = row.rest_max = 180;
        if (sink->emit(sink->host, &row) < 0) return TOPSET_STOPPED;
      }
    }
  }
  return TOPSET_OK;
}

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "C", "", describe, plan, NULL};
