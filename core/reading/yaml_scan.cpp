#include "reading/yaml_scan.hpp"

#include <algorithm>

#include "reading/value_end.hpp"

namespace topset::reading {
namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r'; }

class Scanner {
 public:
  Scanner(std::string_view text, std::size_t max_depth) : text_(text), max_depth_(max_depth) {}

  YamlScan run() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // a byte order mark is no value
    while (at_ < text_.size() && !stopped_) scan_line();
    if (!open_.empty()) found_.open_bracket = open_.back();
    return std::move(found_);
  }

 private:
  bool in_flow() const { return !open_.empty(); }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n';
  }
  bool ends_word(std::size_t ahead) const { return peek(ahead) == '\n' || is_blank(peek(ahead)); }
  long column() const { return static_cast<long>(at_ - line_); }

  // From the beginning of a line to the beginning of the next, or past a scalar of several lines.
  void scan_line() {
    line_ = at_;
    while (is_blank(peek())) ++at_;
    const bool has_content = peek() != '\n' && peek() != '#';
    const std::size_t tab = text_.substr(line_, at_ - line_).find('\t');
    if (has_content && tab != std::string_view::npos) found_.tabs.push_back(line_ + tab);
    if (has_content && column() == 0 && peek() == '%') found_.directives.push_back(at_);

    const bool continues = in_plain_ && !in_flow() && has_content && column() > parent_;
    if (has_content) in_plain_ = false;
    if (continues) plain();
    while (!stopped_ && peek() != '\n') token();
    ++at_;
  }

  void token() {
    const char byte = peek();
    if (is_blank(byte)) {
      ++at_;
    } else if (byte == '#' && (column() == 0 || is_blank(text_[at_ - 1]))) {
      found_.comments.push_back(at_);
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (byte == '"' || byte == '\'') {
      quoted();
    } else if (byte == '[' || byte == '{') {
      open();
    } else if (in_flow() && (byte == ']' || byte == '}')) {
      close();
    } else if (in_flow() && (byte == ',' || byte == ':' || byte == '?')) {
      ++at_;
    } else if (!in_flow() && (byte == '-' || byte == '?' || byte == ':') && ends_word(1)) {
      parent_ = column();
      ++at_;
    } else if (!in_flow() && (byte == '|' || byte == '>')) {
      const std::size_t header_end = std::min(text_.find('\n', at_), text_.size());
      const std::size_t remark = text_.substr(at_, header_end - at_).find(" #");
      if (remark != std::string_view::npos) found_.comments.push_back(at_ + remark + 1);
      const std::size_t end = block_scalar_end(text_, at_, parent_);
      at_ = text_[end - 1] == '\n' ? end - 1 : std::min(text_.find('\n', end), text_.size());
    } else if (byte == '&' || byte == '*' || byte == '!') {
      while (!ends_word(0) && !(in_flow() && is_flow_mark(peek()))) ++at_;
    } else {
      plain();
    }
  }

  static bool is_flow_mark(char byte) {
    return byte == ',' || byte == '[' || byte == ']' || byte == '{' || byte == '}';
  }

  void plain() {
    const long begin = column();
    in_plain_ = true;
    while (peek() != '\n') {
      const bool after_blank = at_ > line_ && is_blank(text_[at_ - 1]);
      if (peek() == '#' && after_blank) break;
      if (peek() == ':' && (ends_word(1) || (in_flow() && is_flow_mark(peek(1))))) {
        if (!in_flow()) parent_ = begin;
        in_plain_ = false;
        ++at_;
        break;
      }
      if (in_flow() && is_flow_mark(peek())) {
        in_plain_ = false;
        break;
      }
      ++at_;
    }
  }

  void quoted() {
    const long begin = column();
    const std::size_t end = quoted_end(text_, at_);
    if (end == std::string_view::npos) {
      found_.open_quote = at_;
      stopped_ = true;
      return;
    }
    const std::size_t last_line = text_.rfind('\n', end - 1);
    if (last_line != std::string_view::npos && last_line >= at_) line_ = last_line + 1;
    at_ = end;
    if (!in_flow() && peek() == ':' && ends_word(1)) {
      parent_ = begin;
      ++at_;
    }
  }

  void open() {
    if (open_.size() == max_depth_) {
      found_.too_deep = at_;
      stopped_ = true;
      return;
    }
    open_.push_back(at_++);
  }

  void close() {
    const bool fits = (text_[open_.back()] == '[') == (peek() == ']');
    if (!fits && !found_.wrong_bracket) {
      found_.wrong_bracket = at_;
      found_.wrongly_closed = open_.back();
    }
    open_.pop_back();
    ++at_;
  }

  std::string_view text_;
  std::size_t max_depth_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;   // where the line begins
  long parent_ = -1;       // column of the key or dash that a value belongs to
  bool in_plain_ = false;  // the last line ended inside a plain scalar
  bool stopped_ = false;
  std::vector<std::size_t> open_;  // brackets
  YamlScan found_;
};

}  // namespace

YamlScan scan_yaml(std::string_view text, std::size_t max_depth) {
  return Scanner(text, max_depth).run();
}

}  // namespace topset::reading
