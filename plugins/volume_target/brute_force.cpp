// The volume-target search again, the slow way: every sets x reps x load is tried and all are
// compared. A program of its own that shares no line with the search, reading one case a line from
// standard input and answering `sets reps load volume reached` for each. search_check.cpp writes
// the cases; the order of the numbers stands there.
#include <cstdio>
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

}  // namespace

int main() {
  long long count = 0;
  while (read(count)) {
    std::vector<long long> loads;
    for (long long i = 0; i < count; ++i) loads.push_back(next());
    const long long max = next(), top_load = next(), top_volume = next(), times = next();
    const big target = next(), target_per = next();
    const long long has_tolerance = next();
    const big tolerance = next(), tolerance_per = next();
    const big asked = next(), asked_per = next();
    const big low = next(), low_per = next(), high = next(), high_per = next();
    const long long sets_from = next(), sets_to = next(), reps_from = next(), reps_to = next();
    std::vector<long long> ceiling{0};
    for (long long i = next(); i > 0; --i) ceiling.push_back(next());

    bool reached = top_volume * target_per >= target;
    Candidate best{0, 0, 0, top_volume, 0, 0, 0};
    bool found = reached;
    std::vector<Candidate> under;
    if (!reached) {
      for (long long sets = sets_from; sets <= sets_to; ++sets)
        for (long long reps = reps_from; reps <= reps_to; ++reps)
          for (const long long load : loads) {
            if (reps < 1 || reps >= static_cast<long long>(ceiling.size())) continue;
            const long long most = ceiling[static_cast<std::size_t>(reps)];
            if (most == 0 || static_cast<big>(load) * 10000 > static_cast<big>(most) * max)
              continue;
            if (load * low_per < low || load * high_per > high || load >= top_load) continue;
            Candidate one{sets, reps, load, top_volume + sets * reps * load * times, 0, 0, 0};
            if (static_cast<big>(load) * 10 >= static_cast<big>(max) * 9) one.heavy = sets * reps;
            one.distance = load * asked_per - asked;
            if (one.distance < 0) one.distance = -one.distance;
            one.over = one.volume * target_per - target;
            if (one.over < 0) {
              under.push_back(one);
              continue;
            }
            const bool fits = has_tolerance != 0
                                  ? one.over * tolerance_per <= tolerance * target_per
                                  : one.over < static_cast<big>(load) * times * target_per;
            if (fits && (!found || better(one, best))) {
              best = one;
              found = reached = true;
            }
          }
      if (!found) {
        for (const Candidate& one : under) {
          const int nearer = compare(one.over, best.sets == 0 ? one.over - 1 : best.over);
          if (nearer > 0 || (nearer == 0 && better(one, best))) best = one;
        }
      }
    }
    std::printf("%lld %lld %lld %lld %d\n", best.sets, best.reps, best.load, best.volume,
                reached ? 1 : 0);
  }
  return 0;
}
