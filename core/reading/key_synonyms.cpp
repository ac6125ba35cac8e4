#include "reading/key_synonyms.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace topset::reading {
namespace {

struct Synonym {
  std::string_view word;  // small letters and digits, nothing between
  std::string_view key;
};

// A word may stand for several keys: the first that is a key of the mapping counts.
constexpr Synonym kSynonyms[] = {
    {"10rm", "rep_max"},
    {"1rm", "one_rep_max"},
    {"1rmax", "one_rep_max"},
    {"1rms", "lifts"},
    {"2rm", "rep_max"},
    {"3rm", "rep_max"},
    {"4rm", "rep_max"},
    {"5rm", "rep_max"},
    {"6rm", "rep_max"},
    {"8rm", "rep_max"},
    {"args", "with"},
    {"barbell", "bar"},
    {"barweight", "bar"},
    {"base", "extends"},
    {"begin", "start"},
    {"begins", "start"},
    {"bestlift", "best_set"},
    {"bests", "lifts"},
    {"bestsingle", "one_rep_max"},
    {"blocklength", "weeks"},
    {"blocks", "phases"},
    {"bodymass", "bodyweight"},
    {"bw", "bodyweight"},
    {"circuit", "group"},
    {"clips", "collars"},
    {"club", "gym"},
    {"club", "groups"},
    {"comment", "note"},
    {"comments", "note"},
    {"comp", "meet"},
    {"compdate", "meet"},
    {"competition", "meet"},
    {"competitiondate", "meet"},
    {"complex", "group"},
    {"config", "with"},
    {"contest", "meet"},
    {"cue", "note"},
    {"cues", "note"},
    {"date", "tested"},
    {"date", "as_of"},
    {"date", "start"},
    {"day", "date"},
    {"days", "training_days"},
    {"daysperweek", "training_days"},
    {"dbs", "dumbbells"},
    {"description", "note"},
    {"discs", "plates"},
    {"disks", "plates"},
    {"duration", "weeks"},
    {"e1rm", "one_rep_max"},
    {"effort", "rpe"},
    {"entries", "sessions"},
    {"equipment", "implement"},
    {"exercises", "lifts"},
    {"frequency", "training_days"},
    {"gear", "equipment"},
    {"giantset", "group"},
    {"increase", "step"},
    {"increment", "step"},
    {"increment", "rounding"},
    {"inherit", "extends"},
    {"inherits", "extends"},
    {"instruction", "note"},
    {"instructions", "note"},
    {"jump", "step"},
    {"kg", "load"},
    {"kilos", "load"},
    {"lb", "load"},
    {"lbs", "load"},
    {"length", "weeks"},
    {"level", "experience"},
    {"lift", "exercise"},
    {"lifter", "athlete"},
    {"lifts", "exercises"},
    {"lines", "exercises"},
    {"load", "intensity"},
    {"location", "gym"},
    {"log", "sessions"},
    {"machine", "stack"},
    {"machines", "stack"},
    {"mass", "bodyweight"},
    {"max", "one_rep_max"},
    {"maxes", "lifts"},
    {"meetdate", "meet"},
    {"mesocycle", "phases"},
    {"mesocycles", "phases"},
    {"method", "strategy"},
    {"microplates", "plates"},
    {"mood", "motivation"},
    {"movement", "exercise"},
    {"movements", "exercises"},
    {"muscle", "primary"},
    {"musclegroup", "primary"},
    {"muscles", "primary"},
    {"name", "athlete"},
    {"numweeks", "weeks"},
    {"onerm", "one_rep_max"},
    {"options", "with"},
    {"orm", "one_rep_max"},
    {"overload", "step"},
    {"pair", "group"},
    {"pairedwith", "group"},
    {"parameters", "with"},
    {"params", "with"},
    {"pattern", "movement"},
    {"pb", "one_rep_max"},
    {"pbs", "lifts"},
    {"pct", "percent"},
    {"percentage", "percent"},
    {"periodisation", "phases"},
    {"periodization", "phases"},
    {"periods", "phases"},
    {"perweek", "step"},
    {"pounds", "load"},
    {"pr", "one_rep_max"},
    {"prescription", "sets"},
    {"progression", "strategy"},
    {"prs", "lifts"},
    {"recentset", "best_set"},
    {"records", "lifts"},
    {"records", "sessions"},
    {"recovery", "rest"},
    {"remark", "note"},
    {"repetitions", "reps"},
    {"reps", "volume"},
    {"restbetweensets", "rest"},
    {"restperiod", "rest"},
    {"resttime", "rest"},
    {"rm", "one_rep_max"},
    {"routine", "sessions"},
    {"schedule", "training_days"},
    {"scheme", "strategy"},
    {"sets", "volume"},
    {"setsreps", "sets"},
    {"setsxreps", "sets"},
    {"settings", "with"},
    {"skill", "technique"},
    {"slot", "id"},
    {"split", "sessions"},
    {"squads", "groups"},
    {"stages", "phases"},
    {"startdate", "start"},
    {"starting", "start"},
    {"startingdate", "start"},
    {"startson", "start"},
    {"status", "experience"},
    {"subs", "alternatives"},
    {"substitute", "alternatives"},
    {"substitutes", "alternatives"},
    {"superset", "group"},
    {"supersetwith", "group"},
    {"swap", "alternatives"},
    {"swaps", "alternatives"},
    {"target", "goal_max"},
    {"teams", "groups"},
    {"template", "extends"},
    {"tested", "as_of"},
    {"testedon", "tested"},
    {"tiredness", "fatigue"},
    {"title", "name"},
    {"tm", "training_max"},
    {"tool", "implement"},
    {"totalweeks", "weeks"},
    {"trainingage", "experience"},
    {"trainings", "sessions"},
    {"type", "kind"},
    {"variations", "alternatives"},
    {"weekcount", "weeks"},
    {"weekday", "day"},
    {"weekdays", "training_days"},
    {"weeklyincrease", "step"},
    {"weeklystep", "step"},
    {"weight", "bodyweight"},
    {"weight", "load"},
    {"weight", "intensity"},
    {"weights", "plates"},
    {"wellness", "recovery"},
    {"when", "day"},
    {"when", "date"},
    {"workouts", "sessions"},
};

// Words that are no other name of a key, but say something that stands under it.
struct Way {
  std::string_view word;
  std::string_view key;
  std::string_view help;
};

constexpr std::string_view kBackOff =
    "write it under `with:`, as in `with: {backoff: 3x5 @ top -10 %}`";
constexpr std::string_view kDeload =
    "write the week as a phase: `phases: [{name: deload, weeks: 4, volume: 50 %, intensity: 90 "
    "%}]`";
constexpr std::string_view kRpe = "write it in the sets: `sets: 3x5 @ rpe 8`";
constexpr std::string_view kFailed = "a set that failed has `reps: 0`";
constexpr std::string_view kPercent = "write it in the sets: `sets: 5x5 @ 75 %`";
constexpr std::string_view kLoad =
    "write it in the sets: `sets: 5x5 @ 100 kg` or `sets: 5x5 @ 225 lb`";
constexpr std::string_view kReps = "write them in the sets: `sets: 5x5`";
constexpr std::string_view kTop = "write it under `with:`, as in `with: {top: 1x3 @ 90 %}`";

constexpr Way kWays[] = {
    {"backoff", "with", kBackOff},
    {"backoffs", "with", kBackOff},
    {"backoffset", "with", kBackOff},
    {"backoffsets", "with", kBackOff},
    {"deload", "kind", "write `kind: deload`"},
    {"deload", "phases", kDeload},
    {"deloads", "phases", kDeload},
    {"deloadweek", "phases", kDeload},
    {"deloadweeks", "phases", kDeload},
    {"downsets", "with", kBackOff},
    {"drops", "with", kBackOff},
    {"dropsets", "with", kBackOff},
    {"effort", "weekly_sets", kRpe},
    {"failed", "reps", kFailed},
    {"fails", "reps", kFailed},
    {"intensity", "weekly_sets", kPercent},
    {"load", "weekly_sets", kLoad},
    {"missed", "reps", kFailed},
    {"misses", "reps", kFailed},
    {"pause", "weekly_sets", "write it in the sets: `sets: 4x4 @ 70 % pause 2 s`"},
    {"pct", "weekly_sets", kPercent},
    {"percent", "weekly_sets", kPercent},
    {"percentage", "weekly_sets", kPercent},
    {"repetitions", "weekly_sets", kReps},
    {"reps", "weekly_sets", kReps},
    {"rpe", "weekly_sets", kRpe},
    {"taper", "kind", "write `kind: taper`"},
    {"taper", "phases",
     "write the week as a phase: `phases: [{name: taper, weeks: 4, volume: 50 %}]`"},
    {"tempo", "weekly_sets", "write it in the sets: `sets: 4x6 @ 70 % tempo 31X0`"},
    {"top", "with", kTop},
    {"topset", "with", kTop},
    {"topsets", "with", kTop},
    {"topsingle", "with", kTop},
    {"weight", "weekly_sets", kLoad},
};

std::string folded(std::string_view word) {
  std::string plain;
  for (const char letter : word)
    if (letter >= 'A' && letter <= 'Z')
      plain += static_cast<char>(letter - 'A' + 'a');
    else if (letter != '-' && letter != '_' && letter != ' ')
      plain += letter;
  return plain;
}

}  // namespace

std::string_view key_called(std::string_view word,
                            const std::function<bool(std::string_view key)>& may_stand) {
  const std::string plain = folded(word);
  const auto* const found = std::ranges::find_if(kSynonyms, [&](const Synonym& synonym) {
    return synonym.word == plain && may_stand(synonym.key);
  });
  return found == std::end(kSynonyms) ? std::string_view() : found->key;
}

std::string_view help_for_word(std::string_view word,
                               const std::function<bool(std::string_view key)>& is_key) {
  const std::string plain = folded(word);
  const auto* const found = std::ranges::find_if(
      kWays, [&](const Way& way) { return way.word == plain && is_key(way.key); });
  return found == std::end(kWays) ? std::string_view() : found->help;
}

}  // namespace topset::reading
