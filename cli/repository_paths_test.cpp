// The folder of a test with files in memory is `/`; what is above others is tried by
// tests/formats/findings.py.
#include "cli/repository_paths.hpp"

#include "base/memory_file_system.hpp"
#include "catch.hpp"

namespace topset::cli {
namespace {

TEST_CASE("a file is named from the root, however it was written") {
  MemoryFileSystem files;
  files.add_file("programs/a.yaml", "");
  RepositoryPaths paths(files);
  CHECK(paths.of("./programs/a.yaml") == "programs/a.yaml");
  CHECK(paths.of("/programs/a.yaml") == "programs/a.yaml");
  CHECK(paths.of("gone.yaml") == "gone.yaml");
}

}  // namespace
}  // namespace topset::cli
