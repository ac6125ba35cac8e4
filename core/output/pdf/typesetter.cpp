#include "output/pdf/typesetter.hpp"

#include <algorithm>
#include <pango/pangocairo.h>
#include <utility>

#include "base/utf8.hpp"

namespace topset::output::pdf {
namespace {

// The first of these that is there; pango looks further for letters it lacks. All have figures of
// one width.
constexpr const char* kFamilies = "Noto Sans, DejaVu Sans, sans-serif";
constexpr double kSmallest = 0.7;  // how far a line shrinks before it wraps
constexpr double kPointsAnInch = 72;

double points(int units) { return static_cast<double>(units) / PANGO_SCALE; }
int units(double points) { return static_cast<int>(points * PANGO_SCALE); }

template <class T>
std::shared_ptr<T> owned(T* object) {
  return {object, [](T* made) { g_object_unref(made); }};
}

PangoAlignment alignment(Align align) {
  switch (align) {
    case Align::left: return PANGO_ALIGN_LEFT;
    case Align::right: return PANGO_ALIGN_RIGHT;
    case Align::centre: return PANGO_ALIGN_CENTER;
  }
  return PANGO_ALIGN_LEFT;
}

void set_font(PangoLayout* layout, const Type& type, double size) {
  PangoFontDescription* font = pango_font_description_from_string(kFamilies);
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  pango_font_description_set_weight(font, type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(font, type.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
}

double natural_width(PangoLayout* layout) {
  PangoRectangle box;
  pango_layout_get_extents(layout, nullptr, &box);
  return points(box.width);
}

}  // namespace

Text::Text(std::shared_ptr<PangoLayout> layout, Colour colour, int first, int lines)
    : layout_(std::move(layout)), colour_(colour), first_(first), lines_(lines) {
  PangoLayoutIter* const at = pango_layout_get_iter(layout_.get());
  int index = 0;
  int top = 0;
  int bottom = 0;
  do {
    if (index >= first_ + lines_) break;
    int line_top = 0;
    int line_bottom = 0;
    pango_layout_iter_get_line_yrange(at, &line_top, &line_bottom);
    if (index >= first_) {
      PangoRectangle box;
      pango_layout_iter_get_line_extents(at, nullptr, &box);
      width_ = std::max(width_, points(box.width));
      if (index == first_) {
        top = line_top;
        baseline_ = points(pango_layout_iter_get_baseline(at) - line_top);
      }
      bottom = line_bottom;
    }
    ++index;
  } while (pango_layout_iter_next_line(at) != 0);
  pango_layout_iter_free(at);
  skipped_ = points(top);
  height_ = points(bottom - top);
}

std::vector<Text> Text::split() const {
  std::vector<Text> texts;
  for (int i = 0; i < lines_; ++i) texts.emplace_back(layout_, colour_, first_ + i, 1);
  return texts;
}

Typesetter::Typesetter(Words words)
    : fonts_(owned(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT))) {
  // 72 dots an inch: a point is a unit. Nothing is fitted to pixels, so that a line is as long on
  // paper as it was measured.
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts_.get()), kPointsAnInch);
  context_ = owned(pango_font_map_create_context(fonts_.get()));
  cairo_font_options_t* const options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  // Said, or pango would ask the environment.
  pango_context_set_language(context_.get(),
                             pango_language_from_string(std::string(words.code()).c_str()));
  pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
}

Text Typesetter::line(std::string_view text, const Type& type) {
  return measured(lay_out(text, type), type);
}

Text Typesetter::paragraph(std::string_view text, const Type& type, double width, Align align,
                           std::size_t strong) {
  auto layout = lay_out(text, type);
  pango_layout_set_width(layout.get(), units(std::max(width, type.size)));
  pango_layout_set_alignment(layout.get(), alignment(align));
  if (strong > 0) {
    PangoAttrList* const attributes = pango_attr_list_new();
    PangoAttribute* const bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
    bold->start_index = 0;
    bold->end_index = static_cast<guint>(strong);
    pango_attr_list_insert(attributes, bold);
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
  }
  return measured(std::move(layout), type);
}

Text Typesetter::fitted(std::string_view text, const Type& type, double width, Align align) {
  auto layout = lay_out(text, type);
  const double wanted = natural_width(layout.get());
  if (wanted > width)
    set_font(layout.get(), type, type.size * std::max(kSmallest, 0.995 * width / wanted));
  if (wanted > width || align != Align::left) {
    pango_layout_set_width(layout.get(), units(std::max(width, type.size)));
    pango_layout_set_alignment(layout.get(), alignment(align));
  }
  return measured(std::move(layout), type);
}

Text Typesetter::headed(std::string_view text, const Type& type, double width, int lines,
                        Align align) {
  Text whole = fitted(text, type, width, align);
  if (whole.lines() <= lines) return whole;
  pango_layout_set_height(whole.layout(), -lines);
  pango_layout_set_ellipsize(whole.layout(), PANGO_ELLIPSIZE_END);
  return {std::shared_ptr<PangoLayout>(owned(PANGO_LAYOUT(g_object_ref(whole.layout())))),
          type.colour, 0, pango_layout_get_line_count(whole.layout())};
}

// Pango names three families even where there are none.
bool Typesetter::has_fonts() {
  line("0", {});
  return missing_.erase(U'0') == 0;
}

std::set<char32_t> Typesetter::take_missing() { return std::exchange(missing_, {}); }

std::shared_ptr<PangoLayout> Typesetter::lay_out(std::string_view text, const Type& type) {
  auto layout = owned(pango_layout_new(context_.get()));
  const std::string clean = printable(text);
  pango_layout_set_text(layout.get(), clean.data(), static_cast<int>(clean.size()));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir(layout.get(), FALSE);
  set_font(layout.get(), type, type.size);
  return layout;
}

Text Typesetter::measured(std::shared_ptr<PangoLayout> layout, const Type& type) {
  if (pango_layout_get_character_count(layout.get()) == 0) return {};
  const int lines = pango_layout_get_line_count(layout.get());
  if (pango_layout_get_unknown_glyphs_count(layout.get()) > 0) {
    PangoLayoutIter* const at = pango_layout_get_iter(layout.get());
    do {
      const PangoLayoutRun* const run = pango_layout_iter_get_run_readonly(at);
      if (run == nullptr) continue;
      for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
        const PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
        if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
          missing_.insert(static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
      }
    } while (pango_layout_iter_next_run(at) != 0);
    pango_layout_iter_free(at);
  }
  return {std::move(layout), type.colour, 0, lines};
}

std::string printable(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter next = decode_at(text, at);
    at += next.length;
    if (next.code_point == U'\t' || next.code_point == U'\n')
      clean += ' ';
    else if (!is_hidden_control(next.code_point))
      append_utf8(clean, next.code_point);
  }
  return clean;
}

}  // namespace topset::output::pdf
