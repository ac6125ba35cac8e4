// What goes between topset and its worker: framed messages of numbers and texts in this machine's
// own layout, since both ends are of one build. The reader believes nothing: whoever runs in the
// worker may have written what it reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace topset::strategies {

enum class Message : std::uint32_t {
  load = 1,  // to the worker: build id, limits, the memfd is there already
  loaded,    // back: what the library is
  mismatch,  // back: the worker is of another build
  source,    // to the worker: a number, and the interpreter's source that it stands for; no answer
  describe,  // to the worker
  cards,     // back
  plan,      // to the worker
  answer,    // back
  close,     // to the worker: unload the library
  closed,    // back
  refused,   // back, at any time: the plugin tried what it may not; the worker has ended
};

struct Frame {
  Message message;
  std::uint32_t size;  // of what follows
  // Of the question, by which its answer is known: a plugin that forked, where nothing keeps it
  // from that, has two workers answer.
  std::uint32_t number;
};

// The longest answer that is read.
inline constexpr std::uint32_t kMaxAnswer = 64u << 20;

class WireWriter {
 public:
  void number(std::uint32_t value) { raw(&value, sizeof value); }
  void long_number(std::uint64_t value) { raw(&value, sizeof value); }
  void bytes(std::string_view value);  // length, bytes, NUL
  // A text from a plugin as far as anyone reads it; it may be null.
  void foreign_text(const char* text, std::size_t limit);
  void raw(const void* data, std::size_t size) {
    bytes_.append(static_cast<const char*>(data), size);
  }

  std::size_t size() const { return bytes_.size(); }
  void clear() { bytes_.clear(); }
  const std::string& str() const { return bytes_; }

 private:
  std::string bytes_;
};

// After the first thing that isn't there every read gives nothing, and ok() is false.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return bytes_.empty(); }
  std::uint32_t number();
  std::uint64_t long_number();
  std::string_view bytes();
  bool copy(char* into, std::size_t size);
  const char* foreign_text();  // ends in NUL; null when it was

 private:
  template <class Number>
  Number read();

  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace topset::strategies
