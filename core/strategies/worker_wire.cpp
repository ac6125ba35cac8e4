#include "strategies/worker_wire.hpp"

#include <array>
#include <cstring>

namespace topset::strategies {

namespace {

constexpr std::uint32_t kNull = UINT32_MAX;  // in place of a length

}  // namespace

void WireWriter::bytes(std::string_view value) {
  number(static_cast<std::uint32_t>(value.size()));
  bytes_.append(value);
  bytes_ += '\0';
}

void WireWriter::foreign_text(const char* text, std::size_t limit) {
  constexpr std::array<char, sizeof(std::uint32_t) + 1> kEmpty{};
  if (text == nullptr)
    number(kNull);
  else if (*text == '\0')
    raw(kEmpty.data(), kEmpty.size());  // most are, and one append is quicker than three
  else
    bytes({text, ::strnlen(text, limit + 1)});
}

template <class Number>
Number WireReader::read() {
  Number value = 0;
  if (!ok_ || bytes_.size() < sizeof value) {
    ok_ = false;
    return 0;
  }
  std::memcpy(&value, bytes_.data(), sizeof value);
  bytes_.remove_prefix(sizeof value);
  return value;
}

std::uint32_t WireReader::number() { return read<std::uint32_t>(); }
std::uint64_t WireReader::long_number() { return read<std::uint64_t>(); }

std::string_view WireReader::bytes() {
  const std::size_t size = number();
  if (!ok_ || bytes_.size() <= size || bytes_[size] != '\0') {
    ok_ = false;
    return "";
  }
  const std::string_view value = bytes_.substr(0, size);
  bytes_.remove_prefix(size + 1);
  return value;
}

bool WireReader::copy(char* into, std::size_t size) {
  if (!ok_ || bytes_.size() < size) return ok_ = false;
  std::memcpy(into, bytes_.data(), size);
  bytes_.remove_prefix(size);
  return true;
}

const char* WireReader::foreign_text() {
  std::uint32_t size = 0;
  if (bytes_.size() >= sizeof size) std::memcpy(&size, bytes_.data(), sizeof size);
  if (size == kNull) {
    number();
    return nullptr;
  }
  return bytes().data();
}

}  // namespace topset::strategies
