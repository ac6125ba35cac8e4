/* As little a strategy as there can be: five sets a day, so that a call's cost is the host's. In
 * the slot `crash` it crashes. */
#include <signal.h>
#include <string.h>
#include <topset/strategy.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  const topset_card card = topset_card_init("test.rows", "1.0.0", "five sets a day");
  (void)source;
  catalogue->add(catalogue->host, &card);
  return TOPSET_OK;
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  topset_row row = topset_row_init();
  uint32_t day, set;
  (void)source;
  (void)id;
  if (strcmp(request->slot, "crash") == 0) raise(SIGSEGV);
  row.base = TOPSET_OF_ONE_REP_MAX;
  row.percent = 7500;
  row.amount_min = row.amount_max = 5;
  for (day = 0; day < request->occurrences.count; ++day) {
    row.occurrence = day;
    for (set = 0; set < 5; ++set)
      if (sink->emit(sink->host, &row) == TOPSET_STOP) return TOPSET_STOPPED;
  }
  return TOPSET_OK;
}

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, NULL};
