// topset/strategy.hpp: the C++ way to write a progression strategy. C++17, header-only, nothing but
// the C contract in <topset/strategy.h> underneath. A whole plugin:
//
//   #include <topset/strategy.hpp>
//
//   struct Wave : topset::Strategy {
//     topset::Percent start = topset::percent(75);   // a member is a parameter,
//     int waves = 2;                                 // its initial value the default
//
//     static void describe(topset::Card& card) {
//       card.id("acme.wave").version("1.0.0").summary("3-2-1 waves, each wave heavier");
//       card.parameter("start", &Wave::start).range(60, 80).doc("intensity of the first triple");
//       card.parameter("waves", &Wave::waves).range(1, 4).doc("how many waves");
//     }
//     void plan(const topset::Slot& slot, topset::Sets& out) const {
//       for (const auto& day : slot.occurrences())
//         for (int w = 0; w < waves; ++w)
//           for (int reps : {3, 2, 1})
//             out.add(day).straight().reps(reps)
//                .percent(start + topset::points(3 * w + 5 * (3 - reps))).rest(180);
//     }
//   };
//   TOPSET_PLUGIN(Wave)
//
// and in CMake `topset_add_strategy(wave wave.cpp)`. What to know:
//   * plan() says percents, RPEs and reps; the host finds the load the bar can hold, adds warm-ups,
//     applies the dose and prints. A load of your own choice comes from slot.loadables().
//   * plan() gets the whole block at once, so nothing has to be remembered: the strategy is made
//     anew for every call, and the same request must give the same rows.
//   * One slot may come for several athletes on several threads: no globals, no clock, no files.
//   * What slots, days and earlier slots hand out points into the request: keep it no longer than
//     plan() runs. What out.add() gives stays good until then, whatever is added after it,
//     but for a refusal, which takes the rows before it back.
//   * An exception that leaves plan() or describe() becomes one finding that carries its words.
//   * A library built today keeps loading: the contract underneath is frozen as version 1.
// The parts: quantities.hpp (loads, percents, words), prescription.hpp (set notation), slot.hpp
// (the question), sets.hpp (the answer), card.hpp and value.hpp (parameters).
#ifndef TOPSET_STRATEGY_HPP
#define TOPSET_STRATEGY_HPP

#include <exception>
#include <string_view>
#include <topset/strategy.h>

#include <topset/cpp/card.hpp>
#include <topset/cpp/notation.hpp>
#include <topset/cpp/prescription.hpp>
#include <topset/cpp/quantities.hpp>
#include <topset/cpp/sets.hpp>
#include <topset/cpp/slot.hpp>
#include <topset/cpp/value.hpp>

namespace topset {
inline namespace sdk {
namespace detail {

// A last word to the host that allocates nothing.
inline topset_status failed(const topset_sink* sink, const char* why) noexcept {
  return sink->note(sink->host, TOPSET_ERROR, "failed", why) < 0 ? TOPSET_STOPPED : TOPSET_FAILED;
}

// The frame around strategies: what the host calls. No exception passes it.
template <class... Strategies>
struct Frame {
  static topset_status describe(const char*, const topset_catalogue* catalogue) noexcept {
    try {
      return (describe_one<Strategies>(*catalogue) && ...) ? TOPSET_OK : TOPSET_STOPPED;
    } catch (const std::exception& exception) {
      if (TOPSET_HAS(topset_catalogue, catalogue, reject))
        catalogue->reject(catalogue->host, exception.what());
      return TOPSET_FAILED;
    } catch (...) {
      return TOPSET_FAILED;
    }
  }

  static topset_status plan(const char*, const char* id, const topset_request* request,
                            const topset_sink* sink) noexcept {
    topset_status status = TOPSET_FAILED;
    try {
      if ((plan_one<Strategies>(id, request, sink, status) || ...)) return status;
      return failed(sink, "this library has no strategy of that name");
    } catch (const std::exception& exception) {
      return failed(sink, exception.what());
    } catch (...) {
      return failed(sink, "the strategy threw something that is no std::exception");
    }
  }

 private:
  template <class S>
  static bool describe_one(const topset_catalogue& catalogue) {
    S prototype;
    Card card(&prototype);
    S::describe(card);
    return card.push(catalogue) >= 0;
  }

  template <class S>
  static bool plan_one(std::string_view id, const topset_request* request, const topset_sink* sink,
                       topset_status& status) {
    S strategy;
    Card card(&strategy, request, id);
    S::describe(card);
    if (!card.is_ours()) return false;
    Sets out(request, sink);
    if (card.unfit() != nullptr)
      out.bad_parameter(card.unfit(), "the host sent a kind of value that the card does not name");
    else
      plan_into(strategy, Slot(request), out);
    status = out.finish();
    return true;
  }

  template <class S>
  static void plan_into(const S& strategy, const Slot& slot, Sets& out) {
    try {
      strategy.plan(slot, out);
    } catch (const Sets::TooMany&) {
      // finish() shows the host the rows, and the host says which limit they pass.
    }
  }
};

template <class... Strategies>
constexpr topset_plugin plugin() {
  return {static_cast<std::uint32_t>(sizeof(topset_plugin)),
          TOPSET_ABI_MAJOR,
          TOPSET_ABI_MINOR,
          "topset/strategy.hpp 0.1, compiler " __VERSION__,
          "",
          &Frame<Strategies...>::describe,
          &Frame<Strategies...>::plan,
          nullptr};
}

}  // namespace detail
}  // namespace sdk
}  // namespace topset

// Makes a library offer one strategy, or several. Once a library, at file scope, without a
// semicolon.
#define TOPSET_PLUGIN(Strategy_) TOPSET_PLUGINS(Strategy_)
#define TOPSET_PLUGINS(...)                                                       \
  extern "C" {                                                                    \
  const topset_plugin topset_plugin_v1 = ::topset::detail::plugin<__VA_ARGS__>(); \
  }

#endif
