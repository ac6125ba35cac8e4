#include "strategies/worker_answer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <deque>
#include <exception>
#include <type_traits>
#include <utility>

#include "strategies/foreign_text.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

namespace {

// The calls of an answer; the last one is `returned`, unless something broke off before.
enum class Call : std::uint32_t {
  emit = 1,
  set_max,
  note,
  refuse,
  add,
  reject,
  threw,
  out_of_memory,
  too_long,
  returned,
};

constexpr std::uint32_t kNothing = UINT32_MAX;  // in place of a struct's size: it is null
constexpr std::string_view kNonsense = "its worker answered what no worker writes";
constexpr std::string_view kTooLong = "its answer is longer than 64 MB";
constexpr std::string_view kNoMemoryForRows = "there was no memory left for its rows";
constexpr std::string_view kNoMemoryForCards = "there was no memory left for its cards";

// Padding would carry whatever lay there before, and no two answers would be alike.
static_assert(std::has_unique_object_representations_v<topset_row>);
static_assert(std::has_unique_object_representations_v<topset_max>);

constexpr std::array kRowTexts = {
    offsetof(topset_row, exercise),  offsetof(topset_row, base_exercise),
    offsetof(topset_row, base_slot), offsetof(topset_row, tempo),
    offsetof(topset_row, cue),       offsetof(topset_row, note)};
constexpr std::array kMaxTexts = {offsetof(topset_max, exercise), offsetof(topset_max, note)};
constexpr std::array kCardTexts = {offsetof(topset_card, id), offsetof(topset_card, version),
                                   offsetof(topset_card, summary), offsetof(topset_card, doc)};
constexpr std::array kParameterTexts = {
    offsetof(topset_parameter, id), offsetof(topset_parameter, doc),
    offsetof(topset_parameter, choices), offsetof(topset_parameter, group)};
constexpr std::array kDefaultTexts = {
    offsetof(topset_default, movement), offsetof(topset_default, experience),
    offsetof(topset_default, text), offsetof(topset_default, text_lb)};

template <std::size_t kCount>
using Fields = std::array<std::size_t, kCount>;

// Nearly all are whole, and a copy of a length known beforehand takes a tenth of the time.
template <class Struct>
void copy_known(void* into, const void* from, std::size_t size) {
  if (size == sizeof(Struct))
    std::memcpy(into, from, sizeof(Struct));
  else
    std::memcpy(into, from, size);
}

bool covers(std::size_t size, std::size_t field) { return field + sizeof(char*) <= size; }

// A struct as far as its writer knew it, its texts after it instead of pointers.
template <class Struct, std::size_t kCount>
void write_struct(WireWriter& into, const void* foreign, std::size_t known,
                  const Fields<kCount>& texts, std::size_t limit) {
  const std::size_t size = std::min(known, sizeof(Struct));
  std::array<char, sizeof(Struct)> copy{};
  std::array<const char*, kCount> pointers{};
  copy_known<Struct>(copy.data(), foreign, size);
  for (std::size_t i = 0; i < kCount; ++i) {
    if (!covers(size, texts[i])) continue;
    std::memcpy(&pointers[i], copy.data() + texts[i], sizeof pointers[i]);
    std::memset(copy.data() + texts[i], 0, sizeof pointers[i]);
  }
  into.number(static_cast<std::uint32_t>(size));
  into.raw(copy.data(), size);
  for (std::size_t i = 0; i < kCount; ++i)
    if (covers(size, texts[i])) into.foreign_text(pointers[i], limit);
}

std::uint32_t leading_size(const void* foreign) {
  std::uint32_t size = 0;
  std::memcpy(&size, foreign, sizeof size);
  return size;
}

template <class Struct, std::size_t kCount>
void write_call(WireWriter& into, Call call, const Struct* foreign, const Fields<kCount>& texts) {
  into.number(static_cast<std::uint32_t>(call));
  if (foreign == nullptr)
    into.number(kNothing);
  else
    write_struct<Struct>(into, foreign, std::max<std::size_t>(foreign->struct_size, 4), texts,
                         kMaxText);
}

// Reads such a struct into `at`, which is zero and has room for all of it; false: it was null. No
// pointer in it is one that was sent.
template <class Struct, std::size_t kCount>
bool read_struct(WireReader& from, char* at, std::size_t room, const Fields<kCount>& texts,
                 bool& sound) {
  const std::uint32_t size = from.number();
  if (size == kNothing) return false;
  if (size > std::min(room, sizeof(Struct)) || !from.copy(at, size)) {
    sound = false;
    return false;
  }
  for (const std::size_t text : texts) {
    if (text >= size) continue;
    const char* const words = covers(size, text) ? from.foreign_text() : nullptr;
    std::memcpy(at + text, &words, std::min(sizeof words, room - text));
  }
  return true;
}

// The table of a foreign struct as far as copy_card would read it.
bool readable(const topset_table& table, std::uint32_t limit) {
  return table.count > 0 && table.count <= limit && table.data != nullptr && table.stride >= 8 &&
         table.stride <= kMaxStructSize && table.stride % alignof(void*) == 0;
}

template <class Struct, std::size_t kCount, class Each>
void write_table(WireWriter& into, const topset_table& table, std::uint32_t limit,
                 const Fields<kCount>& texts, const Each& each) {
  into.number(table.count);
  into.number(table.stride);
  into.number(table.data == nullptr ? 0 : 1);
  if (!readable(table, limit)) return;
  for (std::uint32_t i = 0; i < table.count; ++i) {
    const void* const row = topset_at(table, i);
    write_struct<Struct>(into, row, std::min(table.stride, leading_size(row)), texts, kMaxDoc);
    each(row);
  }
}

// Rows of a table, at the strides they had; their bytes stay where they are.
class Tables {
 public:
  template <class Struct, std::size_t kCount, class Each>
  void read(WireReader& from, std::uint32_t limit, const Fields<kCount>& texts, topset_table& into,
            bool& sound, const Each& each) {
    into = {nullptr, from.number(), from.number()};
    const bool has_data = from.number() != 0;
    if (!has_data) return;
    static const char kAnything = 0;
    into.data = &kAnything;
    if (!readable(into, limit)) return;
    auto& rows = kept_.emplace_back(std::size_t{into.stride} * into.count + sizeof(Struct));
    for (std::uint32_t i = 0; i < into.count && sound && from.ok(); ++i) {
      char* const at = rows.data() + std::size_t{i} * into.stride;
      read_struct<Struct>(from, at, into.stride, texts, sound);
      each(at);
    }
    into.data = rows.data();
  }

