#include "cli/commands.hpp"
#include "cli/findings_formats.hpp"
#include "cli/plugin_check.hpp"
#include "cli/plugin_templates.hpp"
#include "cli/schema_choices.hpp"
#include "cli/sheet_choices.hpp"
#include "cli/sheet_formats.hpp"

namespace topset::cli {
namespace {

Flag findings_flag() {
  return {"findings",
          "",
          "FORMAT",
          "how findings are told: text (usual), json, jsonl, sarif, junit, github or gitlab; as "
          "sarif:FILE they go into that file, beside what is printed",
          Takes::findings,
          choices_of(all_findings_formats()),
          Often::repeats};
}

Flag list_format_flag(std::string_view doc) {
  return {"format", "f", "FORMAT", doc, Takes::choice, choices_of(kListFormats)};
}

Flag isolation_flag() {
  return {"isolation",
          "",
          "WHERE",
          "where strategies run: worker (all in processes of their own) or none; "
          "unsaid: those that are not bundled in a worker",
          Takes::choice,
          choices_of(kIsolations)};
}

const Flag kJobs = {"jobs", "j", "N",
                    "so many threads; unsaid: one a core. What comes out is the same"};
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
                     "the weeks ahead go on from what was done"},
                    {"topset generate programs/strength.yaml --stdin < squad.jsonl > blocks.jsonl",
                     "a block a line for an athlete a line"}},
       .flags = {{"output", "o", "DIR", "the folder to write to; made when it is not there",
                  Takes::folder},
                 {"format", "f", "LIST",
                  "text, json, csv, markdown, ics, html, pdf or xlsx; several with commas between; "
                  "unsaid: text, with -o text,json",
                  Takes::choices, format_choices()},
                 {"start", "s", "DATE", "the first day, such as 2026-12-07; unsaid: undated"},
                 {"weeks", "w", "WEEKS", "only these weeks: 2-3, 4, odd; the plan stays whole"},
                 {"log",
                  "l",
                  "FILE",
                  "what an athlete has done; once for each athlete",
                  Takes::log,
                  {},
                  Often::repeats},
                 {"group", "g", "NAME", "the athletes of this group in the library", Takes::group},
                 {"stdin", "", "",
                  "athletes come on standard input, a JSON object a line or YAML documents; their "
                  "blocks go out as block/1, one a line"},
                 {"for", "", "READER", "athlete (usual) or coach: with volume, INOL and muscles",
                  Takes::choice, choices_of(kReaders)},
                 {"merge", "", "", "one file of all athletes, named after the program"},
                 {"layout", "", "LAYOUT",
                  "what stands on a page: session, week (usual), matrix (weeks across), rack (a "
                  "session, all athletes, in one file) or card (a folded sheet)",
                  Takes::choice, choices_of(kLayouts)},
                 {"paper", "", "PAPER", "a4 (usual) or letter", Takes::choice, choices_of(kPapers)},
                 {"landscape", "", "", "wide pages"},
                 {"columns", "", "LIST",
                  "what stands beside sets and load: basis, rpe, plates, rest, tempo, last, boxes; "
                  "none; or changes of the usual: --columns=-plates,-rest",
                  Takes::changes, choices_of(kColumns)},
                 {"logo", "", "FILE", "a PNG or SVG for the head of a sheet", Takes::picture},
                 {"css", "", "FILE", "a style sheet added to an HTML sheet's own",
                  Takes::style_sheet},
                 {"lang", "", "LANGUAGE", "headings in en (usual), de, es or ru", Takes::choice,
                  choices_of(kLanguages)},
                 {"at", "", "TIME", "when sessions begin, such as 18:00; unsaid: all day"},
                 isolation_flag(),
                 kJobs,
                 findings_flag(),
                 kStrict},
       .operands = {{Takes::program}, {Takes::athlete}},
       .run = generate},
      {.name = "check",
       .words = "[PATH...]",
       .min_words = 0,
       .max_words = 100'000,
       .summary = "check a library of programs and athletes",
       .doc = "Without PATH the whole library that this folder is in: every file, and every block "
              "of the programs and athletes that topset.yaml names under `runs:`. With it only "
              "those files, or the files in those folders; `-` is a file on standard input. "
              "Everything found is told, but for what "
              "a comment allows: `# topset: allow LOAD304 -- reason`. Where the library has a "
              "folder snapshots/, each block must be the one that was accepted. None of your "
              "files is written, but by --fix, --write-baseline, and --accept: the snapshots of "
              "all blocks, or of those "
              "that PATH (a program, an athlete, a snapshot, a folder of them) has to do with.",
       .examples = {{"topset check", "the library here"},
                    {"topset check programs/strength.yaml --strict", "one file, warnings too"},
                    {"topset check --accept athletes/jana.yaml",
                     "Jana's blocks are meant to be as they are now"},
                    {"topset check --findings github --findings sarif:topset.sarif",
                     "for a server: beside the lines, and as a file"},
                    {"topset check --diff", "what could be mended, as a patch"}},
       .flags = {{"fix", "", "", "mend what has only one meaning, then check what is left"},
                 {"diff", "", "", "print what --fix would write, as a patch; nothing is written"},
                 {"accept", "", "", "write the snapshots of blocks that are new or changed"},
                 {"write-baseline", "", "",
                  "write baseline.yaml: what is found now and told no more; where it is there "
                  "already, take out what is mended"},
                 {"changed", "", "COMMIT",
                  "only what has changed since this branch left COMMIT, as git tells, and what "
                  "hangs on it",
                  Takes::commit},
                 {"shard", "", "I/N",
                  "only the I-th share of N, for machines that divide the work"},
                 kJobs,
                 {"watch", "", "",
                  "check again whenever a file of the library changes, until Ctrl-C"},
                 {"timings", "", "", "say on standard error where the time went"},
                 {"no-cache", "", "", "find everything again, and keep nothing in .topset-cache"},
                 findings_flag(),
                 kStrict},
       .operands = {{Takes::yaml}},
       .run = check},
      {.name = "diff",
       .words = "BEFORE AFTER",
       .min_words = 2,
       .max_words = 2,
       .summary = "say what has become of a block",
       .doc = "BEFORE and AFTER are snapshots, block/1 files that generate wrote, or folders of "
              "them. What is told is what an athlete meets: sets, loads, rest. A change of names, "
              "versions or files that moves nothing is none. The exit code is 1 where the blocks "
              "differ.",
       .examples = {{"topset diff snapshots/strength/jana.txt out/jana.json",
                     "the accepted block and one made now"},
                    {"topset diff ../before/snapshots snapshots", "a whole library"}},
       .flags = {},
       .operands = {{Takes::block}},
       .run = diff},
      {.name = "init",
       .words = "[FOLDER]",
       .min_words = 0,
       .max_words = 1,
       .summary = "begin a library of programs and athletes",
       .doc =
           "Makes a library that passes `topset check --strict` as it stands, here or in FOLDER: "
           "topset.yaml, a program, an athlete, settings by which an editor completes the "
           "files, and what git, pre-commit, GitHub and GitLab need to check every change. A "
           "file that is there already stays as it is.",
       .examples = {{"topset init club", "club/ with all that is needed"},
                    {"topset init", "in the folder one is in"}},
       .flags = {},
       .operands = {{Takes::folder}},
       .run = init},
      {.name = "explain",
       .words = "RULE or BLOCK [PLACE]",
       .min_words = 1,
       .max_words = 2,
       .summary = "say what a rule means, or why a block's loads are what they are",
       .doc =
           "RULE stands in the brackets of a finding; its name will do too. What is printed is its "
           "page: why it matters, what to do, a bad example and a good one. BLOCK is a block/1 "
           "file that generate wrote. PLACE narrows it: a week (2), a session of it (2.1), an "
           "exercise of that by its letter (2.1.A).",
       .examples = {{"topset explain SAFE509", "what warning[SAFE509] is about; reps-over-90 also"},
                    {"topset explain out/jana.json 2.1.A",
                     "week 2, first session, first exercise"}},
       .flags = {findings_flag()},
       .operands = {{Takes::explained}, {}},
       .run = explain},
      {.name = "strategies",
       .words = "[NAME]",
       .min_words = 0,
       .max_words = 1,
       .summary = "list the progression strategies, or tell what one takes",
       .doc = "",
       .examples = {{"topset strategies", "all that are installed"},
                    {"topset strategies rpe", "its parameters and their defaults"}},
       .flags = {list_format_flag("text (usual) or json"), isolation_flag()},
       .operands = {{Takes::strategy}},
       .run = strategies},
      {.name = "exercises",
       .words = "[WORD...]",
       .min_words = 0,
       .max_words = 20,
       .summary = "search the exercise catalogue",
       .doc = "",
       .examples = {{"topset exercises squat", "every squat, the best match first"},
                    {"topset exercises dumbbells chest", "by implement and muscle"}},
       .flags = {list_format_flag("text (usual) or json")},
       .operands = {{Takes::exercise}},
       .run = exercises},
      {.name = "schema",
       .words = "NAME",
       .min_words = 1,
       .max_words = 1,
       .summary = "print a file format's JSON Schema",
       .doc = "NAME is athlete, program, log, library, lock, baseline, block, plugin-check or "
              "findings. The "
              "program's "
              "has the "
              "parameters of "
              "every installed strategy in it, so that an editor completes them.",
       .examples = {{"topset schema program > .vscode/program.schema.json", "for an editor"}},
       .flags = {},
       .operands = {{Takes::choice, choices_of(kSchemas)}},
       .run = schema},
      {.name = "max",
       .words = "SET",
       .min_words = 1,
       .max_words = 6,  // 140 kg x 3 @ 9
       .summary = "estimate a 1RM from a set",
       .doc = "SET is load x reps, with the RPE where it is known.",
       .examples = {{"topset max 140x3@9", "140 kg for 3 at RPE 9"},
                    {"topset max 315lbx5", "to failure, in pounds"}},
       .flags = {},
       .run = one_rep_max},
      {.name = "plates",
       .words = "LOAD",
       .min_words = 1,
       .max_words = 2,  // 405 lb
       .summary = "say which plates make a load",
       .doc = "",
       .examples = {{"topset plates 182.5", "on a 20 kg bar"},
                    {"topset plates 225lb", "on a 45 lb bar"},
                    {"topset plates 82.5 --athlete athletes/jana.yaml", "with her plates"}},
       .flags = {{"bar", "b", "WEIGHT", "the bar's weight, when it is not the usual"},
                 {"athlete", "a", "FILE", "the plates and bar of this athlete", Takes::athlete}},
       .run = plates},
      {.name = "plugin new",
       .words = "NAME",
       .min_words = 1,
       .max_words = 1,
       .summary = "begin a strategy of your own",
       .doc = "Makes a folder that builds, is tested and plans a block as it stands: one source "
              "file with a place to type, and all around it. NAME is `wave`, or `acme.wave` with a "
              "word of your own before it.",
       .examples = {{"topset plugin new wave", "wave/ with the strategy my.wave, in C++"},
                    {"topset plugin new acme.wave --lang c -o plugins/wave", "in C, elsewhere"}},
       .flags = {{"lang", "", "LANGUAGE", "cpp (usual), c or lua", Takes::choice,
                  choices_of(kPluginLanguages)},
                 {"output", "o", "DIR",
                  "the folder to make; unsaid: NAME without what is before "
                  "its dot",
                  Takes::folder}},
       .run = plugin_new},
      {.name = "plugin list",
       .words = "",
       .min_words = 0,
       .max_words = 0,
       .summary = "list the strategies with their files and why each is trusted",
       .doc =
           "Of each: version, where it runs, what speaks for it (`bundled` with topset, `locked` "
           "by plugins.lock, or only the rights of its `folder`), its file and that file's "
           "sha256. Below stands what was found and is not used, with the reason.",
       .examples = {{"topset plugin list", "all that are found from here"}},
       .flags = {list_format_flag("text (usual) or json, with whole hashes"), isolation_flag()},
       .run = plugin_list},
      {.name = "plugin lock",
       .words = "",
       .min_words = 0,
       .max_words = 0,
       .summary = "trust the plugins as they are now, and no others",
       .doc = "Writes plugins.lock beside topset.yaml: the sha256 of each plugin that is not "
              "bundled. From then on a plugin with other bytes is not used.",
       .examples = {{"topset plugin lock", "lock what is there"},
                    {"topset plugin lock --check", "say what is not as it was locked"}},
       .flags = {{"check", "", "", "compare and tell; nothing is written"}},
       .run = plugin_lock},
      {.name = "plugin check",
       .words = "FILE",
       .min_words = 1,
       .max_words = 1,
       .summary = "judge a strategy plugin, check by check",
       .doc =
           "FILE is a built plugin, or the source of an interpreted strategy. Each check runs in "
           "a process of its own. The grade is `fails` with an error, `passes` with none, `good` "
           "without a warning, `perfect` with nothing to say.",
       .examples = {{"topset plugin check build/wave.so", "everything"},
                    {"topset plugin check build/wave.so --only determinism", "one group of checks"},
                    {"topset plugin check build/wave.so --format junit > check.xml",
                     "for a CI server"}},
       .flags = {{"strategy", "", "ID", "only this strategy of those it offers"},
                 {"only", "", "CHECK", "only this check, or group of checks", Takes::choice,
                  plugin_check_choices(), Often::repeats},
                 {"except", "", "CHECK", "without this check, or group of checks", Takes::choice,
                  plugin_check_choices(), Often::repeats},
                 {"seed", "", "N", "what random slots are drawn from; unsaid: 1"},
                 {"format", "f", "FORMAT", "text (usual), json or junit", Takes::choice,
                  choices_of(kPluginCheckFormats)}},
       .operands = {{Takes::plugin}},
       .run = plugin_check},
      {.name = "doctor",
       .words = "",
       .min_words = 0,
       .max_words = 0,
       .summary = "say what of topset works here, and what to do about the rest",
       .doc = "Looks at the library, the strategies, the processes they run in and the walls round "
              "those, the formats, the fonts, your own folders and what the shell completes. The "
              "exit code is 1 when something fails; what is "
              "only lacking, such as the fonts of a script, is told.",
       .examples = {{"topset doctor", "after installing, or when something does not work"}},
       .flags = {},
       .run = doctor},
  };
  return kCommands;
}

}  // namespace topset::cli
