/* A small strategy in which one thing is wrong: BAD_<check> says which. Built once for each check
 * that it fails, and once without a mistake. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <fenv.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <topset/strategy.h>
#include <unistd.h>

#ifdef BAD_load_opens
void nobody_defines_this(void);
#endif
#ifdef BAD_output_throws
void throw_something(void); /* in throw_something.cpp */
#endif
#ifdef BAD_load_alone
TOPSET_EXPORT int a_second_name(void);
int a_second_name(void) { return 2; }
#endif
#ifdef BAD_determinism_heap
static volatile char* never_set_volatile(void);
static char* never_set;
static volatile char* never_set_volatile(void) { return never_set; }
#endif

__attribute__((constructor)) static void when_opened(void) {
#if defined(BAD_load_opens)
  nobody_defines_this();
#elif defined(BAD_load_quiet)
  puts("here I am");
#elif defined(BAD_load_floating_point)
  fesetround(FE_UPWARD);
#elif defined(BAD_load_locale)
  setlocale(LC_ALL, "C.UTF-8");
#elif defined(BAD_load_signals)
  signal(SIGUSR1, SIG_IGN);
#elif defined(BAD_load_threads)
  /* It runs the C library's own function, so that closing this library can't take it away. */
  int (*const wait_for_ever)(void) = pause;
  void* (*start)(void*);
  pthread_t thread;
  memcpy(&start, &wait_for_ever, sizeof start);
  if (pthread_create(&thread, NULL, start, NULL) == 0) pthread_detach(thread);
#elif defined(BAD_load_working_folder)
  if (chdir("/") != 0) abort();
#elif defined(BAD_load_open_files)
  if (open("/dev/null", O_RDONLY) < 0) abort();
#elif defined(BAD_load_environment)
  setenv("A_NAME_OF_THE_PLUGIN", "1", 1);
#elif defined(BAD_determinism_symbols)
  if (time(NULL) == 0) abort();
#elif defined(BAD_determinism_heap)
  never_set = malloc(100000);
#endif
}

#ifdef BAD_determinism_heap
__attribute__((destructor)) static void when_closed(void) { free(never_set); }
#endif

static topset_card card_of(const char* id, const topset_parameter* parameters, uint32_t count) {
  topset_card card = topset_card_init(id, "1.0.0", "fives at three quarters of the max");
  card.parameters = TOPSET_TABLE(parameters, count);
  return card;
}

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_default five = topset_default_init("5");
  topset_parameter parameters[4];
  topset_card card;
  topset_card second;
  (void)source;
#if defined(BAD_card_defaults)
  five.text = "4x5 @ 80 %";
#elif defined(BAD_card_ranges)
  five.text = "50";
#endif
  parameters[0] = topset_parameter_init("reps", TOPSET_INTEGER, "reps a set");
  parameters[0].min = 1;
  parameters[0].max = 12;
  parameters[0].defaults = TOPSET_TABLE(&five, 1);
  parameters[1] = topset_parameter_init("how", TOPSET_CHOICE, "how the week goes");
  parameters[1].choices = "steady rising";
  parameters[2] = topset_parameter_init("label", TOPSET_WORDS, "what stands beside the sets");
  parameters[3] =
      topset_parameter_init("sets", TOPSET_SETS, "sets in place of the fives, a week each");
  parameters[3].flags = TOPSET_PARAM_LIST | TOPSET_PARAM_LISTS;
#if defined(BAD_card_ranges_of_loads)
  parameters[2] = topset_parameter_init("more", TOPSET_WEIGHT, "what a good day adds");
  parameters[2].min = 500;
  parameters[2].max = 10000;
#endif
#if defined(BAD_card_shape)
  parameters[1].group = NULL;
#elif defined(BAD_card_parameter_ids)
  parameters[1].id = "How";
#elif defined(BAD_card_parameter_docs)
  parameters[1].doc = "How the week goes.";
#elif defined(BAD_card_kinds)
  parameters[1].kinds = TOPSET_WORDS;
#elif defined(BAD_card_choices)
  parameters[1].choices = "steady rising steady";
#elif defined(BAD_card_groups)
  parameters[1].group = "alone";
#elif defined(BAD_card_known_bits)
  parameters[1].flags = 1u << 20;
#endif
  card = card_of("bad.fives", parameters, 4);
  second = card_of("bad.threes", parameters, 4);
#if defined(BAD_card_id)
  card.id = "Bad Fives";
#elif defined(BAD_card_twice)
  second.id = card.id;
#elif defined(BAD_card_version)
  card.version = "newest";
#elif defined(BAD_card_summary)
  card.summary = "Fives.";
#elif defined(BAD_card_same_again)
  static int calls = 0;
  card.doc = ++calls % 2 == 0 ? "even" : "odd";
#elif defined(BAD_card_offers)
  return TOPSET_OK;
#elif defined(BAD_cost_describe_leak)
  static char* volatile lost;
  lost = malloc(64);
  if (lost != NULL) lost[0] = 1;
#endif
#if defined(BAD_card_stop)
  catalogue->add(catalogue->host, &card);
  catalogue->add(catalogue->host, &second);
#else
  if (catalogue->add(catalogue->host, &card) < 0) return TOPSET_STOPPED;
  if (catalogue->add(catalogue->host, &second) < 0) return TOPSET_STOPPED;
#endif
  return TOPSET_OK;
}

#include "bad_plan.h"

#if defined(BAD_load_symbol)
#define TOPSET_THE_SYMBOL topset_plugin_v9
#else
#define TOPSET_THE_SYMBOL topset_plugin_v1
#endif
#if defined(BAD_load_descriptor)
#define THE_PLAN NULL
#else
#define THE_PLAN plan
#endif
#if defined(BAD_load_built_with)
#define BUILT_WITH ""
#else
#define BUILT_WITH "C"
#endif

extern TOPSET_EXPORT const topset_plugin TOPSET_THE_SYMBOL;
const topset_plugin TOPSET_THE_SYMBOL = {sizeof(topset_plugin),
                                         TOPSET_ABI_MAJOR,
                                         TOPSET_ABI_MINOR,
                                         BUILT_WITH,
                                         "",
                                         describe,
                                         THE_PLAN,
                                         NULL};
