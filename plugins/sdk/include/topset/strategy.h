/* topset/strategy.h: the contract between topset (the host) and a progression strategy (a plugin).
 *
 * A plugin is a shared library that exports one data symbol, `topset_plugin_v0`. It describes the
 * strategies it offers by pushing cards, and plans one slot (an exercise over its weeks) at a time
 * by emitting rows. It never makes a final load: it says "90 % of the 1RM", and the host finds the
 * load the bar can hold.
 *
 * This header is C17 and C++17, needs nothing but itself, and is all that an implementation in any
 * language needs. In C++, <topset/strategy.hpp> on top of it is far shorter to write against.
 *
 * Rules that hold for every function, in either direction, unless its own words say otherwise:
 *   [owner]   whoever passes a pointer owns what it points to; the other side copies what it wants
 * to keep [life]    a pointer is good until the call it was passed to returns [thread]  any thread,
 * several at once; a plugin keeps no state that a call could leave behind [pure]    the same
 * arguments give the same calls back, on every machine, in every locale and time zone [text] text
 * is UTF-8, ends in NUL, and is never null: absent text is "" [throw]   nothing is thrown,
 * longjmp'ed or exited across this boundary
 *
 * Quantities are integers: loads in thousandths of the athlete's unit (kg or lb, see
 * topset_athlete.unit), percents and points in basis points (90 % = 9000), RPE in tenths (8.5 =
 * 85), time in seconds, distance in metres, dates in days since 1970-01-01.
 *
 * Growth: structs begin with struct_size, the size their writer knew, and grow only at the tail.
 * Read a field only if struct_size covers it (TOPSET_HAS). Tables carry the stride of their rows:
 * step by it, never by sizeof. New functions come through `extension`, by name.
 */
#ifndef TOPSET_STRATEGY_H
#define TOPSET_STRATEGY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#if defined(__GNUC__)
/* This is C: its casts are C's, whatever the includer asks of its own code. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#endif
#endif

#define TOPSET_ABI_MAJOR \
  0 /* changes when an old binary could be misread; also in the symbol's name */
#define TOPSET_ABI_MINOR 3 /* changes when something was added at a tail */

#define TOPSET_HAS(type, object, field) \
  ((object)->struct_size >= offsetof(type, field) + sizeof((object)->field))

#ifdef __cplusplus
#define TOPSET_ZERO \
  {                 \
  }
#else
#define TOPSET_ZERO {0}
#endif

/* A table: count rows, each `stride` bytes after the one before. data may be null when count is 0.
 */
typedef struct topset_table {
  const void* data;
  uint32_t count;
  uint32_t stride;
} topset_table;

/* Row `index` of a table. The caller keeps index < table.count. */
static inline const void* topset_at(topset_table table, uint32_t index) {
  return (const char*)table.data + (size_t)index * table.stride;
}

/* ---- words both sides use ---- */

/* What `plan` returns. */
typedef int32_t topset_status;
enum {
  TOPSET_OK = 0, /* the rows stand */
  TOPSET_REFUSED =
      1, /* not for this athlete or exercise; refuse() said why, rows after it are the substitute */
  TOPSET_BAD_PARAM =
      2, /* a parameter can't be used; the last note() has its id as code, and the reason as text */
  TOPSET_FAILED =
      3, /* the strategy could not do it; the last note() says why. The slot is not printed */
  TOPSET_STOPPED = 4 /* the sink answered TOPSET_STOP and the plugin left at once */
};

/* What a sink function answers when it takes no more: return TOPSET_STOPPED from plan. */
enum {
  TOPSET_STOP = -1
};

enum {
  TOPSET_KG = 0,
  TOPSET_LB = 1
}; /* units */
enum {
  TOPSET_NOVICE = 0,
  TOPSET_INTERMEDIATE = 1,
  TOPSET_ADVANCED = 2
}; /* experience */
enum {
  TOPSET_LEARNING = 0,
  TOPSET_SOLID = 1
}; /* technique */
enum {
  TOPSET_LOADING = 0,
  TOPSET_DELOAD = 1,
  TOPSET_TAPER = 2
}; /* phase kinds */
enum {
  TOPSET_REPS = 0,
  TOPSET_SECONDS = 1,
  TOPSET_METRES = 2
}; /* what an amount counts */
enum {
  TOPSET_NOTE = 0,
  TOPSET_WARNING = 1,
  TOPSET_ERROR = 2
}; /* levels of note() */

