#include "output/html_autoregulation.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <vector>

#include "output/figure_words.hpp"
#include "output/html_text.hpp"

namespace topset::output::html {
namespace {

std::string range_words(const Range<std::int32_t>& range) {
  return range.min == range.max ? fmt::format("{}", range.min)
                                : fmt::format("{}-{}", range.min, range.max);
}

std::string label_of(const PlannedRow& row) {
  return fmt::format("{}x{}", range_words(row.written.sets), range_words(row.written.amount));
}

// Rows of the exercise that one part of the table is for: the n-th part of a label belongs to the
// n-th row of it, and to none where their counts differ.
std::optional<std::size_t> row_of(const BlockExercise& exercise, std::size_t part) {
  const auto& parts = exercise.autoregulation->back_offs;
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < exercise.rows.size(); ++i) {
    const PlannedRow& row = exercise.rows[i];
    if (row.kind == SetKind::back_off && row.exact && label_of(row) == parts[part].label)
      rows.push_back(i);
  }
  std::size_t before = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].label != parts[part].label) continue;
    ++all;
    before += i < part ? 1 : 0;
  }
  if (all != rows.size()) return std::nullopt;
  return rows[before];
}

void loads_data(const AutoregulationTable::BackOff& part, JsonWriter& json) {
  json.begin_array();
  for (const auto& loads : part.loads) {
    json.begin_array();
    for (const auto& load : loads) {
      if (load)
        json.integer(*load);
      else
        json.null();
    }
    json.end_array();
  }
  json.end_array();
}

// The plates of each load in the table, so that the discs follow too.
void plates_data(const AutoregulationTable::BackOff& part, const Plating& like,
                 const PlateFinder& finder, JsonWriter& json) {
  std::set<std::int64_t> all;
  for (const auto& loads : part.loads)
    for (const auto& load : loads)
      if (load) all.insert(*load);
  json.key("plates").begin_object();
  for (const std::int64_t load : all) {
    const auto plates = finder.plates(like, load);
    if (!plates) continue;
    json.key(fmt::to_string(load)).begin_array();
    for (const std::int64_t plate : *plates) json.integer(plate);
    json.end_array();
  }
  json.end_object();
}

}  // namespace

std::string autoregulation_table(const AutoregulationTable& table, Unit unit, Words words) {
  std::string out;
  const bool one = table.back_offs.size() == 1;
  for (std::size_t part = 0; part < table.back_offs.size(); ++part) {
    const AutoregulationTable::BackOff& back_off = table.back_offs[part];
    out += fmt::format(
        "<table class=\"felt\" data-part=\"{}\"><caption>{}{}</caption><thead><tr><th "
        "scope=\"col\">{} {}</th>",
        part, one ? "" : fmt::format("{}, ", text(back_off.label)), text(words[Word::felt_as]),
        text(words[Word::kind_top]), unit_words(unit, words));
    for (const Rpe felt : table.felt)
      out += fmt::format("<th scope=\"col\">{}</th>", figure(felt, words));
    out += "</tr></thead><tbody>";
    for (std::size_t i = 0; i < table.tops.size(); ++i) {
      out += fmt::format("<tr{}><th scope=\"row\">{}</th>",
                         i == table.planned_top ? " class=\"planned\"" : "",
                         figure(table.tops[i], words));
      for (const auto& load : back_off.loads[i])
        out += fmt::format("<td>{}</td>", load ? figure(*load, words) : "-");
      out += "</tr>";
    }
    out += "</tbody></table>";
  }
  return out;
}

void autoregulation_data(const BlockExercise& exercise, std::size_t first_row,
                         const PlateFinder& finder, JsonWriter& json) {
  const AutoregulationTable& table = *exercise.autoregulation;
  const auto top = std::ranges::find_if(exercise.rows, [](const PlannedRow& row) {
    return row.kind == SetKind::top && row.loadable && row.rpe &&
           row.written.amount_unit == AmountUnit::reps;
  });
  if (top == exercise.rows.end()) return;
  json.begin_object();
  json.key("top").integer(static_cast<std::int64_t>(first_row) + (top - exercise.rows.begin()));
  json.key("reps").integer(table.reps);
  json.key("planned").integer(static_cast<std::int64_t>(table.planned_top));
  json.key("felt").begin_array();
  for (const Rpe felt : table.felt) json.integer(felt.tenths);
  json.end_array().key("tops").begin_array();
  for (const std::int64_t load : table.tops) json.integer(load);
  json.end_array().key("parts").begin_array();
  for (std::size_t part = 0; part < table.back_offs.size(); ++part) {
    json.begin_object().key("row");
    if (const auto row = row_of(exercise, part))
      json.integer(static_cast<std::int64_t>(first_row + *row));
    else
      json.null();
    json.key("loads");
    loads_data(table.back_offs[part], json);
    if (const auto row = row_of(exercise, part); row && exercise.rows[*row].plating)
      plates_data(table.back_offs[part], *exercise.rows[*row].plating, finder, json);
    json.end_object();
  }
  json.end_array().end_object();
}

}  // namespace topset::output::html
