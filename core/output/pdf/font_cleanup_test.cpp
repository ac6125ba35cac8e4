// What pango, cairo and fontconfig keep to the end of a process is given back at the end of the
// tests, so that LeakSanitizer sees only what is ours.
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

namespace {

struct FontCleanup {
  FontCleanup() = default;
  ~FontCleanup() {
    pango_cairo_font_map_set_default(nullptr);
    cairo_debug_reset_static_data();
    FcFini();
  }
  FontCleanup(const FontCleanup&) = delete;
  FontCleanup& operator=(const FontCleanup&) = delete;
};

const FontCleanup font_cleanup;

}  // namespace