enum { /* goals */
  TOPSET_POWER = 0,
  TOPSET_STRENGTH = 1,
  TOPSET_HYPERTROPHY = 2,
  TOPSET_SKILL = 3,
  TOPSET_NO_GOAL = 4
};

enum {                 /* set kinds; the order is the order of work in a slot */
  TOPSET_WARM_UP = 0,  /* prescribed by a strategy; the host makes the automatic ones */
  TOPSET_RAMP = 1,     /* on the way to the top set */
  TOPSET_TOP = 2,      /* the heaviest of the day */
  TOPSET_BACK_OFF = 3, /* after a top set, the same exercise, never heavier */
  TOPSET_STRAIGHT = 4, /* work without a top set */
  TOPSET_DROP = 5,     /* to failure, without rest; no back-off strategy makes one */
  TOPSET_TEST = 6      /* a new max is looked for */
};

enum {                        /* what a row's percent is of */
  TOPSET_OF_NOTHING = 0,      /* by RPE, by feel, or unloaded; `percent` is not used */
  TOPSET_OF_ONE_REP_MAX = 1,  /* the 1RM of the row's exercise, as the last set_max left it */
  TOPSET_OF_TRAINING_MAX = 2, /* its training max */
  TOPSET_OF_REP_MAX = 3,      /* its n-rep max, n = base_reps */
  TOPSET_OF_GOAL = 4,         /* the max the athlete trains towards */
  TOPSET_OF_E1RM = 5, /* the e1RM of a row of the day, named by base_occurrence and base_row */
  TOPSET_OF_ROW =
      6, /* the exact load of another row, named by base_slot, base_occurrence and base_row */
  TOPSET_OF_LOAD = 7,    /* an absolute load, in `load` */
  TOPSET_OF_LOADABLE = 8 /* an absolute load that the strategy took from `loadables` itself */
};

/* TOPSET_OF_ROW and TOPSET_OF_E1RM may rest on a row whose number is not known. Sets that a coach
 * wrote (`top -10 %`, `90 % of friday_squat`) come with these, and may be passed on as they are.
 * As base_occurrence: TOPSET_SAME_WEEK is this very day of this slot; of another slot it is the
 * coming in the same session, else the last before it in the week, else the first after it in the
 * week. TOPSET_LAST_TIME is the last day before this one on which the slot came. As base_row:
 * TOPSET_TOP_ROW is that day's first row of kind top or test, else its heaviest; of this very day
 * only rows emitted before count. */
#define TOPSET_SAME_WEEK UINT32_MAX
#define TOPSET_LAST_TIME (UINT32_MAX - 1)
#define TOPSET_TOP_ROW UINT32_MAX

enum { /* how exact loads become loadable ones */
  TOPSET_ROUND_DEFAULT = 0,
  TOPSET_ROUND_NEAREST = 1,
  TOPSET_ROUND_DOWN = 2,
  TOPSET_ROUND_UP = 3
};

enum { /* when to stop before sets_max is reached */
  TOPSET_STOP_NONE = 0,
  TOPSET_STOP_RPE = 1, /* when the RPE is stop_value (tenths) again */
  TOPSET_STOP_E1RM = 2 /* when the chart's e1RM has dropped by stop_value (basis points) */
};

/* ---- rows: one line of work ---- */

