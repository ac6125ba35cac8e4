/* topset/strategy.h: the contract between topset (the host) and progression strategies (plugins),
 * version 1.0, frozen. A library that was built against this file keeps loading, and keeps meaning
 * the same, in every topset that speaks ABI 1.
 *
 * A plugin is a shared library that exports one data symbol, `topset_plugin_v1`. It describes its
 * strategies by pushing cards, and plans one slot (an exercise over its weeks) at a time by
 * emitting rows. It never makes a final load: it says "90 % of the 1RM", and the host finds the
 * load that the bar can hold.
 *
 * C17 and C++17, and nothing but itself: it is all that an implementation in any language needs.
 * Look-ups for plugins in C stand in strategy_tables.h, which it ends with. In C++,
 * <topset/strategy.hpp> on top of it is far shorter to write against.
 *
 * Every function, in either direction, keeps these rules unless its own words say otherwise:
 *   [owner]   whoever passes a pointer owns what it points to; the other side copies what it keeps
 *   [life]    a pointer is good until the call it was passed to returns
 *   [thread]  any thread, several at once; a call leaves nothing behind that another could find
 *   [pure]    the same arguments give the same calls and the same status, on every machine, in
 *             every locale, time zone and process
 *   [text]    UTF-8, ends in NUL, never null: absent text is ""
 *   [throw]   nothing is thrown, longjmp'ed or exited across this boundary
 *
 * Quantities are integers, each in one unit everywhere: loads in thousandths of the athlete's unit
 * (kg or lb, topset_athlete.unit), percents and points in basis points (90 % = 9000), RPE in tenths
 * (8.5 = 85), times in seconds, distances in metres, dates in days since 1970-01-01. An index or a
 * count starts at 0, a week or a session at 1.
 *
 * Growth. A minor version adds fields at the tail of structs (by multiples of 8 bytes), members at
 * the end of enums, bits to flags, and functions at the tail of topset_sink, topset_catalogue and
 * topset_plugin, or behind `extension`. Nothing that is here moves, changes or goes.
 *   - struct_size is the size its writer knew; the fields of 1.0 are always covered. Ask TOPSET_HAS
 *     before reading a later one. Tables carry the stride of their rows: step by it (topset_at),
 *     never by sizeof. Copy a row of the host's with topset_row_copy, never by assignment.
 *   - Leave `reserved` and undefined bits 0; ignore them when reading.
 *   - An older plugin in a newer host: the host knows the plugin's abi_minor and sends no number of
 *     an enum that this version lacks. Words (movements, implements) may be new to it.
 *   - A newer plugin in an older host: what the host doesn't know it ignores, so the plugin sets a
 *     bit of `must_understand` where that would print a wrong kilo. A host that meets a bit it
 *     doesn't know gives up the slot (row, max) or the strategy (card, parameter, default), in
 *     words. Numbers of an enum that it doesn't know do the same. 1.0 defines no bit. */
#ifndef TOPSET_STRATEGY_H
#define TOPSET_STRATEGY_H

#include <stddef.h>
#include <stdint.h>

/* Laid out by hand, to be read: */
/* clang-format off */

