#include "output/parts.hpp"

#include <algorithm>

namespace topset::output {
namespace {

constexpr std::size_t kPart = std::size_t{256} * 1024;  // bytes; little beside a block in memory

}  // namespace

Parts::Parts(std::string whole) {
  if (!whole.empty()) parts_.push_back(std::move(whole));
}

void Parts::append(std::string_view bytes) {
  if (bytes.empty()) return;
  if (parts_.empty() || parts_.back().capacity() - parts_.back().size() < bytes.size())
    parts_.emplace_back().reserve(std::max(kPart, bytes.size()));
  parts_.back() += bytes;
}

void Parts::prepend(std::string part) {
  if (!part.empty()) parts_.insert(parts_.begin(), std::move(part));
}

std::vector<std::string_view> Parts::views() const { return {parts_.begin(), parts_.end()}; }

std::string Parts::joined() const {
  std::string all;
  for (const std::string& part : parts_) all += part;
  return all;
}

}  // namespace topset::output
