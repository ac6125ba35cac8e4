#include "checking/mending.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace topset::checking {
namespace {

constexpr int kMostRounds = 8;  // a fix that uncovers another mistake is followed so far

// How far a reader came: mistakes in YAML hide those against the schema, and these those of
// meaning.
int depth(const Reading& reading) {
  const bool is_yaml = std::ranges::none_of(reading.findings, [](const Diagnostic& finding) {
    return info(finding.rule).id.starts_with("YAML");
  });
  if (!is_yaml) return 0;
  return reading.is_document ? 2 : 1;
}

// What stays of a finding when lines move.
using Key = std::pair<Rule, std::string_view>;
Key key_of(const Diagnostic& finding) { return {finding.rule, finding.message}; }

std::map<Key, int> counted(const Diagnostics& findings) {
  std::map<Key, int> counts;
  for (const Diagnostic& finding : findings) ++counts[key_of(finding)];
  return counts;
}

// From begin up to end, in bytes.
struct Region {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where the edits stand once they are applied.
std::vector<Region> regions(const Fix& fix) {
  std::vector<Region> all;
  std::size_t shift = 0;  // wraps around where a text gets shorter, and back
  for (const Edit& edit : fix) {
    const std::size_t begin = edit.begin + shift;
    all.push_back({begin, begin + edit.text.size()});
    shift += edit.text.size() - (edit.end - edit.begin);
  }
  return all;
}

// A finding on more than one line is of what stands around, unless it begins here.
bool is_on(const Diagnostic& finding, const Region& region) {
  const Origin& place = finding.origin;
  if (!place.source) return false;
  const std::size_t begin = place.source->offset(place.span.begin);
  const std::size_t end = std::max(begin + 1, place.source->offset(place.span.end));
  if (begin >= region.begin && begin < region.end) return true;
  const bool is_on_one_line = place.span.begin.line == place.span.end.line;
  return is_on_one_line && begin < region.end && end > region.begin;
}

class Mender {
 public:
  Mender(const SourcePtr& source, const Look& look)
      : source_(source), look_(look), text_(source->text()), now_(read(text_)) {}

  Mended mend(const Diagnostics& others) {
    Diagnostics candidates = fixable(now_.findings);
    for (const Diagnostic& finding : fixable(others))
      if (!counted(now_.findings).contains(key_of(finding))) candidates.push_back(finding);
    for (int round = 0; round < kMostRounds; ++round) {
      if (!mend_each(std::move(candidates))) break;
      candidates = fixable(now_.findings);
    }
    return {std::move(text_), std::move(gone_)};
  }

 private:
  Reading read(const std::string& text) const {
    Reading reading =
        look_(std::make_shared<const Source>(source_->path(), text, source_->library_path()));
    // Of the files that this one rests on others tell.
    std::erase_if(reading.findings, [&](const Diagnostic& finding) {
      return !finding.origin.source || finding.origin.source->path() != source_->path();
    });
    return reading;
  }

  static Diagnostics fixable(const Diagnostics& findings) {
    Diagnostics some;
    std::ranges::copy_if(findings, std::back_inserter(some),
                         [](const Diagnostic& finding) { return !finding.fixes.empty(); });
    return some;
  }

  // From the end, so that what is still to come stays where it is. True: something was mended.
  bool mend_each(Diagnostics candidates) {
    std::ranges::sort(candidates, [](const Diagnostic& a, const Diagnostic& b) {
      return a.fixes.front().front().begin > b.fixes.front().front().begin;
    });
    std::size_t untouched = text_.size() + 1;  // bytes before it are as they were found
    bool changed = false;
    Fix last;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const Diagnostic& candidate = candidates[i];
      if (candidate.fixes.front() == last) {  // one edit for several mistakes
        gone_.push_back(candidate);
        continue;
      }
      if (candidate.fixes.front().back().end > untouched) continue;  // the next round's
      const std::optional<Fix> fix = choose(candidates, i);
      if (!fix || fix->back().end > untouched) continue;
      text_ = applied(text_, *fix);
      now_ = read(text_);
      untouched = fix->front().begin;
      gone_.push_back(candidate);
      last = *fix;
      changed = true;
    }
    return changed;
  }