#ifdef __cplusplus
extern "C" {
#endif

#define TOPSET_ABI_MAJOR 1 /* in the symbol's name; another one is another contract */
#define TOPSET_ABI_MINOR 0 /* counts what was added */
#define TOPSET_KNOWN_MUST_UNDERSTAND 0u /* the bits of must_understand that are defined */

/* Whether the writer of a struct knew a field that came after 1.0. */
#define TOPSET_HAS(type, object, field) \
  ((object)->struct_size >= offsetof(type, field) + sizeof((object)->field))

#if defined(__GNUC__)
#define TOPSET_EXPORT __attribute__((visibility("default")))
#else
#define TOPSET_EXPORT
#endif

/* count rows, each `stride` bytes after the one before; data may be null when count is 0. Never
 * grows. Rows without a struct_size of their own are as long as the stride says. */
typedef struct topset_table {
  const void* data;
  uint32_t count;
  uint32_t stride;
} topset_table;

/* ---- words both sides use ---- */

/* What `describe` and `plan` return, and what the host then does. */
typedef int32_t topset_status;
enum {
  TOPSET_OK = 0,        /* the cards, or the rows, stand */
  TOPSET_REFUSED = 1,   /* plan: not for this athlete or exercise. refuse() said why; the rows after
                           it are printed instead, with a warning; without rows it is an error */
  TOPSET_BAD_PARAM = 2, /* plan: a parameter can't be used. The last note() has its id as code and
                           the reason as text; an error at the coach's own line, and no rows */
  TOPSET_FAILED = 3,    /* plan: it could not be done; the last note() says why; an error, no rows.
                           describe: the source is no strategy; reject() said why */
  TOPSET_STOPPED = 4    /* the host answered TOPSET_STOP, and the plugin left at once */
};

/* What a host function answers when it takes no more, for whatever reason: return TOPSET_STOPPED
 * without another call. Any answer below 0 means this. */
enum { TOPSET_STOP = -1 };

enum { TOPSET_KG = 0, TOPSET_LB = 1 };                                    /* units */
enum { TOPSET_NOVICE = 0, TOPSET_INTERMEDIATE = 1, TOPSET_ADVANCED = 2 }; /* experience */
enum { TOPSET_LEARNING = 0, TOPSET_SOLID = 1 };                           /* technique */
enum { TOPSET_LOADING = 0, TOPSET_DELOAD = 1, TOPSET_TAPER = 2 };         /* phase kinds */
enum { TOPSET_REPS = 0, TOPSET_SECONDS = 1, TOPSET_METRES = 2 };          /* amount units */
enum { TOPSET_NOTE = 0, TOPSET_WARNING = 1, TOPSET_ERROR = 2 };           /* note levels */
enum { TOPSET_POWER = 0, TOPSET_STRENGTH = 1, TOPSET_HYPERTROPHY = 2, TOPSET_SKILL = 3,
       TOPSET_NO_GOAL = 4 };                                              /* goals */

enum {                 /* set kinds */
  TOPSET_WARM_UP = 0,  /* prescribed by a strategy; the host makes the automatic ones */
  TOPSET_RAMP = 1,     /* on the way to the top set */
  TOPSET_TOP = 2,      /* the heaviest of the day */
  TOPSET_BACK_OFF = 3, /* after a top set, the same exercise, never heavier */
  TOPSET_STRAIGHT = 4, /* work without a top set */
  TOPSET_DROP = 5,     /* to failure, without rest; no back-off strategy makes one */
  TOPSET_TEST = 6      /* a new max is looked for */
};

enum {                        /* bases: what a row's percent is of */
  TOPSET_OF_NOTHING = 0,      /* by RPE, by feel, or unloaded; `percent` is not used */
  TOPSET_OF_ONE_REP_MAX = 1,  /* the 1RM of the row's exercise, as the last set_max left it */
  TOPSET_OF_TRAINING_MAX = 2, /* its training max */
  TOPSET_OF_REP_MAX = 3,      /* its n-rep max, n = base_reps */
  TOPSET_OF_GOAL = 4,         /* the max that the athlete trains towards */
  TOPSET_OF_E1RM = 5,         /* the e1RM of the row named by base_slot, _occurrence and _row */
  TOPSET_OF_ROW = 6,          /* the exact load of the row so named */
  TOPSET_OF_LOAD = 7,         /* `load` */
  TOPSET_OF_LOADABLE = 8      /* `load`, which the strategy took from `loadables` itself */
};

/* TOPSET_OF_ROW and TOPSET_OF_E1RM may rest on a row whose number is not known. Sets that a coach
 * wrote (`top -10 %`, `90 % of friday_squat`) come with these, and may be passed on as they are. */
#define TOPSET_SAME_WEEK UINT32_MAX       /* base_occurrence: this very day of this slot; of
                                             another slot its coming in the same session, else the
                                             last before it in the week, else the first after it */
#define TOPSET_LAST_TIME (UINT32_MAX - 1) /* base_occurrence: the last day before that it came */
#define TOPSET_TOP_ROW UINT32_MAX         /* base_row: that day's first row of kind top or test,
                                             else its heaviest; of this very day, so far */

enum {                      /* how an exact load becomes a loadable one */
  TOPSET_ROUND_DEFAULT = 0, /* as the athlete's gym says; in a request never */
  TOPSET_ROUND_NEAREST = 1, /* ties up */
  TOPSET_ROUND_DOWN = 2,
  TOPSET_ROUND_UP = 3
};

enum { /* when to stop before sets_max is reached */
  TOPSET_STOP_NONE = 0,
  TOPSET_STOP_RPE = 1, /* when the RPE is stop_value (tenths) again */
  TOPSET_STOP_E1RM = 2 /* when the chart's e1RM has dropped by stop_value (basis points) */
};

/* ---- rows: one line of work, `4x5 @ 80 %` ---- */

enum {                            /* topset_row.flags */
  TOPSET_ROW_AMRAP = 1u << 0,     /* as many reps as possible, at least amount_min */
  TOPSET_ROW_EACH_SIDE = 1u << 1, /* the amount counts for each side */
  TOPSET_ROW_OPTIONAL = 1u << 2,  /* may be left out; not in the totals */
  TOPSET_ROW_PROJECTED = 1u << 3, /* rests on a result that is not in yet */
  TOPSET_ROW_WRITTEN = 1u << 4,   /* the coach's own number: the phase alone scales it */
  TOPSET_ROW_DOSED = 1u << 5,     /* the strategy has applied the dose; the host must not again */
  TOPSET_ROW_ADD_AFTER = 1u << 6, /* `add` goes on after rounding, and the sum is rounded again */
  TOPSET_ROW_HAS_RPE = 1u << 7,   /* rpe_min and rpe_max are set */
  TOPSET_ROW_ON_BODY = 1u << 8    /* `+20 kg`: `load` comes on top of the bodyweight */
};

/* Start from topset_row_init, or with topset_row_copy from sets that the coach wrote. The exact
 * load is  percent x base + points x 1RM + add,  which the host rounds to what the implement holds.
 *
 * Parameters of kind `sets` carry the same struct. There occurrence and exercise are unused, and
 * `kind` is what the coach wrote beside the sets (`{sets: 1x1 @ 100 %, kind: test}`), unsaid
 * TOPSET_STRAIGHT. For `@ top -10 %` the base is TOPSET_OF_ROW with TOPSET_SAME_WEEK and
 * TOPSET_TOP_ROW; a strategy that knows which row it means fills those in. */
typedef struct topset_row {
  uint32_t struct_size;
  uint32_t must_understand;
  uint32_t flags;            /* TOPSET_ROW_* */
  uint32_t occurrence;       /* the day: an index into request->occurrences */
  uint32_t kind;             /* TOPSET_WARM_UP ... TOPSET_TEST */
  uint32_t sets_min;         /* 1.. */
  uint32_t sets_max;         /* >= sets_min */
  uint32_t amount_unit;      /* TOPSET_REPS, TOPSET_SECONDS, TOPSET_METRES */
  uint32_t amount_min;       /* 1.. */
  uint32_t amount_max;       /* >= amount_min */
  uint32_t amrap_cap;        /* most reps of an AMRAP set; 0: no cap */
  uint32_t base;             /* TOPSET_OF_* */
  uint32_t base_reps;        /* n of TOPSET_OF_REP_MAX */
  uint32_t base_occurrence;  /* a day of base_slot, by its index there; or as above */
  uint32_t base_row;         /* as emit() answered for that row; or TOPSET_TOP_ROW */
  int32_t percent;           /* of the base */
  int32_t percent_max;       /* upper end of `70-75 %`; 0: no range */
  int32_t points;            /* of the 1RM, added: `top -10 points` is 100 % of the row and -1000 */
  uint32_t rounding;         /* TOPSET_ROUND_* */
  uint32_t rpe_min;          /* with TOPSET_ROW_HAS_RPE */
  uint32_t rpe_max;          /* >= rpe_min */
  uint32_t rest_min;         /* least seconds before the next set; 0: unsaid */
  uint32_t rest_max;         /* most seconds, >= rest_min */
  uint32_t pause;            /* seconds held in the bottom; 0: none */
  uint32_t stop;             /* TOPSET_STOP_NONE, _RPE, _E1RM */
  uint32_t stop_value;       /* in the unit of `stop` */
  int64_t load;              /* of TOPSET_OF_LOAD, TOPSET_OF_LOADABLE */
  int64_t add;               /* may be negative */
  int64_t rounding_step;     /* round to multiples of it; 0: to what the implement can hold */
  const char* exercise;      /* id; "": the slot's own */
  const char* base_exercise; /* id of the lift whose max it is; "": the row's own exercise */
  const char* base_slot;     /* id of another slot in request->earlier; "": this slot */
  const char* tempo;         /* `31X0`; "": unsaid */
  const char* cue;           /* "": the host prints the athlete's own on back-off rows */
  const char* note;          /* free words, printed: `band red` */
} topset_row;

/* A max that holds from a day on (5/3/1 steps, the new 1RM in Smolov's week 9). */
enum { TOPSET_MAX_ONE_REP = 0, TOPSET_MAX_TRAINING = 1, TOPSET_MAX_REPS = 2, TOPSET_MAX_GOAL = 3 };

typedef struct topset_max {
  uint32_t struct_size;
  uint32_t must_understand;
  uint32_t kind;       /* TOPSET_MAX_* */
  uint32_t reps;       /* n of TOPSET_MAX_REPS */
  uint32_t occurrence; /* holds from this day on, for this slot and those that come after */
  uint32_t projected;  /* 1: rests on a result that is not in yet */
  int64_t load;
  const char* exercise; /* id; "": the slot's own */
  const char* note;     /* why, for the sheet */
} topset_max;

/* ---- cards: what a strategy says of itself ---- */

enum { /* kinds of values; a parameter takes one or several, as a mask */
  TOPSET_INTEGER = 1u << 0,
  TOPSET_PERCENT = 1u << 1,   /* `80 %` */
  TOPSET_POINTS = 1u << 2,    /* `+1 point` */
  TOPSET_WEIGHT = 1u << 3,    /* `2.5 kg`; arrives in the athlete's unit */
  TOPSET_RPE = 1u << 4,       /* `+0.5 rpe` */
  TOPSET_REP_COUNT = 1u << 5, /* `3 reps`, or a range */
  TOPSET_TIME = 1u << 6,      /* `180 s`, `3:00` */
  TOPSET_BOOLEAN = 1u << 7,   /* 0 or 1 */
  TOPSET_CHOICE = 1u << 8,    /* index into choices */
  TOPSET_WORDS = 1u << 9,     /* free text */
  TOPSET_EXERCISE = 1u << 10, /* id of an exercise that the host knows */
  TOPSET_SETS = 1u << 11      /* set notation: topset_value.sets */
};

enum {                             /* topset_parameter.flags */
  TOPSET_PARAM_REQUIRED = 1u << 0, /* must be written */
  TOPSET_PARAM_LIST = 1u << 1,     /* may be a list: an item a week, or in order, as its doc says */
  TOPSET_PARAM_LISTS = 1u << 2,    /* may be a list of lists */
  TOPSET_PARAM_SIGNED = 1u << 3    /* written with a sign: `+1 point`, `-2 rpe` */
};

/* A default, in the words a coach would write: `4x5 @ 80 %`. The most telling one that fits is
 * taken: experience before goal before movement before plain. Start from topset_default_init. */
typedef struct topset_default {
  uint32_t struct_size;
  uint32_t must_understand;
  uint32_t goal; /* whom it is for: TOPSET_POWER ...; TOPSET_NO_GOAL: any */
  uint32_t reserved;
  const char* movement;   /* as topset_exercise.movement; "": any */
  const char* experience; /* `novice`, `intermediate`, `advanced`; "": any */
  const char* text;
  const char* text_lb; /* for athletes in pounds; "": as text */
} topset_default;

/* A key under `with:`. Start from topset_parameter_init. */
typedef struct topset_parameter {
  uint32_t struct_size;
  uint32_t must_understand;
  uint32_t flags;        /* TOPSET_PARAM_* */
  uint32_t kinds;        /* mask of TOPSET_INTEGER ... TOPSET_SETS */
  int64_t min;           /* allowed numbers in the unit of the kind; the host refuses others. */
  int64_t max;           /* min > max: any. Not for weights, which come in two units */
  const char* id;        /* the key: [a-z][a-z0-9_]* */
  const char* doc;       /* what it does: one line, lower case, no final full stop */
  const char* choices;   /* of TOPSET_CHOICE, separated by spaces; "" otherwise */
  const char* group;     /* parameters of one group exclude each other; "": none */
  topset_table defaults; /* of topset_default; none: absent unless written */
} topset_parameter;

enum {                             /* topset_card.flags */
  TOPSET_CARD_DOSES = 1u << 0,     /* it applies the dose itself, and marks its rows DOSED */
  TOPSET_CARD_BACK_OFF = 1u << 1,  /* top and back-off sets: the host checks what these ask */
  TOPSET_CARD_WHOLE_WEEK = 1u << 2 /* may stand under plans: and see several sessions of a week */
};

/* Start from topset_card_init. */
typedef struct topset_card {
  uint32_t struct_size;
  uint32_t must_understand;
  uint32_t flags; /* TOPSET_CARD_* */
  uint32_t reserved;
  const char* id;          /* `acme.wave`: [a-z][a-z0-9.-]*; without a dot: a bundled strategy */
  const char* version;     /* `1.0.0` */
  const char* summary;     /* one line, lower case, no final full stop */
  const char* doc;         /* a paragraph or two; "": none */
  topset_table parameters; /* of topset_parameter */
} topset_card;

/* The host's side of `describe`. */
typedef struct topset_catalogue {
  uint32_t struct_size;
  uint32_t abi_minor;      /* the host's */
  void* host;              /* pass it back, look at nothing */
  const char* source_name; /* file name of an interpreter's source, for messages: `wave.lua` */
  /* Takes a card. [by the plugin, from describe, once a strategy] [owner: the plugin; the host
   * copies all of it] 0, or TOPSET_STOP when it takes no more. */
  int32_t (*add)(void* host, const topset_card* card);
  /* Says why the source is no strategy, in one line: `wave.lua:12: ...`. [by the plugin, from
   * describe, at most once; return TOPSET_FAILED after it] */
  void (*reject)(void* host, const char* text);
} topset_catalogue;

/* ---- the request: one slot over its weeks. The host owns all of it; const to the plugin ---- */

enum {                            /* topset_value.flags */
  TOPSET_VALUE_WRITTEN = 1u << 0, /* the coach wrote it; else it is the card's default */
  TOPSET_VALUE_RANGE = 1u << 1    /* number_max is the upper end */
};

/* A parameter's value, or an item of its list; checked against the card. Grouped by id, then by
 * outer, then inner; topset_find looks one up. */
typedef struct topset_value {
  uint32_t struct_size;
  uint32_t flags;         /* TOPSET_VALUE_* */
  uint32_t kind;          /* one of TOPSET_INTEGER ... TOPSET_SETS, of those the card takes */
  uint32_t depth;         /* 0: plain, 1: item of a list, 2: item of a list of lists */
  uint32_t outer;         /* place in the list; 0 for a plain value */
  uint32_t inner;         /* place in the list within the list */
  int64_t number;         /* in the unit of `kind` */
  int64_t number_max;     /* = number unless RANGE */
  const char* id;         /* the parameter's */
  const char* text;       /* of WORDS, EXERCISE, CHOICE; otherwise as the coach wrote it */
  const topset_row* sets; /* of SETS; null for other kinds */
} topset_value;

/* A set that was done, from the athlete's log. */
typedef struct topset_result {
  uint32_t struct_size;
  uint32_t flags;       /* none defined yet */
  uint32_t kind;        /* set kind, TOPSET_STRAIGHT when unsaid */
  uint32_t amount_unit; /* TOPSET_REPS ... */
  uint32_t amount;      /* 0: missed */
  uint32_t rpe;         /* 0: unsaid */
  int64_t load;         /* 0: the body alone */
  const char* exercise; /* id */
} topset_result;

/* A day on which the slot comes. */
typedef struct topset_occurrence {
  uint32_t struct_size;
  uint32_t week;            /* of the block */
  uint32_t session;         /* place in the week */
  int32_t date;             /* INT32_MIN: undated */
  uint32_t exposure;        /* how often the slot came before */
  uint32_t loading_week;    /* loading weeks since week 1: what a weekly step is multiplied by. A
                               deload or taper stands at the last loading week's value */
  uint32_t cycle;           /* which time through the program's weeks, from 0 */
  uint32_t cycle_week;      /* week of its cycle */
  uint32_t cycle_weeks;     /* weeks of a cycle; of the block where it has one cycle */
  uint32_t phase_kind;      /* TOPSET_LOADING, TOPSET_DELOAD, TOPSET_TAPER */
  uint32_t phase_week;      /* 1.., within the phase; 0: no phase */
  uint32_t phase_weeks;     /* weeks of the phase; 0: no phase */
  uint32_t volume;          /* dose for what the strategy chose */
  uint32_t intensity;       /* likewise */
  uint32_t phase_volume;    /* the phase's part alone, for what the coach wrote */
  uint32_t phase_intensity; /* likewise */
  int32_t phase_rpe;        /* the host adds it to rpe_min, rpe_max and a TOPSET_STOP_RPE's
                               stop_value of rows that are not DOSED; 0: none */
  uint32_t accessories;     /* exercises beside it for the same muscles */
  uint32_t sessions;        /* sessions of the lift in this week */
  uint32_t projected;       /* 1: the maxes below rest on results that are not in yet */
  /* The lift's maxes on that day: the athlete's, moved by the slot's step, by the program and by
   * set_max of the slots it comes after; half up to thousandths. Its own set_max is not in them.
   * 0: unknown. */
  int64_t one_rep_max;
  int64_t training_max; /* 90 % of the 1RM where the athlete gives none */
  int64_t goal_max;
  const char* phase;    /* its name; "": none */
  topset_table results; /* of topset_result, in the order done; empty: nothing logged */
} topset_occurrence;

enum { /* topset_exercise.flags */
  TOPSET_EXERCISE_COMPOUND = 1u << 0,
  TOPSET_EXERCISE_OLYMPIC = 1u << 1,
  TOPSET_EXERCISE_PER_SIDE = 1u << 2
};

typedef struct topset_exercise {
  uint32_t struct_size;
  uint32_t flags; /* TOPSET_EXERCISE_* */
  uint32_t hands; /* implements held at once: 2 for a pair of dumbbells, whose load is
                     one hand's; a rep's load counts once a hand, and once a side */
  uint32_t reserved;
  const char* id;           /* `pause_squat` */
  const char* name;         /* `Pause squat` */
  const char* movement;     /* `squat`, `hinge`, ... as the docs list them */
  const char* implement;    /* `barbell`, `dumbbells`, `stack`, `bodyweight`, `fixed`, `none` */
  const char* variation_of; /* id of the lift it is a variation of; "": none */
} topset_exercise;

/* The most the athlete can lift for so many reps: a rep max they gave, or the chart's estimate. */
typedef struct topset_rep_load {
  uint32_t reps;
  uint32_t given; /* 1: from the profile, 0: estimated */
  int64_t load;
} topset_rep_load;

/* An entry of the RPE chart: the percent of the 1RM that `reps` reps at `rpe` stand for. */
typedef struct topset_chart_entry {
  uint32_t rpe;  /* 50-100 in steps of 5 */
  uint32_t reps; /* 1-12 */
  uint32_t percent;
} topset_chart_entry;

/* The athlete's numbers for this lift; who it is, a strategy is not told. Maxes at the block's
 * start, 0: unknown; an occurrence has them as they are on its day. */
typedef struct topset_athlete {
  uint32_t struct_size;
  uint32_t unit;       /* TOPSET_KG, TOPSET_LB: of every load in the request and the rows */
  uint32_t experience; /* TOPSET_NOVICE ... */
  uint32_t technique;  /* in this lift: TOPSET_LEARNING, TOPSET_SOLID */
  int64_t one_rep_max;
  int64_t training_max;
  int64_t goal_max;
  int64_t bodyweight;
  const char* cue;        /* the athlete's for this lift; "": none */
  topset_table rep_maxes; /* of topset_rep_load, by reps; empty: no max */
} topset_athlete;

/* A row of a slot that this one comes `after`, planned already. */
typedef struct topset_earlier_row {
  uint32_t week; /* the day */
  uint32_t session;
  uint32_t row;           /* its number, for base_row */
  uint32_t occurrence;    /* the day's index in that slot, for base_occurrence */
  int64_t load;           /* exact, half up to thousandths; 0: none */
  int64_t loadable;       /* 0: none */
  const topset_row* sets; /* as it was emitted */
} topset_earlier_row;

typedef struct topset_earlier_slot {
  uint32_t struct_size;
  uint32_t reserved;
  const char* id;       /* for base_slot */
  const char* exercise; /* id */
  topset_table rows;    /* of topset_earlier_row */
  topset_table maxes;   /* of topset_max; the day of an occurrence is that of its rows */
} topset_earlier_slot;

/* What a plan may not exceed; past it the sink answers TOPSET_STOP. */
typedef struct topset_limits {
  uint32_t struct_size;
  uint32_t rows;  /* in all */
  uint32_t sets;  /* of a row */
  uint32_t reps;  /* of a set */
  uint32_t text;  /* bytes of a text */
  uint32_t notes; /* notes and refusals in all */
} topset_limits;

typedef struct topset_request {
  uint32_t struct_size;
  uint32_t goal;     /* the program's: TOPSET_POWER ... TOPSET_NO_GOAL */
  uint32_t weeks;    /* of the block */
  uint32_t rounding; /* the athlete's rule: TOPSET_ROUND_NEAREST, _DOWN or _UP */
  uint32_t has_step; /* 1: the coach wrote a step, and the maxes of the days move by it: a
                        strategy with steps of its own leaves them out */
  uint32_t reserved;
  int64_t rounding_step;   /* a step wider than the implement's that the coach wants; 0: none */
  const char* slot;        /* the `id:` of the slot; "": none */
  const char* source_name; /* as topset_catalogue.source_name */
  const topset_exercise* exercise; /* never null, as the next two */
  const topset_athlete* athlete;
  const topset_limits* limits;
  topset_table occurrences; /* of topset_occurrence, in order of time; may be empty */
  topset_table values;      /* of topset_value */
  topset_table loadables;   /* of int64_t, ascending: every load the implement can hold (of
                               dumbbells one hand's, of bodyweight what is added); empty: the
                               implement is not owned, or has no load */
  topset_table chart;       /* of topset_chart_entry, the athlete's chart */
  topset_table earlier;     /* of topset_earlier_slot: the slots it comes `after` */
} topset_request;

/* The host's side of `plan`. [by the plugin, from plan, in its thread] [owner: the plugin; the host
 * copies what it is given before it answers] */
typedef struct topset_sink {
  uint32_t struct_size;
  uint32_t abi_minor; /* the host's */
  void* host;         /* pass it back, look at nothing */
  /* Takes a row; those of a day come in order of work, days in any order. Answers the row's number
   * within its day (0..), or TOPSET_STOP when a limit is passed or the row is none. */
  int32_t (*emit)(void* host, const topset_row* row);
  /* Sets a max from a day on. 0, or TOPSET_STOP. */
  int32_t (*set_max)(void* host, const topset_max* max);
  /* Tells the coach something. level: TOPSET_NOTE ...; code: short and stable, [a-z0-9_-]+, or a
   * parameter's id; text: lower case, no final full stop. 0, or TOPSET_STOP. */
  int32_t (*note)(void* host, uint32_t level, const char* code, const char* text);
  /* Refuses the slot and forgets its rows and maxes so far; those that follow are printed instead.
   * Words as of note(). At most once; return TOPSET_REFUSED. 0, or TOPSET_STOP. */
  int32_t (*refuse)(void* host, const char* code, const char* text);
} topset_sink;

/* ---- the plugin ---- */

/* [owner: the plugin] [life: static data, constant from loading to unloading] */
typedef struct topset_plugin {
  uint32_t struct_size;
  uint16_t abi_major; /* TOPSET_ABI_MAJOR and _MINOR that it was built with */
  uint16_t abi_minor;
  const char* built_with; /* compiler and SDK, for messages */
  const char* suffix;     /* "": a compiled plugin. `.lua`: an interpreter of such files, whose
                             text the host hands over as `source` */

  /* Pushes a card for each strategy. [by the host, after loading and before the first plan; of an
   * interpreter, for each file] source: the file's text, "" for a compiled plugin. TOPSET_OK,
   * TOPSET_FAILED after reject(), or TOPSET_STOPPED. */
  topset_status (*describe)(const char* source, const topset_catalogue* catalogue);

  /* Plans one slot over all its days. [by the host, once a slot and athlete, in any order and
   * number, again after a result is logged] source: as for describe; id: the strategy's. There is
   * no memory between calls, and none is needed. Any status. */
  topset_status (*plan)(const char* source, const char* id, const topset_request* request,
                        const topset_sink* sink);

  /* The function table of an extension, `topset.NAME/1`. [by the host, at any time] [life: until
   * unloading] Null when there is none; may itself be null. 1.0 defines none. */
  const void* (*extension)(const char* id);
} topset_plugin;

/* The one exported symbol: a plugin defines it, at file scope. */
extern TOPSET_EXPORT const topset_plugin topset_plugin_v1;

#ifdef __cplusplus
}
#endif

/* clang-format on */

#include <topset/strategy_tables.h>

#endif
