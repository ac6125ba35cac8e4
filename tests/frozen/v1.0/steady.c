/* The frozen plugin: a strategy that uses every part of the contract as it was in version 1.0. It
 * is kept as it was built, beside this source and the header it was built against; nothing here is
 * ever changed. See ../README.md. */
#include <topset/strategy.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_default tops[2];
  const topset_default drop = topset_default_init("85 %");
  topset_default step = topset_default_init("+1 point");
  const topset_default reps = topset_default_init("[5, 3]");
  const topset_default order = topset_default_init("heavy");
  const topset_default ramp = topset_default_init("true");
  topset_parameter parameters[6];
  topset_card card = topset_card_init("frozen.steady", "1.0.0", "a top set and what rests on it");
  (void)source;

  tops[0] = topset_default_init("1x3 @ 85 % rest 3:00");
  tops[1] = topset_default_init("1x1 @ 90 %");
  tops[1].goal = TOPSET_POWER;
  step.text_lb = "+1 point";
  parameters[0] = topset_parameter_init("top", TOPSET_SETS, "the top set");
  parameters[0].defaults = TOPSET_TABLE(tops, 2);
  parameters[1] = topset_parameter_init("drop", TOPSET_PERCENT, "back-off sets, of the top set");
  parameters[1].min = 5000;
  parameters[1].max = 10000;
  parameters[1].defaults = TOPSET_TABLE(&drop, 1);
  parameters[2] = topset_parameter_init("step", TOPSET_POINTS | TOPSET_WEIGHT, "what a week adds");
  parameters[2].flags = TOPSET_PARAM_SIGNED;
  parameters[2].defaults = TOPSET_TABLE(&step, 1);
  parameters[3] = topset_parameter_init("reps", TOPSET_INTEGER, "back-off reps, a week each");
  parameters[3].flags = TOPSET_PARAM_LIST;
  parameters[3].min = 1;
  parameters[3].max = 12;
  parameters[3].defaults = TOPSET_TABLE(&reps, 1);
  parameters[4] = topset_parameter_init("order", TOPSET_CHOICE, "which row comes first");
  parameters[4].choices = "heavy light";
  parameters[4].defaults = TOPSET_TABLE(&order, 1);
  parameters[5] =
      topset_parameter_init("ramp", TOPSET_BOOLEAN, "a triple on the way to the top set");
  parameters[5].defaults = TOPSET_TABLE(&ramp, 1);
  card.flags = TOPSET_CARD_WHOLE_WEEK;
  card.parameters = TOPSET_TABLE(parameters, 6);
  return catalogue->add(catalogue->host, &card) < 0 ? TOPSET_STOPPED : TOPSET_OK;
}

/* The item of a list by week: the last one holds on. */
static int64_t item(const topset_request* request, const char* id, uint32_t week) {
  const topset_value* value = topset_find(request, id, week, 0);
  while (value == NULL && week > 0) value = topset_find(request, id, --week, 0);
  return value == NULL ? 5 : value->number;
}

static int missed(const topset_occurrence* day) {
  uint32_t i;
  for (i = 0; i < day->results.count; ++i) {
    const topset_result* done = (const topset_result*)topset_at(day->results, i);
    if (done->kind == TOPSET_TOP && done->amount_unit == TOPSET_REPS && done->amount == 0) return 1;
  }
  return 0;
}

/* The heaviest row of the slot that this one comes after, of the same week. */
static const topset_earlier_row* heaviest(const topset_request* request, uint32_t week) {
  const topset_earlier_slot* slot;
  const topset_earlier_row* best = NULL;
  uint32_t i;
  if (request->earlier.count == 0) return NULL;
  slot = (const topset_earlier_slot*)topset_at(request->earlier, 0);
  for (i = 0; i < slot->rows.count; ++i) {
    const topset_earlier_row* row = (const topset_earlier_row*)topset_at(slot->rows, i);
    if (row->week == week && (best == NULL || row->load > best->load)) best = row;
  }
  return best;
}

/* A day of the slot that comes after another: nine tenths of that one's heaviest row. */
static int32_t plan_after(const topset_request* request, const topset_sink* sink, uint32_t day,
                          const topset_earlier_row* from) {
  const topset_earlier_slot* slot = (const topset_earlier_slot*)topset_at(request->earlier, 0);
  topset_row row = topset_row_copy(from->sets);
  row.occurrence = day;
  row.kind = TOPSET_STRAIGHT;
  row.sets_min = row.sets_max = 2;
  row.base = TOPSET_OF_ROW;
  row.base_slot = slot->id;
  row.base_occurrence = from->occurrence;
  row.base_row = from->row;
  row.percent = 9000;
  row.percent_max = 0;
  row.points = 0;
  row.exercise = "";
  row.note = "after the heavy day";
  return sink->emit(sink->host, &row);
}

