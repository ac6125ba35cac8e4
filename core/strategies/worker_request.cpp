#include "strategies/worker_request.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace topset::strategies {

namespace {

constexpr std::size_t kAlign = 8;

// What the block begins with.
struct Head {
  std::uint64_t request;  // offsets
  std::uint64_t strategy;
  std::uint64_t pointers;  // of the list of offsets, 64 bits each
  std::uint64_t pointer_count;
};

class Block {
 public:
  Block() { bytes_.resize(sizeof(Head)); }

  std::size_t put(const void* data, std::size_t size) {
    bytes_.resize((bytes_.size() + kAlign - 1) / kAlign * kAlign);
    const std::size_t at = bytes_.size();
    bytes_.append(static_cast<const char*>(data), size);
    return at;
  }

  template <class Struct>
  std::size_t put(const Struct& value) {
    return put(&value, sizeof value);
  }

  std::size_t text(std::string_view value) {
    if (value.empty() && empty_text_ != 0) return empty_text_;
    const std::size_t at = bytes_.size();
    bytes_.append(value);
    bytes_ += '\0';
    if (value.empty()) empty_text_ = at;
    return at;
  }

  // The pointer at `field` is to what stands at `target`.
  void point(std::size_t field, std::size_t target) {
    const std::uint64_t offset = target;
    std::memcpy(bytes_.data() + field, &offset, sizeof offset);
    pointers_.push_back(field);
  }

  void point_to_text(std::size_t field, const char* value) { point(field, text(value)); }

  // The rows of the table at `field`; where the first one stands.
  std::size_t rows(std::size_t field, const topset_table& table) {
    if (table.count == 0) return 0;
    const std::size_t at = put(table.data, std::size_t{table.count} * table.stride);
    point(field + offsetof(topset_table, data), at);
    return at;
  }

