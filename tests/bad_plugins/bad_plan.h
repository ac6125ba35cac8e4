/* The plan of bad_plugin.c: three sets at three quarters of the max each day, and one mistake. */

#ifndef BAD_load_descriptor

/* Conditions under which a plan goes wrong as a whole: it returns what is no status. */
static int goes_wrong(const topset_request* request) {
  const topset_occurrence* first = (const topset_occurrence*)request->occurrences.data;
  (void)request;
  (void)first;
#if defined(BAD_parameters_extremes)
  const topset_value* reps = topset_find(request, "reps", 0, 0);
  return reps != NULL && reps->number == 12;
#elif defined(BAD_parameters_lists)
  const topset_value* seventh = topset_find(request, "sets", 6, 0);
  return seventh != NULL && seventh->depth == 1;
#elif defined(BAD_parameters_nested)
  return topset_find(request, "sets", 1, 1) != NULL && topset_find(request, "sets", 0, 1) == NULL;
#elif defined(BAD_fuzz_parameters)
  const topset_value* seven = topset_find(request, "reps", 0, 0);
  return seven != NULL && seven->number == 7;
#elif defined(BAD_parameters_texts)
  const topset_value* label = topset_find(request, "label", 0, 0);
  return label != NULL && label->text[0] == '\0';
#elif defined(BAD_parameters_choices)
  const topset_value* how = topset_find(request, "how", 0, 0);
  return how != NULL && strcmp(how->text, "rising") == 0;
#elif defined(BAD_parameters_sets)
  const topset_value* sets = topset_find(request, "sets", 0, 0);
  return sets != NULL && sets->sets->amount_unit == TOPSET_SECONDS;
#elif defined(BAD_slots_empty)
  return request->occurrences.count == 0;
#elif defined(BAD_slots_short)
  return request->weeks == 1;
#elif defined(BAD_slots_year)
  return request->weeks == 52;
#elif defined(BAD_slots_no_max)
  return request->athlete->one_rep_max == 0;
#elif defined(BAD_slots_light)
  return request->athlete->one_rep_max == 1000;
#elif defined(BAD_slots_heavy)
  return request->athlete->one_rep_max == 500000;
#elif defined(BAD_slots_no_loads)
  return request->loadables.count == 0;
#elif defined(BAD_slots_novice)
  return request->athlete->experience == TOPSET_NOVICE;
#elif defined(BAD_slots_pounds)
  return request->athlete->unit == TOPSET_LB;
#elif defined(BAD_slots_crowded)
  return request->weeks > 0 && request->occurrences.count / request->weeks > 20;
#elif defined(BAD_slots_undated)
  return first != NULL && first->date == INT32_MIN;
#elif defined(BAD_slots_deload_first)
  return first != NULL && first->phase_kind == TOPSET_DELOAD;
#elif defined(BAD_slots_logged)
  return first != NULL && first->results.count > 0 &&
         ((const topset_result*)first->results.data)->amount == 0;
#elif defined(BAD_slots_goals)
  return request->goal == TOPSET_NO_GOAL;
#elif defined(BAD_slots_exercises)
  return strcmp(request->exercise->implement, "bodyweight") == 0;
#elif defined(BAD_fuzz_slots)
  return first != NULL && first->accessories == 2 && request->goal == TOPSET_SKILL;
#else
  return 0;
#endif
}

/* Conditions that show in a note, so that rows and loads stay as they are. */
static int tells(const topset_request* request) {
  (void)request;
#if defined(BAD_determinism_twice)
  static int calls = 0;
  return __atomic_add_fetch(&calls, 1, __ATOMIC_RELAXED) % 2 == 0;
#elif defined(BAD_determinism_interleaved)
  static uint32_t before = 0;
  const uint32_t last = __atomic_exchange_n(&before, request->weeks, __ATOMIC_RELAXED);
  return last != 0 && last != request->weeks;
#elif defined(BAD_determinism_threads)
  static int inside = 0;
  const int others = __atomic_add_fetch(&inside, 1, __ATOMIC_RELAXED) > 1;
  usleep(50);
  __atomic_sub_fetch(&inside, 1, __ATOMIC_RELAXED);
  return others;
#elif defined(BAD_determinism_heap)
  return never_set_volatile()[90000] != 0;
#elif defined(BAD_determinism_locale)
  return MB_CUR_MAX > 1;
#elif defined(BAD_determinism_environment)
  /* Not by getenv(), which another check is about. */
  char** name = environ;
  while (*name != NULL && strcmp(*name, "HOME=/nowhere") != 0) ++name;
  return *name != NULL;
#elif defined(BAD_determinism_time_zone)
  const time_t start = 0;
  struct tm there;
  tzset();
  localtime_r(&start, &there);
  return there.tm_min == 37;
#else
  return 0;
#endif
}

#ifdef BAD_load_threads_joined
static void* do_nothing(void* nothing) { return nothing; }
#endif

