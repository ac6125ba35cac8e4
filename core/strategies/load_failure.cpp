#include "strategies/load_failure.hpp"

#include <cstdlib>
#include <cxxabi.h>
#include <fmt/format.h>
#include <memory>
#include <optional>

namespace topset::strategies {

namespace {

// What stands before `mark`, when it is there.
std::optional<std::string_view> before(std::string_view words, std::string_view mark) {
  const std::size_t at = words.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  return words.substr(0, at);
}

// What stands between `mark` and any of `ends`.
std::optional<std::string_view> after(std::string_view words, std::string_view mark,
                                      std::string_view ends) {
  const std::size_t at = words.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  words.remove_prefix(at + mark.size());
  return words.substr(0, words.find_first_of(ends));
}

// A C++ name as it is written in source, where it is one.
std::string readable(std::string_view symbol) {
  const std::string mangled(symbol);
  int status = 0;
  const std::unique_ptr<char, decltype(&std::free)> name(
      abi::__cxa_demangle(mangled.c_str(), nullptr, nullptr, &status), &std::free);
  return status == 0 && name ? std::string(name.get()) : mangled;
}

// The loader says the whole path where ours may be of the working folder.
bool same_file(std::string_view loaders, std::string_view ours) {
  const auto name = [](std::string_view path) { return path.substr(path.rfind('/') + 1); };
  return name(loaders) == name(ours);
}

}  // namespace

LoadFailure explain_load_failure(const std::string& path, std::string_view words) {
  const auto missing = before(words, ": cannot open shared object file");
  if (missing && *missing != path && !words.ends_with(": Permission denied"))
    return {
        fmt::format("{} needs the library `{}`, which this machine does not have", path, *missing),
        fmt::format("install the package that `{}` comes in", *missing)};
  if (const auto symbol = after(words, "undefined symbol: ", ", \t"))
    return {fmt::format("{} uses `{}`, which no library provides", path, readable(*symbol)),
            "build the plugin again, and link it with the library that has the symbol"};
  if (const auto version = after(words, "version `", "'"))
    return {fmt::format("{} needs {}, and this machine's libraries are older", path, *version),
            "build the plugin on this machine, or on an older system"};
  if (words.find("failed to map segment") != std::string_view::npos &&
      words.ends_with(": Operation not permitted"))
    return {fmt::format("{} can't be loaded: nothing on its file system may be run", path),
            "move the plugin folder to another file system, or mount this one without noexec"};
  if (words.find("cannot enable executable stack") != std::string_view::npos)
    return {fmt::format("{} can't be loaded: it asks for an executable stack", path),
            "build the plugin without -z execstack, and its assembly with .note.GNU-stack"};
  // `/usr/lib/libwave.so.1: file too short`: the plugin is whole, and what it needs is not.
  const auto library = before(words, ": ");
  if (library && library->find(".so") != std::string_view::npos && !same_file(*library, path))
    return {fmt::format("{} needs the library `{}`, which can't be loaded: {}", path, *library,
                        words.substr(library->size() + 2)),
            fmt::format("install the package that `{}` comes in again", *library)};
  return {fmt::format("{} can't be loaded: {}", path, words),
          "build the plugin again on this machine"};
}

}  // namespace topset::strategies
