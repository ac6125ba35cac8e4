/* An interpreter of `.liner` files: the first word is the strategy's id, the rest of the text is
 * the cue of its one row. `nothing` is no strategy. */
#include <string.h>
#include <topset/strategy.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_card card = {0};
  char id[32] = "";
  const size_t length = strcspn(source, " ");
  if (strcmp(source, "nothing") == 0 || length >= sizeof id) return TOPSET_FAILED;
  memcpy(id, source, length);
  card.struct_size = sizeof card;
  card.id = id;
  card.version = "1.0.0";
  card.summary = "one row";
  card.doc = "";
  catalogue->add(catalogue->host, &card);
  return TOPSET_OK;
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  topset_row row = topset_row_init();
  (void)request;
  row.note = id;
  row.cue = source + strlen(id) + 1;
  return sink->emit(sink->host, &row) == TOPSET_STOP ? TOPSET_STOPPED : TOPSET_OK;
}

TOPSET_EXPORT const topset_plugin topset_plugin_v0 = {sizeof(topset_plugin),
                                                      TOPSET_ABI_MAJOR,
                                                      TOPSET_ABI_MINOR,
                                                      "test",
                                                      ".liner",
                                                      describe,
                                                      plan,
                                                      NULL};
