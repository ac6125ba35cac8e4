#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/completion_place.hpp"
#include "cli/sheet_formats.hpp"
#include "cli/workspace.hpp"
#include "output/findings.hpp"
#include "topset_version.hpp"

namespace topset::cli {
namespace {

// Letters by which the fonts for a script are known to be there.
struct Script {
  std::string_view name;
  std::string_view letters;
};

constexpr auto kScripts = std::to_array<Script>({{"Latin", "Nováková Ångström"},
                                                 {"Cyrillic", "Марченко"},
                                                 {"Greek", "Παπαδόπουλος"},
                                                 {"Arabic", "أمينة"},
                                                 {"Hebrew", "נועה"},
                                                 {"Chinese", "谭伟"},
                                                 {"Japanese", "さくら"},
                                                 {"Korean", "지우"}});

class Doctor {
 public:
  explicit Doctor(World& world) : world_(world) {}

  Exit run() {
    world_.out.print(fmt::format("topset {}\n", kVersion));
    library();
    strategies();
    own();
    worker();
    formats();
    fonts();
    share();
    cache();
    completions();
    if (problems_ > 0)
      world_.out.print(fmt::format("\n{} to mend\n", problems_));
    else
      world_.out.print("\nnothing to mend\n");
    return failed_ ? Exit::findings : Exit::ok;
  }

 private:
  void line(std::string_view state, std::string_view part, std::string_view words) {
    world_.out.print(fmt::format("  {:<6}{:<12}{}\n", state, part, words));
  }
  void well(std::string_view part, std::string_view words) { line("ok", part, words); }

  // What is less than it could be, with what to do.
  void lacking(std::string_view part, std::string_view words, std::string_view help) {
    ++problems_;
    line("lacks", part, words);
    if (!help.empty()) line("", "", fmt::format("= help: {}", help));
  }

  // What some would like, and nothing hangs on.
  void without(std::string_view part, std::string_view words, std::string_view help) {
    line("off", part, words);
    line("", "", fmt::format("= help: {}", help));
  }

  void broken(std::string_view part, const Diagnostic& finding) {
    ++problems_;
    failed_ = true;
    line("fails", part, finding.message);
    if (!finding.help.empty()) line("", "", fmt::format("= help: {}", finding.help));
  }

  void tell(std::string_view part, const Diagnostics& findings) {
    for (const Diagnostic& finding : findings)
      if (finding.severity == Severity::error)
        broken(part, finding);
      else if (finding.severity == Severity::warning)
        lacking(part, finding.message, finding.help);
  }

  void library() {
    Workspace workspace(world_, {"topset.yaml"});
    const Diagnostics findings = workspace.take_findings();
    if (has_errors(findings))
      return broken("library",
                    Diagnostic(Rule::LIBR001, {}, workspace.library_path() + " has errors")
                        .with_help("topset check tells them"));
    if (workspace.library().root.empty()) return well("library", "none here: no topset.yaml");
    well("library", workspace.library_path());
  }

  void strategies() {
    Workspace workspace(world_, {"topset.yaml"});
    Diagnostics findings = workspace.host().load_all();
    std::erase_if(findings, [](const Diagnostic& finding) {
      return finding.rule == Rule::PLUG624;  // the worker's line has it
    });
    std::size_t bundled = 0;
    std::size_t others = 0;
    for (const auto* installed : workspace.host().installed())
      ++(installed->bundled ? bundled : others);
    std::string words = fmt::format("{} bundled", bundled);
    if (others > 0) words += fmt::format(", {} from {}", others, folders(workspace));
    has_strategies_ = bundled > 0;
    if (has_strategies_) well("strategies", words);
    for (const auto* installed : workspace.host().installed())
      if (!installed->bundled)
        line("", "",
             escaped_for_terminal(
                 fmt::format("{}  {}", installed->card.id, workspace.shown(installed->library))));
    tell("strategies", findings);
    tell("strategies", workspace.host().close());
  }

  // The folder for strategies of one's own, whatever the library.
  void own() {
    const std::string folder = world_.home.strategies();
    if (folder.empty())
      return lacking("own", "HOME is not set: there is no folder for strategies of your own",
                     "set HOME, or XDG_DATA_HOME, to a folder's whole path");
    const bool is_there = world_.files.is_folder(folder);
    well("own", escaped_for_terminal(
                    is_there ? folder : fmt::format("no strategies: {} is not there", folder)));
  }

  static std::string folders(const Workspace& workspace) {
    return fmt::format("{}", fmt::join(workspace.plugin_folders(), ", "));
  }

  // One strategy of topset's own in a process of its own, behind the walls that others get.
  void worker() {
    if (!has_strategies_) return;
    Workspace workspace(world_, {}, Locking::ignored, "worker");
    Diagnostics findings = workspace.host().load({"table"});
    append(findings, workspace.host().close());
    tell("worker", findings);
    for (const Diagnostic& finding : findings)
      if (finding.severity == Severity::note) lacking("worker", finding.message, finding.help);
    if (findings.empty())
      well("worker", "system calls are filtered (seccomp) and files fenced (Landlock)");
  }

  void formats() {
    std::vector<std::string_view> names;
    for (const FormatInfo& format : all_formats()) {
      const auto book = open_book(format.format, world_, {}, {});
      if (book)
        names.push_back(format.name);
      else if (world_.files.is_file(fmt::format("{}/{}.so", world_.formats, format.name)))
        broken("formats", book.error());
      else
        lacking("formats", fmt::format("{} is not installed", format.name), book.error().help);
    }
    well("formats", fmt::format("{}", fmt::join(names, ", ")));
  }

  // What a PDF would lack for names of these scripts.
  void fonts() {
    // On the sheet for the wall a name's letters are looked up when it comes.
    output::SheetOptions options;
    options.layout = output::Layout::rack;
    const auto book = open_book(Format::pdf, world_, options, {});
    if (!book) return;  // told already
    std::vector<std::string_view> there;
    for (const Script& script : kScripts) {
      Block block;
      block.athlete_name = script.letters;
      const Diagnostics findings = (*book)->add(block);
      if (findings.empty())
        there.push_back(script.name);
      else
        lacking("fonts", fmt::format("no font for {} letters in a PDF", script.name),
                findings.front().help);
    }
    if (!there.empty()) well("fonts", fmt::format("{}", fmt::join(there, ", ")));
  }

  void share() {
    const std::string path = world_.share + "/library";
    if (world_.files.is_folder(path)) return well("programs", path);
    broken("programs",
           Diagnostic(Rule::LIBR023, {}, path + " is not there").with_help("install topset again"));
  }

  // Where a check is kept for the next one.
  void cache() {
    const std::string other = world_.home.kept();
    well("cache", escaped_for_terminal(
                      ".topset-cache of a library" +
                      (other.empty() ? "" : ", or " + other + " where that can't be written")));
  }

  void completions() {
    const CompletionPlace place = completion_place(world_);
    if (!place.is_known)
      well("completions", "for bash, zsh and fish");
    else if (place.path.empty())
      without("completions", world_.home.shell + " does not complete topset's words", place.help);
    else
      well("completions", escaped_for_terminal(world_.home.shell + ", by " + place.path));
  }

  World& world_;
  bool has_strategies_ = false;
  std::size_t problems_ = 0;
  bool failed_ = false;
};

}  // namespace

Exit doctor(const Arguments&, World& world) { return Doctor(world).run(); }

}  // namespace topset::cli
