#include "output/head_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "base/utf8.hpp"
#include "output/figure_words.hpp"
#include "output/sentence_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::output {
namespace {

// Whether a session is called after its day, so that the date says it already.
bool is_weekday(std::string_view session, Date date) {
  static constexpr std::string_view kDays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                               "friday", "saturday", "sunday"};
  return equal_ignoring_ascii_case(session, kDays[static_cast<std::size_t>(weekday(date))]);
}

std::pair<std::optional<Date>, std::optional<Date>> first_and_last(const Block& block) {
  std::optional<Date> first;
  std::optional<Date> last;
  for (const BlockWeek& week : block.weeks) {
    for (const BlockSession& session : week.sessions) {
      if (!first) first = session.date;
      last = session.date;
    }
  }
  return {first, last};
}

// A max as a lifter says it. What is exact to the gram by estimate alone is rounded to the tenth,
// and says so.
std::string one_max(std::int64_t max, MaxSource source, Unit unit, Words words) {
  constexpr std::int64_t kTenth = 100;
  const bool is_estimate = source == MaxSource::best_set || source == MaxSource::rep_max;
  if (max % (is_estimate ? kTenth : 10) == 0)
    return counted_in(figure(max, words), unit_words(unit, words), words);
  const std::string tenths = figure((max + kTenth / 2) / kTenth * kTenth, words);
  return fmt::format("{} {}", words[Word::about],
                     counted_in(tenths, unit_words(unit, words), words));
}

// The bars that hold something in this block.
std::set<std::int64_t> bars(const Block& block) {
  std::set<std::int64_t> used;
  for (const BlockWeek& week : block.weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises)
        for (const PlannedRow& row : exercise.rows)
          if (row.plating && row.plating->bar > 0) used.insert(row.plating->bar);
  return used;
}

std::string counted(const Range<std::int32_t>& range) {
  return ends_words(fmt::to_string(range.min), fmt::to_string(range.max));
}

std::string zones_words(const Totals& totals, Words words) {
  std::vector<std::string> zones;
  for (std::size_t i = 0; i < totals.zones.size(); ++i)
    if (totals.zones[i].max > 0)
      zones.push_back(fmt::format("{} {} {}", counted(totals.zones[i]), words[Word::at_zone],
                                  zone_words(i, words)));
  return zones.empty()
             ? ""
             : fmt::format(", {}: {}", words[Word::lifts_by_zone], fmt::join(zones, ", "));
}

}  // namespace

std::string_view zone_words(std::size_t zone, Words words) {
  static_assert(static_cast<std::size_t>(Word::zone_90) -
                    static_cast<std::size_t>(Word::zone_under_70) + 1 ==
                decltype(prilepin_zones())::extent);
  return words[static_cast<Word>(static_cast<std::size_t>(Word::zone_under_70) + zone)];
}

std::string_view muscle_words(Muscle muscle, Words words) {
  static_assert(static_cast<int>(Word::muscle_neck) - static_cast<int>(Word::muscle_chest) ==
                static_cast<int>(Muscle::neck));
  return words[static_cast<Word>(static_cast<int>(Word::muscle_chest) + static_cast<int>(muscle))];
}

std::string date_words(Date date, Words words) {
  const auto day = static_cast<Word>(static_cast<int>(Word::mon) + static_cast<int>(weekday(date)));
  return fmt::format("{} {}", words[day], to_text(date));
}

std::string dates_words(const Block& block, Words words) {
  const auto [first, last] = first_and_last(block);
  if (!first) return "";
  if (first == last) return date_words(*first, words);
  return fmt::format("{} {} {}", date_words(*first, words), words[Word::date_to],
                     date_words(*last, words));
}

std::vector<std::string> max_words(const Block& block, Words words) {
  std::vector<std::string> lines;
  for (const UsedMax& used : block.maxes) {
    if (!used.known) continue;
    std::vector<std::string> parts;
    if (used.maxes.one_rep_max > 0) {
      std::string one = one_max(used.maxes.one_rep_max, used.maxes.source, block.unit, words);
      if (!used.maxes.from.empty())
        one += fmt::format(" ({})", sentence_words(plain_words(used.maxes.from), words));
      parts.push_back(std::move(one));
    }
    if (used.training_max)
      parts.push_back(
          fmt::format("{} {}", words[Word::training_max],
                      one_max(*used.training_max, MaxSource::given, block.unit, words)));
    if (!parts.empty()) lines.push_back(fmt::format("{} {}", used.name, fmt::join(parts, ", ")));
  }
  return lines;
}

