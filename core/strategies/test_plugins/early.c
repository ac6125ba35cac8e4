/* Goes wrong as it is loaded, or unloaded: which is chosen when it is compiled. */
#include <locale.h>
#include <signal.h>
#include <topset/strategy.h>
#include <unistd.h>

#if defined(CRASH_ON_LOADING)
__attribute__((constructor)) static void early(void) { raise(SIGSEGV); }
#elif defined(MEDDLE)
__attribute__((constructor)) static void early(void) { signal(SIGINT, SIG_IGN); }
#elif defined(CRASH_ON_UNLOADING)
__attribute__((destructor)) static void late(void) { raise(SIGSEGV); }
#endif

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_card card = TOPSET_ZERO;
  (void)source;
#if defined(CRASH_ON_DESCRIBING)
  raise(SIGSEGV);
#endif
  card.struct_size = sizeof card;
  card.id = "test.early";
  card.version = "1.0.0";
  card.summary = "goes wrong early";
  card.doc = "";
  catalogue->add(catalogue->host, &card);
  return TOPSET_OK;
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  const topset_row row = topset_row_init();
  (void)source;
  (void)id;
  (void)request;
  sink->emit(sink->host, &row);
  return TOPSET_OK;
}

TOPSET_EXPORT const topset_plugin topset_plugin_v0 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, NULL};