 private:
  std::deque<std::vector<char>> kept_;  // grows without moving what is there
};

topset_table table_at(const void* foreign, std::size_t field, std::size_t size) {
  topset_table table{};
  if (field + sizeof table <= size)
    std::memcpy(&table, static_cast<const char*>(foreign) + field, sizeof table);
  return table;
}

}  // namespace

// ---- rows

RowRecorder::RowRecorder(const SlotRequest& frame) : sink_(frame, RowSink::Keep::nothing) {
  contract_.struct_size = sizeof contract_;
  contract_.abi_minor = TOPSET_ABI_MINOR;
  contract_.host = this;
  const auto guarded = [](void* host, auto call) noexcept -> std::int32_t {
    RowRecorder& recorder = *static_cast<RowRecorder*>(host);
    try {
      return call(recorder);
    } catch (const std::exception&) {
      recorder.out_of_memory();
      return TOPSET_STOP;
    }
  };
  static constexpr auto kGuarded = guarded;
  contract_.emit = [](void* host, const topset_row* row) {
    return kGuarded(host, [&](RowRecorder& recorder) { return recorder.emit(row); });
  };
  contract_.set_max = [](void* host, const topset_max* max) {
    return kGuarded(host, [&](RowRecorder& recorder) { return recorder.set_max(max); });
  };
  contract_.note = [](void* host, std::uint32_t level, const char* code, const char* text) {
    return kGuarded(host, [&](RowRecorder& recorder) { return recorder.note(level, code, text); });
  };
  contract_.refuse = [](void* host, const char* code, const char* text) {
    return kGuarded(host, [&](RowRecorder& recorder) { return recorder.refuse(code, text); });
  };
}

std::int32_t RowRecorder::answered(std::int32_t answer) {
  if (record_.size() > kMaxAnswer / 2 && !stopped_) {
    record_.clear();
    record_.number(static_cast<std::uint32_t>(Call::too_long));
    stopped_ = true;
  }
  if (answer == TOPSET_STOP) stopped_ = true;
  return stopped_ ? TOPSET_STOP : answer;
}

std::int32_t RowRecorder::emit(const topset_row* row) {
  if (stopped_) return TOPSET_STOP;
  write_call(record_, Call::emit, row, kRowTexts);
  return answered(sink_.emit(row));
}

std::int32_t RowRecorder::set_max(const topset_max* max) {
  if (stopped_) return TOPSET_STOP;
  write_call(record_, Call::set_max, max, kMaxTexts);
  return answered(sink_.set_max(max));
}