enum {                            /* topset_row.flags */
  TOPSET_ROW_AMRAP = 1u << 0,     /* as many reps as possible, at least amount_min */
  TOPSET_ROW_EACH_SIDE = 1u << 1, /* the amount counts for each side */
  TOPSET_ROW_OPTIONAL = 1u << 2,  /* may be left out; not in the totals */
  TOPSET_ROW_PROJECTED = 1u << 3, /* rests on a result that is not in yet */
  TOPSET_ROW_WRITTEN = 1u << 4, /* the coach's own number: the host scales it by the phase alone */
  TOPSET_ROW_DOSED =
      1u << 5, /* the strategy has applied volume and intensity; the host must not again */
  TOPSET_ROW_ADD_AFTER = 1u << 6, /* `add` goes on after rounding, instead of before */
  TOPSET_ROW_HAS_RPE = 1u << 7,   /* rpe_min and rpe_max are set */
  TOPSET_ROW_ON_BODY = 1u << 8    /* `+20 kg`: `load` comes on top of the bodyweight */
};

/* topset_row.must_understand: a host that doesn't know a bit refuses the slot instead of printing a
 * wrong load. None is defined yet; a row using only fields of this version leaves it 0. */
enum {
  TOPSET_KNOWN_MUST_UNDERSTAND = 0
};

/* One prescription: `4x5 @ 80 %` is one row. Start from topset_row_init. The exact load is
 *     percent x base + points x 1RM + add,
 * rounded by the host to what the implement can hold (with ADD_AFTER, `add` joins after that
 * rounding and the sum is rounded again).
 *
 * Parameters of kind `sets` carry the same struct, occurrence and exercise unused. `kind` is what
 * the coach wrote beside the sets (`{sets: 1x1 @ 100 %, kind: test}`), TOPSET_STRAIGHT when unsaid.
 * For
 * `@ top -10 %` base is TOPSET_OF_ROW with an empty base_slot and TOPSET_TOP_ROW; a strategy that
 * knows which row it means fills in base_occurrence and base_row. */
typedef struct topset_row {
  uint32_t struct_size;
  uint32_t must_understand;
  uint32_t flags;           /* TOPSET_ROW_* */
  uint32_t occurrence;      /* index into request->occurrences: the day this row is for */
  uint32_t kind;            /* TOPSET_WARM_UP ... TOPSET_TEST */
  uint32_t sets_min;        /* 1.. */
  uint32_t sets_max;        /* >= sets_min */
  uint32_t amount_unit;     /* TOPSET_REPS, TOPSET_SECONDS, TOPSET_METRES */
  uint32_t amount_min;      /* 1.. */
  uint32_t amount_max;      /* >= amount_min */
  uint32_t amrap_cap;       /* most reps of an AMRAP set; 0: no cap */
  uint32_t base;            /* TOPSET_OF_* */
  uint32_t base_reps;       /* n of TOPSET_OF_REP_MAX */
  uint32_t base_occurrence; /* TOPSET_OF_ROW, TOPSET_OF_E1RM: an index into the occurrences of the
                               slot that the row is of, or TOPSET_SAME_WEEK, TOPSET_LAST_TIME */
  uint32_t base_row;        /* as emit() answered for that row, or TOPSET_TOP_ROW */
  int32_t percent;          /* basis points of the base */
  int32_t points; /* basis points of the 1RM, added: `top -10 points` is 100 % of the row, -1000 */
  uint32_t rounding;         /* TOPSET_ROUND_* */
  int64_t load;              /* TOPSET_OF_LOAD, TOPSET_OF_LOADABLE: thousandths */
  int64_t add;               /* thousandths, may be negative */
  int64_t rounding_step;     /* thousandths; 0: what the implement can hold */
  uint32_t rpe_min;          /* tenths; with TOPSET_ROW_HAS_RPE */
  uint32_t rpe_max;          /* tenths, >= rpe_min */
  uint32_t rest_min;         /* seconds before the next set; 0: unsaid */
  uint32_t rest_max;         /* seconds, >= rest_min */
  uint32_t stop;             /* TOPSET_STOP_* */
  uint32_t stop_value;       /* in the unit of `stop` */
  uint32_t pause;            /* seconds held in the bottom; 0: none */
  int32_t percent_max;       /* upper end of `70-75 %`; 0: no range */
  const char* exercise;      /* id; "": the slot's own */
  const char* base_exercise; /* whose max; "": the row's own exercise */
  const char* base_slot;     /* id of another slot for TOPSET_OF_ROW and TOPSET_OF_E1RM, one of
                                request->earlier; "": this slot */
  const char* tempo;         /* `31X0`; "": unsaid */
  const char* cue;           /* "": the host prints the athlete's own on back-off rows */
  const char* note;          /* free words, printed: `band red` */
} topset_row;

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

