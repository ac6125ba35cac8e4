#include "rule_pages.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "training/rule_limits.hpp"

namespace topset::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBad = "Bad";
constexpr const char* kGood = "Good";
constexpr const char* kShown = "How it is shown";

bool is_command(const Block& block) { return block.text.starts_with("$ "); }

std::string head_of(const RuleInfo& rule) {
  std::string head =
      fmt::format("# {} `{}`\n\n{} {} **{}**: {}.", rule.id, rule.slug,
                  rule.is_off ? "Off until `topset.yaml` turns it on, then" : "Usually",
                  rule.severity == Severity::error ? "an" : "a", name(rule.severity), rule.summary);
  if (const RuleLimit* const limit = limit_of(rule.rule))
    head += fmt::format(" Its `limit` is {} {}.", limit->usual, limit->unit);
  return head + "\n";
}

std::string file_of(const RuleInfo& rule) { return fmt::format("docs/rules/{}.md", rule.id); }

bool has(const fs::path& test, std::string_view id) {
  if (!fs::is_directory(test)) return read_file(test).find(id) != std::string::npos;
  const fs::recursive_directory_iterator files(test);
  return std::any_of(begin(files), end(files),
                     [&](const auto& entry) { return !entry.is_directory() && has(entry, id); });
}

// `warning[SAFE509]` in text, `"SAFE509"` in JSON.
bool gives(const Ran& ran, const RuleInfo& rule) {
  return ran.printed.find(fmt::format("[{}]", rule.id)) != std::string::npos ||
         ran.printed.find(fmt::format("\"{}\"", rule.id)) != std::string::npos;
}

}  // namespace

RulePages::RulePages(fs::path source, bool accept) : source_(std::move(source)), accept_(accept) {
  const Page index(read_file(source_ / "docs/rules.md"));
  for (const Block& block : index.blocks())
    if (const auto file = named_file(block)) usual_files_[file->name] = file->text;
}

std::vector<std::string> RulePages::check() {
  for (const RuleInfo& rule : all_rules()) check_page(rule);
  check_strays();
  return std::move(complaints_);
}

std::vector<std::string> RulePages::check(const RuleInfo& rule) {
  check_page(rule);
  return std::move(complaints_);
}

void RulePages::fail(const std::string& where, const std::string& what) {
  complaints_.push_back(where + ": " + what);
}

std::string RulePages::where(const fs::path& path, const Block& block) const {
  return fmt::format("{}:{}", fs::relative(path, source_).string(), block.line);
}

void RulePages::check_page(const RuleInfo& rule) {
  const fs::path path = source_ / file_of(rule);
  if (!fs::exists(path))
    return fail(file_of(rule), fmt::format("is not there: write a page for {} `{}`, {}", rule.id,
                                           rule.slug, rule.summary));
  check_head(rule, path);
  const Page page(read_file(path));
  for (const char* section : {"Why", "What to do"})
    if (page.prose(section).empty())
      fail(file_of(rule), fmt::format("says nothing under `## {}`", section));
  if (!page.prose(kShown).empty()) return check_test(rule, page);
  check_bad(rule, path);
  check_good(rule, path);
}

// The title and the first paragraph are of the table.
void RulePages::check_head(const RuleInfo& rule, const fs::path& path) {
  const std::string text = read_file(path);
  const std::string head = head_of(rule);
  if (text.starts_with(head + "\n")) return;
  if (!accept_)
    return fail(file_of(rule), fmt::format("does not begin as the table of rules says:\n{}", head));
  write_file(path, head + text.substr(std::min(text.find("\n## "), text.size())));
}

// What no files can bring about is shown by a test that the page names: a file, or a folder of
// them.
void RulePages::check_test(const RuleInfo& rule, const Page& page) {
  std::vector<std::string> tests;
  for (const std::string& word : Page(page.prose(kShown)).code_words())
    if (word.find('/') != std::string::npos) tests.push_back(word);
  if (tests.empty()) return fail(file_of(rule), "has no example, and names no test");
  for (const std::string& test : tests)
    if (!fs::exists(source_ / test))
      return fail(file_of(rule), fmt::format("names the test `{}`, which is not there", test));
  if (std::ranges::none_of(tests, [&](const auto& test) { return has(source_ / test, rule.id); }))
    fail(file_of(rule), fmt::format("names no test that has {}", rule.id));
}

