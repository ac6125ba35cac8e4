/* Needs a library that no loader finds. */
#include <topset/strategy.h>

extern int topset_test_absent(void);

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  (void)source;
  (void)catalogue;
  return topset_test_absent();
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  (void)source;
  (void)id;
  (void)request;
  (void)sink;
  return TOPSET_OK;
}

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, NULL};
