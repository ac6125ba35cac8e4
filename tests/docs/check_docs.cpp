// Holds the documentation to the program: whole files in it are read and planned, printed output is
// what the program prints, what paper says is tried, paths exist, and every flag, rule, key and
// parameter is told of.
//   check_docs [--accept] [--rule ID | --page FILE] PROGRAM-FOLDER SOURCE-FOLDER
// With --accept, what the program prints and the table of rules are written into the pages. With
// --rule, one rule's page is checked and nothing else; with --page the examples of one page.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/rules.hpp"
#include "cli/flags.hpp"
#include "code_check.hpp"
#include "page.hpp"
#include "reading/schema.hpp"
#include "reading/yaml.hpp"
#include "rule_pages.hpp"
#include "scratch.hpp"

namespace {

namespace fs = std::filesystem;
using topset::reading::Node;
using topset::tests::Block;
using topset::tests::first_line;
using topset::tests::named_file;
using topset::tests::NamedFile;
using topset::tests::Page;
using topset::tests::Ran;
using topset::tests::read_file;
using topset::tests::RulePages;
using topset::tests::Scratch;
using topset::tests::write_file;

// `athlete` for a block that is a whole file; empty for a part of one.
std::string kind_of(const Block& block) {
  if (block.language != "yaml") return "";
  std::string line = first_line(block.text);
  if (line.starts_with("#")) line = first_line(block.text.substr(line.size() + 1));
  constexpr std::string_view kKey = "topset: ";
  if (!line.starts_with(kKey)) return "";
  return line.substr(kKey.size(), line.find('/') - kKey.size());
}

class Docs {
 public:
  Docs(fs::path source, bool accept) : source_(std::move(source)), accept_(accept) {
    pages_.push_back(source_ / "README.md");
    pages_.push_back(source_ / "library/README.md");
    for (const auto& entry : fs::directory_iterator(source_ / "docs"))
      if (entry.path().extension() == ".md") pages_.push_back(entry.path());
    std::sort(pages_.begin(), pages_.end());
  }

  int check_rule(const std::string& id) {
    const auto rule = std::ranges::find(topset::all_rules(), id, &topset::RuleInfo::id);
    if (rule == topset::all_rules().end()) {
      fail(id, "is no rule");
    } else {
      RulePages pages(source_, accept_);
      const std::vector<std::string> complaints = pages.check(*rule);
      tell(complaints, pages);
    }
    return told();
  }

  int check_one(const std::string& page) {
    check_page(source_ / page);
    return told();
  }

  int check() {
    check_rules();
    check_rule_pages();
    for (const fs::path& page : pages_) check_page(page);
    check_paper_table();
    check_architecture();
    check_flags();
    check_keys("program", {"writing-programs.md", "set-notation.md"});
    check_keys("athlete", {"athletes.md"});
    check_keys("library", {"libraries.md", "athletes.md"});
    check_keys("log", {"logs.md"});
    check_keys("lock", {"libraries.md"});
    check_keys("baseline", {"checking.md"});
    check_parameters();
    check_example_strategy();
    return told();
  }

 private:
  int told() const {
    std::cout << tried_ << " examples tried, " << failures_ << " failures\n";
    return failures_ == 0 && tried_ > 0 ? 0 : 1;
  }

  void tell(const std::vector<std::string>& complaints, const RulePages& pages) {
    for (const std::string& complaint : complaints) {
      ++failures_;
      std::cout << complaint << "\n";
    }
    tried_ += pages.tried();
  }

  void fail(const std::string& where, const std::string& what) {
    ++failures_;
    std::cout << where << ": " << what << "\n";
  }

  std::string shown(const fs::path& page) const { return fs::relative(page, source_).string(); }

  void check_page(const fs::path& path) {
    const Page page(read_file(path));
    const Scratch scratch(source_);
    for (std::size_t i = 0; i < page.blocks().size(); ++i) {
      const Block& block = page.blocks()[i];
      const std::string where = fmt::format("{}:{}", shown(path), block.line);
      const std::optional<NamedFile> file = named_file(block);
      if (file) write_file(scratch.current_folder() / file->name, file->text);
      // A CMakeLists.txt with a name is for the page's own files, and its own commands run it.
      if (!file || block.language != "cmake") check_code(block, where);
      if (file) continue;
      if (const std::string kind = kind_of(block); !kind.empty()) check_file(block, kind, where);
      if (block.text.starts_with("$ ")) check_printed(path, page, i, scratch);
    }
  }

