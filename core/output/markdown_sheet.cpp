#include "output/markdown_sheet.hpp"

#include <fmt/format.h>

#include "output/block_json.hpp"
#include "output/figure_words.hpp"
#include "output/head_words.hpp"
#include "output/markdown_table.hpp"
#include "output/markdown_text.hpp"
#include "output/sentence_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::output {
namespace {

constexpr std::string_view kBox = "☐";
constexpr std::int32_t kMostBoxes = 12;  // of more sets a cell says how many

std::string strong(std::string_view text) {
  return text.empty() ? std::string() : fmt::format("**{}**", text);
}

class Sheet {
 public:
  Sheet(const Block& block, const SheetOptions& options)
      : block_(block), options_(options), words_(options.words) {}

  std::string write() {
    head();
    for (const BlockWeek& each : block_.weeks) week(each);
    if (is_coach()) {
      totals(words_[Word::block], block_.totals);
      list(provenance_words(block_, words_));
    }
    out_ += fmt::format("\n{} `{}`\n", words_[Word::sheet], sheet_id(block_, options_.version));
    return std::move(out_);
  }

 private:
  bool is_coach() const { return options_.reader == Reader::coach; }
  bool shows(Column column) const { return options_.columns.contains(column); }

  void paragraph(std::string_view text) {
    if (!text.empty()) out_ += fmt::format("\n{}\n", text);
  }

  void list(const std::vector<std::string>& items) {
    if (items.empty()) return;
    out_ += '\n';
    for (const std::string& item : items) out_ += fmt::format("- {}\n", markdown_text(item));
  }

  void head() {
    out_ += fmt::format("# {}: {}\n", markdown_text(block_.athlete_name),
                        markdown_text(block_.program_name));
    paragraph(markdown_text(dates_words(block_, words_)));
    if (!block_.note.empty()) out_ += fmt::format("\n> {}\n", markdown_text(block_.note));
    std::vector<std::string> facts = max_words(block_, words_);
    if (std::string gym = equipment_words(block_, words_); !gym.empty())
      facts.push_back(std::move(gym));
    facts.push_back(fmt::format(fmt::runtime(words_[Word::chart_legend]), block_.chart));
    if (is_projected(block_))
      facts.push_back(fmt::format("{} {}", kProjected, words_[Word::projected_legend]));
    list(facts);
  }

  void week(const BlockWeek& week) {
    out_ += fmt::format("\n## {}\n", markdown_text(week_words(week, words_)));
    for (const BlockSession& each : week.sessions) session(each);
    if (!is_coach()) return;
    totals(fmt::format("{} {}", words_[Word::week_of_cycle], week.week), week.totals);
    paragraph(markdown_text(muscles_words(week, words_)));
  }

  void session(const BlockSession& session) {
    out_ += fmt::format("\n### {}\n\n", markdown_text(session_words(session, words_)));
    MarkdownTable table;
    for (const std::string_view heading :
         {std::string_view(), words_[Word::exercise], std::string_view(), words_[Word::sets],
          words_[Word::load], words_[Word::basis], words_[Word::rpe], words_[Word::plates],
          words_[Word::notes], words_[Word::last_time], words_[Word::done]})
      table.column(heading);
    for (const BlockExercise& each : session.exercises) exercise(each, table);
    out_ += table.print();
    for (const BlockExercise& each : session.exercises) below(each);
    if (is_coach()) totals(words_[Word::session], session.totals);
    paragraph(fmt::format(fmt::runtime(words_[Word::minutes]), session.minutes));
  }

  void exercise(const BlockExercise& exercise, MarkdownTable& table) {
    // Named on its first line alone.
    std::string label = strong(markdown_text(exercise.label));
    std::string name = strong(markdown_text(exercise.name));
    std::string strategy =
        is_coach()
            ? markdown_text(fmt::format("{} {}", exercise.strategy, exercise.strategy_version))
            : "";
    std::string last =
        shows(Column::last) ? markdown_text(last_words(exercise, block_.unit, words_)) : "";
    const auto line = [&](std::vector<std::string> rest) {
      rest.insert(rest.begin(), {std::exchange(label, ""), std::exchange(name, "")});
      rest.insert(rest.end() - 1, std::exchange(last, ""));
      std::string& notes = rest[8];
      if (const std::string of = std::exchange(strategy, ""); !of.empty())
        notes = notes.empty() ? of : fmt::format("{}; {}", of, notes);
      table.line(std::move(rest));
    };
    if (!exercise.warm_ups.empty()) {
      std::vector<std::string> sets;
      for (const std::string& set : warm_up_words(exercise, block_.unit, words_))
        sets.push_back(markdown_text(set));
      line({kind_words(SetKind::warm_up, words_),
            fmt::format("{}", fmt::join(sets, words_.comma())), "", "", "", "", "", ""});
    }
    if (exercise.rows.empty())
      line({"", "", "", "", "", "", markdown_text(words_[Word::not_planned]), ""});
    for (const PlannedRow& row : exercise.rows) line(row_cells(row, exercise.implement));
  }