// Runs a command of a page and holds what it prints to what the page says.
Ran RulePages::run(const Scratch& scratch, const fs::path& path, const Block& block) {
  const std::string command = first_line(block.text);
  Ran ran = scratch.run(command.substr(2));
  ++tried_;
  const std::string whole = command + "\n" + ran.printed;
  if (whole == block.text) return ran;
  if (!accept_) {
    fail(where(path, block), fmt::format("`{}` prints\n{}", command, ran.printed));
    return ran;
  }
  // Earlier blocks may have got longer: this one is found by its words.
  const Page page(read_file(path));
  for (std::size_t i = 0; i < page.blocks().size(); ++i)
    if (page.blocks()[i].section == block.section && page.blocks()[i].text == block.text)
      write_file(path, page.with(i, whole));
  return ran;
}

void RulePages::check_bad(const RuleInfo& rule, const fs::path& path) {
  const Scratch scratch;
  for (const auto& [name, text] : usual_files_) write_file(scratch.folder() / name, text);
  bool given = false;
  std::string printed;
  const Page page(read_file(path));
  for (const Block& block : page.blocks()) {
    if (block.section != kBad) continue;
    if (const auto file = named_file(block)) {
      write_file(scratch.folder() / file->name, file->text);
    } else if (is_command(block)) {
      const Ran ran = run(scratch, path, block);
      given = given || gives(ran, rule);
      printed += ran.printed;
    } else {
      fail(where(path, block), "is neither a file with its name above it nor a command");
    }
  }
  if (!given)
    fail(file_of(rule), fmt::format("its bad example does not give {}:\n{}", rule.id, printed));
}

// The bad example's files with those of the good one in their place, and the good one's commands or
// the last one of the bad. Other notes and warnings may come, but no error.
void RulePages::check_good(const RuleInfo& rule, const fs::path& path) {
  const Scratch scratch;
  for (const auto& [name, text] : usual_files_) write_file(scratch.folder() / name, text);
  const Page page(read_file(path));
  std::string command_of_bad;
  bool shown = false;
  std::vector<Ran> runs;
  for (const Block& block : page.blocks()) {
    if (const auto file = named_file(block)) write_file(scratch.folder() / file->name, file->text);
    if (block.section == kBad && is_command(block))
      command_of_bad = first_line(block.text).substr(2);
    if (block.section != kGood) continue;
    shown = true;
    if (is_command(block)) runs.push_back(run(scratch, path, block));
  }
  if (!shown) return fail(file_of(rule), "has no good example");
  if (runs.empty()) {
    runs.push_back(scratch.run(command_of_bad));
    ++tried_;
  }
  for (const Ran& ran : runs)
    if (gives(ran, rule))
      fail(file_of(rule), fmt::format("its good example gives {} too:\n{}", rule.id, ran.printed));
    else if (ran.exit != 0)
      fail(file_of(rule),
           fmt::format("its good example ends in exit code {}:\n{}", ran.exit, ran.printed));
}

void RulePages::check_strays() {
  if (!fs::exists(source_ / "docs/rules")) return;
  std::vector<std::string> strays;
  for (const auto& entry : fs::directory_iterator(source_ / "docs/rules")) {
    const std::string id = entry.path().stem().string();
    if (entry.path().extension() != ".md" ||
        std::ranges::find(all_rules(), id, &RuleInfo::id) == all_rules().end())
      strays.push_back(entry.path().filename().string());
  }
  std::sort(strays.begin(), strays.end());
  for (const std::string& stray : strays)
    fail("docs/rules/" + stray, "is of no rule in core/base/rules.def");
}

}  // namespace topset::tests
