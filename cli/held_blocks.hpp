// Blocks that are planned but not yet given out, until the strategies that ran in a worker have
// been asked again: a strategy that then answers differently gets none of its blocks through. What
// is held at once is bounded, so that memory stays flat however many athletes there are.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/origin.hpp"
#include "cli/report.hpp"
#include "strategies/host.hpp"
#include "training/block.hpp"

namespace topset::cli {

class HeldBlocks {
 public:
  // Takes a block that may be used, with the file of its athlete.
  using Deliver = std::function<void(const Block&, const SourcePtr&)>;

  // All must outlive this.
  HeldBlocks(const strategies::Host& host, Report& report, Deliver deliver)
      : host_(host), report_(report), deliver_(std::move(deliver)) {}

  // Delivered at once when no worker has had a part in it. `path` is the athlete's file as given.
  void add(Block block, SourcePtr athlete, const std::string& path);

  // Asks again, delivers what is sound in the order it came, and reports what is withheld.
  void release();

 private:
  struct Held {
    Block block;
    SourcePtr athlete;
    std::string path;
  };

  bool is_sound(const Block& block) const;

  const strategies::Host& host_;
  Report& report_;
  Deliver deliver_;
  std::vector<Held> held_;
  std::size_t sets_ = 0;                                    // in what is held
  std::map<std::string, Diagnostic, std::less<>> unsound_;  // strategies found out so far
};

}  // namespace topset::cli
