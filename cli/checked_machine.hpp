// The process a check runs in, as core/conformance asks for it.
#pragma once

#include <functional>

#include "base/descriptor.hpp"
#include "conformance/machine.hpp"

namespace topset::cli {

class CheckedMachine : public conformance::Machine {
 public:
  using Elsewhere =
      std::function<std::expected<std::vector<std::string>, std::string>(conformance::Variation)>;
  explicit CheckedMachine(Elsewhere elsewhere);

  std::string state(conformance::Aspect aspect) const override;
  std::string printed() const override;
  bool is_mapped(const std::string& path) const override;
  std::int64_t heap_in_use() const override;
  std::int64_t processor_time() const override;
  void forget_peak() override;
  std::int64_t peak_growth() const override;
  std::expected<std::vector<std::string>, std::string> transcript_elsewhere(
      conformance::Variation variation) override {
    return elsewhere_(variation);
  }

 private:
  Elsewhere elsewhere_;
  Descriptor peak_;  // /proc/self/clear_refs, opened before a plugin's walls are
  std::int64_t before_ = 0;
};

}  // namespace topset::cli