  void check_code(const Block& block, const std::string& where) {
    const std::optional<std::string> wrong = topset::tests::why_code_fails(block, source_);
    if (!wrong) return;
    ++tried_;
    if (!wrong->empty()) fail(where, *wrong);
  }

  // A whole file of a page is read and planned where it would be saved: in the bundled library.
  void check_file(const Block& block, const std::string& kind, const std::string& where) {
    const Scratch scratch(source_);
    std::string program = "library/programs/first-program.yaml";
    std::string athlete = "library/athletes/jana-novakova.yaml";
    if (kind == "program") {
      program = "library/programs/it.yaml";
      write_file(scratch.folder() / program, block.text);
    } else if (kind == "athlete") {
      athlete = "library/athletes/it.yaml";
      write_file(scratch.folder() / athlete, block.text);
    } else if (kind == "library") {
      athlete = "library/athletes/it.yaml";
      write_file(scratch.folder() / athlete, "topset: athlete/1\nname: Ana\nunits: kg\n");
      write_file(scratch.folder() / "library/topset.yaml", block.text);
    } else if (kind == "lock") {
      write_file(scratch.folder() / "library/plugins.lock", block.text);
    } else {
      fail(where, fmt::format("no way is known to try a file of kind `{}`", kind));
      return;
    }
    const Ran ran = scratch.run(fmt::format("topset generate {} {}", program, athlete));
    ++tried_;
    if (ran.exit != 0)
      fail(where, fmt::format("the {} ends in exit code {}:\n{}", kind, ran.exit, ran.printed));
  }

  void check_printed(const fs::path& path, const Page& page, std::size_t index,
                     const Scratch& scratch) {
    const Block& block = page.blocks()[index];
    const std::string command = first_line(block.text);
    const std::string wanted = block.text.substr(std::min(command.size() + 1, block.text.size()));
    const Ran ran = scratch.run(command.substr(2));
    ++tried_;
    if (without_mark(ran.printed) == without_mark(wanted)) return;
    if (accept_) {
      write_file(path, Page(read_file(path)).with(index, command + "\n" + ran.printed));
      std::cout << "accepted " << shown(path) << ":" << block.line << "\n";
    } else {
      fail(fmt::format("{}:{}", shown(path), block.line),
           fmt::format("`{}` prints\n{}", command, ran.printed));
    }
  }

  // A sheet's mark is of every byte of its block, so that any change changes it: it is left out.
  static std::string without_mark(std::string text) {
    constexpr std::string_view kMark = "\nsheet ";
    for (std::size_t at = text.find(kMark); at != std::string::npos; at = text.find(kMark, at + 1))
      text.erase(at + kMark.size(), text.find('\n', at + 1) - at - kMark.size());
    return text;
  }

  // What a coach reads on paper stands beside what to write: `{...}` is an exercise's line,
  // anything that begins with a number or `[` its sets.
  void check_paper_table() {
    const fs::path path = source_ / "docs/writing-programs.md";
    const std::string text = read_file(path);
    const std::size_t begin = text.find("| on paper | write |");
    if (begin == std::string::npos) return fail(shown(path), "has no table of what paper says");
    const Scratch scratch(source_);
    const int before = tried_;
    std::istringstream rows(text.substr(begin, text.find("\n\n", begin) - begin));
    for (std::string row; std::getline(rows, row);)
      for (const std::string& entry : Page(cell(row, 2)).code_words())
        try_line(entry, scratch, path);
    if (tried_ == before) fail(shown(path), "its table of what paper says writes nothing");
  }

  static std::string cell(const std::string& row, int wanted) {
    std::istringstream cells(row);
    std::string text;
    for (int i = 0; i <= wanted; ++i) std::getline(cells, text, '|');
    return text;
  }