static void take_its_time(const topset_request* request) {
  (void)request;
#if defined(BAD_load_threads_joined)
  pthread_t helper;
  if (pthread_create(&helper, NULL, do_nothing, NULL) == 0) pthread_join(helper, NULL);
#elif defined(BAD_cost_time)
  volatile uint32_t i;
  if (request->occurrences.count == 36)
    for (i = 0; i < 100000000u; ++i) {
    }
#elif defined(BAD_cost_memory)
  const size_t size = (size_t)40 << 20;
  if (request->occurrences.count == 36) {
    volatile char* much = malloc(size);
    size_t i;
    for (i = 0; i < size; i += 4096) much[i] = 1;
    free((void*)much);
  }
#elif defined(BAD_cost_leak)
  static char* volatile lost;
  lost = malloc(64);
  if (lost != NULL) lost[0] = 1;
#endif
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  const topset_value* reps = topset_find(request, "reps", 0, 0);
  void* host = sink->host;
  uint32_t day;
  (void)source;
  (void)id;
#if defined(BAD_output_throws)
  throw_something();
#endif
  take_its_time(request);
  if (goes_wrong(request)) return 99;
  if (tells(request) && sink->note(host, TOPSET_NOTE, "tells", "this is not always so") < 0)
    return TOPSET_STOPPED;
#if defined(BAD_determinism_fresh_process)
  char where[40];
  snprintf(where, sizeof where, "at %ld", (long)getpid());
  if (sink->note(host, TOPSET_NOTE, "where", where) < 0) return TOPSET_STOPPED;
#elif defined(BAD_output_host_pointer)
  host = &day;
#elif defined(BAD_output_notes)
  if (sink->note(host, TOPSET_NOTE, "Not A Code", "words") < 0) return TOPSET_STOPPED;
#elif defined(BAD_output_limits)
  for (day = 0; day < 300; ++day)
    if (sink->note(host, TOPSET_NOTE, "again", "and again") < 0) return TOPSET_STOPPED;
#elif defined(BAD_output_parameter_name)
  if (sink->note(host, TOPSET_ERROR, "speed", "is too slow") < 0) return TOPSET_STOPPED;
  return TOPSET_BAD_PARAM;
#elif defined(BAD_output_plans)
  if (sink->note(host, TOPSET_ERROR, "no-idea", "nothing comes to mind") < 0) return TOPSET_STOPPED;
  return TOPSET_FAILED;
#elif defined(BAD_output_substitute)
  if (request->athlete->technique == TOPSET_LEARNING) {
    if (sink->refuse(host, "technique-learning", "learners are sent away") < 0)
      return TOPSET_STOPPED;
    return TOPSET_REFUSED;
  }
#elif defined(BAD_output_maxes)
  const topset_max max = topset_max_init(TOPSET_MAX_ONE_REP, 0, 0);
  if (sink->set_max(host, &max) < 0) return TOPSET_STOPPED;
#elif defined(BAD_output_request)
  if (request->occurrences.count > 0)
    ((topset_occurrence*)(uintptr_t)request->occurrences.data)->accessories = 77;
#endif
  for (day = 0; day < request->occurrences.count; ++day) {
    const topset_occurrence* when = (const topset_occurrence*)topset_at(request->occurrences, day);
    topset_row row = topset_row_init();
    row.occurrence = day;
    row.sets_min = row.sets_max = 3;
    row.amount_min = row.amount_max = reps == NULL ? 5u : (uint32_t)reps->number;
    row.base = TOPSET_OF_ONE_REP_MAX;
    row.percent = 7500;
    (void)when;
#if defined(BAD_parameters_written_defaults)
    if (reps != NULL && (reps->flags & TOPSET_VALUE_WRITTEN) != 0) row.percent = 7600;
#elif defined(BAD_output_rows)
    row.percent = 31000;
#elif defined(BAD_output_days)
    row.occurrence = request->occurrences.count;
#elif defined(BAD_output_bases)
    row.base = TOPSET_OF_ROW;
    row.base_occurrence = TOPSET_SAME_WEEK;
    row.base_row = 5;
#elif defined(BAD_output_loadable)
    row.base = TOPSET_OF_LOADABLE;
    row.load = 12345;
#elif defined(BAD_output_texts)
    row.cue = "\xff";
#elif defined(BAD_output_understood)
    row.must_understand = 1u << 20;
#elif defined(BAD_output_every_day)
    if (day == 1) continue;
#elif defined(BAD_output_order)
    row.kind = TOPSET_BACK_OFF;
    if (sink->emit(host, &row) < 0) return TOPSET_STOPPED;
    row.kind = TOPSET_TOP;
#elif defined(BAD_output_back_off)
    /* Lighter with the card's fives, and heavier from elevens on. */
    row.kind = TOPSET_TOP;
    if (sink->emit(host, &row) < 0) return TOPSET_STOPPED;
    row.kind = TOPSET_BACK_OFF;
    row.percent = 9000 + 100 * (int32_t)row.amount_min;
    row.base = TOPSET_OF_ROW;
    row.base_occurrence = TOPSET_SAME_WEEK;
    row.base_row = TOPSET_TOP_ROW;
#elif defined(BAD_dose_volume)
    if (when->volume < 10000) row.sets_min = row.sets_max = 4;
#elif defined(BAD_dose_intensity)
    if (when->intensity < 10000) row.percent = 8000;
#elif defined(BAD_versions_host_ahead)
    /* Rows of a longer struct are further apart than those it was built with. */
    if (when->struct_size > sizeof *when)
      when = (const topset_occurrence*)request->occurrences.data + day;
    row.pause = when->week % 500;
#elif defined(BAD_versions_host_behind)
    /* The stride is no promise of fields: struct_size is. */
    if (request->occurrences.stride > when->struct_size)
      row.add = ((const unsigned char*)when)[when->struct_size];
#endif
#if defined(BAD_output_stop)
    sink->emit(host, &row);
#else
    if (sink->emit(host, &row) < 0) return TOPSET_STOPPED;
#endif
  }
#if defined(BAD_output_status)
  return TOPSET_REFUSED;
#else
  return TOPSET_OK;
#endif
}

#endif