/* A max that holds from an occurrence on (5/3/1 steps, the new 1RM in Smolov's week 9). */
enum {
  TOPSET_MAX_ONE_REP = 0,
  TOPSET_MAX_TRAINING = 1,
  TOPSET_MAX_REPS = 2,
  TOPSET_MAX_GOAL = 3
};
typedef struct topset_max {
  uint32_t struct_size;
  uint32_t kind;        /* TOPSET_MAX_* */
  uint32_t reps;        /* of TOPSET_MAX_REPS */
  uint32_t occurrence;  /* holds for this one and all later */
  uint32_t projected;   /* 1: rests on a result that is not in yet */
  uint32_t reserved;    /* 0 */
  int64_t load;         /* thousandths */
  const char* exercise; /* id; "": the slot's own */
  const char* note;     /* why, for the sheet */
} topset_max;

/* ---- cards: what a strategy says of itself ---- */

enum { /* kinds of values; a parameter takes one or several, as a mask */
  TOPSET_INTEGER = 1u << 0,
  TOPSET_PERCENT = 1u << 1,   /* `80 %` basis points */
  TOPSET_POINTS = 1u << 2,    /* `+1 point` basis points of the 1RM */
  TOPSET_WEIGHT = 1u << 3,    /* `2.5 kg` thousandths, in the athlete's unit when it arrives */
  TOPSET_RPE = 1u << 4,       /* `+0.5 rpe` tenths */
  TOPSET_REP_COUNT = 1u << 5, /* `3 reps`, or a range */
  TOPSET_TIME = 1u << 6,      /* `180 s` seconds */
  TOPSET_BOOLEAN = 1u << 7,   /* 0 or 1 */
  TOPSET_CHOICE = 1u << 8,    /* index into choices */
  TOPSET_WORDS = 1u << 9,     /* free text */
  TOPSET_EXERCISE = 1u << 10, /* an exercise id the host knows */
  TOPSET_SETS = 1u << 11      /* set notation: topset_value.sets */
};

enum {                             /* topset_parameter.flags */
  TOPSET_PARAM_REQUIRED = 1u << 0, /* must be written */
  TOPSET_PARAM_LIST = 1u << 1,  /* may be a list: one item a week, or in order, as its doc says */
  TOPSET_PARAM_LISTS = 1u << 2, /* may be a list of lists */
  TOPSET_PARAM_SIGNED = 1u << 3 /* written with a sign: `+1 point`, `-2 rpe` */
};

/* A default, in the words a coach would write: `4x5 @ 80 %`. The first one that fits is taken: goal
 * and movement, then goal, then movement, then plain. Where kg and lb differ, text_lb is for
 * pounds. */
typedef struct topset_default {
  uint32_t struct_size;
  uint32_t goal;          /* TOPSET_POWER ...; TOPSET_NO_GOAL: any */
  const char* movement;   /* as topset_exercise.movement; "": any */
  const char* experience; /* "novice", ...; "": any; more telling than goal and movement */
  const char* text;
  const char* text_lb; /* "": as text */
} topset_default;

typedef struct topset_parameter {
  uint32_t struct_size;
  uint32_t flags;    /* TOPSET_PARAM_* */
  uint32_t kinds;    /* mask of TOPSET_INTEGER ... TOPSET_SETS */
  uint32_t reserved; /* 0 */
  int64_t
      min; /* allowed range of numbers, in the unit of the value's kind; not for WEIGHT of two */
  int64_t max;           /* units. min > max: any */
  const char* id;        /* the YAML key: [a-z][a-z0-9_]* */
  const char* doc;       /* one line, lower case, no final full stop: what it does */
  const char* choices;   /* of TOPSET_CHOICE, separated by spaces */
  const char* group;     /* parameters of one group exclude each other; "": none */
  topset_table defaults; /* of topset_default */
} topset_parameter;

