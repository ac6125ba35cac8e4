#include "output/pdf/canvas.hpp"

#include <array>
#include <numbers>
#include <pango/pangocairo.h>

namespace topset::output::pdf {

void Canvas::begin_page(double scale, Point origin) {
  ++page_;
  cairo_save(cairo_);
  cairo_translate(cairo_, origin.x, origin.y);
  cairo_scale(cairo_, scale, scale);
}

void Canvas::rescale(double scale, Point origin) {
  cairo_restore(cairo_);
  cairo_save(cairo_);
  cairo_translate(cairo_, origin.x, origin.y);
  cairo_scale(cairo_, scale, scale);
}

void Canvas::end_page() {
  cairo_restore(cairo_);
  cairo_show_page(cairo_);
}

Point Canvas::on_paper(Point point) const {
  cairo_user_to_device(cairo_, &point.x, &point.y);
  return point;
}

void Canvas::text(const Text& text, Point top_left) {
  if (text.empty()) return;
  ink(text.colour());
  PangoLayoutIter* const at = pango_layout_get_iter(text.layout());
  int index = 0;
  do {
    if (index >= text.first() + text.lines()) break;
    if (index >= text.first()) {
      PangoRectangle box;
      pango_layout_iter_get_line_extents(at, nullptr, &box);
      PangoLayoutLine* const line = pango_layout_iter_get_line_readonly(at);
      const double x = top_left.x + static_cast<double>(box.x) / PANGO_SCALE;
      const double y = top_left.y - text.skipped() +
                       static_cast<double>(pango_layout_iter_get_baseline(at)) / PANGO_SCALE;
      cairo_move_to(cairo_, x, y);
      pango_cairo_show_layout_line(cairo_, line);
      if (trace_ != nullptr) {
        const double top = top_left.y - text.skipped() + static_cast<double>(box.y) / PANGO_SCALE;
        const Point corner = on_paper({x, top});
        const Point end = on_paper({x + static_cast<double>(box.width) / PANGO_SCALE,
                                    top + static_cast<double>(box.height) / PANGO_SCALE});
        trace_->push_back({page_,
                           {corner.x, corner.y, end.x - corner.x, end.y - corner.y},
                           std::string(pango_layout_get_text(text.layout()) + line->start_index,
                                       static_cast<std::size_t>(line->length))});
      }
    }
    ++index;
  } while (pango_layout_iter_next_line(at) != 0);
  pango_layout_iter_free(at);
}

void Canvas::text_to(const Text& text, Point top_right) {
  this->text(text, {top_right.x - text.width(), top_right.y});
}

void Canvas::text_around(const Text& text, Point top_middle) {
  this->text(text, {top_middle.x - text.width() / 2, top_middle.y});
}

void Canvas::rule(Point from, Point to, double weight, Colour colour) {
  cairo_move_to(cairo_, from.x, from.y);
  cairo_line_to(cairo_, to.x, to.y);
  stroke(weight, colour, false);
}

void Canvas::dashed(Point from, Point to, double weight, Colour colour) {
  cairo_move_to(cairo_, from.x, from.y);
  cairo_line_to(cairo_, to.x, to.y);
  stroke(weight, colour, true);
}

void Canvas::frame(const Box& box, double weight, Colour colour, bool is_dashed) {
  cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
  stroke(weight, colour, is_dashed);
}

void Canvas::fill(const Box& box, Colour colour) {
  ink(colour);
  cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
  cairo_fill(cairo_);
}

void Canvas::disc(Point centre, double radius, Colour fill, Colour edge, double weight) {
  cairo_new_sub_path(cairo_);
  cairo_arc(cairo_, centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
  ink(fill);
  cairo_fill_preserve(cairo_);
  stroke(weight, edge, false);
}

void Canvas::curve(std::span<const Point> points, double weight, Colour colour, bool is_dashed) {
  if (points.empty()) return;
  cairo_move_to(cairo_, points.front().x, points.front().y);
  for (const Point& point : points.subspan(1)) cairo_line_to(cairo_, point.x, point.y);
  stroke(weight, colour, is_dashed);
}

void Canvas::picture(cairo_surface_t* picture, Size natural, const Box& box) {
  const double scale = std::min(box.width / natural.width, box.height / natural.height);
  cairo_save(cairo_);
  cairo_translate(cairo_, box.x, box.y);
  cairo_scale(cairo_, scale, scale);
  cairo_set_source_surface(cairo_, picture, 0, 0);
  cairo_paint(cairo_);
  cairo_restore(cairo_);
}

void Canvas::ink(Colour colour) {
  cairo_set_source_rgb(cairo_, colour.red, colour.green, colour.blue);
}

void Canvas::stroke(double weight, Colour colour, bool is_dashed) {
  constexpr std::array<double, 2> kDash = {2, 2};
  ink(colour);
  cairo_set_line_width(cairo_, weight);
  cairo_set_dash(cairo_, kDash.data(), is_dashed ? 2 : 0, 0);
  cairo_stroke(cairo_);
}

}  // namespace topset::output::pdf
