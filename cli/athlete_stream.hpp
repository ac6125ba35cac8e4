// Athletes that come one after the other on standard input: a JSON object a line or over several,
// or YAML documents with `---` between them. Nothing is read here but where each begins and ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/world.hpp"

namespace topset::cli {

struct StreamedAthlete {
  std::string text;  // what is over the budget of a file is cut off, but for its first byte
  std::uint32_t line = 1;
};

class AthleteStream {
 public:
  // `in` must outlive this.
  explicit AthleteStream(Input& in) : in_(in) {}

  // Those that have come, at most so many; waits for one, but not for more. Empty: the end.
  std::vector<StreamedAthlete> next(std::size_t most);

 private:
  bool more();
  void add_line(std::string_view line, std::vector<StreamedAthlete>& athletes);
  void end_document(std::vector<StreamedAthlete>& athletes);

  Input& in_;
  std::string come_;        // read, and not yet taken apart
  std::size_t taken_ = 0;   // of it
  std::size_t looked_ = 0;  // no line ends before here
  bool ended_ = false;
  std::uint32_t line_ = 0;  // read so far
  StreamedAthlete document_;
  bool in_document_ = false;
  bool is_braced_ = false;  // a JSON object over several lines
};

}  // namespace topset::cli