enum {                         /* topset_card.flags */
  TOPSET_CARD_DOSES = 1u << 0, /* the strategy applies volume and intensity itself */
  TOPSET_CARD_BACK_OFF =
      1u << 1, /* a back-off strategy: the host checks what back-off training asks */
  TOPSET_CARD_WHOLE_WEEK = 1u << 2 /* may stand under plans: and see several sessions of a week */
};

typedef struct topset_card {
  uint32_t struct_size;
  uint32_t flags;          /* TOPSET_CARD_* */
  const char* id;          /* `fixed-percent-backoff`, `acme.wave`: [a-z][a-z0-9.-]* */
  const char* version;     /* `1.0.0` */
  const char* summary;     /* one line */
  const char* doc;         /* a paragraph or two; "": none */
  topset_table parameters; /* of topset_parameter */
} topset_card;

/* Where describe pushes its cards. */
typedef struct topset_catalogue {
  uint32_t struct_size;
  uint32_t abi_minor; /* the host's */
  void* host;         /* pass it back, look at nothing */
  /* Takes one card; everything in it is copied. 0, or TOPSET_STOP when no more are taken. */
  int32_t (*add)(void* host, const topset_card* card);
  const char* source_name; /* file name of an interpreter's source, for messages: `wave.lua`; ""
                              otherwise */
  /* Why the source is no strategy, in one line: `wave.lua:12: ...`. Return TOPSET_FAILED after it.
   */
  void (*reject)(void* host, const char* text);
} topset_catalogue;

/* ---- the request: one slot over its weeks ---- */

enum {                            /* topset_value.flags */
  TOPSET_VALUE_WRITTEN = 1u << 0, /* the coach wrote it; else it is the card's default */
  TOPSET_VALUE_RANGE = 1u << 1    /* number_max is the upper end */
};

/* One parameter's value, or one item of its list. Values come grouped by id, then by outer, then
 * inner. */
typedef struct topset_value {
  uint32_t struct_size;
  uint32_t flags;         /* TOPSET_VALUE_* */
  uint32_t kind;          /* one TOPSET_INTEGER ... TOPSET_SETS */
  uint32_t outer;         /* place in the list, 0-based; 0 for a plain value */
  uint32_t inner;         /* place in the list within the list */
  uint32_t depth;         /* 0: plain, 1: item of a list, 2: item of a list of lists */
  int64_t number;         /* in the unit of `kind` */
  int64_t number_max;     /* = number unless RANGE */
  const char* id;         /* the parameter's */
  const char* text;       /* WORDS, EXERCISE, CHOICE; otherwise as the coach wrote it */
  const topset_row* sets; /* of SETS; null for other kinds */
} topset_value;

/* What was done in an occurrence, from the athlete's log. */
typedef struct topset_result {
  uint32_t struct_size;
  uint32_t kind; /* set kind, or TOPSET_STRAIGHT when unsaid */
  uint32_t reps;
  uint32_t rpe;         /* tenths; 0: unsaid */
  int64_t load;         /* thousandths */
  const char* exercise; /* id */
} topset_result;

/* One day on which the slot comes. */
typedef struct topset_occurrence {
  uint32_t struct_size;
  uint32_t week;         /* 1.. */
  uint32_t session;      /* 1.., place in the week */
  int32_t date;          /* days since 1970-01-01; INT32_MIN: undated */
  uint32_t exposure;     /* 0.., how often the slot came before */
  uint32_t loading_week; /* 0.., loading weeks since week 1: what a weekly step is multiplied by. A
                            deload or taper stands at the last loading week's value */
  uint32_t cycle;        /* 0.. */
  uint32_t phase_kind;   /* TOPSET_LOADING, TOPSET_DELOAD, TOPSET_TAPER */
  uint32_t phase_week;   /* 1.., within the phase */
  uint32_t phase_weeks;  /* weeks of the phase; 0: no phase */
  uint32_t volume;       /* dose, basis points, for what the strategy chose */
  uint32_t intensity;    /* likewise */
  uint32_t phase_volume; /* the phase's part alone, for what the coach wrote */
  uint32_t phase_intensity;
  int32_t phase_rpe;    /* tenths; the host adds it to rpe_min, rpe_max and a TOPSET_STOP_RPE's
                           stop_value of rows that are not DOSED; 0: none */
  uint32_t accessories; /* exercises beside it for the same muscles */
  uint32_t sessions;    /* sessions of the lift in this week */
  uint32_t projected;   /* 1: the maxes below rest on results that are not in yet */
  const char* phase;    /* its name; "": none */
  topset_table results; /* of topset_result, in the order done; empty: nothing logged */
  uint32_t cycle_week;  /* 1.., week of its cycle */
  uint32_t cycle_weeks; /* weeks of a cycle; those of the block where it has one cycle */
  /* The lift's maxes on that day, in thousandths: the athlete's, moved by the slot's step, by the
   * program and by set_max of the slots it comes after; half up. Its own set_max is not in them.
   * 0: unknown. */
  int64_t one_rep_max;
  int64_t training_max; /* 90 % of the 1RM where the athlete gives none */
  int64_t goal_max;
} topset_occurrence;

