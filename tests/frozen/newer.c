/* A plugin of the minor version after this one, as a host that is older than its plugins meets it.
 * The header is the contract with a tail on every struct (newer_header.cmake). It says more than
 * this topset knows, and where that would print a wrong kilo it says so too. */
#include <string.h>
#include <topset/strategy.h>

#define NEWER_ROW_CLUSTER (1u << 0) /* must_understand: the set is `cluster` small ones */

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  static const char* const kIds[] = {"newer.quiet", "newer.cluster", "newer.max", "newer.card",
                                     "newer.kind"};
  topset_default usual = topset_default_init("5");
  topset_parameter reps = topset_parameter_init("reps", TOPSET_INTEGER, "reps a set");
  topset_card card = topset_card_init("", "1.0.0", "made for a newer topset");
  size_t i;
  (void)source;
  usual.tail = 7;
  reps.flags = 1u << 20; /* a flag that this topset does not know, and need not */
  reps.tail = 7;
  reps.defaults = TOPSET_TABLE(&usual, 1);
  card.flags = 1u << 20;
  card.tail = 7;
  card.parameters = TOPSET_TABLE(&reps, 1);
  for (i = 0; i < sizeof kIds / sizeof kIds[0]; ++i) {
    card.id = kIds[i];
    card.must_understand = strcmp(kIds[i], "newer.card") == 0 ? 1u : 0u;
    if (catalogue->add(catalogue->host, &card) < 0) return TOPSET_STOPPED;
  }
  return TOPSET_OK;
}

/* Whether any struct of the request claims the fields that this topset lacks. */
static int host_is_newer(const topset_request* request, const topset_sink* sink) {
  const topset_occurrence* day = (const topset_occurrence*)topset_at(request->occurrences, 0);
  return TOPSET_HAS(topset_request, request, tail) || TOPSET_HAS(topset_sink, sink, tail) ||
         TOPSET_HAS(topset_athlete, request->athlete, tail) ||
         TOPSET_HAS(topset_exercise, request->exercise, tail) ||
         TOPSET_HAS(topset_limits, request->limits, tail) ||
         TOPSET_HAS(topset_occurrence, day, tail);
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  const topset_value* reps = topset_find(request, "reps", 0, 0);
  uint32_t day;
  (void)source;
  if (host_is_newer(request, sink)) {
    sink->note(sink->host, TOPSET_ERROR, "host", "this host claims fields that it lacks");
    return TOPSET_FAILED;
  }
  for (day = 0; day < request->occurrences.count; ++day) {
    topset_row row = topset_row_init();
    row.occurrence = day;
    row.sets_min = row.sets_max = 3;
    row.amount_min = row.amount_max = reps == NULL ? 1u : (uint32_t)reps->number;
    row.base = TOPSET_OF_ONE_REP_MAX;
    row.percent = 8000;
    row.flags = 1u << 20;
    row.tail = 7;
    if (strcmp(id, "newer.cluster") == 0) row.must_understand = NEWER_ROW_CLUSTER;
    if (strcmp(id, "newer.kind") == 0) row.kind = TOPSET_TEST + 1;
    if (strcmp(id, "newer.max") == 0) {
      topset_max max = topset_max_init(TOPSET_MAX_ONE_REP, day, 1000);
      max.must_understand = 1;
      max.tail = 7;
      if (sink->set_max(sink->host, &max) < 0) return TOPSET_STOPPED;
    }
    if (sink->emit(sink->host, &row) < 0) return TOPSET_STOPPED;
  }
  return TOPSET_OK;
}

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "C", "", describe, plan, NULL, 7};
