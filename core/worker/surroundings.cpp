#include "worker/surroundings.hpp"

#include <cfenv>
#include <climits>
#include <clocale>
#include <cstring>
#include <unistd.h>

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace topset::worker {

namespace {

// The control bits: flush-to-zero and its like. The exceptions that were raised don't count.
std::uint32_t floating_point_mode() {
#if defined(__SSE2__)
  constexpr std::uint32_t kRaised = 0x3f;
  return _mm_getcsr() & ~kRaised;
#elif defined(__aarch64__)
  std::uint64_t mode = 0;
  asm("mrs %0, fpcr" : "=r"(mode));
  return static_cast<std::uint32_t>(mode);
#else
  return 0;
#endif
}

std::string locale() {
  const char* const name = std::setlocale(LC_ALL, nullptr);  // NOLINT(concurrency-mt-unsafe)
  return name == nullptr ? "" : name;
}

std::string folder() {
  std::array<char, PATH_MAX> path{};
  return ::getcwd(path.data(), path.size()) == nullptr ? "" : path.data();
}

void* handler(int signal) {
  struct sigaction action{};
  if (::sigaction(signal, nullptr, &action) != 0) return nullptr;
  void* address = nullptr;
  std::memcpy(&address, &action.sa_handler, sizeof address);
  return address;
}

}  // namespace

Surroundings::Surroundings()
    : floating_point_(floating_point_mode()),
      rounding_(std::fegetround()),
      locale_(locale()),
      folder_(folder()) {
  for (int signal = 1; signal <= kSignals; ++signal)
    handlers_[static_cast<std::size_t>(signal)] = handler(signal);
}

std::string Surroundings::changed() const {
  if (floating_point_mode() != floating_point_ || std::fegetround() != rounding_)
    return "the floating-point mode";
  if (locale() != locale_) return "the locale";
  if (folder() != folder_) return "the working directory";
  for (int signal = 1; signal <= kSignals; ++signal)
    if (handler(signal) != handlers_[static_cast<std::size_t>(signal)])
      return "the signal handlers";
  return {};
}

}  // namespace topset::worker
