// How a piece of text is set: size, weight, grey. One scale of sizes for all sheets, so that what
// weighs the same looks the same.
#pragma once

namespace topset::output::pdf {

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};

constexpr Colour grey(double level) { return {level, level, level}; }

inline constexpr Colour kBlack = grey(0);
inline constexpr Colour kDim = grey(0.38);       // beside what is read first; holds on any printer
inline constexpr Colour kHairline = grey(0.62);  // of rules and boxes
inline constexpr Colour kFaint = grey(0.72);     // marks in boxes, to be written over

struct Type {
  double size = 8;  // points
  bool bold = false;
  bool italic = false;
  Colour colour = kBlack;
};

inline constexpr Type kNameType{.size = 17, .bold = true};
inline constexpr Type kTitleType{.size = 12, .bold = true};
inline constexpr Type kHeadingType{.size = 10.5, .bold = true};
inline constexpr Type kExerciseType{.size = 9.5, .bold = true};
inline constexpr Type kLoadType{.size = 14, .bold = true};
inline constexpr Type kSetsType{.size = 12};
inline constexpr Type kTextType{.size = 7.5};
inline constexpr Type kStrongType{.size = 7.5, .bold = true};
inline constexpr Type kCueType{.size = 7.5, .italic = true};
inline constexpr Type kSmallType{.size = 7, .colour = kDim};
inline constexpr Type kFootType{.size = 6.5, .colour = kDim};

}  // namespace topset::output::pdf
