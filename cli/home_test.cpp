// Where a person's own folders are.
#include "cli/home.hpp"

#include <map>

#include "catch.hpp"

namespace topset::cli {
namespace {

Home home(const std::map<std::string, std::string>& environment) {
  return home_of([&](const char* name) {
    const auto found = environment.find(name);
    return found == environment.end() ? std::string() : found->second;
  });
}

}  // namespace

TEST_CASE("without XDG variables the usual folders below HOME are meant") {
  const Home ana = home({{"HOME", "/home/ana"}, {"SHELL", "/usr/bin/zsh"}});
  CHECK(ana.strategies() == "/home/ana/.local/share/topset/strategies");
  CHECK(ana.kept() == "/home/ana/.cache/topset");
  CHECK(ana.config == "/home/ana/.config");
  CHECK(ana.shared_data == std::vector<std::string>{"/usr/local/share", "/usr/share"});
  CHECK(ana.shell == "zsh");
}

TEST_CASE("XDG variables go before HOME") {
  const Home ana = home({{"HOME", "/home/ana"},
                         {"XDG_DATA_HOME", "/data"},
                         {"XDG_CACHE_HOME", "/cache"},
                         {"XDG_DATA_DIRS", "/opt/share:relative::/usr/share"}});
  CHECK(ana.strategies() == "/data/topset/strategies");
  CHECK(ana.kept() == "/cache/topset");
  CHECK(ana.shared_data == std::vector<std::string>{"/opt/share", "/usr/share"});
}

TEST_CASE("values that are no whole paths count as unset") {
  const Home ana = home({{"HOME", "/home/ana"}, {"XDG_DATA_HOME", "data"}});
  CHECK(ana.strategies() == "/home/ana/.local/share/topset/strategies");
  const Home nobody = home({{"HOME", "here"}, {"XDG_CACHE_HOME", "./cache"}});
  CHECK(nobody.strategies().empty());
  CHECK(nobody.kept().empty());
  CHECK(home({{"XDG_DATA_HOME", "/data"}}).strategies() == "/data/topset/strategies");
}

}  // namespace topset::cli
