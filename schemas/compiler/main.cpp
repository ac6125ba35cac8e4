// compile_schemas OUT.cpp NAME.schema.json...: the build step that turns the schemas into tables.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/compiler/compile.hpp"
#include "schemas/compiler/emit.hpp"

namespace {

constexpr std::string_view kEnding = ".schema.json";

int complain(std::string_view file, int line, std::string_view message) {
  std::fprintf(stderr, "%.*s:%d: error: %.*s\n", static_cast<int>(file.size()), file.data(), line,
               static_cast<int>(message.size()), message.data());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) return complain("compile_schemas", 0, "OUT.cpp NAME.schema.json...");

  std::vector<topset::schemas::Tables> schemas;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& file = arguments[i];
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return complain(file, 1, "can't be read");
    std::string text{std::istreambuf_iterator<char>(stream), {}};

    const auto json = topset::schemas::read_json(text);
    if (!json) return complain(file, json.error().line, json.error().message);
    auto tables = topset::schemas::compile(*json);
    if (!tables) {
      const auto& error = tables.error();
      return complain(file, error.line, "`" + error.keyword + "`: " + error.message);
    }
    const std::string_view base = std::string_view(file).substr(file.find_last_of('/') + 1);
    if (!base.ends_with(kEnding)) return complain(file, 1, "is not named NAME.schema.json");
    tables->name = base.substr(0, base.size() - kEnding.size());
    tables->json = std::move(text);
    schemas.push_back(std::move(*tables));
  }

  std::ofstream out(arguments[0], std::ios::binary);
  out << topset::schemas::emit(schemas);
  out.close();
  return out ? 0 : complain(arguments[0], 1, "can't be written");
}
