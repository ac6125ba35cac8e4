/* Goes wrong as it is loaded, or unloaded: which is chosen when it is compiled. */
#include <fcntl.h>
#include <fenv.h>
#include <locale.h>
#include <signal.h>
#include <topset/strategy.h>
#include <unistd.h>

#if defined(CRASH_ON_LOADING)
__attribute__((constructor)) static void early(void) { raise(SIGSEGV); }
#elif defined(HANG_ON_LOADING)
__attribute__((constructor)) static void early(void) { pause(); }
#elif defined(FORK_ON_LOADING)
__attribute__((constructor)) static void early(void) {
  if (fork() == 0) _exit(0);
}
#elif defined(WRITE_ON_LOADING)
__attribute__((constructor)) static void early(void) { creat("left-behind", 0600); }
#elif defined(MEDDLE_WITH_SIGNALS)
__attribute__((constructor)) static void early(void) { signal(SIGINT, SIG_IGN); }
#elif defined(MEDDLE_WITH_LOCALE)
__attribute__((constructor)) static void early(void) { setlocale(LC_ALL, "C.UTF-8"); }
#elif defined(MEDDLE_WITH_ROUNDING)
__attribute__((constructor)) static void early(void) { fesetround(FE_UPWARD); }
#elif defined(CRASH_ON_UNLOADING)
__attribute__((destructor)) static void late(void) { raise(SIGSEGV); }
#endif

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  const topset_card card = topset_card_init("test.early", "1.0.0", "goes wrong early");
  (void)source;
#if defined(CRASH_ON_DESCRIBING)
  raise(SIGSEGV);
#elif defined(HANG_ON_DESCRIBING)
  pause();
#endif
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

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, NULL};
