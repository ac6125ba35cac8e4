// A page to draw on: text, rules, boxes, discs, curves, pictures. Whoever draws knows nothing of
// PDF, and the canvas nothing of training.
#pragma once

#include <cairo.h>
#include <span>
#include <string>
#include <vector>

#include "output/pdf/geometry.hpp"
#include "output/pdf/typesetter.hpp"

namespace topset::output::pdf {

// Text as it came to stand on paper, for tests: page from 1, place in points.
struct Trace {
  int page = 0;
  Box box;
  std::string text;
};

class Canvas {
 public:
  explicit Canvas(cairo_t* cairo, std::vector<Trace>* trace = nullptr)
      : cairo_(cairo), trace_(trace) {}

  // All that is drawn until the next page is `scale` times as large, from the corner `origin`.
  void begin_page(double scale, Point origin = {});
  // On the same page from here.
  void rescale(double scale, Point origin);
  void end_page();
  int page() const { return page_; }
  // The place of a point on paper.
  Point on_paper(Point point) const;

  void text(const Text& text, Point top_left);
  // By its right or middle edge.
  void text_to(const Text& text, Point top_right);
  void text_around(const Text& text, Point top_middle);

  void rule(Point from, Point to, double weight, Colour colour = kBlack);
  void dashed(Point from, Point to, double weight, Colour colour);
  void frame(const Box& box, double weight, Colour colour, bool is_dashed = false);
  void fill(const Box& box, Colour colour);
  void disc(Point centre, double radius, Colour fill, Colour edge, double weight);
  void curve(std::span<const Point> points, double weight, Colour colour, bool is_dashed = false);
  // A picture shrunk into a box, from its top left corner.
  void picture(cairo_surface_t* picture, Size natural, const Box& box);

 private:
  void ink(Colour colour);
  void stroke(double weight, Colour colour, bool is_dashed);

  cairo_t* cairo_;
  std::vector<Trace>* trace_;
  int page_ = 0;
};

}  // namespace topset::output::pdf