std::string bars_words(const Block& block, Words words) {
  const Equipment& gym = block.equipment;
  std::vector<std::string> parts;
  const std::set<std::int64_t> used = bars(block);
  for (const Bar& bar : gym.bars) {
    if (!used.contains(bar.weight)) continue;
    std::string text =
        fmt::format("{} {}", words[Word::bar],
                    counted_in(figure(bar.weight, words), unit_words(gym.unit, words), words));
    if (!bar.lifts.empty())
      text += plain_words(fmt::format(" {} {}", words[Word::bar_for], fmt::join(bar.lifts, ", ")));
    parts.push_back(std::move(text));
  }
  if (!used.empty() && gym.collars > 0)
    parts.push_back(
        fmt::format(fmt::runtime(words[Word::collars_the_pair]),
                    counted_in(figure(gym.collars, words), unit_words(gym.unit, words), words)));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string equipment_words(const Block& block, Words words) {
  const Equipment& gym = block.equipment;
  std::vector<std::string> parts;
  if (!gym.name.empty()) parts.push_back(fmt::format("{} {}", words[Word::gym], gym.name));
  if (gym.assumed) parts.emplace_back(words[Word::usual_gym]);
  if (std::string bars = bars_words(block, words); !bars.empty()) {
    parts.push_back(std::move(bars));
    parts.emplace_back(words[Word::plates_one_side]);
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

bool is_projected(const Block& block) {
  for (const BlockWeek& week : block.weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises)
        for (const PlannedRow& row : exercise.rows)
          if (row.projected && row.loadable) return true;
  return false;
}

std::string week_words(const BlockWeek& week, Words words) {
  std::string title = fmt::format("{} {}", words[Word::week], week.week);
  if (week.cycle > 0)
    title = fmt::format("{} {}, {} {}", words[Word::cycle], week.cycle, words[Word::week_of_cycle],
                        week.cycle_week);
  if (!week.phase.empty()) title += fmt::format(", {}", week.phase);
  return title;
}

std::string session_words(const BlockSession& session, Words words) {
  if (!session.date) return session.name;
  if (is_weekday(session.name, *session.date)) return date_words(*session.date, words);
  return fmt::format("{}  {}", date_words(*session.date, words), session.name);
}

TotalsCells totals_cells(const Totals& totals, Words words) {
  const auto inol = [&](const auto& sum) {
    return figure((Rational(sum) * Rational(100)).half_up() * 10, words);
  };
  const auto tenths = [&](Percent value) {
    return figure((std::int64_t{value.basis_points} + 5) / 10 * 100, words);
  };
  const auto volume = [&](std::int64_t thousandths) { return figure(thousandths, words); };
  TotalsCells cells;
  cells.volume = ends_words(volume(totals.volume.min), volume(totals.volume.max));
  cells.without_back_offs = ends_words(volume(totals.volume.min - totals.back_off_volume.min),
                                       volume(totals.volume.max - totals.back_off_volume.max));
  cells.lifts = counted(totals.lifts);
  cells.heavy_lifts = counted(totals.heavy_lifts);
  if (const auto average = average_intensity(totals))
    cells.intensity = ends_words(tenths(std::min(average->min, average->max)),
                                 tenths(std::max(average->min, average->max)));
  cells.inol = ends_words(inol(totals.inol.min), inol(totals.inol.max));
  for (std::size_t i = 0; i < cells.zones.size(); ++i) cells.zones[i] = counted(totals.zones[i]);
  return cells;
}

std::string totals_words(std::string_view what, const Totals& totals, Unit unit, Words words) {
  const TotalsCells cells = totals_cells(totals, words);
  std::string text =
      fmt::format("{}: {} {} ({} {}), {} {}, {} {}", what, words[Word::load_volume],
                  counted_in(cells.volume, unit_words(unit, words), words), cells.without_back_offs,
                  words[Word::without_back_offs], cells.lifts, words[Word::lifts],
                  cells.heavy_lifts, words[Word::at_or_over_90]);
  if (!cells.intensity.empty())
    text += fmt::format(", {} {}", words[Word::average_intensity],
                        counted_in(cells.intensity, "%", words));
  text += fmt::format(", INOL {}", cells.inol);
  text += zones_words(totals, words);
  if (totals.unloaded_sets > 0)
    text += fmt::format(
        ", {}", fmt::format(fmt::runtime(words[Word::unloaded_left_out]), totals.unloaded_sets));
  return text;
}

std::string muscles_words(const BlockWeek& week, Words words) {
  std::vector<std::string> muscles;
  for (const MuscleSets& muscle : week.muscles)
    muscles.push_back(fmt::format("{} {}", muscle_words(muscle.muscle, words), muscle.hard_sets));
  return muscles.empty() ? ""
                         : fmt::format("{}: {}", words[Word::hard_sets], fmt::join(muscles, ", "));
}

std::vector<std::string> provenance_words(const Block& block, Words words) {
  constexpr std::size_t kShown = 12;  // hex digits, as many as tell files apart
  const auto file = [](const std::string& name, const std::string& sha256) {
    return fmt::format("{} (sha256 {})", name, sha256.substr(0, kShown));
  };
  std::vector<std::string> lines = {fmt::format("{} {} {} {}", words[Word::made_from],
                                                file(block.program_file, block.program_sha256),
                                                words[Word::made_for], block.athlete_file)};
  if (!block.log_file.empty())
    lines.front() +=
        fmt::format(" {} {}", words[Word::made_with], file(block.log_file, block.log_sha256));
  for (const UsedStrategy& strategy : block.strategies)
    if (!strategy.sha256.empty())
      lines.push_back(file(fmt::format("{} {}", strategy.id, strategy.version), strategy.sha256));
  return lines;
}

}  // namespace topset::output