enum { /* topset_exercise.flags */
  TOPSET_EXERCISE_COMPOUND = 1u << 0,
  TOPSET_EXERCISE_OLYMPIC = 1u << 1,
  TOPSET_EXERCISE_PER_SIDE = 1u << 2
};

typedef struct topset_exercise {
  uint32_t struct_size;
  uint32_t flags;           /* TOPSET_EXERCISE_* */
  const char* id;           /* `pause_squat` */
  const char* name;         /* `Pause squat` */
  const char* movement;     /* `squat`, `hinge`, ... as docs list them */
  const char* implement;    /* `barbell`, `dumbbells`, `stack`, `bodyweight`, `fixed`, `none` */
  const char* variation_of; /* id of the lift it is a variation of; "": none */
  uint32_t hands;           /* implements held at once: 2 for a pair of dumbbells, whose load is one
                               hand's; a rep's load counts once a hand, and once a side */
  uint32_t reserved;        /* 0 */
} topset_exercise;

/* The most the athlete can lift for so many reps: a rep max they gave, or the chart's estimate. */
typedef struct topset_rep_load {
  uint32_t reps;
  uint32_t given; /* 1: from the profile, 0: estimated */
  int64_t load;   /* thousandths */
} topset_rep_load;

/* One entry of the RPE chart: the percent of 1RM that `reps` reps at `rpe` stand for. */
typedef struct topset_chart_entry {
  uint32_t rpe;     /* tenths, 50-100 in steps of 5 */
  uint32_t reps;    /* 1-12 */
  uint32_t percent; /* basis points */
} topset_chart_entry;

typedef struct topset_athlete {
  uint32_t struct_size;
  uint32_t unit;          /* TOPSET_KG, TOPSET_LB */
  uint32_t experience;    /* TOPSET_NOVICE ... */
  uint32_t technique;     /* in this lift: TOPSET_LEARNING, TOPSET_SOLID */
  int64_t one_rep_max;    /* thousandths, 0: unknown */
  int64_t training_max;   /* 0: unknown */
  int64_t goal_max;       /* 0: none */
  int64_t bodyweight;     /* 0: unknown */
  const char* cue;        /* the athlete's for this lift; "": none */
  topset_table rep_maxes; /* of topset_rep_load, by reps; empty: no max */
} topset_athlete;

/* A slot this one comes `after`, planned already. */
typedef struct topset_earlier_row {
  uint32_t week, session; /* the day */
  uint32_t row;           /* its number, for base_row */
  uint32_t occurrence;    /* of that slot, for base_occurrence */
  int64_t load;           /* exact, half up to thousandths; 0: none */
  int64_t loadable;       /* 0: none */
  const topset_row* sets;
} topset_earlier_row;

typedef struct topset_earlier_slot {
  uint32_t struct_size;
  uint32_t reserved; /* 0 */
  const char* id;
  const char* exercise;
  topset_table rows;  /* of topset_earlier_row */
  topset_table maxes; /* of topset_max */
} topset_earlier_slot;

