#include "output/html_book.hpp"

#include <fmt/format.h>
#include <iterator>

#include "base/json_writer.hpp"
#include "base/utf8.hpp"
#include "output/html_assets.hpp"
#include "output/html_block.hpp"
#include "output/html_rack.hpp"
#include "output/html_text.hpp"

namespace topset::output {
namespace {

using namespace html;

// Paper is chosen by who asks for the sheet; the browser's dialog then shows it so.
std::string page_style(const SheetOptions& options) {
  const std::string pages = fmt::format(fmt::runtime(options.words[Word::page_of]),
                                        "\" counter(page) \"", "\" counter(pages) \"");
  return fmt::format(
      "@page{{size:{} {};margin:11mm 12mm 13mm;@bottom-right{{content:\"{}\";font:8pt system-ui,"
      "sans-serif;color:#555}}}}\n",
      options.paper == Paper::a4 ? "A4" : "letter", options.landscape ? "landscape" : "portrait",
      pages);
}

std::string_view layout_name(Layout layout) {
  switch (layout) {
    case Layout::session: return "session";
    case Layout::week: return "week";
    case Layout::matrix: return "matrix";
    case Layout::rack: return "rack";
    case Layout::card: return "card";
  }
  return "week";
}

class HtmlBook : public Book {
 public:
  explicit HtmlBook(const SheetOptions& options)
      : options_(set_in(Setting::page, options)), rack_(options_) {}

  Diagnostics add(const Block& block) override {
    if (blocks_ == 0) {
      program_ = block.program_name;
      title_ = fmt::format("{} \u00b7 {}", block.athlete_name, block.program_name);
    }
    if (options_.layout == Layout::rack) {
      rack_.add(block);
    } else {
      std::string sheet;
      append_block(sheet, block, options_, blocks_);
      body_.append(sheet);
      contents_ +=
          fmt::format("<li><a href=\"#b{}\">{}</a></li>", blocks_, name_text(block.athlete_name));
    }
    ++blocks_;
    return {};
  }

  std::expected<Parts, std::string> finish() override {
    if (options_.layout == Layout::rack) body_.append(rack_.finish());
    if (blocks_ > 1 || options_.layout == Layout::rack) title_ = program_;
    const bool live = is_interactive(options_.layout);
    const std::string style = style_text(std::string(sheet_css()) + page_style(options_));
    const std::string own_style = style_text(options_.css);
    std::string out = fmt::format(
        "<!doctype html>\n<html lang=\"{}\" class=\"layout-{}{}{}\">\n<head>\n<meta "
        "charset=\"utf-8\">\n",
        options_.words.code(), layout_name(options_.layout), options_.landscape ? " landscape" : "",
        blocks_ > 1 ? " book" : "");
    out += fmt::format(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
        "style-src '{}'{}; script-src '{}'; base-uri 'none'; form-action 'none'\">\n",
        policy_hash(style), own_style.empty() ? "" : fmt::format(" '{}'", policy_hash(own_style)),
        policy_hash(sheet_js()));
    out +=
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"format-detection\" content=\"telephone=no\">\n";
    out += fmt::format("<meta name=\"generator\" content=\"topset {}\">\n", text(options_.version));
    if (!options_.date.empty())
      out += fmt::format("<meta name=\"dcterms.created\" content=\"{}\">\n", text(options_.date));
    out += fmt::format("<title>{}</title>\n<style>{}</style>\n", text(title_), style);
    if (!own_style.empty()) out += fmt::format("<style>{}</style>\n", own_style);
    out += "</head>\n<body>\n";
    if (blocks_ > 1 && options_.layout != Layout::rack) {
      out +=
          fmt::format("<nav class=\"contents\" aria-label=\"{0}\"><h1>{1}</h1><ol>{2}</ol></nav>\n",
                      text(options_.words[Word::athlete]), text(program_), contents_);
    }
    out += "<main>\n";
    body_.prepend(std::move(out));
    body_.append("\n</main>\n");
    if (live)
      body_.append(fmt::format("<script type=\"application/json\" id=\"words\">{}</script>\n",
                               script_data(words_data())));
    body_.append(fmt::format("<script>{}</script>\n</body>\n</html>\n", sheet_js()));
    return std::move(body_);
  }

 private:
  // What the script says, by the names it has for it.
  std::string words_data() const {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    const auto word = [&](std::string_view name, Word id) {
      json.key(name).string(options_.words[id]);
    };
    word("set", Word::one_set);
    word("load", Word::load);
    word("reps", Word::reps);
    word("rpe", Word::rpe);
    word("done", Word::sets_done);
    word("goOn", Word::go_on);
    word("light", Word::light_or_dark);
    word("save", Word::save_log);
    word("saved", Word::log_saved);
    word("leftOut", Word::sets_left_out);
    word("nothing", Word::nothing_to_save);
    word("clear", Word::clear_all);
    word("sure", Word::clear_sure);
    word("keep", Word::keep_all);
    word("now", Word::load_now);
    word("rule", Word::nearest_entry);
    word("rest", Word::rest);
    word("restOver", Word::rest_over);
    word("stop", Word::stop_timer);
    word("lost", Word::not_kept);
    word("date", Word::date);
    word("bodyweight", Word::bodyweight_blank);
    word("sleep", Word::sleep);
    word("soreness", Word::soreness);
    word("notes", Word::notes);
    word("low", Word::mark_low);
    word("normal", Word::mark_normal);
    word("high", Word::mark_high);
    word("noDate", Word::no_date);
    word("aSide", Word::a_side);
    word("emptyBar", Word::empty_bar);
    word("kg", Word::unit_kg);
    word("lb", Word::unit_lb);
    word("s", Word::unit_seconds);
    word("m", Word::unit_metres);
    word("h", Word::unit_hours);
    json.key("mark").string(std::string(1, options_.words.decimal_mark()));
    json.end_object();
    return out;
  }

  SheetOptions options_;
  Rack rack_;
  std::size_t blocks_ = 0;
  std::string program_;
  std::string title_;
  std::string contents_;
  Parts body_;
};

}  // namespace

BookPtr open_html_book(const SheetOptions& options) { return std::make_unique<HtmlBook>(options); }

}  // namespace topset::output
