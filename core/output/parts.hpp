// The bytes of a file as it grows, in parts: a book of hundreds of sheets is never copied to make
// room for one more, nor joined to be written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace topset::output {

class Parts {
 public:
  Parts() = default;
  explicit Parts(std::string whole);

  void append(std::string_view bytes);
  // Before all others.
  void prepend(std::string part);

  bool empty() const { return parts_.empty(); }
  std::vector<std::string_view> views() const;
  std::string joined() const;

 private:
  std::vector<std::string> parts_;  // none is empty
};

}  // namespace topset::output
