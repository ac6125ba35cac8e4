/* topset/strategy_tables.h: for plugins in C, what everyone would write on top of the contract:
 * structs to start from, rows of tables, look-ups. Integers in, integers out, the same in host and
 * plugin; nothing here crosses the boundary. <topset/strategy.h> includes it. */
#ifndef TOPSET_STRATEGY_TABLES_H
#define TOPSET_STRATEGY_TABLES_H

#include <topset/strategy.h>

#ifdef __cplusplus
extern "C" {
#if defined(__GNUC__)
/* This is C: its casts are C's, whatever the includer asks of its own code. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#endif
#endif

/* clang-format off */
#ifdef __cplusplus
#define TOPSET_ZERO {}
#else
#define TOPSET_ZERO {0}
#endif
/* clang-format on */

/* ---- structs to start from: every text "", every field as most want it ---- */

/* A row of one straight set of one rep, without a load. */
static inline topset_row topset_row_init(void) {
  topset_row row = TOPSET_ZERO;
  row.struct_size = (uint32_t)sizeof row;
  row.kind = TOPSET_STRAIGHT;
  row.sets_min = row.sets_max = 1;
  row.amount_min = row.amount_max = 1;
  row.percent = 10000;
  row.exercise = row.base_exercise = row.base_slot = row.tempo = row.cue = row.note = "";
  return row;
}

/* The host's row (topset_value.sets, topset_earlier_row.sets) as far as this header knows it: a
 * newer host's is longer. Its texts still point into the request. */
static inline topset_row topset_row_copy(const topset_row* from) {
  topset_row row = topset_row_init();
  const size_t size = from->struct_size < sizeof row ? from->struct_size : sizeof row;
  size_t i;
  for (i = 0; i < size; ++i) ((unsigned char*)&row)[i] = ((const unsigned char*)from)[i];
  row.struct_size = (uint32_t)sizeof row;
  return row;
}

/* TOPSET_MAX_* that holds from a day on. */
static inline topset_max topset_max_init(uint32_t kind, uint32_t occurrence, int64_t load) {
  topset_max max = TOPSET_ZERO;
  max.struct_size = (uint32_t)sizeof max;
  max.kind = kind;
  max.occurrence = occurrence;
  max.load = load;
  max.exercise = max.note = "";
  return max;
}

/* A default for everyone. */
static inline topset_default topset_default_init(const char* text) {
  topset_default given = TOPSET_ZERO;
  given.struct_size = (uint32_t)sizeof given;
  given.goal = TOPSET_NO_GOAL;
  given.movement = given.experience = given.text_lb = "";
  given.text = text;
  return given;
}

/* A parameter without range, choices or default. */
static inline topset_parameter topset_parameter_init(const char* id, uint32_t kinds,
                                                     const char* doc) {
  topset_parameter parameter = TOPSET_ZERO;
  parameter.struct_size = (uint32_t)sizeof parameter;
  parameter.kinds = kinds;
  parameter.max = -1;
  parameter.id = id;
  parameter.doc = doc;
  parameter.choices = parameter.group = "";
  return parameter;
}

/* A card without parameters. */
static inline topset_card topset_card_init(const char* id, const char* version,
                                           const char* summary) {
  topset_card card = TOPSET_ZERO;
  card.struct_size = (uint32_t)sizeof card;
  card.id = id;
  card.version = version;
  card.summary = summary;
  card.doc = "";
  return card;
}

/* A table of `count` rows of one type: TOPSET_TABLE(parameters, 2). The rows stay yours. */
#define TOPSET_TABLE(rows, count) topset_table_of(rows, count, sizeof *(rows))
static inline topset_table topset_table_of(const void* rows, size_t count, size_t stride) {
  topset_table table = TOPSET_ZERO;
  table.data = rows;
  table.count = (uint32_t)count;
  table.stride = (uint32_t)stride;
  return table;
}

/* ---- rows and look-ups ---- */

/* Row `index` of a table. The caller keeps index < table.count. */
static inline const void* topset_at(topset_table table, uint32_t index) {
  return (const char*)table.data + (size_t)index * table.stride;
}

/* The value of parameter `id` at (outer, inner), 0 and 0 for a plain one; null: absent. */
static inline const topset_value* topset_find(const topset_request* request, const char* id,
                                              uint32_t outer, uint32_t inner) {
  uint32_t i, c;
  for (i = 0; i < request->values.count; ++i) {
    const topset_value* value = (const topset_value*)topset_at(request->values, i);
    for (c = 0; value->id[c] != '\0' && value->id[c] == id[c]; ++c) {
    }
    if (value->id[c] == id[c] && value->outer == outer && value->inner == inner) return value;
  }
  return NULL;
}

/* Percent of 1RM in basis points for `reps` at `rpe` tenths, linear between the chart's half
 * points, rounded half up. 0 where the chart ends. */
static inline int32_t topset_chart_percent(topset_table chart, uint32_t reps, uint32_t rpe) {
  int64_t low = 0, high = 0;
  uint32_t low_rpe = 0, high_rpe = 0, i;
  for (i = 0; i < chart.count; ++i) {
    const topset_chart_entry* entry = (const topset_chart_entry*)topset_at(chart, i);
    if (entry->reps != reps) continue;
    if (entry->rpe == rpe) return (int32_t)entry->percent;
    if (entry->rpe < rpe && entry->rpe >= low_rpe) {
      low_rpe = entry->rpe;
      low = entry->percent;
    }
    if (entry->rpe > rpe && (high_rpe == 0 || entry->rpe < high_rpe)) {
      high_rpe = entry->rpe;
      high = entry->percent;
    }
  }
  if (low_rpe == 0 || high_rpe == 0) return 0;
  return (int32_t)((2 * (low * (high_rpe - rpe) + high * (rpe - low_rpe)) + (high_rpe - low_rpe)) /
                   (2 * (int64_t)(high_rpe - low_rpe)));
}

/* Index of the first loadable load at or above `load`; count when there is none. */
static inline uint32_t topset_loadable_at_least(topset_table loadables, int64_t load) {
  uint32_t low = 0, high = loadables.count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (*(const int64_t*)topset_at(loadables, middle) < load)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The loadable load for an exact one given as numerator / denominator thousandths (denominator >
 * 0), by TOPSET_ROUND_NEAREST (ties up), _DOWN or _UP. Never under the lightest. 0 when the table
 * is empty, or when the load is past the heaviest: so far that, were there one more load a last
 * step further, it would be that one. */
static inline int64_t topset_loadable(topset_table loadables, int64_t numerator,
                                      int64_t denominator, uint32_t rounding) {
  const int64_t whole = numerator / denominator;
  const int64_t ceiling = whole + (numerator > whole * denominator ? 1 : 0);
  const uint32_t above = topset_loadable_at_least(loadables, ceiling);
  int64_t up, down;
  if (loadables.count == 0) return 0;
  if (above == loadables.count) {
    if (loadables.count < 2 || rounding == TOPSET_ROUND_UP) return 0;
    down = *(const int64_t*)topset_at(loadables, above - 1);
    up = 2 * down - *(const int64_t*)topset_at(loadables, above - 2);
    if (up * denominator <= numerator) return 0;
    if (rounding == TOPSET_ROUND_DOWN) return down;
    return up * denominator - numerator <= numerator - down * denominator ? 0 : down;
  }
  up = *(const int64_t*)topset_at(loadables, above);
  if (above == 0 || up * denominator == numerator || rounding == TOPSET_ROUND_UP) return up;
  down = *(const int64_t*)topset_at(loadables, above - 1);
  if (rounding == TOPSET_ROUND_DOWN) return down;
  return up * denominator - numerator <= numerator - down * denominator ? up : down;
}

#ifdef __cplusplus
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
}
#endif

#endif
