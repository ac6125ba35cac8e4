// The volume-target search again, the slow way: every sets x reps x load is tried and all are
// compared. A program of its own that shares no line with the search, reading one case a line from
// standard input and answering `sets reps load volume reached` for each; with `weeks`, cases are
// weeks of several sessions, and each session is answered on a line. search_check.cpp writes the
// cases; the order of the numbers stands there.
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

__extension__ typedef __int128 big;

bool read(long long& number) { return std::scanf("%lld", &number) == 1; }
long long next() {
  long long number = 0;
  read(number);
  return number;
}

struct Candidate {
  long long sets, reps, load, volume;
  big heavy, distance, over;
};

// -1, 0 or 1.
int compare(big a, big b) { return a < b ? -1 : (a > b ? 1 : 0); }

bool better(const Candidate& a, const Candidate& b) {
  const int order[] = {compare(a.heavy, b.heavy), compare(a.distance, b.distance),
                       compare(a.over, b.over),   compare(a.sets, b.sets),
                       compare(a.reps, b.reps),   compare(a.load, b.load)};
  for (const int one : order)
    if (one != 0) return one < 0;
  return false;
}

// One session; its target may be replaced by what is left of a week's.
struct Case {
  std::vector<long long> loads, ceiling;
  long long max, top_load, top_volume, times;
  big target, target_per, tolerance, tolerance_per, asked, asked_per, low, low_per, high, high_per;
  bool has_tolerance;
  long long sets_from, sets_to, reps_from, reps_to;
};

bool read_case(Case& one) {
  long long count = 0;
  if (!read(count)) return false;
  one.loads.clear();
  for (long long i = 0; i < count; ++i) one.loads.push_back(next());
  one.max = next(), one.top_load = next(), one.top_volume = next(), one.times = next();
  one.target = next(), one.target_per = next();
  one.has_tolerance = next() != 0;
  one.tolerance = next(), one.tolerance_per = next();
  one.asked = next(), one.asked_per = next();
  one.low = next(), one.low_per = next(), one.high = next(), one.high_per = next();
  one.sets_from = next(), one.sets_to = next(), one.reps_from = next(), one.reps_to = next();
  one.ceiling = {0};
  for (long long i = next(); i > 0; --i) one.ceiling.push_back(next());
  return true;
}

// Answers on standard output and gives back the volume.
long long answer(const Case& in) {
  bool reached = in.top_volume * in.target_per >= in.target;
  Candidate best{0, 0, 0, in.top_volume, 0, 0, 0};
  bool found = reached;
  std::vector<Candidate> under;
  for (long long sets = in.sets_from; !reached && sets <= in.sets_to; ++sets)
    for (long long reps = in.reps_from; reps <= in.reps_to; ++reps)
      for (const long long load : in.loads) {
        if (reps < 1 || reps >= static_cast<long long>(in.ceiling.size())) continue;
        const long long most = in.ceiling[static_cast<std::size_t>(reps)];
        if (most == 0 || static_cast<big>(load) * 10000 > static_cast<big>(most) * in.max) continue;
        if (load * in.low_per < in.low || load * in.high_per > in.high || load >= in.top_load)
          continue;
        Candidate one{sets, reps, load, in.top_volume + sets * reps * load * in.times, 0, 0, 0};
        if (static_cast<big>(load) * 10 >= static_cast<big>(in.max) * 9) one.heavy = sets * reps;
        one.distance = load * in.asked_per - in.asked;
        if (one.distance < 0) one.distance = -one.distance;
        one.over = one.volume * in.target_per - in.target;
        if (one.over < 0) {
          under.push_back(one);
          continue;
        }
        const bool fits = in.has_tolerance
                              ? one.over * in.tolerance_per <= in.tolerance * in.target_per
                              : one.over < static_cast<big>(load) * in.times * in.target_per;
        if (fits && (!found || better(one, best))) {
          best = one;
          found = true;
        }
      }
  if (!found)
    for (const Candidate& one : under) {
      const int nearer = compare(one.over, best.sets == 0 ? one.over - 1 : best.over);
      if (nearer > 0 || (nearer == 0 && better(one, best))) best = one;
    }
  std::printf("%lld %lld %lld %lld %d\n", best.sets, best.reps, best.load, best.volume,
              found ? 1 : 0);
  return best.volume;
}

// A week's volume, how many sessions share it, and the weight of each; then the sessions. Each is
// asked for all that the sessions up to it should have lifted, less what was lifted.
bool answer_week() {
  long long whole = 0;
  if (!read(whole)) return false;
  const long long per = next();
  std::vector<long long> weights;
  long long all = 0, so_far = 0, lifted = 0;
  for (long long i = next(); i > 0; --i) {
    weights.push_back(next());
    all += weights.back();
  }
  for (const long long weight : weights) {
    Case one{};
    read_case(one);
    so_far += weight;
    one.target = static_cast<big>(whole) * so_far - static_cast<big>(lifted) * per * all;
    one.target_per = static_cast<big>(per) * all;
    lifted += answer(one);
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::strcmp(argv[1], "weeks") == 0) {
    while (answer_week()) {
    }
    return 0;
  }
  for (Case one{}; read_case(one);) answer(one);
  return 0;
}
