// What a strategy says of itself. describe() fills a card when the host asks for it, and the very
// same lines bind a request's values to the members before plan(), so that the two can't disagree.
#ifndef TOPSET_CPP_CARD_HPP
#define TOPSET_CPP_CARD_HPP

#include <cstring>
#include <deque>
#include <stdexcept>
#include <string>
#include <string_view>
#include <topset/strategy.h>
#include <vector>

#include <topset/cpp/notation.hpp>
#include <topset/cpp/value.hpp>

namespace topset {
inline namespace sdk {

// The base of every strategy. A strategy has
//   static void describe(topset::Card&);
//   void plan(const topset::Slot&, topset::Sets&) const;
// and is made anew for every plan: it has no memory.
struct Strategy {};

// Whom a default is for: Whom(Goal::power), Whom().novices().movement("olympic"). What is left out
// fits everyone; the most telling default wins (experience before goal before movement).
class Whom {
 public:
  Whom() = default;
  Whom(Goal goal) : goal_(goal) {}  // NOLINT(google-explicit-constructor): reads as words
  Whom& movement(const char* which) {
    movement_ = which;
    return *this;
  }
  Whom& experience(Experience who) {
    experience_ = who == Experience::novice         ? "novice"
                  : who == Experience::intermediate ? "intermediate"
                                                    : "advanced";
    return *this;
  }
  Whom& novices() { return experience(Experience::novice); }

 private:
  friend class Card;
  Goal goal_ = Goal::none;
  const char* movement_ = "";
  const char* experience_ = "";
};

// One parameter while it is described. Every function answers itself, so that they chain.
class Parameter {
 public:
  // One line, lower case, without a full stop: what it does.
  Parameter& doc(std::string_view line) { return set(&Data::doc, line); }
  // Allowed numbers, as a coach would write them: range(60, 80) of percents is 60 % to 80 %. Not
  // of loads, which come in kg and in lb.
  Parameter& range(double min, double max) {
    if (data_ != nullptr) {
      data_->min = detail::scaled(min, scale());
      data_->max = detail::scaled(max, scale());
    }
    return *this;
  }
  // Of these words alone, separated by spaces; the member is a std::string or a Value.
  Parameter& choices(std::string_view words) {
    if (data_ != nullptr && data_->kinds == Kind::words) data_->kinds = Kind::choice;
    return set(&Data::choices, words);
  }
  // Which kinds a Value takes, or which more a member takes.
  Parameter& takes(Kind kinds) {
    if (data_ != nullptr) data_->kinds = data_->kinds | kinds;
    return *this;
  }
  Parameter& required() { return flag(TOPSET_PARAM_REQUIRED); }
  // Written with a sign: `+1 point`; so is the default that its member gives.
  Parameter& with_sign() {
    if (data_ != nullptr) data_->plain.text = detail::with_signs(data_->plain.text);
    return flag(TOPSET_PARAM_SIGNED);
  }
  // Parameters of one group exclude each other.
  Parameter& group(std::string_view name) { return set(&Data::group, name); }
  // Excludes a parameter that is described already.
  Parameter& exclusive_with(std::string_view id) {
    if (data_ == nullptr) return *this;
    for (Data& other : *all_) {
      if (other.id != id) continue;
      if (other.group.empty()) other.group = other.id;
      data_->group = other.group;
    }
    return *this;
  }

  // The default where the member's own can't say it, or differs in pounds.
  Parameter& default_text(std::string_view words, std::string_view in_pounds = "") {
    if (data_ != nullptr) data_->plain = {Whom(), std::string(words), std::string(in_pounds)};
    return *this;
  }
  Parameter& default_for(const Whom& whom, std::string_view words,
                         std::string_view in_pounds = "") {
    if (data_ != nullptr)
      data_->special.push_back({whom, std::string(words), std::string(in_pounds)});
    return *this;
  }
  Parameter& default_for(const Whom& whom, const Prescription& work) {
    if (data_ != nullptr) data_->special.push_back({whom, text(work), ""});
    return *this;
  }

 private:
  friend class Card;
  struct Default {
    Whom whom;
    std::string text;
    std::string text_lb;
  };
  struct Data {
    std::string id;
    std::string doc;
    std::string choices;
    std::string group;
    Kind kinds = Kind::none;
    std::uint32_t flags = 0;
    std::int64_t min = 0;
    std::int64_t max = -1;
    Default plain;
    std::vector<Default> special;
  };

  Parameter(std::deque<Data>* all, Data* data) : all_(all), data_(data) {}
  Parameter& set(std::string Data::* field, std::string_view words) {
    if (data_ != nullptr) data_->*field = words;
    return *this;
  }
  Parameter& flag(std::uint32_t bit) {
    if (data_ != nullptr) data_->flags |= bit;
    return *this;
  }
  int scale() const {
    if (sdk::takes(data_->kinds, Kind::percent) || sdk::takes(data_->kinds, Kind::points))
      return 100;
    if (sdk::takes(data_->kinds, Kind::rpe)) return 10;
    return sdk::takes(data_->kinds, Kind::weight) ? 1000 : 1;
  }

  std::deque<Data>* all_;
  Data* data_;  // null while values are bound
};

class Card {
 public:
  Card& id(std::string_view id) { return set(&Card::id_, id); }
  Card& version(std::string_view version) { return set(&Card::version_, version); }
  Card& summary(std::string_view line) { return set(&Card::summary_, line); }
  Card& doc(std::string_view paragraph) { return set(&Card::doc_, paragraph); }
  // plan() applies volume and intensity itself, and marks its rows dosed().
  Card& doses() { return flag(TOPSET_CARD_DOSES); }
  // Makes a top set and back-off sets: the host checks what back-off training asks.
  Card& back_off() { return flag(TOPSET_CARD_BACK_OFF); }
  // May stand under plans: and see several sessions of a week.
  Card& whole_week() { return flag(TOPSET_CARD_WHOLE_WEEK); }

  // A YAML key bound to a member. The member's type says which values it takes: int, bool, Percent,
  // Points, Load, Rpe, Seconds, std::string, ExerciseId, Prescription, Range<...> of numbers,
  // std::optional<...> for what may be absent, std::vector<...> for lists, Nested<...> for lists of
  // lists, Value for several kinds. Its initial value is the default.
  template <class Owner, class T>
  Parameter parameter(const char* id, T Owner::* member) {
    auto& target = static_cast<Owner*>(object_)->*member;
    if (request_ != nullptr) {
      if (is_ours_) bind(id, target);
      return Parameter(nullptr, nullptr);
    }
    Parameter::Data data;
    data.id = id;
    data.kinds = detail::Member<T>::kinds();
    data.flags = detail::Member<T>::flags();
    data.plain.text = detail::Member<T>::write(target);
    parameters_.push_back(data);
    return Parameter(&parameters_, &parameters_.back());
  }

  // For the frame: a card to describe `object`'s strategy with.
  explicit Card(Strategy* object) : object_(object) {}
  // For the frame: binds the request's values to `object` if its strategy is called `id`.
  Card(Strategy* object, const topset_request* request, std::string_view id)
      : object_(object), request_(request), wanted_(id) {}
  bool is_ours() const { return is_ours_; }
  const char* unfit() const { return unfit_; }  // a parameter whose kind did not fit; null: none

  // For the frame: hands the card to the host.
  std::int32_t push(const topset_catalogue& catalogue) const {
    std::deque<std::vector<topset_default>> defaults;
    std::vector<topset_parameter> parameters;
    for (const Parameter::Data& data : parameters_) {
      refuse_range_of_loads(data);
      defaults.emplace_back();
      for (const Parameter::Default& one : data.special) defaults.back().push_back(raw(one));
      if (!data.plain.text.empty()) defaults.back().push_back(raw(data.plain));
      parameters.push_back(raw(data, defaults.back()));
    }
    topset_card card = topset_card_init(id_.c_str(), version_.c_str(), summary_.c_str());
    card.flags = flags_;
    card.doc = doc_.c_str();
    card.parameters = table(parameters);
    return catalogue.add(catalogue.host, &card);
  }

 private:
  // The host would not look at it, and 10 can't mean kg to one athlete and lb to the next.
  static void refuse_range_of_loads(const Parameter::Data& data) {
    constexpr Kind kBounded =
        Kind::integer | Kind::percent | Kind::points | Kind::rpe | Kind::reps | Kind::time;
    if (data.min > data.max || !takes(data.kinds, Kind::weight) || takes(data.kinds, kBounded))
      return;
    throw std::logic_error("parameter " + data.id +
                           ": a load takes no range, for it comes in kg and in lb; look at it in "
                           "plan() and tell with bad_parameter()");
  }

  template <class T>
  void bind(const char* id, T& target) {
    bool begun = false;
    for (std::uint32_t i = 0; i < request_->values.count; ++i) {
      const auto& value = *static_cast<const topset_value*>(topset_at(request_->values, i));
      if (std::strcmp(value.id, id) != 0) continue;
      if (!fits(value, detail::Member<T>::kinds())) {
        unfit_ = id;
        continue;
      }
      if (!begun) detail::Member<T>::begin(target);
      begun = true;
      detail::Member<T>::put(target, value);
    }
  }
  // A host that follows the card never sends another kind; words and choices share a type.
  static bool fits(const topset_value& value, Kind kinds) {
    const Kind kind = static_cast<Kind>(value.kind);
    if (kind == Kind::sets && value.sets == nullptr) return false;
    return kinds == Kind::none || takes(kinds, kind) ||
           (kinds == Kind::words && kind == Kind::choice);
  }

  Card& set(std::string Card::* field, std::string_view words) {
    if (field == &Card::id_ && request_ != nullptr) is_ours_ = words == wanted_;
    if (request_ == nullptr) this->*field = words;
    return *this;
  }
  Card& flag(std::uint32_t bit) {
    flags_ |= bit;
    return *this;
  }
  template <class T>
  static topset_table table(const std::vector<T>& rows) {
    return topset_table_of(rows.data(), rows.size(), sizeof(T));
  }
  static topset_default raw(const Parameter::Default& one) {
    topset_default out = topset_default_init(one.text.c_str());
    out.goal = detail::code(one.whom.goal_);
    out.movement = one.whom.movement_;
    out.experience = one.whom.experience_;
    out.text_lb = one.text_lb.c_str();
    return out;
  }
  static topset_parameter raw(const Parameter::Data& data,
                              const std::vector<topset_default>& defaults) {
    topset_parameter out =
        topset_parameter_init(data.id.c_str(), detail::code(data.kinds), data.doc.c_str());
    out.flags = data.flags;
    out.min = data.min;
    out.max = data.max;
    out.choices = data.choices.c_str();
    out.group = data.group.c_str();
    out.defaults = table(defaults);
    return out;
  }

  Strategy* object_;
  const topset_request* request_ = nullptr;
  std::string_view wanted_;
  bool is_ours_ = false;
  const char* unfit_ = nullptr;
  std::uint32_t flags_ = 0;
  std::string id_;
  std::string version_;
  std::string summary_;
  std::string doc_;
  std::deque<Parameter::Data> parameters_;
};

}  // namespace sdk
}  // namespace topset

#endif
