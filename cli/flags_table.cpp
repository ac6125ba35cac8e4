#include "cli/commands.hpp"

namespace topset::cli {
namespace {

const Flag kFindings = {"findings", "", "FORMAT", "how findings are printed: text (usual) or json"};
const Flag kIsolation = {"isolation", "", "WHERE",
                         "where strategies run: worker (all in processes of their own) or none; "
                         "unsaid: those that are not bundled in a worker"};
const Flag kStrict = {"strict", "", "", "a warning counts as an error"};

}  // namespace

std::span<const Command> commands() {
  static const std::vector<Command> kCommands = {
      {.name = "generate",
       .words = "PROGRAM ATHLETE...",
       .min_words = 1,
       .max_words = 100'000,
       .summary = "make training blocks from a program and athletes",
       .doc = "PROGRAM is a program/1 file, or the name of one of the bundled programs. Without -o "
              "one athlete's sheet goes to the terminal. With it, each athlete gets a file for "
              "each format, named after the athlete's own file. A block with an error in it is "
              "withheld; the others are written.",
       .examples = {{"topset generate programs/strength.yaml athletes/jana.yaml",
                     "the sheet, on the terminal"},
                    {"topset generate programs/strength.yaml athletes/*.yaml -o out -s 2026-12-07",
                     "out/jana.txt, out/jana.json and so on, dated from that Monday"},
                    {"topset generate programs/strength.yaml --group juniors -o out --weeks 2-3",
                     "two weeks, for a group of the library"},
                    {"topset generate programs/linear.yaml jana.yaml -l log.yaml -s 2026-12-07",
                     "the weeks ahead go on from what was done"}},
       .flags = {{"output", "o", "DIR", "the folder to write to; made when it is not there"},
                 {"format", "f", "LIST", "text, json, or both: text,json (usual with -o)"},
                 {"start", "s", "DATE", "the first day, such as 2026-12-07; unsaid: undated"},
                 {"weeks", "w", "WEEKS", "only these weeks: 2-3, 4, odd; the plan stays whole"},
                 {"log", "l", "FILE", "what an athlete has done; once for each athlete", true},
                 {"group", "g", "NAME", "the athletes of this group in the library"},
                 {"for", "", "READER", "athlete (usual) or coach: with volume, INOL and muscles"},
                 kIsolation,
                 kFindings,
                 kStrict},
       .run = generate},
      {.name = "explain",
       .words = "BLOCK [PLACE]",
       .min_words = 1,
       .max_words = 2,
       .summary = "say why each load of a block is what it is",
       .doc =
           "BLOCK is a block/1 file that generate wrote. PLACE narrows it: a week (2), a session "
           "of it (2.1), an exercise of that by its letter (2.1.A).",
       .examples = {{"topset explain out/jana.json 2.1.A",
                     "week 2, first session, first exercise"}},
       .flags = {},
       .run = explain},
      {.name = "strategies",
       .words = "[NAME]",
       .min_words = 0,
       .max_words = 1,
       .summary = "list the progression strategies, or tell what one takes",
       .doc = "",
       .examples = {{"topset strategies", "all that are installed"},
                    {"topset strategies rpe", "its parameters and their defaults"}},
       .flags = {{"format", "f", "FORMAT", "text (usual) or json"}, kIsolation},
       .run = strategies},
      {.name = "exercises",
       .words = "[WORD...]",
       .min_words = 0,
       .max_words = 20,
       .summary = "search the exercise catalogue",
       .doc = "",
       .examples = {{"topset exercises squat", "every squat, the best match first"},
                    {"topset exercises dumbbells chest", "by implement and muscle"}},
       .flags = {{"format", "f", "FORMAT", "text (usual) or json"}},
       .run = exercises},
      {.name = "schema",
       .words = "NAME",
       .min_words = 1,
       .max_words = 1,
       .summary = "print a file format's JSON Schema",
       .doc =
           "NAME is athlete, program, log, library or block. The program's has the parameters of "
           "every installed strategy in it, so that an editor completes them.",
       .examples = {{"topset schema program > .vscode/program.schema.json", "for an editor"}},
       .flags = {},
       .run = schema},
      {.name = "max",
       .words = "SET",
       .min_words = 1,
       .max_words = 1,
       .summary = "estimate a 1RM from a set",
       .doc = "SET is load x reps, with the RPE where it is known.",
       .examples = {{"topset max 140x3@9", "140 kg for 3 at RPE 9"},
                    {"topset max 315lbx5", "to failure, in pounds"}},
       .flags = {},
       .run = one_rep_max},
      {.name = "plates",
       .words = "LOAD",
       .min_words = 1,
       .max_words = 1,
       .summary = "say which plates make a load",
       .doc = "",
       .examples = {{"topset plates 182.5", "on a 20 kg bar"},
                    {"topset plates 225lb", "on a 45 lb bar"},
                    {"topset plates 82.5 --athlete athletes/jana.yaml", "with her plates"}},
       .flags = {{"bar", "b", "WEIGHT", "the bar's weight, when it is not the usual"},
                 {"athlete", "a", "FILE", "the plates and bar of this athlete"}},
       .run = plates},
  };
  return kCommands;
}

}  // namespace topset::cli