std::int32_t RowRecorder::note(std::uint32_t level, const char* code, const char* text) {
  if (stopped_) return TOPSET_STOP;
  record_.number(static_cast<std::uint32_t>(Call::note));
  record_.number(level);
  record_.foreign_text(code, kMaxText);
  record_.foreign_text(text, kMaxText);
  return answered(sink_.note(level, code, text));
}

std::int32_t RowRecorder::refuse(const char* code, const char* text) {
  if (stopped_) return TOPSET_STOP;
  record_.number(static_cast<std::uint32_t>(Call::refuse));
  record_.foreign_text(code, kMaxText);
  record_.foreign_text(text, kMaxText);
  return answered(sink_.refuse(code, text));
}

void RowRecorder::out_of_memory() {
  if (std::exchange(stopped_, true)) return;
  record_.clear();
  record_.number(static_cast<std::uint32_t>(Call::out_of_memory));
}

void RowRecorder::threw(const char* what) {
  record_.number(static_cast<std::uint32_t>(Call::threw));
  record_.foreign_text(what, kMaxText);
}

void RowRecorder::returned(topset_status status) {
  record_.number(static_cast<std::uint32_t>(Call::returned));
  record_.number(static_cast<std::uint32_t>(status));
}

void fill_sink_frame(const topset_request& from, SinkFrame& frame) {
  frame.athlete.unit = from.athlete->unit == TOPSET_LB ? Unit::lb : Unit::kg;
  std::vector<std::int64_t> loads;
  loads.reserve(from.loadables.count);
  for (std::uint32_t i = 0; i < from.loadables.count; ++i)
    loads.push_back(*static_cast<const std::int64_t*>(topset_at(from.loadables, i)));
  frame.loadables = Loadables(std::move(loads), frame.athlete.unit);
  SlotRequest& request = frame.request;
  request.athlete = &frame.athlete;
  request.loadables = &frame.loadables;
  request.slot = from.slot;
  request.occurrences.resize(from.occurrences.count);
  for (std::uint32_t i = 0; i < from.earlier.count; ++i)
    request.earlier.emplace_back().id =
        static_cast<const topset_earlier_slot*>(topset_at(from.earlier, i))->id;
}

PlannedSlot replay_plan(std::string_view answer, const StrategyCard& card,
                        const SlotRequest& request) {
  RowSink sink(request);
  WireReader from(answer);
  topset_status status = TOPSET_OK;
  bool sound = true;
  bool concluded = false;
  while (sound && from.ok() && !from.at_end() && !concluded) {
    switch (static_cast<Call>(from.number())) {
      case Call::emit: {
        topset_row row{};
        const bool given = read_struct<topset_row>(from, reinterpret_cast<char*>(&row), sizeof row,
                                                   kRowTexts, sound);
        if (sound && from.ok()) sink.emit(given ? &row : nullptr);
        break;
      }
      case Call::set_max: {
        topset_max max{};
        const bool given = read_struct<topset_max>(from, reinterpret_cast<char*>(&max), sizeof max,
                                                   kMaxTexts, sound);
        if (sound && from.ok()) sink.set_max(given ? &max : nullptr);
        break;
      }
      case Call::note: {
        const std::uint32_t level = from.number();
        const char* const code = from.foreign_text();
        const char* const text = from.foreign_text();
        if (from.ok()) sink.note(level, code, text);
        break;
      }
      case Call::refuse: {
        const char* const code = from.foreign_text();
        const char* const text = from.foreign_text();
        if (from.ok()) sink.refuse(code, text);
        break;
      }
      case Call::threw: {
        const char* const what = from.foreign_text();
        if (from.ok()) sink.break_off({Rule::PLUG607, it_threw(what)});
        concluded = true;
        break;
      }
      case Call::out_of_memory:
        sink.break_off({Rule::PLUG607, std::string(kNoMemoryForRows)});
        break;
      case Call::too_long: sink.break_off({Rule::PLUG607, std::string(kTooLong)}); break;
      case Call::returned:
        status = static_cast<topset_status>(from.number());
        concluded = true;
        break;
      default: sound = false; break;
    }
  }
  if (!sound || !from.ok() || !concluded || !from.at_end())
    sink.break_off({Rule::PLUG607, std::string(kNonsense)});
  return std::move(sink).conclude(status, card);
}

// ---- cards

CardRecorder::CardRecorder(const char* source_name) {
  contract_.struct_size = sizeof contract_;
  contract_.abi_minor = TOPSET_ABI_MINOR;
  contract_.host = this;
  contract_.add = [](void* host, const topset_card* card) noexcept -> std::int32_t {
    CardRecorder& recorder = *static_cast<CardRecorder*>(host);
    try {
      return recorder.add(card);
    } catch (const std::exception&) {
      recorder.out_of_memory();
      return TOPSET_STOP;
    }
  };
  contract_.source_name = source_name;
  contract_.reject = [](void* host, const char* text) noexcept {
    CardRecorder& recorder = *static_cast<CardRecorder*>(host);
    try {
      recorder.reject(text);
    } catch (const std::exception&) {
      recorder.out_of_memory();
    }
  };
}