  std::string finish(Head head) && {
    head.pointer_count = pointers_.size();
    head.pointers = put(pointers_.data(), pointers_.size() * sizeof(std::uint64_t));
    std::memcpy(bytes_.data(), &head, sizeof head);
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
  std::vector<std::uint64_t> pointers_;
  std::size_t empty_text_ = 0;
};

void point_row(Block& block, std::size_t at, const topset_row& row) {
  block.point_to_text(at + offsetof(topset_row, exercise), row.exercise);
  block.point_to_text(at + offsetof(topset_row, base_exercise), row.base_exercise);
  block.point_to_text(at + offsetof(topset_row, base_slot), row.base_slot);
  block.point_to_text(at + offsetof(topset_row, tempo), row.tempo);
  block.point_to_text(at + offsetof(topset_row, cue), row.cue);
  block.point_to_text(at + offsetof(topset_row, note), row.note);
}

std::size_t put_row(Block& block, const topset_row& row) {
  const std::size_t at = block.put(row);
  point_row(block, at, row);
  return at;
}

std::size_t put_exercise(Block& block, const topset_exercise& exercise) {
  const std::size_t at = block.put(exercise);
  block.point_to_text(at + offsetof(topset_exercise, id), exercise.id);
  block.point_to_text(at + offsetof(topset_exercise, name), exercise.name);
  block.point_to_text(at + offsetof(topset_exercise, movement), exercise.movement);
  block.point_to_text(at + offsetof(topset_exercise, implement), exercise.implement);
  block.point_to_text(at + offsetof(topset_exercise, variation_of), exercise.variation_of);
  return at;
}

std::size_t put_athlete(Block& block, const topset_athlete& athlete) {
  const std::size_t at = block.put(athlete);
  block.point_to_text(at + offsetof(topset_athlete, cue), athlete.cue);
  block.rows(at + offsetof(topset_athlete, rep_maxes), athlete.rep_maxes);
  return at;
}

// Each row of a table of ours, with where it stands in the block.
template <class Row, class Each>
void each_row(const topset_table& table, std::size_t at, const Each& each) {
  for (std::uint32_t i = 0; i < table.count; ++i)
    each(*static_cast<const Row*>(topset_at(table, i)), at + std::size_t{i} * table.stride);
}

void put_occurrences(Block& block, std::size_t field, const topset_table& table) {
  each_row<topset_occurrence>(
      table, block.rows(field, table), [&](const topset_occurrence& day, std::size_t at) {
        block.point_to_text(at + offsetof(topset_occurrence, phase), day.phase);
        each_row<topset_result>(
            day.results, block.rows(at + offsetof(topset_occurrence, results), day.results),
            [&](const topset_result& done, std::size_t place) {
              block.point_to_text(place + offsetof(topset_result, exercise), done.exercise);
            });
      });
}

void put_values(Block& block, std::size_t field, const topset_table& table) {
  each_row<topset_value>(
      table, block.rows(field, table), [&](const topset_value& value, std::size_t at) {
        block.point_to_text(at + offsetof(topset_value, id), value.id);
        block.point_to_text(at + offsetof(topset_value, text), value.text);
        if (value.sets != nullptr)
          block.point(at + offsetof(topset_value, sets), put_row(block, *value.sets));
      });
}

void put_earlier(Block& block, std::size_t field, const topset_table& table) {
  each_row<topset_earlier_slot>(
      table, block.rows(field, table), [&](const topset_earlier_slot& slot, std::size_t at) {
        block.point_to_text(at + offsetof(topset_earlier_slot, id), slot.id);
        block.point_to_text(at + offsetof(topset_earlier_slot, exercise), slot.exercise);
        each_row<topset_earlier_row>(
            slot.rows, block.rows(at + offsetof(topset_earlier_slot, rows), slot.rows),
            [&](const topset_earlier_row& row, std::size_t place) {
              block.point(place + offsetof(topset_earlier_row, sets), put_row(block, *row.sets));
            });
        each_row<topset_max>(
            slot.maxes, block.rows(at + offsetof(topset_earlier_slot, maxes), slot.maxes),
            [&](const topset_max& max, std::size_t place) {
              block.point_to_text(place + offsetof(topset_max, exercise), max.exercise);
              block.point_to_text(place + offsetof(topset_max, note), max.note);
            });
      });
}

bool holds(std::size_t block, std::uint64_t at, std::uint64_t size) {
  return at <= block && size <= block - at;
}

}  // namespace

std::string pack_request(const topset_request& request, std::string_view strategy) {
  Block block;
  const std::size_t at = block.put(request);
  block.point_to_text(at + offsetof(topset_request, slot), request.slot);
  block.point(at + offsetof(topset_request, exercise), put_exercise(block, *request.exercise));
  block.point(at + offsetof(topset_request, athlete), put_athlete(block, *request.athlete));
  block.point(at + offsetof(topset_request, limits), block.put(*request.limits));
  put_occurrences(block, at + offsetof(topset_request, occurrences), request.occurrences);
  put_values(block, at + offsetof(topset_request, values), request.values);
  block.point_to_text(at + offsetof(topset_request, source_name), request.source_name);
  block.rows(at + offsetof(topset_request, loadables), request.loadables);
  block.rows(at + offsetof(topset_request, chart), request.chart);
  put_earlier(block, at + offsetof(topset_request, earlier), request.earlier);
  const std::size_t name = block.text(strategy);
  return std::move(block).finish(
      {.request = at, .strategy = name, .pointers = 0, .pointer_count = 0});
}

std::optional<UnpackedRequest> unpack_request(std::span<char> block) {
  Head head;
  if (block.size() < sizeof head) return std::nullopt;
  std::memcpy(&head, block.data(), sizeof head);
  if (head.pointer_count > block.size() ||
      !holds(block.size(), head.pointers, head.pointer_count * sizeof(std::uint64_t)) ||
      !holds(block.size(), head.request, sizeof(topset_request)) || head.request % kAlign != 0 ||
      !holds(block.size(), head.strategy, 1))
    return std::nullopt;
  for (std::uint64_t i = 0; i < head.pointer_count; ++i) {
    std::uint64_t field = 0;
    std::uint64_t target = 0;
    std::memcpy(&field, block.data() + head.pointers + i * sizeof field, sizeof field);
    if (!holds(block.size(), field, sizeof target)) return std::nullopt;
    std::memcpy(&target, block.data() + field, sizeof target);
    if (target >= block.size()) return std::nullopt;
    const char* const pointer = block.data() + target;
    std::memcpy(block.data() + field, &pointer, sizeof pointer);
  }
  const char* const request = block.data() + head.request;
  return UnpackedRequest{static_cast<const topset_request*>(static_cast<const void*>(request)),
                         block.data() + head.strategy};
}

}  // namespace topset::strategies
