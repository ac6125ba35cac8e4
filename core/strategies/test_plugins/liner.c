/* An interpreter of `.liner` files: the first word is the strategy's id, the rest of the text is
 * the cue of its one row, its file's name the note. `nothing` is no strategy, `empty` says why. */
#include <string.h>
#include <topset/strategy.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_card card = topset_card_init("", "1.0.0", "one row");
  char id[32] = "";
  const size_t length = strcspn(source, " ");
  if (strcmp(source, "empty") == 0) {
    char why[64] = "";
    strncat(why, catalogue->source_name, 32);
    strncat(why, ":1: a cue is missing", 24);
    catalogue->reject(catalogue->host, why);
    return TOPSET_FAILED;
  }
  if (strcmp(source, "nothing") == 0 || length >= sizeof id) return TOPSET_FAILED;
  memcpy(id, source, length);
  card.id = id;
  catalogue->add(catalogue->host, &card);
  return TOPSET_OK;
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  topset_row row = topset_row_init();
  row.note = request->source_name;
  row.cue = source + strlen(id) + 1;
  return sink->emit(sink->host, &row) == TOPSET_STOP ? TOPSET_STOPPED : TOPSET_OK;
}

const topset_plugin topset_plugin_v1 = {sizeof(topset_plugin),
                                        TOPSET_ABI_MAJOR,
                                        TOPSET_ABI_MINOR,
                                        "test",
                                        ".liner",
                                        describe,
                                        plan,
                                        NULL};
