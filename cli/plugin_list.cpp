#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "base/json_writer.hpp"
#include "base/rules.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/unknown_choice.hpp"
#include "cli/workspace.hpp"
#include "output/findings.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kShortHash = 12;

// A file of code, as a table and JSON tell of it.
struct Listed {
  std::string name;     // a strategy's id, an interpreter's file type
  std::string version;  // empty for interpreters
  std::string from;     // path; of a bundled one, the file's name
  std::string sha256;   // empty for bundled ones
  bool bundled = false;
  bool in_worker = false;
};

// Why it may be used: it came with topset, its bytes are locked, or only its folder's rights speak
// for it.
std::string_view trust(const Listed& listed, const Workspace& workspace) {
  if (listed.bundled) return "bundled";
  return workspace.is_locked() ? "locked" : "folder";
}

std::string from(const std::string& library, bool bundled, const Workspace& workspace) {
  return bundled ? file_name_of(library) : workspace.shown(library);
}

std::string_view isolation(const Listed& listed) {
  return listed.in_worker ? "worker" : "in-process";
}

std::string row(std::string_view name, std::string_view version, std::string_view isolation,
                std::string_view trusted, std::string_view hash, std::string_view from) {
  return fmt::format("{:<24}{:<9}{:<12}{:<9}{:<14}{}\n", name, version, isolation, trusted, hash,
                     from);
}

std::string table(const std::vector<Listed>& all, const Workspace& workspace) {
  std::string text;
  for (const Listed& listed : all)
    text += row(listed.name, listed.version, isolation(listed), trust(listed, workspace),
                listed.bundled ? std::string_view("-")
                               : std::string_view(listed.sha256).substr(0, kShortHash),
                escaped_for_terminal(listed.from));
  return text;
}

void write_json(JsonWriter& json, const Listed& listed, const Workspace& workspace) {
  if (!listed.version.empty()) json.key("version").string(listed.version);
  json.key("from").string(listed.from).key("isolation").string(isolation(listed));
  json.key("trust").string(trust(listed, workspace)).key("sha256");
  if (listed.bundled)
    json.null();
  else
    json.string(listed.sha256);
}

std::string json_of(const std::vector<Listed>& strategies, const std::vector<Listed>& interpreters,
                    const Diagnostics& not_used, const Workspace& workspace) {
  std::string text;
  JsonWriter json(text, JsonLayout::pretty);
  json.begin_object().key("strategies").begin_array();
  for (const Listed& listed : strategies) {
    json.begin_object().key("id").string(listed.name);
    write_json(json, listed, workspace);
    json.end_object();
  }
  json.end_array().key("interpreters").begin_array();
  for (const Listed& listed : interpreters) {
    json.begin_object().key("suffix").string(listed.name);
    write_json(json, listed, workspace);
    json.end_object();
  }
  json.end_array().key("not_used").begin_array();
  for (const Diagnostic& finding : not_used) {
    json.begin_object().key("rule").string(info(finding.rule).id);
    json.key("message").string(finding.message).key("help").string(finding.help).end_object();
  }
  json.end_array().end_object();
  return text + "\n";
}

}  // namespace

Exit plugin_list(const Arguments& arguments, World& world) {
  const std::string format = arguments.get("format", "text");
  for (const auto& mistake : {check_choice(arguments, "format", kListFormats),
                              check_choice(arguments, "isolation", kIsolations)})
    if (mistake) return usage_error(world, mistake->message, mistake->help);
  const std::string walls = arguments.get("isolation");
  Workspace workspace(world, {"topset.yaml"}, Locking::obeyed, walls);
  Diagnostics of_library = workspace.take_findings();
  Diagnostics not_used = workspace.host().load_all();
  const auto about_system = [](const Diagnostic& finding) { return finding.rule == Rule::PLUG624; };
  std::ranges::copy_if(not_used, std::back_inserter(of_library), about_system);
  std::erase_if(not_used, about_system);
  append(of_library, workspace.host().close());

  std::vector<Listed> strategies;
  for (const auto* installed : workspace.host().installed())
    strategies.push_back({installed->card.id, installed->card.version,
                          from(installed->library, installed->bundled, workspace),
                          installed->sha256, installed->bundled, installed->in_worker});
  std::vector<Listed> interpreters;
  for (const auto& interpreter : workspace.host().interpreters())
    interpreters.push_back({interpreter.suffix, "",
                            from(interpreter.library, interpreter.bundled, workspace),
                            interpreter.sha256, interpreter.bundled, interpreter.in_worker});

  std::string text;
  if (format == "json") {
    text = json_of(strategies, interpreters, not_used, workspace);
  } else {
    text = row("strategy", "version", "isolation", "trusted", "sha256", "from") +
           table(strategies, workspace);
    if (!interpreters.empty())
      text += "\n" + row("interpreter of", "", "isolation", "trusted", "sha256", "from") +
              table(interpreters, workspace);
    if (!not_used.empty())
      text += "\nnot used:\n\n" + output::findings_text(not_used, world.out_style);
  }
  world.err.print(output::findings_text(of_library, world.err_style));
  world.out.print(text);
  return has_errors(of_library) || has_errors(not_used) ? Exit::findings : Exit::ok;
}

}  // namespace topset::cli
