#include "output/html_head.hpp"

#include <fmt/format.h>
#include <iterator>

#include "output/head_words.hpp"
#include "output/html_text.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::html {
namespace {

template <class... Parts>
void add(std::string& out, fmt::format_string<Parts...> pattern, Parts&&... parts) {
  fmt::format_to(std::back_inserter(out), pattern, std::forward<Parts>(parts)...);
}

}  // namespace

void append_head(std::string& out, const Block& block, const SheetOptions& options,
                 std::string_view id) {
  const Words words = options.words;
  out += "<header class=\"head\">";
  if (const std::string logo = image_address(options.logo); !logo.empty())
    add(out, "<img class=\"logo\" src=\"{}\" alt=\"\">", logo);
  add(out, "<div class=\"title\"><h1 id=\"{}\" dir=\"auto\">{}</h1><p class=\"program\">{}</p>", id,
      text(block.athlete_name), name_text(block.program_name));
  if (const std::string dates = dates_words(block, words); !dates.empty())
    add(out, "<p class=\"dates\">{}</p>", text(dates));
  out += "</div>";
  if (const auto maxes = max_words(block, words); !maxes.empty()) {
    out += "<ul class=\"maxes\">";
    for (const std::string& max : maxes) add(out, "<li>{}</li>", name_text(max));
    out += "</ul>";
  }
  if (!block.note.empty()) add(out, "<p class=\"word\">{}</p>", name_text(block.note));
  out += "<div class=\"legend\">";
  if (const std::string gym = equipment_words(block, words); !gym.empty())
    add(out, "<p>{}</p>", name_text(gym));
  add(out, "<p>{}</p>",
      name_text(fmt::format(fmt::runtime(words[Word::chart_legend]), block.chart)));
  if (options.columns.contains(Column::boxes) &&
      (options.layout == Layout::week || options.layout == Layout::session))
    add(out, "<p class=\"paper\">{}</p>", text(words[Word::box_legend]));
  if (is_projected(block))
    add(out, "<p>{} {}</p>", kProjected, text(words[Word::projected_legend]));
  out += "</div></header>";
}

std::string running_head(const Block& block, std::string_view what) {
  return fmt::format(
      "<div class=\"running\" aria-hidden=\"true\"><p><b>{}</b><span>{}</span><span>{}</span></p>"
      "</div>",
      name_text(what), name_text(block.athlete_name), name_text(block.program_name));
}

void append_findings(std::string& out, const Block& block, Words words) {
  if (block.findings.empty()) return;
  add(out, "<section class=\"findings\">{}<h2>{}</h2><ul>",
      running_head(block, words[Word::findings]), text(words[Word::findings]));
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    for (const Diagnostic& finding : block.findings) {
      if (finding.severity != severity) continue;
      add(out, "<li class=\"{0}\"><b>{0}[{1}]</b> {2}", name(severity), info(finding.rule).id,
          name_text(finding.message));
      for (const std::string& note : finding.notes) add(out, "<br>{}", name_text(note));
      if (!finding.help.empty()) add(out, "<br><small>{}</small>", name_text(finding.help));
      out += "</li>";
    }
  }
  out += "</ul></section>";
}

void append_foot(std::string& out, const Block& block, const SheetOptions& options,
                 std::string_view sheet_id) {
  out += "<footer class=\"foot\">";
  if (options.reader == Reader::coach) {
    add(out, "<p>{}</p>",
        text(totals_words(options.words[Word::block], block.totals, block.unit, options.words)));
    for (const std::string& line : provenance_words(block, options.words))
      add(out, "<p>{}</p>", name_text(line));
  }
  add(out, "<p class=\"id\">{} {}</p></footer>", text(options.words[Word::sheet]), text(sheet_id));
}

}  // namespace topset::output::html
