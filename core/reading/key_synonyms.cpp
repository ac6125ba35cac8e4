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
    {"1rm", "one_rep_max"},
    {"args", "with"},
    {"barbell", "bar"},
    {"begin", "start"},
    {"bestsingle", "one_rep_max"},
    {"blocks", "phases"},
    {"bw", "bodyweight"},
    {"clips", "collars"},
    {"comment", "note"},
    {"comments", "note"},
    {"competition", "meet"},
    {"config", "with"},
    {"contest", "meet"},
    {"date", "tested"},
    {"date", "as_of"},
    {"date", "start"},
    {"days", "training_days"},
    {"description", "note"},
    {"discs", "plates"},
    {"disks", "plates"},
    {"duration", "weeks"},
    {"e1rm", "one_rep_max"},
    {"effort", "rpe"},
    {"exercises", "lifts"},
    {"increase", "step"},
    {"increment", "step"},
    {"increment", "rounding"},
    {"kg", "load"},
    {"kilos", "load"},
    {"lb", "load"},
    {"lbs", "load"},
    {"length", "weeks"},
    {"level", "experience"},
    {"lift", "exercise"},
    {"lifts", "exercises"},
    {"lines", "exercises"},
    {"machine", "stack"},
    {"machines", "stack"},
    {"max", "one_rep_max"},
    {"maxes", "lifts"},
    {"mesocycles", "phases"},
    {"method", "strategy"},
    {"movement", "exercise"},
    {"movements", "exercises"},
    {"onerm", "one_rep_max"},
    {"options", "with"},
    {"orm", "one_rep_max"},
    {"parameters", "with"},
    {"params", "with"},
    {"pb", "one_rep_max"},
    {"pounds", "load"},
    {"pr", "one_rep_max"},
    {"prescription", "sets"},
    {"progression", "strategy"},
    {"remark", "note"},
    {"repetitions", "reps"},
    {"schedule", "training_days"},
    {"scheme", "strategy"},
    {"setsreps", "sets"},
    {"setsxreps", "sets"},
    {"settings", "with"},
    {"skill", "technique"},
    {"startdate", "start"},
    {"superset", "group"},
    {"target", "goal_max"},
    {"tested", "as_of"},
    {"testedon", "tested"},
    {"title", "name"},
    {"tm", "training_max"},
    {"trainings", "sessions"},
    {"weekday", "day"},
    {"weekdays", "training_days"},
    {"weight", "bodyweight"},
    {"weight", "load"},
    {"weights", "plates"},
    {"wellness", "recovery"},
    {"when", "day"},
    {"workouts", "sessions"},
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

}  // namespace topset::reading