  // From the kind of set on.
  std::vector<std::string> row_cells(const PlannedRow& row, Implement implement) const {
    const auto cell = [&](bool shown, const std::string& words) {
      return shown ? markdown_text(words) : std::string();
    };
    std::vector<std::string> details;
    for (const std::string& detail : detail_words(row, words_, options_.columns))
      details.push_back(markdown_text(detail));
    return {cell(true, kind_words(row.kind, words_)),
            cell(true, sets_words(row, words_)),
            strong(cell(true, load_words(row, implement, block_.unit, words_))),
            cell(shows(Column::basis), basis_words(row, words_)),
            cell(shows(Column::rpe), rpe_number(row)),
            cell(shows(Column::plates), plates_words(row, words_)),
            fmt::format("{}", fmt::join(details, "; ")),
            shows(Column::boxes) ? boxes(row.written.sets.max) : ""};
  }

  // The column says RPE already.
  std::string rpe_number(const PlannedRow& row) const {
    constexpr std::string_view kUnit = "RPE ";
    const std::string words = rpe_words(row, words_);
    return words.starts_with(kUnit) ? words.substr(kUnit.size()) : words;
  }

  static std::string boxes(std::int32_t sets) {
    if (sets > kMostBoxes) return fmt::format("{} ({})", kBox, sets);
    std::string text;
    for (std::int32_t i = 0; i < sets; ++i) text += kBox;
    return text;
  }

  // What an exercise has to say under the table.
  void below(const BlockExercise& exercise) {
    std::vector<std::string> lines;
    const std::string missed = sentence_words(exercise.missed_top, words_);
    for (const std::string* text : {&exercise.refusal, &missed, &exercise.note})
      if (!text->empty()) lines.push_back(markdown_text(*text));
    if (lines.empty() && !exercise.autoregulation) return;
    out_ += fmt::format("\n**{} {}**", markdown_text(exercise.label), markdown_text(exercise.name));
    for (const std::string& text : lines) out_ += fmt::format("<br>\n{}", text);
    out_ += '\n';
    if (exercise.autoregulation) autoregulation(*exercise.autoregulation);
  }

  // A line a top load, a column an RPE; the planned top load is strong.
  void autoregulation(const AutoregulationTable& table) {
    for (const AutoregulationTable::BackOff& back_off : table.back_offs) {
      MarkdownTable lines;
      lines.column(fmt::format("{}, {}", back_off.label, words_[Word::felt_as]));
      for (const Rpe felt : table.felt)
        lines.column(figure(felt, words_), MarkdownTable::Side::right);
      for (std::size_t i = 0; i < table.tops.size(); ++i) {
        const auto dress = [&](const std::string& text) {
          return i == table.planned_top ? strong(text) : text;
        };
        std::vector<std::string> cells = {
            dress(fmt::format("{} {} {}", words_[Word::kind_top], figure(table.tops[i], words_),
                              unit_words(block_.unit, words_)))};
        for (const auto& load : back_off.loads[i])
          cells.push_back(dress(load ? figure(*load, words_) : "-"));
        lines.line(std::move(cells));
      }
      out_ += '\n' + lines.print();
    }
  }

  void totals(std::string_view what, const Totals& totals) {
    paragraph(markdown_text(totals_words(what, totals, block_.unit, words_)));
  }

  const Block& block_;
  const SheetOptions& options_;
  Words words_;
  std::string out_;
};

class MarkdownBook : public Book {
 public:
  explicit MarkdownBook(const SheetOptions& options) : options_(options) {}

  Diagnostics add(const Block& block) override {
    if (!text_.empty()) text_.append("\n---\n\n");
    text_.append(markdown_sheet(block, options_));
    return {};
  }
  std::expected<Parts, std::string> finish() override { return std::move(text_); }

 private:
  SheetOptions options_;
  Parts text_;
};

}  // namespace

std::string markdown_sheet(const Block& block, const SheetOptions& options) {
  return Sheet(block, options).write();
}

BookPtr open_markdown(const SheetOptions& options) {
  return std::make_unique<MarkdownBook>(options);
}

}  // namespace topset::output
