#include "cli/account_bytes.hpp"

#include <map>

#include "strategies/worker_wire.hpp"

namespace topset::cli {
namespace {

using strategies::WireReader;
using strategies::WireWriter;

constexpr std::uint32_t kNoSource = UINT32_MAX;

class Writer {
 public:
  std::string take() {
    WireWriter head;
    head.number(static_cast<std::uint32_t>(sources_.size()));
    for (const SourcePtr& source : sources_) head.bytes(source->path());
    return head.str() + wire_.str();
  }

  void account(const CheckAccount& account) {
    number(account.files.size());
    for (const std::string& file : account.files) wire_.bytes(file);
    findings(account.findings);
    number(account.blocks.size());
    for (const CheckedBlock& block : account.blocks) {
      wire_.bytes(block.program);
      wire_.bytes(block.athlete);
      findings(block.findings);
      number(block.withheld ? 1 : 0);
    }
    number(account.allowed.size());
    for (const auto& [rule, count] : account.allowed) {
      number(static_cast<std::size_t>(rule));
      number(count);
    }
    number(account.in_baseline);
  }

 private:
  void number(std::size_t value) { wire_.long_number(value); }

  void findings(const Diagnostics& findings) {
    number(findings.size());
    for (const Diagnostic& finding : findings) {
      number(static_cast<std::size_t>(finding.rule));
      number(static_cast<std::size_t>(finding.severity));
      wire_.bytes(finding.message);
      origin(finding.origin);
      number(finding.labels.size());
      for (const Label& label : finding.labels) {
        origin(label.origin);
        wire_.bytes(label.text);
      }
      number(finding.notes.size());
      for (const std::string& note : finding.notes) wire_.bytes(note);
      wire_.bytes(finding.help);
    }
  }

  void origin(const Origin& origin) {
    wire_.number(number_of(origin.source));
    for (const Position& position : {origin.span.begin, origin.span.end}) {
      wire_.number(position.line);
      wire_.number(position.column);
    }
  }

  std::uint32_t number_of(const SourcePtr& source) {
    if (!source) return kNoSource;
    const auto [known, fresh] =
        numbers_.emplace(source->path(), static_cast<std::uint32_t>(sources_.size()));
    if (fresh) sources_.push_back(source);
    return known->second;
  }

  WireWriter wire_;
  std::vector<SourcePtr> sources_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;  // by path
};

class Reader {
 public:
  Reader(std::string_view bytes, const std::function<SourcePtr(const std::string&)>& open)
      : wire_(bytes) {
    for (std::size_t i = wire_.number(); i > 0 && wire_.ok(); --i) {
      const std::string path(wire_.bytes());
      sources_.push_back(open(path));
      is_same_ = is_same_ && sources_.back();
    }
  }

  std::optional<CheckAccount> account() {
    CheckAccount account;
    for (std::uint64_t i = count(); i > 0; --i) account.files.emplace_back(wire_.bytes());
    account.findings = findings();
    for (std::uint64_t i = count(); i > 0; --i) {
      CheckedBlock block;
      block.program = wire_.bytes();
      block.athlete = wire_.bytes();
      block.findings = findings();
      block.withheld = wire_.long_number() != 0;
      account.blocks.push_back(std::move(block));
    }
    for (std::uint64_t i = count(); i > 0; --i) {
      const Rule named = rule();
      account.allowed[named] = wire_.long_number();
    }
    account.in_baseline = wire_.long_number();
    if (!is_same_ || !wire_.ok() || !wire_.at_end()) return std::nullopt;
    return account;
  }

 private:
  // How many follow; none once something was not there.
  std::uint64_t count() {
    const std::uint64_t many = wire_.long_number();
    constexpr std::uint64_t kMost = 100'000'000;
    return is_same_ && wire_.ok() && many < kMost ? many : 0;
  }

  Rule rule() {
    const std::uint64_t value = wire_.long_number();
    if (value < all_rules().size()) return static_cast<Rule>(value);
    is_same_ = false;
    return {};
  }

  Diagnostics findings() {
    Diagnostics findings;
    for (std::uint64_t i = count(); i > 0 && wire_.ok(); --i) {
      const Rule found = rule();
      const auto severity = static_cast<Severity>(wire_.long_number());
      std::string message(wire_.bytes());
      Diagnostic finding(found, origin(), std::move(message));
      finding.severity = severity;
      for (std::uint64_t labels = count(); labels > 0 && wire_.ok(); --labels) {
        Origin place = origin();
        finding.labels.push_back({std::move(place), std::string(wire_.bytes())});
      }
      for (std::uint64_t notes = count(); notes > 0 && wire_.ok(); --notes)
        finding.notes.emplace_back(wire_.bytes());
      finding.help = wire_.bytes();
      findings.push_back(std::move(finding));
    }
    return findings;
  }

  Origin origin() {
    Origin origin;
    const std::uint32_t number = wire_.number();
    if (number < sources_.size())
      origin.source = sources_[number];
    else if (number != kNoSource)
      is_same_ = false;
    for (Position* const position : {&origin.span.begin, &origin.span.end}) {
      position->line = wire_.number();
      position->column = wire_.number();
    }
    return origin;
  }

  WireReader wire_;
  std::vector<SourcePtr> sources_;
  bool is_same_ = true;  // as it was written, by this build, of these files
};

}  // namespace

std::string account_bytes(const CheckAccount& account) {
  Writer writer;
  writer.account(account);
  return writer.take();
}

std::optional<CheckAccount> read_account(std::string_view bytes,
                                         const std::function<SourcePtr(const std::string&)>& open) {
  return Reader(bytes, open).account();
}

}  // namespace topset::cli
