// How cells look: each look is made into one of the file's formats once.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <xlsxwriter.h>

namespace topset::output::xlsx {

// Colours that stay apart in grey.
inline constexpr std::uint32_t kInk = 0x1F2933;
inline constexpr std::uint32_t kDim = 0x52606D;
inline constexpr std::uint32_t kLine = 0x9AA5B1;
inline constexpr std::uint32_t kBand = 0x243B53;      // behind a session's title, with white ink
inline constexpr std::uint32_t kHead = 0xE4E7EB;      // behind a table's head
inline constexpr std::uint32_t kExercise = 0xF5F7FA;  // behind an exercise's name
inline constexpr std::uint32_t kInput = 0xFFF7D6;     // cells to type in
inline constexpr std::uint32_t kInputInk = 0x0B4F9C;  // what is typed there
inline constexpr std::uint32_t kSearched = 0xFDE8D7;  // loads that follow no max
inline constexpr std::uint32_t kPlanned = 0xDCEBF7;   // the planned row of a table
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Look {
  std::string number = {};  // a number format; empty: as it is
  std::uint32_t ink = kInk;
  std::uint32_t fill = kNone;
  double size = 10;
  bool bold = false;
  bool italic = false;
  bool wraps = false;
  bool boxed = false;       // a thin line on every side
  bool underlined = false;  // a thin line below
  bool shrinks = false;
  std::uint8_t align = LXW_ALIGN_LEFT;
  std::uint8_t indent = 0;
  auto operator<=>(const Look&) const = default;
};

class Styles {
 public:
  explicit Styles(lxw_workbook* book) : book_(book) {}
  lxw_format* of(const Look& look);

 private:
  lxw_workbook* book_;
  std::map<Look, lxw_format*> made_;
};

}  // namespace topset::output::xlsx