  void try_line(const std::string& entry, const Scratch& scratch, const fs::path& page) {
    const bool line = entry.starts_with("{");
    if (!line && !entry.starts_with("[") && std::isdigit(static_cast<unsigned char>(entry[0])) == 0)
      return;
    write_file(scratch.folder() / "library/programs/it.yaml",
               fmt::format("topset: program/1\nname: From paper\nweeks: 3\ncycles: 2\nsessions:\n"
                           "  - name: Monday\n    exercises:\n"
                           "      - {{exercise: squat, id: friday_squat, sets: 1x5 @ 80 %}}\n"
                           "      - {}\n",
                           line ? entry : "{exercise: bench_press, sets: " + entry + "}"));
    const Ran ran =
        scratch.run("topset generate library/programs/it.yaml library/athletes/jana-novakova.yaml");
    ++tried_;
    if (ran.exit != 0)
      fail(shown(page),
           fmt::format("`{}` ends in exit code {}:\n{}", entry, ran.exit, ran.printed));
  }

  // The table is made of rules.def; the page around it is written by hand.
  void check_rules() {
    std::string table = "| rule | name | usually | means |\n|---|---|---|---|\n";
    for (const topset::RuleInfo& rule : topset::all_rules())
      table += fmt::format("| [{0}](rules/{0}.md) | `{1}` | {2} | {3} |\n", rule.id, rule.slug,
                           rule.is_off ? "off" : topset::name(rule.severity), rule.summary);
    const fs::path path = source_ / "docs/rules.md";
    const std::string text = read_file(path);
    const std::size_t begin = text.find("| rule |");
    if (begin == std::string::npos) return fail("docs/rules.md", "has no table of rules");
    const std::size_t end = std::min(text.find("\n\n", begin), text.size() - 1) + 1;
    if (text.substr(begin, end - begin) == table) return;
    if (accept_)
      write_file(path, text.substr(0, begin) + table + text.substr(end));
    else
      fail("docs/rules.md", "its table is not that of core/base/rules.def");
  }

  void check_rule_pages() {
    RulePages pages(source_, accept_);
    const std::vector<std::string> complaints = pages.check();
    tell(complaints, pages);
  }

  // Every path that is named is there, and every room is named.
  void check_architecture() {
    const std::vector<std::string> words =
        Page(read_file(source_ / "docs/ARCHITECTURE.md")).code_words();
    const std::set<std::string> named(words.begin(), words.end());
    for (const std::string& word : named) {
      const bool path = word.find_first_of(" *<>") == std::string::npos &&
                        word.find_first_of("/") != std::string::npos;
      if (path && !fs::exists(source_ / word))
        fail("docs/ARCHITECTURE.md", fmt::format("`{}` is not there", word));
    }
    for (const auto& entry : fs::directory_iterator(source_ / "core"))
      if (entry.is_directory() && !named.contains(fs::relative(entry, source_).string()))
        fail("docs/ARCHITECTURE.md",
             fmt::format("room `{}` is not named", fs::relative(entry, source_).string()));
  }

  void check_flags() {
    const std::string text = read_file(source_ / "docs/commands.md");
    for (const topset::cli::Command& command : topset::cli::commands()) {
      const std::size_t begin = text.find(fmt::format("$ topset help {}\n", command.name));
      if (begin == std::string::npos) {
        fail("docs/commands.md", fmt::format("command `{}` is not shown", command.name));
        continue;
      }
      const std::string help = text.substr(begin, text.find("```", begin) - begin);
      for (const topset::cli::Flag& flag : command.flags)
        if (help.find(fmt::format("--{} ", flag.name)) == std::string::npos)
          fail("docs/commands.md", fmt::format("--{} of {} is not shown", flag.name, command.name));
    }
  }

  static void keys_of(const Node& node, std::set<std::string>& keys) {
    for (const Node& item : node.items) keys_of(item, keys);
    for (const auto& member : node.members) {
      if (member.key == "properties")
        for (const auto& property : member.value.members) keys.insert(property.key);
      keys_of(member.value, keys);
    }
  }

  // Every key of a format stands in one of its pages, in backticks or in an example.
  void check_keys(const std::string& schema, const std::vector<std::string>& pages) {
    std::string text;
    for (const std::string& page : pages) text += read_file(source_ / "docs" / page);
    const auto json = std::make_shared<const topset::Source>(
        schema, std::string(topset::reading::schema_text(schema)));
    const auto document = topset::reading::read_yaml(json);
    if (!document.value) return fail(schema, "the schema can't be read");
    std::set<std::string> keys;
    keys_of(document.value->root, keys);
    for (const std::string& key : keys) {
      const bool told = text.find("`" + key + "`") != std::string::npos ||
                        text.find("`" + key + ":") != std::string::npos ||
                        text.find(" " + key + ": ") != std::string::npos ||
                        text.find("{" + key + ": ") != std::string::npos ||
                        text.find(" " + key + ":\n") != std::string::npos ||
                        text.find("\n" + key + ":") != std::string::npos;
      if (!told) fail("docs/" + pages.front(), fmt::format("key `{}` is not told of", key));
    }
  }

