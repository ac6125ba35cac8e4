// Where a strategy puts its rows:
//
//   auto top = out.add(day).top().reps(2).percent(90).rest(180);
//   out.add(day).back_off().sets(4).reps(5).of(top).percent(88);
//
// Rows are handed to the host after plan() returns, so that a handle like `top` stays good, and so
// that refuse() leaves nothing behind. A row that no one finishes is a straight single.
#ifndef TOPSET_CPP_SETS_HPP
#define TOPSET_CPP_SETS_HPP

#include <cstddef>
#include <deque>
#include <stdexcept>
#include <string>
#include <string_view>
#include <topset/strategy.h>
#include <vector>

#include <topset/cpp/prescription.hpp>
#include <topset/cpp/slot.hpp>

namespace topset {
inline namespace sdk {

class Sets;

// A handle on one row; cheap to copy, good until plan() returns or refuse() takes the row back.
// What can't be done with it throws std::logic_error, which the frame around plan() makes a finding
// of.
class Row : public Notation<Row> {
 public:
  Row& kind(SetKind kind) {
    data().kind = detail::code(kind);
    return *this;
  }
  Row& warm_up() { return kind(SetKind::warm_up); }
  Row& ramp() { return kind(SetKind::ramp); }
  Row& top() { return kind(SetKind::top); }
  Row& back_off() { return kind(SetKind::back_off); }
  Row& straight() { return kind(SetKind::straight); }
  Row& drop() { return kind(SetKind::drop); }
  Row& test() { return kind(SetKind::test); }

  // The load of a row of this slot that was added before, this day's or another's:
  // of(top).percent(90), of(top).points(-10).
  Row& of(const Row& other) { return refer(other, TOPSET_OF_ROW); }
  // The e1RM that another row's result gives.
  Row& of_e1rm(const Row& other) { return refer(other, TOPSET_OF_E1RM); }

  // The load of the top set of an earlier slot, nearest in the week.
  inline Row& of_slot(std::string_view id);

  inline Row& exercise(std::string_view id);
  inline Row& max_of(std::string_view exercise);  // whose max the percent is of
  inline Row& tempo(std::string_view tempo);
  inline Row& cue(std::string_view words);
  inline Row& note(std::string_view words);

  Row& optional() { return flag(TOPSET_ROW_OPTIONAL); }    // may be left out
  Row& projected() { return flag(TOPSET_ROW_PROJECTED); }  // rests on a result not in yet
  Row& written() { return flag(TOPSET_ROW_WRITTEN); }      // the coach's own number
  Row& dosed() { return flag(TOPSET_ROW_DOSED); }          // volume and intensity are in it

  inline topset_row& data() const;
  inline bool is_taken_back() const;  // by refuse(): nothing can be said of it any more
  bool is_before(const Row& other) const { return index_ < other.index_; }
  std::size_t number() const { return index_ + 1; }  // of the slot's rows, from 1

 private:
  friend class Sets;
  Row(Sets* owner, std::size_t index, std::size_t refusals)
      : owner_(owner), index_(index), refusals_(refusals) {}
  inline Row& refer(const Row& other, std::uint32_t base);
  Row& flag(std::uint32_t bit) {
    data().flags |= bit;
    return *this;
  }
  Sets* owner_;
  std::size_t index_;
  std::size_t refusals_;  // before it was added
};

namespace detail {
constexpr const char* kTakenBack = "this row was taken back by refuse()";

// Loads are found in the order of rows, so that one can't wait for another.
inline std::string rests_too_early(const Row& row, const Row& other) {
  const std::string number = std::to_string(row.number());
  if (row.number() == other.number()) return "row " + number + " rests on itself";
  return "row " + number + " rests on row " + std::to_string(other.number()) +
         ", which comes after it";
}
}  // namespace detail

class Sets {
 public:
  explicit Sets(const topset_request* request, const topset_sink* sink)
      : request_(request), sink_(sink) {}
  Sets(const Sets&) = delete;
  Sets& operator=(const Sets&) = delete;

  // A row for that day: one straight set of one rep until told otherwise.
  Row add(const Occurrence& day) { return add(day, Prescription()); }
  // A row that begins as these sets; `written` if the coach wrote them.
  Row add(const Occurrence& day, const Prescription& work) {
    Pending pending;
    pending.row = work.data();
    pending.row.occurrence = day.index();
    if (work.is_written()) pending.row.flags |= TOPSET_ROW_WRITTEN;
    // Past the limit the host is shown the rows, so that it says which limit.
    if (rows_.size() > request_->limits->rows) throw TooMany{};
    rows_.push_back(pending);
    return Row(this, rows_.size() - 1, refusals_);
  }

  // A max that holds from that day on: the training max of a new cycle.
  void set_training_max(const Occurrence& from, Load weight, std::string_view why = "",
                        bool projected = false) {
    set_max(from, TOPSET_MAX_TRAINING, 0, weight, why, projected);
  }
  void set_one_rep_max(const Occurrence& from, Load weight, std::string_view why = "",
                       bool projected = false) {
    set_max(from, TOPSET_MAX_ONE_REP, 0, weight, why, projected);
  }
  void set_rep_max(const Occurrence& from, int reps, Load weight, std::string_view why = "",
                   bool projected = false) {
    set_max(from, TOPSET_MAX_REPS, reps, weight, why, projected);
  }
  void set_max(const Occurrence& from, std::uint32_t kind, int reps, Load weight,
               std::string_view why, bool projected) {
    const std::string note(why);
    topset_max max = topset_max_init(kind, from.index(), weight.units());
    max.reps = detail::count(reps);
    max.projected = projected ? 1 : 0;
    max.note = note.c_str();
    answered(sink_->set_max(sink_->host, &max));
  }

  // Tells the coach something: a short stable code, and words in lower case without a full stop.
  void note(const std::string& code, const std::string& words) { say(TOPSET_NOTE, code, words); }
  void warn(const std::string& code, const std::string& words) { say(TOPSET_WARNING, code, words); }

  // Not for this athlete or exercise. What is added after it is printed instead:
  //   out.refuse("technique-learning", "...").add(day).sets(3).reps(10).rpe(6, 7);
  Sets& refuse(const std::string& code, const std::string& why) {
    rows_.clear();
    ++refusals_;
    answered(sink_->refuse(sink_->host, code.c_str(), why.c_str()));
    if (status_ == TOPSET_OK) status_ = TOPSET_REFUSED;
    return *this;
  }
  // A parameter that can't be used; return from plan() after it.
  void bad_parameter(const std::string& id, const std::string& why) {
    end(TOPSET_BAD_PARAM, id, why);
  }
  // Something else that can't be done; return from plan() after it.
  void fail(const std::string& why) { end(TOPSET_FAILED, "failed", why); }

  // For the frame around plan(): hands the rows over. Strategies don't call it.
  topset_status finish() {
    if (status_ != TOPSET_OK && status_ != TOPSET_REFUSED) return status_;
    for (Pending& pending : rows_) {
      if (pending.refers_to != kNone) {
        pending.row.base_occurrence = rows_[pending.refers_to].row.occurrence;
        pending.row.base_row = rows_[pending.refers_to].number;
      }
      const std::int32_t number = sink_->emit(sink_->host, &pending.row);
      if (number < 0) return TOPSET_STOPPED;
      pending.number = static_cast<std::uint32_t>(number);
    }
    return status_;
  }

  struct TooMany {};  // thrown by add() past the host's limit, caught by the frame

 private:
  friend class Row;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  struct Pending {
    topset_row row;
    std::size_t refers_to = kNone;
    std::uint32_t number = 0;  // within its occurrence, as the host answered
  };

  void say(std::uint32_t level, const std::string& code, const std::string& words) {
    answered(sink_->note(sink_->host, level, code.c_str(), words.c_str()));
  }
  void end(topset_status status, const std::string& code, const std::string& words) {
    if (status_ != TOPSET_OK && status_ != TOPSET_REFUSED) return;
    say(TOPSET_ERROR, code, words);
    if (status_ != TOPSET_STOPPED) status_ = status;
  }
  void answered(std::int32_t answer) {
    if (answer < 0) status_ = TOPSET_STOPPED;
  }
  const char* keep(std::string_view words) {
    texts_.emplace_back(words);
    return texts_.back().c_str();
  }

  const topset_request* request_;
  const topset_sink* sink_;
  topset_status status_ = TOPSET_OK;
  std::vector<Pending> rows_;
  std::size_t refusals_ = 0;
  std::deque<std::string> texts_;
};

inline bool Row::is_taken_back() const { return refusals_ != owner_->refusals_; }
inline topset_row& Row::data() const {
  if (is_taken_back()) throw std::logic_error(detail::kTakenBack);
  return owner_->rows_[index_].row;
}
inline Row& Row::refer(const Row& other, std::uint32_t base) {
  if (other.is_taken_back()) throw std::logic_error(detail::kTakenBack);
  if (!other.is_before(*this)) throw std::logic_error(detail::rests_too_early(*this, other));
  data().base = base;
  owner_->rows_[index_].refers_to = other.index_;
  return *this;
}
inline Row& Row::of_slot(std::string_view id) {
  data().base_slot = owner_->keep(id);
  return of_top();
}
inline Row& Row::exercise(std::string_view id) {
  data().exercise = owner_->keep(id);
  return *this;
}
inline Row& Row::max_of(std::string_view exercise) {
  data().base_exercise = owner_->keep(exercise);
  return *this;
}
inline Row& Row::tempo(std::string_view tempo) {
  data().tempo = owner_->keep(tempo);
  return *this;
}
inline Row& Row::cue(std::string_view words) {
  data().cue = owner_->keep(words);
  return *this;
}
inline Row& Row::note(std::string_view words) {
  data().note = owner_->keep(words);
  return *this;
}

}  // namespace sdk
}  // namespace topset

#endif
