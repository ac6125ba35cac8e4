// Shared libraries as the system's loader opens them, behind an interface so that a test can stand
// in for it. Boost.DLL is used here and nowhere else, and for nothing else.
#pragma once

#include <expected>
#include <memory>
#include <string>

namespace topset::strategies {

// An open library; closed when it goes. Nothing taken from it may outlive it.
class Library {
 public:
  virtual ~Library() = default;

  // The address of an exported symbol; null: there is none.
  virtual const void* symbol(const char* name) const = 0;
};

class Loader {
 public:
  virtual ~Loader() = default;

  // The library, every symbol of it resolved and none of it lent to others; or what the system
  // said.
  virtual std::expected<std::unique_ptr<Library>, std::string> load(
      const std::string& path) const = 0;
};

class NativeLoader : public Loader {
 public:
  std::expected<std::unique_ptr<Library>, std::string> load(const std::string& path) const override;
};

}  // namespace topset::strategies
