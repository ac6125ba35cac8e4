/* Breaks the contract in the way that its parameter `how` names. */
#include <string.h>
#include <topset/strategy.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  const topset_parameter how = topset_parameter_init("how", TOPSET_WORDS, "what to do wrong");
  topset_card card = topset_card_init("test.contrary", "1.0.0", "breaks the contract");
  (void)source;
  card.parameters = TOPSET_TABLE(&how, 1);
  catalogue->add(catalogue->host, &card);
  return TOPSET_OK;
}

/* A row as a newer minor version would send it: with a field that this one doesn't know. */
typedef struct newer_row {
  topset_row row;
  int64_t unheard_of;
} newer_row;

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  const char* how = topset_find(request, "how", 0, 0)->text;
  topset_row row = topset_row_init();
  int32_t answer = 0;
  (void)source;
  (void)id;

  if (strcmp(how, "emit without end") == 0) {
    while (sink->emit(sink->host, &row) != TOPSET_STOP) {
    }
    return TOPSET_STOPPED;
  }
  if (strcmp(how, "go on after stop") == 0) {
    row.kind = 99;
    answer = sink->emit(sink->host, &row);
    row.kind = TOPSET_STRAIGHT;
    answer += sink->emit(sink->host, &row);
    return answer == 2 * TOPSET_STOP ? TOPSET_OK : 99;
  }
  if (strcmp(how, "send a newer row") == 0) {
    newer_row newer;
    newer.row = row;
    newer.row.struct_size = sizeof newer;
    newer.unheard_of = -1;
    sink->emit(sink->host, &newer.row);
    return TOPSET_OK;
  }
  if (strcmp(how, "ask for what no one knows") == 0) {
    row.must_understand = 4;
    return sink->emit(sink->host, &row) == TOPSET_STOP ? TOPSET_STOPPED : TOPSET_OK;
  }
  sink->emit(sink->host, &row);
  if (strcmp(how, "refuse") == 0) {
    sink->refuse(sink->host, "technique", "technique is still learned");
    row.amount_min = row.amount_max = 8;
    answer = sink->emit(sink->host, &row);
    return answer == 0 ? TOPSET_REFUSED : 99;
  }
  if (strcmp(how, "refuse and say ok") == 0) {
    sink->refuse(sink->host, "technique", "technique is still learned");
    return TOPSET_OK;
  }
  if (strcmp(how, "refuse twice") == 0) {
    sink->refuse(sink->host, "technique", "technique is still learned");
    sink->refuse(sink->host, "technique", "technique is still learned");
    return TOPSET_REFUSED;
  }
  if (strcmp(how, "return refused") == 0) return TOPSET_REFUSED;
  if (strcmp(how, "bad parameter") == 0) {
    sink->note(sink->host, TOPSET_ERROR, "how", "is more than can be done");
    return TOPSET_BAD_PARAM;
  }
  if (strcmp(how, "bad parameter of no one") == 0) {
    sink->note(sink->host, TOPSET_ERROR, "who", "is unheard of");
    return TOPSET_BAD_PARAM;
  }
  if (strcmp(how, "fail") == 0) {
    sink->note(sink->host, TOPSET_WARNING, "first", "it looked odd");
    sink->note(sink->host, TOPSET_ERROR, "no-max", "there is no max");
    return TOPSET_FAILED;
  }
  if (strcmp(how, "fail in silence") == 0) return TOPSET_FAILED;
  if (strcmp(how, "stop by itself") == 0) return TOPSET_STOPPED;
  return 17;
}

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, NULL};
