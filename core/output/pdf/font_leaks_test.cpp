// What pango and its libraries keep to the end of a process is theirs: a font that draws the box of
// an unknown letter refers to itself and is never given back. LeakSanitizer is to see what is ours.

// The name is LeakSanitizer's.
extern "C" const char* __lsan_default_suppressions();  // NOLINT

extern "C" const char* __lsan_default_suppressions() {  // NOLINT
  return "leak:libpango\nleak:libcairo\nleak:libfontconfig\n";
}
