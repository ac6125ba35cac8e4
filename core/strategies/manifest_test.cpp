#include "strategies/manifest.hpp"

#include "catch.hpp"

using namespace topset;
using namespace topset::strategies;

TEST_CASE("a manifest maps strategies and file types to bundled files") {
  Diagnostics findings;
  const Manifest manifest =
      read_manifest("m", "# bundled\n\nrpe rpe.so\ntable   rpe.so # too\n*.lua lua.so", findings);
  CHECK(findings.empty());
  CHECK(manifest.files.size() == 2);
  CHECK(manifest.files.at("rpe") == "rpe.so");
  CHECK(manifest.files.at("table") == "rpe.so");
  CHECK(manifest.interpreters.size() == 1);
  CHECK(manifest.interpreters.at(".lua") == "lua.so");
}

TEST_CASE("a manifest never leads out of its folder") {
  for (const char* line :
       {"rpe ../rpe.so", "rpe /tmp/rpe.so", "rpe", "RPE rpe.so", "* rpe.so", "rpe rpe.so more"}) {
    INFO(line);
    Diagnostics findings;
    const Manifest manifest =
        read_manifest("b/m", std::string("table table.so\n") + line, findings);
    CHECK(manifest.files.size() == 1);
    CHECK(manifest.interpreters.empty());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == Rule::PLUG601);
    CHECK(findings[0].message == "line 2 of b/m is not `strategy-id file`");
    CHECK(findings[0].help == "install topset again: its build writes this file");
  }
}
