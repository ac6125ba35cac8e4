// What every command on files needs: the library around a program, its catalogue, the plugin host,
// and files read with their findings.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "cli/flag_parser.hpp"
#include "cli/world.hpp"
#include "reading/inherit.hpp"
#include "reading/overrides.hpp"
#include "strategies/host.hpp"
#include "training/exercise.hpp"
#include "training/library_file.hpp"
#include "training/plugin_lock.hpp"

namespace topset::cli {

// The folder part of a path, `.` when it has none; the name without folder; that without its
// extension.
std::string folder_of(const std::string& path);
std::string file_name_of(const std::string& path);
std::string stem_of(const std::string& path);

// Whether plugins.lock has a say: for all but the command that writes it.
enum class Locking : std::uint8_t {
  obeyed,
  ignored
};

// What names standard input among files.
inline constexpr std::string_view kStandardInput = "-";

class Workspace {
 public:
  // topset.yaml is looked for in the folder of the first file and those above it, then of the next.
  // `isolation` is the word after --isolation; empty: unsaid.
  Workspace(World& world, const std::vector<std::string>& near, Locking locking = Locking::obeyed,
            std::string_view isolation = {});

  const Library& library() const { return library_; }
  const Catalogue& catalogue() const { return catalogue_ ? *catalogue_ : Catalogue::bundled(); }
  strategies::Host& host() { return *host_; }

  // Where plugins are looked for beside the bundled ones, in that order.
  const std::vector<std::string>& plugin_folders() const { return plugin_folders_; }

  // plugins.lock of the library: what it says (nothing: it is not there, or can't be read), whether
  // it is there, and where it stands or would.
  const std::optional<PluginLock>& lock() const { return lock_; }
  bool is_locked() const { return locked_; }
  std::string lock_path() const;

  // topset.yaml and its folder as they are written from here; empty without a library.
  std::string library_path() const;
  std::string folder() const;

  // A path in the library as it is written from here; any other as it is.
  std::string shown(const std::string& path) const;

  // False where topset.yaml has an error: what it names is not known then, and nothing that names
  // it can be judged.
  bool knows_names() const { return knows_names_; }

  // What is wrong with topset.yaml and plugins.lock themselves.
  Diagnostics take_findings() { return std::move(findings_); }

  // A file's source, or that of standard input, which is read once; or why it can't be opened.
  // `room`: the library's folder for files of its kind; empty: any.
  std::expected<SourcePtr, ParseMistake> source(const std::string& path,
                                                std::string_view room = {}) const;
  // The same, where nothing but saying so on err is left to do then.
  SourcePtr open(const std::string& path, std::string_view room = {});

  // A program that another one extends, by its path from there or the name of a bundled one.
  std::expected<SourcePtr, reading::Unopened> open_base(const Source& from,
                                                        const std::string& named) const;

  // The program as an athlete of this name trains it: see reading/overrides.hpp.
  reading::OverriddenProgram override_program(const reading::Document& program,
                                              const std::string& athlete) const;

  // The athletes of a group: those listed in topset.yaml and those whose profile names it, sorted.
  std::vector<std::string> athletes_of_group(const std::string& group);

 private:
  std::expected<SourcePtr, ParseMistake> standard_input() const;
  bool find_library(const std::string& near);
  SourcePtr source_of(const std::string& path, std::string text) const;
  void check_overrides();
  void read_lock();

  World& world_;
  Library library_;
  std::optional<reading::Document> library_document_;  // only where it overrides something
  std::string shown_root_;  // the library's folder as paths of it are shown; empty: here
  std::unique_ptr<Catalogue> catalogue_;  // only where the library adds exercises
  std::vector<std::string> plugin_folders_;
  std::optional<PluginLock> lock_;
  bool locked_ = false;
  bool knows_names_ = true;
  std::unique_ptr<strategies::Host> host_;
  Diagnostics findings_;
};

}  // namespace topset::cli