std::int32_t CardRecorder::add(const topset_card* card) {
  if (stopped_) return TOPSET_STOP;
  const bool too_many = cards_ == kMaxCards;
  if (too_many) card = nullptr;  // the sink there says so without looking
  record_.number(static_cast<std::uint32_t>(Call::add));
  if (card == nullptr) {
    record_.number(kNothing);
  } else {
    const std::size_t size = std::max<std::size_t>(card->struct_size, 4);
    write_struct<topset_card>(record_, card, size, kCardTexts, kMaxDoc);
    write_table<topset_parameter>(
        record_, table_at(card, offsetof(topset_card, parameters), size), kMaxParameters,
        kParameterTexts, [&](const void* parameter) {
          write_table<topset_default>(
              record_,
              table_at(parameter, offsetof(topset_parameter, defaults), leading_size(parameter)),
              kMaxDefaults, kDefaultTexts, [](const void*) {});
        });
  }
  ++cards_;
  if (record_.size() > kMaxAnswer / 2) {
    record_.clear();
    record_.number(static_cast<std::uint32_t>(Call::too_long));
    stopped_ = true;
  }
  stopped_ = stopped_ || too_many;
  return stopped_ ? TOPSET_STOP : 0;
}

void CardRecorder::reject(const char* text) {
  if (std::exchange(stopped_, true)) return;
  record_.number(static_cast<std::uint32_t>(Call::reject));
  record_.foreign_text(text, kMaxText);
}

void CardRecorder::out_of_memory() {
  if (std::exchange(stopped_, true)) return;
  record_.clear();
  record_.number(static_cast<std::uint32_t>(Call::out_of_memory));
}

void CardRecorder::threw(const char* what) {
  record_.number(static_cast<std::uint32_t>(Call::threw));
  record_.foreign_text(what, kMaxText);
}

void CardRecorder::returned(topset_status status) {
  record_.number(static_cast<std::uint32_t>(Call::returned));
  record_.number(static_cast<std::uint32_t>(status));
}

namespace {

// One card as it was pushed.
void replay_card(WireReader& from, CardSink& sink, bool& sound) {
  topset_card card{};
  Tables tables;
  std::array<char, sizeof card> bytes{};
  if (!read_struct<topset_card>(from, bytes.data(), bytes.size(), kCardTexts, sound)) {
    if (sound) sink.add(nullptr);
    return;
  }
  std::memcpy(&card, bytes.data(), sizeof card);
  tables.read<topset_parameter>(
      from, kMaxParameters, kParameterTexts, card.parameters, sound, [&](char* parameter) {
        topset_table defaults{};
        tables.read<topset_default>(from, kMaxDefaults, kDefaultTexts, defaults, sound,
                                    [](const char*) {});
        if (offsetof(topset_parameter, defaults) + sizeof defaults <= leading_size(parameter))
          std::memcpy(parameter + offsetof(topset_parameter, defaults), &defaults, sizeof defaults);
      });
  if (sound && from.ok()) sink.add(&card);
}

}  // namespace

std::expected<std::vector<CopiedCard>, DescribeFailure> replay_cards(std::string_view answer,
                                                                     bool interpreted) {
  CardSink sink;
  WireReader from(answer);
  topset_status status = TOPSET_OK;
  bool sound = true;
  bool concluded = false;
  while (sound && from.ok() && !from.at_end() && !concluded) {
    switch (static_cast<Call>(from.number())) {
      case Call::add: replay_card(from, sink, sound); break;
      case Call::reject: {
        const char* const why = from.foreign_text();
        if (from.ok()) sink.reject(why);
        break;
      }
      case Call::threw: {
        const char* const what = from.foreign_text();
        if (from.ok()) sink.break_off(it_threw(what));
        concluded = true;
        break;
      }
      case Call::out_of_memory: sink.break_off(std::string(kNoMemoryForCards)); break;
      case Call::too_long: sink.break_off(std::string(kTooLong)); break;
      case Call::returned:
        status = static_cast<topset_status>(from.number());
        concluded = true;
        break;
      default: sound = false; break;
    }
  }
  if (!sound || !from.ok() || !concluded || !from.at_end()) sink.break_off(std::string(kNonsense));
  return std::move(sink).conclude(status, interpreted);
}

}  // namespace topset::strategies
