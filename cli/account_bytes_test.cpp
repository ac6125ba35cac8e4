// What a check has found, as bytes and back.
#include "cli/account_bytes.hpp"

#include "catch.hpp"

namespace topset::cli {
namespace {

SourcePtr source(const std::string& path, std::string text = "a: 1\nb: 2\n") {
  return std::make_shared<const Source>(path, std::move(text), "in/" + path);
}

CheckAccount account() {
  const SourcePtr program = source("p.yaml");
  CheckAccount account;
  account.files = {"topset.yaml", "p.yaml", "a.yaml"};
  account.findings = {
      Diagnostic(Rule::LIBR051, {program, {{1, 1}, {1, 2}}}, "unused").with_help("use it")};
  CheckedBlock block{"p.yaml", "a.yaml", {}, true};
  block.findings = {Diagnostic(Rule::SAFE509, {program, {{2, 1}, {2, 5}}}, "heavy")
                        .with_note("for Ana")
                        .with_note("twice")
                        .with_label({source("a.yaml"), {{1, 1}, {1, 5}}}, "she")
                        .as(Severity::note),
                    Diagnostic(Rule::PLUG601, {}, "no place")};
  account.blocks = {block, {"p.yaml", "b.yaml", {}, false}};
  account.allowed = {{Rule::VOL403, 3}};
  return account;
}

const auto kSame = [](const std::string& path) { return source(path); };

void check_same(const Diagnostics& a, const Diagnostics& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i].rule == b[i].rule);
    CHECK(a[i].severity == b[i].severity);
    CHECK(a[i].message == b[i].message);
    CHECK(a[i].help == b[i].help);
    CHECK(a[i].notes == b[i].notes);
    CHECK(a[i].origin.span == b[i].origin.span);
    REQUIRE(!a[i].origin.source == !b[i].origin.source);
    if (a[i].origin.source) CHECK(a[i].origin.source->path() == b[i].origin.source->path());
    REQUIRE(a[i].labels.size() == b[i].labels.size());
    for (std::size_t j = 0; j < a[i].labels.size(); ++j) {
      CHECK(a[i].labels[j].text == b[i].labels[j].text);
      CHECK(a[i].labels[j].origin.span == b[i].labels[j].origin.span);
      CHECK(a[i].labels[j].origin.source->path() == b[i].labels[j].origin.source->path());
    }
  }
}

}  // namespace

TEST_CASE("an account comes back as it was") {
  const CheckAccount before = account();
  const auto after = read_account(account_bytes(before), kSame);
  REQUIRE(after);
  CHECK(after->files == before.files);
  CHECK(after->allowed == before.allowed);
  check_same(after->findings, before.findings);
  REQUIRE(after->blocks.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(after->blocks[i].program == before.blocks[i].program);
    CHECK(after->blocks[i].athlete == before.blocks[i].athlete);
    CHECK(after->blocks[i].withheld == before.blocks[i].withheld);
    check_same(after->blocks[i].findings, before.blocks[i].findings);
  }
  CHECK(after->summary() ==
        "checked 3 files and 2 blocks, 1 with an error; 3 findings allowed: VOL403 3");
}

TEST_CASE("an account that points into a file that is gone is none") {
  CHECK_FALSE(read_account(account_bytes(account()), [](const std::string& path) {
    return path == "a.yaml" ? nullptr : source(path);
  }));
}

TEST_CASE("bytes that end early or go on are no account") {
  const std::string bytes = account_bytes(account());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    INFO(size << " bytes");
    CHECK_FALSE(read_account(bytes.substr(0, size), kSame));
  }
  CHECK_FALSE(read_account(bytes + '\0', kSame));
}

TEST_CASE("bytes that are changed are no account or another, and no crash") {
  const std::string bytes = account_bytes(account());
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (const char change : {'\x01', '\x7f', '\xff'}) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ change);
      const auto read = read_account(changed, kSame);
      if (read) CHECK(read->files.size() < 1000);
    }
}

}  // namespace topset::cli
