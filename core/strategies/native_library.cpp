#include "strategies/native_library.hpp"

#define BOOST_DLL_USE_STD_FS
#include <filesystem>
#include <string_view>

#include <boost/dll/shared_library.hpp>

namespace topset::strategies {

namespace {

class NativeLibrary : public Library {
 public:
  explicit NativeLibrary(boost::dll::shared_library library) : library_(std::move(library)) {}

  // Boost wants a type where an address is asked for: any data type will do.
  const void* symbol(const char* name) const override {
    return library_.has(name) ? &library_.get<const char>(name) : nullptr;
  }

 private:
  boost::dll::shared_library library_;
};

// Boost wraps the system's words: `... (dlerror system message: WORDS): Bad file descriptor`.
std::string system_words(std::string_view what) {
  constexpr std::string_view kBefore = "(dlerror system message: ";
  const std::size_t begin = what.find(kBefore);
  if (begin == std::string_view::npos) return std::string(what);
  what.remove_prefix(begin + kBefore.size());
  return std::string(what.substr(0, what.rfind(')')));
}

}  // namespace

std::expected<std::unique_ptr<Library>, std::string> NativeLoader::load(
    const std::string& path) const {
  namespace load_mode = boost::dll::load_mode;
  // The overload that throws is the only one that keeps the reason.
  try {
    return std::make_unique<NativeLibrary>(boost::dll::shared_library(
        std::filesystem::path(path), load_mode::rtld_now | load_mode::rtld_local));
  } catch (const std::exception& error) {
    return std::unexpected(system_words(error.what()));
  }
}

}  // namespace topset::strategies
