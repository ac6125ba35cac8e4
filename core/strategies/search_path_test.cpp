#include "strategies/search_path.hpp"

#include "base/memory_file_system.hpp"
#include "catch.hpp"

using namespace topset;
using namespace topset::strategies;

namespace {

std::vector<std::string> paths(const std::vector<FoundFile>& found) {
  std::vector<std::string> all;
  for (const FoundFile& file : found) all.push_back(file.path);
  return all;
}

}  // namespace

TEST_CASE("files come folder by folder, sorted, each once") {
  MemoryFileSystem files;
  files.add_file("/b/two.so", "");
  files.add_file("/b/one.so", "");
  files.add_file("/a/zero.so", "");
  files.add_folder("/a/deeper.so");
  Diagnostics findings;
  CHECK(paths(trusted_files({"/b", "", "/a/", "/b/"}, files, findings)) ==
        std::vector<std::string>{"/b/one.so", "/b/two.so", "/a/zero.so"});
  CHECK(findings.empty());
}

TEST_CASE("a folder that others can write to is skipped with a warning") {
  MemoryFileSystem files;
  files.add_file("/open/wave.so", "");
  files.let_others_write("/open");
  Diagnostics findings;
  CHECK(trusted_files({"/open"}, files, findings).empty());
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::PLUG606);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message == "others can write to the plugin folder /open: it is skipped");
  CHECK(findings[0].help == "chmod go-w /open");
}

TEST_CASE("the current folder is not searched by a short name") {
  MemoryFileSystem files;
  files.add_file("/wave.so", "");
  for (const char* folder : {".", "./", "././"}) {
    INFO(folder);
    Diagnostics findings;
    CHECK(trusted_files({folder}, files, findings).empty());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == Rule::PLUG606);
    CHECK(findings[0].message == "strategies are not taken from the current folder");
    CHECK(findings[0].help == "write the folder's full path");
  }
}

TEST_CASE("a folder that is not there is told and the others are searched") {
  MemoryFileSystem files;
  files.add_file("/a/wave.so", "");
  Diagnostics findings;
  CHECK(paths(trusted_files({"/nowhere", "/a"}, files, findings)) ==
        std::vector<std::string>{"/a/wave.so"});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::LIBR016);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message ==
        "the plugin folder /nowhere can't be read: no such file or directory");
  CHECK(findings[0].help == "make the folder, or take it out of `plugins:` or TOPSET_PLUGIN_PATH");
}

TEST_CASE("a file is trusted when neither it nor its own folder is open to others") {
  MemoryFileSystem files;
  files.add_file("/a/wave.so", "");
  files.add_file("/open/wave.so", "");
  files.let_others_write("/open");
  Diagnostics findings;
  CHECK(is_trusted_file({"/a/wave.so", "/a/wave.so"}, files, findings));
  CHECK(findings.empty());
  CHECK_FALSE(is_trusted_file({"/a/link.so", "/open/wave.so"}, files, findings));
  files.let_others_write("/a/wave.so");
  CHECK_FALSE(is_trusted_file({"/a/wave.so", "/a/wave.so"}, files, findings));
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].message == "others can write to /a/link.so: it is skipped");
  CHECK(findings[1].message == "others can write to /a/wave.so: it is skipped");
  CHECK(findings[1].help == "chmod go-w /a/wave.so");
}