static int32_t plan_day(const topset_request* request, const topset_sink* sink, uint32_t day,
                        int32_t slips) {
  const topset_occurrence* when = (const topset_occurrence*)topset_at(request->occurrences, day);
  const topset_value* top = topset_find(request, "top", 0, 0);
  const topset_value* step = topset_find(request, "step", 0, 0);
  const topset_value* drop = topset_find(request, "drop", 0, 0);
  const topset_value* order = topset_find(request, "order", 0, 0);
  const topset_value* climbs = topset_find(request, "ramp", 0, 0);
  const int64_t weeks = (int64_t)when->loading_week - slips;
  topset_row row = top == NULL ? topset_row_init() : topset_row_copy(top->sets);
  int32_t number;

  /* A ramp set on a load of its own choice: 60 % of the max, as the bar has it. */
  if (when->one_rep_max > 0 && climbs != NULL && climbs->number != 0) {
    topset_row ramp = topset_row_init();
    ramp.occurrence = day;
    ramp.kind = TOPSET_RAMP;
    ramp.amount_min = ramp.amount_max = 3;
    ramp.load = topset_loadable(request->loadables, when->one_rep_max * 60, 100, request->rounding);
    ramp.base = ramp.load > 0 ? TOPSET_OF_LOADABLE : TOPSET_OF_NOTHING;
    if (sink->emit(sink->host, &ramp) < 0) return TOPSET_STOP;
  }

  row.occurrence = day;
  row.kind = TOPSET_TOP;
  if (top != NULL && (top->flags & TOPSET_VALUE_WRITTEN) != 0) row.flags |= TOPSET_ROW_WRITTEN;
  if (when->projected != 0) row.flags |= TOPSET_ROW_PROJECTED;
  if (step != NULL && row.base != TOPSET_OF_NOTHING) {
    if (step->kind == TOPSET_POINTS) row.points += (int32_t)(weeks * step->number);
    if (step->kind == TOPSET_WEIGHT) row.add += weeks * step->number;
  }
  number = sink->emit(sink->host, &row);
  if (number < 0) return TOPSET_STOP;

  row = topset_row_init();
  row.occurrence = day;
  row.kind = TOPSET_BACK_OFF;
  row.sets_min = row.sets_max = 3;
  row.amount_min = row.amount_max = (uint32_t)item(request, "reps", when->cycle_week - 1);
  row.base = TOPSET_OF_ROW;
  row.base_occurrence = day;
  row.base_row = (uint32_t)number;
  row.percent = drop == NULL ? 8500 : (int32_t)drop->number;
  row.rest_min = row.rest_max = 150;
  if (sink->emit(sink->host, &row) < 0) return TOPSET_STOP;

  /* Fives at RPE 7 as the chart has them, to be left out on a bad day. */
  row = topset_row_init();
  row.occurrence = day;
  row.kind = TOPSET_BACK_OFF;
  row.flags = TOPSET_ROW_OPTIONAL | TOPSET_ROW_HAS_RPE;
  row.amount_min = row.amount_max = order != NULL && order->number == 1 ? 8 : 5;
  row.base = TOPSET_OF_ONE_REP_MAX;
  row.percent = topset_chart_percent(request->chart, row.amount_min, 70) - 500;
  row.rpe_min = row.rpe_max = 70;
  return sink->emit(sink->host, &row);
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  uint32_t day;
  int32_t slips = 0;
  (void)source;
  (void)id; /* this library has but one strategy */

  if (request->athlete->technique == TOPSET_LEARNING) {
    topset_row row = topset_row_init();
    if (sink->refuse(sink->host, "technique", "heavy sets wait until the technique is solid") < 0)
      return TOPSET_STOPPED;
    row.flags = TOPSET_ROW_HAS_RPE;
    row.sets_min = row.sets_max = 3;
    row.amount_min = 8;
    row.amount_max = 10;
    row.rpe_min = 60;
    row.rpe_max = 70;
    for (day = 0; day < request->occurrences.count; ++day) {
      row.occurrence = day;
      if (sink->emit(sink->host, &row) < 0) return TOPSET_STOPPED;
    }
    return TOPSET_REFUSED;
  }

  for (day = 0; day < request->occurrences.count; ++day) {
    const topset_occurrence* when = (const topset_occurrence*)topset_at(request->occurrences, day);
    const topset_earlier_row* before = heaviest(request, when->week);
    const int32_t answer = before != NULL ? plan_after(request, sink, day, before)
                                          : plan_day(request, sink, day, slips);
    if (answer < 0) return TOPSET_STOPPED;
    if (missed(when)) {
      ++slips;
      if (sink->note(sink->host, TOPSET_NOTE, "missed", "a missed top set holds the next one") < 0)
        return TOPSET_STOPPED;
    }
  }

  /* A block well done moves the training max, for whoever comes after. */
  if (request->occurrences.count > 0 && request->athlete->training_max > 0 && slips == 0 &&
      request->earlier.count == 0) {
    topset_max max = topset_max_init(TOPSET_MAX_TRAINING, request->occurrences.count - 1,
                                     request->athlete->training_max + 2500);
    max.projected = 1;
    max.note = "a step for the next block";
    if (sink->set_max(sink->host, &max) < 0) return TOPSET_STOPPED;
  }
  return TOPSET_OK;
}

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "C", "", describe, plan, NULL};