  // Every parameter of every bundled strategy stands in its README, in backticks.
  void check_parameters() {
    const Scratch scratch(source_);
    for (const auto& entry : fs::directory_iterator(source_ / "plugins")) {
      if (!fs::exists(entry.path() / "README.md")) continue;
      if (entry.path().filename() == "lua")
        continue;  // an interpreter: it has no parameters itself
      std::string id = entry.path().filename().string();
      std::replace(id.begin(), id.end(), '_', '-');
      const std::string text = read_file(entry.path() / "README.md");
      const auto json = std::make_shared<const topset::Source>(
          id, scratch.run(fmt::format("topset strategies {} --format json", id)).printed);
      const auto document = topset::reading::read_yaml(json);
      const Node* parameters = document.value ? find_parameters(document.value->root) : nullptr;
      if (parameters == nullptr) {
        fail(id, "its parameters can't be read");
        continue;
      }
      for (const Node& parameter : parameters->items) {
        const std::string& name = parameter.find("id")->text;
        if (text.find("`" + name + "`") == std::string::npos)
          fail(shown(entry.path() / "README.md"), fmt::format("`{}` is not told of", name));
      }
    }
  }

  static std::string without_space(std::string text) {
    std::erase_if(text, [](char letter) { return letter == ' ' || letter == '\n'; });
    return text;
  }

  // The strategy that authors are shown is the one that is built and tested.
  void check_example_strategy() {
    std::string built = read_file(source_ / "plugins/sdk/examples/wave.cpp");
    built = built.substr(std::min(built.find("#include"), built.size()));
    const Page page(read_file(source_ / "docs/strategy-authors.md"));
    const bool shown_so = std::any_of(
        page.blocks().begin(), page.blocks().end(),
        [&](const Block& block) { return without_space(block.text) == without_space(built); });
    if (!shown_so)
      fail("docs/strategy-authors.md", "its strategy is not plugins/sdk/examples/wave.cpp");
  }

  static const Node* find_parameters(const Node& node) {
    if (const Node* found = node.find("parameters")) return found;
    for (const Node& item : node.items)
      if (const Node* found = find_parameters(item)) return found;
    for (const auto& member : node.members)
      if (const Node* found = find_parameters(member.value)) return found;
    return nullptr;
  }

  fs::path source_;
  bool accept_;
  std::vector<fs::path> pages_;
  int tried_ = 0;
  int failures_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool accept = std::erase(words, "--accept") > 0;
  std::string only;
  std::string name;
  if (words.size() == 4 && (words[0] == "--rule" || words[0] == "--page")) {
    only = words[0];
    name = words[1];
    words.erase(words.begin(), words.begin() + 2);
  }
  if (words.size() != 2) {
    std::cerr
        << "usage: check_docs [--accept] [--rule ID | --page FILE] PROGRAM-FOLDER SOURCE-FOLDER\n";
    return 2;
  }
  const std::string search_path =
      fs::absolute(words[0]).string() + ":" + std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe)
  setenv("PATH", search_path.c_str(), 1);  // NOLINT(concurrency-mt-unsafe): one thread
  unsetenv("TOPSET_PLUGIN_PATH");          // NOLINT(concurrency-mt-unsafe)
  unsetenv("CI");                          // NOLINT(concurrency-mt-unsafe): it would accept nothing
  // Nobody's own folders.
  for (const char* const variable : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "SHELL"})
    unsetenv(variable);      // NOLINT(concurrency-mt-unsafe)
  umask(S_IWGRP | S_IWOTH);  // plugin folders that others can write to are skipped
  Docs docs(fs::absolute(words[1]), accept);
  if (only == "--page") return docs.check_one(name);
  return only.empty() ? docs.check() : docs.check_rule(name);
}
