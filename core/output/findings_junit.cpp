#include "output/findings_junit.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <vector>

#include "output/finding_place.hpp"
#include "output/findings.hpp"
#include "output/xml_text.hpp"

namespace topset::output {
namespace {

struct Case {
  std::string name;
  std::string file;  // empty: about no single file
  std::vector<const Diagnostic*> findings;
};

struct Suite {
  std::string name;
  std::vector<Case> cases;
};

class Writer {
 public:
  explicit Writer(const FindingsRun& run) : run_(run) {}

  std::string take() {
    const std::vector<Suite> suites = {files(), blocks()};
    std::size_t tests = 1;
    std::size_t failed = 0;
    for (const Suite& suite : suites) {
      tests += suite.cases.size();
      failed += failures(suite);
    }
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out += fmt::format("<testsuites name=\"topset\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
                       tests, failed, errors());
    for (const Suite& suite : suites)
      if (!suite.cases.empty()) out += of(suite);
    return out + run_itself() + "</testsuites>\n";
  }

 private:
  std::size_t errors() const { return run_.mistakes.empty() ? 0 : 1; }

  bool fails(const Diagnostic& finding) const {
    return finding.severity == Severity::error ||
           (run_.strict && finding.severity == Severity::warning);
  }

  bool fails(const Case& one) const {
    return std::ranges::any_of(one.findings,
                               [this](const Diagnostic* finding) { return fails(*finding); });
  }

  std::size_t failures(const Suite& suite) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(suite.cases, [this](const Case& one) { return fails(one); }));
  }

  // The files read, and those that findings are about all the same.
  Suite files() const {
    std::map<std::string, Case> by_path;
    for (const std::string& file : run_.files) by_path[file];
    for (const Diagnostic& finding : run_.outside_blocks)
      by_path[finding.origin.source ? run_.path(*finding.origin.source) : std::string()]
          .findings.push_back(&finding);
    Suite suite{"files", {}};
    for (auto& [path, one] : by_path) {
      one.name = path.empty() ? "the library" : path;
      one.file = path;
      suite.cases.push_back(std::move(one));
    }
    return suite;
  }

  Suite blocks() const {
    Suite suite{"blocks", {}};
    for (const CheckedBlock& block : run_.blocks) {
      Case one{fmt::format("{} for {}", block.program, block.athlete), block.program, {}};
      for (const Diagnostic& finding : block.findings) one.findings.push_back(&finding);
      suite.cases.push_back(std::move(one));
    }
    return suite;
  }

  std::string of(const Suite& suite) const {
    std::string out =
        fmt::format("  <testsuite name=\"topset.{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
                    suite.name, suite.cases.size(), failures(suite));
    for (const Case& one : suite.cases) out += of(one, suite.name);
    return out + "  </testsuite>\n";
  }

  std::string of(const Case& one, std::string_view suite) const {
    std::string out =
        fmt::format("    <testcase classname=\"topset.{}\" name=\"{}\"", suite, xml_text(one.name));
    if (!one.file.empty()) out += fmt::format(" file=\"{}\"", xml_text(one.file));
    if (one.findings.empty()) return out + "/>\n";
    out += ">\n";
    std::string rest;
    std::string failure;
    std::string first;
    for (const Diagnostic* finding : one.findings) {
      std::string& to = fails(*finding) ? failure : rest;
      if (!to.empty()) to += '\n';
      to += finding_text(*finding, {});
      if (fails(*finding) && first.empty())
        first = fmt::format("{}: {}", info(finding->rule).id, finding->message);
    }
    // One element a case, as the schemas that servers hold to allow no more.
    if (!failure.empty())
      out += fmt::format("      <failure type=\"finding\" message=\"{}\">{}</failure>\n",
                         xml_text(first), xml_text(failure));
    if (!rest.empty()) out += fmt::format("      <system-out>{}</system-out>\n", xml_text(rest));
    return out + "    </testcase>\n";
  }

  // That topset could do all it was told to.
  std::string run_itself() const {
    std::string out = fmt::format(
        "  <testsuite name=\"topset.run\" tests=\"1\" failures=\"0\" errors=\"{}\">\n", errors());
    out += "    <testcase classname=\"topset.run\" name=\"the command\"";
    if (run_.mistakes.empty()) return out + "/>\n  </testsuite>\n";
    std::string words;
    for (const Mistake& mistake : run_.mistakes) {
      words += fmt::format("error: {}\n", mistake.message);
      if (!mistake.help.empty()) words += fmt::format("  = help: {}\n", mistake.help);
    }
    return out + fmt::format(
                     ">\n      <error type=\"mistake\" message=\"{}\">{}</error>\n"
                     "    </testcase>\n  </testsuite>\n",
                     xml_text(run_.mistakes.front().message), xml_text(words));
  }

  const FindingsRun& run_;
};

}  // namespace

std::string findings_junit(const FindingsRun& run) { return Writer(run).take(); }

}  // namespace topset::output
