/* Says everything it was asked, as notes, and gives every set notation back as a row. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <topset/strategy.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  static const topset_default defaults[] = {
      {sizeof(topset_default), 0, TOPSET_NO_GOAL, 0, "", "", "+2.5 kg", "+5 lb"},
      {sizeof(topset_default), 0, TOPSET_POWER, 0, "hinge", "advanced", "+5 kg", ""}};
  static const topset_parameter parameters[] = {
      {sizeof(topset_parameter),
       0,
       TOPSET_PARAM_REQUIRED | TOPSET_PARAM_LIST | TOPSET_PARAM_LISTS,
       TOPSET_SETS,
       0,
       -1,
       "sets",
       "the sets",
       "",
       "",
       {NULL, 0, 0}},
      {sizeof(topset_parameter),
       0,
       TOPSET_PARAM_SIGNED,
       TOPSET_WEIGHT | TOPSET_PERCENT,
       0,
       -1,
       "step",
       "what is added a week",
       "",
       "growth",
       {defaults, 2, sizeof(topset_default)}},
      {sizeof(topset_parameter),
       0,
       0,
       TOPSET_CHOICE,
       0,
       -1,
       "order",
       "which comes first",
       "light heavy",
       "",
       {NULL, 0, 0}},
      {sizeof(topset_parameter),
       0,
       0,
       TOPSET_INTEGER,
       1,
       10,
       "count",
       "how many",
       "",
       "",
       {NULL, 0, 0}}};
  const topset_card card = {sizeof card,
                            0,
                            TOPSET_CARD_DOSES | TOPSET_CARD_BACK_OFF | TOPSET_CARD_WHOLE_WEEK,
                            0,
                            "test.echo",
                            "1.2.3",
                            "says what it was asked",
                            "Two lines\nof words.",
                            {parameters, 4, sizeof(topset_parameter)}};
  (void)source;
  return catalogue->add(catalogue->host, &card) == 0 ? TOPSET_OK : TOPSET_FAILED;
}

#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
static void
say(const topset_sink* sink, const char* code, const char* format, ...) {
  char text[1000];
  va_list words;
  va_start(words, format);
  vsnprintf(text, sizeof text, format, words);
  va_end(words);
  sink->note(sink->host, TOPSET_NOTE, code, text);
}

static void say_request(const topset_sink* sink, const topset_request* r) {
  const topset_exercise* e = r->exercise;
  const topset_athlete* a = r->athlete;
  uint32_t i;
  say(sink, "request", "goal %u weeks %u rounding %u slot %s earlier %u", r->goal, r->weeks,
      r->rounding, r->slot, r->earlier.count);
  say(sink, "exercise", "%s %s %s %s %s flags %u hands %u", e->id, e->name, e->movement,
      e->implement, e->variation_of, e->flags, e->hands);
  say(sink, "athlete",
      "unit %u experience %u technique %u 1rm %" PRId64 " tm %" PRId64 " goal %" PRId64
      " body %" PRId64 " cue %s",
      a->unit, a->experience, a->technique, a->one_rep_max, a->training_max, a->goal_max,
      a->bodyweight, a->cue);
  for (i = 0; i < a->rep_maxes.count; ++i) {
    const topset_rep_load* max = (const topset_rep_load*)topset_at(a->rep_maxes, i);
    say(sink, "rep-max", "%u reps %" PRId64 " given %u", max->reps, max->load, max->given);
  }
  say(sink, "loadables", "%u from %" PRId64 " at 101 kg %" PRId64, r->loadables.count,
      *(const int64_t*)topset_at(r->loadables, 0),
      topset_loadable(r->loadables, 101000, 1, TOPSET_ROUND_NEAREST));
  say(sink, "chart", "%u entries 5 at 8 is %d", r->chart.count,
      topset_chart_percent(r->chart, 5, 80));
  say(sink, "limits", "rows %u sets %u reps %u text %u notes %u", r->limits->rows, r->limits->sets,
      r->limits->reps, r->limits->text, r->limits->notes);
}

static void say_days(const topset_sink* sink, const topset_request* r) {
  uint32_t i;
  for (i = 0; i < r->occurrences.count; ++i) {
    const topset_occurrence* o = (const topset_occurrence*)topset_at(r->occurrences, i);
    say(sink, "day",
        "week %u session %u date %d exposure %u loading %u cycle %u kind %u phase %s %u/%u volume "
        "%u intensity %u phase %u %u rpe %d accessories %u sessions %u results %u",
        o->week, o->session, o->date, o->exposure, o->loading_week, o->cycle, o->phase_kind,
        o->phase, o->phase_week, o->phase_weeks, o->volume, o->intensity, o->phase_volume,
        o->phase_intensity, o->phase_rpe, o->accessories, o->sessions, o->results.count);
  }
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  topset_max max = topset_max_init(TOPSET_MAX_REPS, 1, 120500);
  topset_row row;
  uint32_t i;
  (void)source;
  (void)id;
  say_request(sink, request);
  say_days(sink, request);
  for (i = 0; i < request->values.count; ++i) {
    const topset_value* v = (const topset_value*)topset_at(request->values, i);
    say(sink, "value", "%s kind %u [%u][%u] depth %u flags %u %" PRId64 " to %" PRId64 " %s", v->id,
        v->kind, v->outer, v->inner, v->depth, v->flags, v->number, v->number_max, v->text);
    if (v->sets == NULL) continue;
    row = topset_row_copy(v->sets);
    row.kind = TOPSET_BACK_OFF;
    if (sink->emit(sink->host, &row) == TOPSET_STOP) return TOPSET_STOPPED;
  }

  row = topset_row_init();
  row.occurrence = request->occurrences.count - 1;
  row.kind = TOPSET_TEST;
  row.flags = TOPSET_ROW_OPTIONAL | TOPSET_ROW_PROJECTED | TOPSET_ROW_WRITTEN | TOPSET_ROW_DOSED;
  row.base = TOPSET_OF_ROW;
  row.base_row = 0;
  row.percent = 9500;
  row.exercise = "front_squat";
  row.cue = "knees out";
  if (sink->emit(sink->host, &row) == TOPSET_STOP) return TOPSET_STOPPED;

  max.reps = 5;
  max.projected = 1;
  max.exercise = "squat";
  max.note = "one step up";
  return sink->set_max(sink->host, &max) == 0 ? TOPSET_OK : TOPSET_STOPPED;
}

const topset_plugin topset_plugin_v1 = {sizeof(topset_plugin),
                                        TOPSET_ABI_MAJOR,
                                        TOPSET_ABI_MINOR,
                                        "a C compiler",
                                        "",
                                        describe,
                                        plan,
                                        NULL};