  // The one way that mends it; nothing: none does, or only a person knows which.
  std::optional<Fix> choose(const Diagnostics& candidates, std::size_t which) const {
    const Diagnostic& candidate = candidates[which];
    std::vector<const Fix*> ways;
    bool is_seen = true;  // what the schema says to it
    for (const Fix& way : candidate.fixes) {
      const std::string text = applied(text_, way);
      const Reading after = read(text);
      if (!is_better(after, candidate) || !is_clean(after, way)) continue;
      ways.push_back(&way);
      is_seen = is_seen && depth(after) > 0;
    }
    if (ways.size() > 1 && !is_seen)
      std::erase_if(ways, [&](const Fix* way) { return !fits_among(candidates, which, *way); });
    return ways.size() == 1 ? std::optional(*ways.front()) : std::nullopt;
  }

  bool is_better(const Reading& after, const Diagnostic& candidate) const {
    const std::map<Key, int> before = counted(now_.findings);
    const std::map<Key, int> left = counted(after.findings);
    const Key key = key_of(candidate);
    const auto count = [&](const std::map<Key, int>& counts) {
      const auto found = counts.find(key);
      return found == counts.end() ? 0 : found->second;
    };
    // One that a look at this file alone doesn't show: nothing else may come of mending it.
    if (count(before) == 0) return before == left;
    if (count(left) >= count(before)) return false;
    if (depth(after) != depth(now_)) return depth(after) > depth(now_);
    return after.findings.size() < now_.findings.size();
  }

  bool is_clean(const Reading& after, const Fix& way) const {
    const std::map<Key, int> before = counted(now_.findings);
    for (const Region& region : regions(way))
      for (const Diagnostic& finding : after.findings)
        if (!before.contains(key_of(finding)) && is_on(finding, region)) return false;
    return true;
  }

  // Where other mistakes keep the reader from the schema: whether this way fits once those are
  // mended in whichever way.
  bool fits_among(const Diagnostics& candidates, std::size_t which, const Fix& way) const {
    Fix all = way;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (i == which || !is_still_there(candidates[i])) continue;
      const Fix& other = candidates[i].fixes.front();
      const bool is_apart = std::ranges::all_of(other, [&](const Edit& edit) {
        return std::ranges::all_of(
            all, [&](const Edit& one) { return edit.end <= one.begin || edit.begin >= one.end; });
      });
      if (is_apart) all.insert(all.end(), other.begin(), other.end());
    }
    std::ranges::sort(all, {}, &Edit::begin);
    const Reading after = read(applied(text_, all));
    if (depth(after) == 0) return false;
    const std::vector<Region> places = regions(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (std::ranges::find(way, all[i]) == way.end()) continue;
      for (const Diagnostic& finding : after.findings)
        if (is_on(finding, places[i])) return false;
    }
    return true;
  }

  // Not mended in this round.
  bool is_still_there(const Diagnostic& candidate) const {
    return std::ranges::none_of(gone_, [&](const Diagnostic& gone) {
      return gone.rule == candidate.rule && gone.origin.span == candidate.origin.span;
    });
  }

  const SourcePtr& source_;
  const Look& look_;
  std::string text_;
  Reading now_;  // of that text
  Diagnostics gone_;
};

}  // namespace

std::string applied(std::string_view text, const Fix& fix) {
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : fix) {
    const std::size_t begin = std::clamp(edit.begin, at, text.size());
    out += text.substr(at, begin - at);
    out += edit.text;
    at = std::clamp(edit.end, begin, text.size());
  }
  return out += text.substr(at);
}

Mended mend(const SourcePtr& source, const Diagnostics& findings, const Look& look) {
  return Mender(source, look).mend(findings);
}

}  // namespace topset::checking