/* What a plan may not exceed; beyond, the host stops the plugin. */
typedef struct topset_limits {
  uint32_t struct_size;
  uint32_t rows;  /* rows in all */
  uint32_t sets;  /* sets a row */
  uint32_t reps;  /* reps a set */
  uint32_t text;  /* bytes a text */
  uint32_t notes; /* notes and refusals in all */
} topset_limits;

typedef struct topset_request {
  uint32_t struct_size;
  uint32_t goal;                   /* TOPSET_POWER ... TOPSET_NO_GOAL */
  uint32_t weeks;                  /* of the block */
  uint32_t rounding;               /* TOPSET_ROUND_NEAREST, _DOWN or _UP: the athlete's rule */
  const char* slot;                /* the id: of the slot; "": none */
  const topset_exercise* exercise; /* never null */
  const topset_athlete* athlete;   /* never null */
  const topset_limits* limits;     /* never null */
  topset_table occurrences;        /* of topset_occurrence, in order of time */
  topset_table values;             /* of topset_value */
  topset_table loadables; /* of int64_t, ascending thousandths: every load the implement can hold;
                             empty: the implement is not owned or has no load */
  topset_table chart;     /* of topset_chart_entry, the athlete's chart */
  topset_table earlier;   /* of topset_earlier_slot */
  int64_t rounding_step; /* thousandths: a step wider than the implement's that the coach asked for;
                            0: none */
  uint32_t has_step; /* 1: the coach wrote a step, and the maxes of the days move by it: a strategy
                        with steps of its own leaves them out */
  uint32_t reserved; /* 0 */
  const char* source_name; /* as topset_catalogue.source_name */
} topset_request;

/* Where plan puts its answer. Every function copies what it is given. */
typedef struct topset_sink {
  uint32_t struct_size;
  uint32_t abi_minor; /* the host's */
  void* host;         /* pass it back, look at nothing */
  /* Takes one row. Rows of an occurrence come in order of work. Answers the row's number within its
   * occurrence (0..), or TOPSET_STOP when a limit is passed or the row is not one (the host says
   * why). */
  int32_t (*emit)(void* host, const topset_row* row);
  /* Sets a max from an occurrence on. 0 or TOPSET_STOP. */
  int32_t (*set_max)(void* host, const topset_max* max);
  /* Tells the coach something. code: short and stable, [a-z0-9_-]+ (or a parameter's id); text:
   * lower case, no full stop. 0 or TOPSET_STOP. */
  int32_t (*note)(void* host, uint32_t level, const char* code, const char* text);
  /* Refuses the slot and forgets the rows so far; rows emitted after it are printed instead. Return
   * TOPSET_REFUSED. 0 or TOPSET_STOP. */
  int32_t (*refuse)(void* host, const char* code, const char* text);
} topset_sink;

/* ---- the plugin ---- */

/* The one exported symbol. Static data: the host reads it after loading and until unloading. */
typedef struct topset_plugin {
  uint32_t struct_size;
  uint16_t abi_major; /* TOPSET_ABI_MAJOR it was built with */
  uint16_t abi_minor;
  const char* built_with; /* compiler and SDK, for messages */
  const char* suffix; /* "": a compiled plugin. `.lua`: an interpreter for such files, handed over
                         as source */

  /* Pushes a card for each strategy. source: the file's text for an interpreter, "" otherwise.
   * TOPSET_OK, or TOPSET_FAILED when the source is no strategy. */
  topset_status (*describe)(const char* source, const topset_catalogue* catalogue);

  /* Plans one slot over all its occurrences. id: the strategy's. No memory between calls. */
  topset_status (*plan)(const char* source, const char* id, const topset_request* request,
                        const topset_sink* sink);

  /* A named extension's function table, `topset.NAME/1`; null when there is none. May itself be
   * null. */
  const void* (*extension)(const char* id);
} topset_plugin;

#if defined(__GNUC__)
#define TOPSET_EXPORT __attribute__((visibility("default")))
#else
#define TOPSET_EXPORT
#endif

/* ---- look-ups over a request's tables: integers in, integers out, the same in host and plugin
 * ---- */

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

/* The value of parameter `id` at (outer, inner), or null. */
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

#ifdef __cplusplus
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
}
#endif

#endif
