// What is kept of a check, and when it is believed.
#include "cli/check_cache.hpp"

#include "catch.hpp"
#include "cli/test_world.hpp"

namespace topset::cli {
namespace {

struct Club : TestWorld {
  Club() {
    files.add_file("/club/topset.yaml", "topset: library/1\nname: Club\n");
    files.add_file("/club/athletes/ana.yaml", "topset: athlete/1\nname: Ana\n");
    files.add_file("/share/base.yaml", "topset: program/1\n");
  }

  CheckInputs inputs() const { return {world, Crew(1), "/club"}; }

  // What a check of this moment would be told.
  std::optional<CheckAccount> known() const {
    const CheckInputs now = inputs();
    return CheckCache(world, now, "/club").find();
  }

  void keep(const std::string& file) {
    CheckAccount account;
    account.files = {file};
    const CheckInputs now = inputs();
    CheckCache(world, now, "/club").keep(account, {{"/share/base.yaml"}, {"/plugins"}});
  }
};

constexpr const char* kCheck = "/club/.topset-cache/check";

}  // namespace

TEST_CASE("what was found is known until a file changes") {
  Club club;
  CHECK_FALSE(club.known());
  club.keep("first");
  REQUIRE(club.known());
  CHECK(club.known()->files == std::vector<std::string>{"first"});
  CHECK(*club.files.content("/club/.topset-cache/.gitignore") ==
        "# What topset check has found; may be deleted.\n*\n");

  const auto unknown_after = [](const std::string& path, const std::string& text) {
    Club changed;
    changed.keep("first");
    changed.files.add_file(path, text);
    INFO(path);
    CHECK_FALSE(changed.known());
  };
  unknown_after("/club/athletes/ana.yaml", "topset: athlete/1\nname: Anna\n");
  unknown_after("/club/athletes/ben.yaml", "");
  unknown_after("/club/plugins.lock", "topset: lock/1\n");
  unknown_after("/club/snapshots/block/ana.txt", "");
  unknown_after("/share/base.yaml", "topset: program/1\nname: Base\n");
  unknown_after("/plugins/wave.lua", "");
}

TEST_CASE("what hangs on where topset looks is of that place") {
  Club club;
  club.keep("first");
  club.world.strategy_folders = {"/other"};
  CHECK_FALSE(club.known());
  club.world.strategy_folders = {};
  CHECK(club.known());
  club.world.share = "/opt/share";
  CHECK_FALSE(club.known());
}

TEST_CASE("several states of a library are known, up to eight") {
  Club club;
  for (int i = 0; i < 9; ++i) {
    club.files.add_file("/club/athletes/ana.yaml", std::to_string(i));
    club.keep(std::to_string(i));
  }
  for (int i = 0; i < 9; ++i) {
    club.files.add_file("/club/athletes/ana.yaml", std::to_string(i));
    INFO(i);
    CHECK(club.known().has_value() == (i > 0));
    if (i > 0) CHECK(club.known()->files.front() == std::to_string(i));
  }
}

TEST_CASE("a cache with any byte changed is as none") {
  Club club;
  club.keep("first");
  const std::string whole = *club.files.content(kCheck);
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 1);
    club.files.add_file(kCheck, broken);
    INFO("byte " << at);
    CHECK_FALSE(club.known());
  }
  for (std::size_t size = 0; size < whole.size(); size += 13) {
    club.files.add_file(kCheck, whole.substr(0, size));
    INFO(size << " bytes");
    CHECK_FALSE(club.known());
  }
  club.keep("again");
  CHECK(club.known());
}

TEST_CASE("what can't be kept in the library is kept in the person's own folder") {
  Club club;
  club.world.home.cache = "/home/ana/.cache";
  club.files.make_read_only("/club");
  club.keep("first");
  CHECK_FALSE(club.files.content(kCheck));
  REQUIRE(club.known());
  CHECK(club.known()->files == std::vector<std::string>{"first"});

  // Of this library alone.
  const CheckInputs other(club.world, Crew(1), "/share");
  CHECK_FALSE(CheckCache(club.world, other, "/share").find());

  club.world.home.cache = "";
  CHECK_FALSE(club.known());
  club.world.home.cache = "/home/ana/.cache";
  CHECK(club.known());

  // Where others could have written it, it is not believed.
  for (const std::string& path : club.files.files())
    if (path.ends_with("/check")) club.files.let_others_write(path);
  CHECK_FALSE(club.known());
}

TEST_CASE("what a person keeps is found behind an older check that lies in the library") {
  Club club;
  club.world.home.cache = "/home/ana/.cache";
  club.keep("first");
  // Something outside of the library changes, and the library can't be written any more.
  club.files.add_file("/share/base.yaml", "topset: program/1\nname: Other\n");
  club.files.make_read_only("/club/.topset-cache");
  CHECK_FALSE(club.known());
  club.keep("second");
  REQUIRE(club.known());
  CHECK(club.known()->files == std::vector<std::string>{"second"});
}

TEST_CASE("a library that can be written to leaves the person's own folder alone") {
  Club club;
  club.world.home.cache = "/home/ana/.cache";
  club.keep("first");
  CHECK(club.files.content(kCheck));
  for (const std::string& path : club.files.files()) CHECK_FALSE(path.starts_with("/home"));
}

TEST_CASE("strategies of a person's own that come later are not passed over") {
  Club club;
  club.world.home.data = "/home/ana/.local/share";
  club.keep("first");
  REQUIRE(club.known());
  club.files.add_folder("/home/ana/.local/share/topset/strategies");
  CHECK_FALSE(club.known());
}

TEST_CASE("a cache that is committed to git is not believed") {
  Club club;
  club.keep("first");
  club.files.add_file("/.git/index", "DIRC club/topset.yaml");
  CHECK(club.known());
  club.files.add_file("/.git/index", "DIRC club/.topset-cache/check");
  CHECK_FALSE(club.known());
}

TEST_CASE("a work tree of git has its index elsewhere") {
  Club club;
  club.keep("first");
  club.files.add_file("/club/.git", "gitdir: /repo/.git/worktrees/club\n");
  CHECK(club.known());
  club.files.add_file("/repo/.git/worktrees/club/index", "DIRC .topset-cache/check");
  CHECK_FALSE(club.known());
  club.files.add_file("/club/.git", "something else");
  CHECK_FALSE(club.known());
}

}  // namespace topset::cli
