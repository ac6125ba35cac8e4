#include <algorithm>
#include <fmt/format.h>

#include "base/json_writer.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/unknown_choice.hpp"
#include "cli/workspace.hpp"
#include "output/findings.hpp"

namespace topset::cli {
namespace {

std::string muscles_words(const std::vector<Muscle>& muscles) {
  std::vector<std::string> words;
  for (const Muscle muscle : muscles) {
    std::string word(name(muscle));
    std::replace(word.begin(), word.end(), '_', ' ');
    words.push_back(std::move(word));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

void write_json(JsonWriter& json, const Exercise& exercise) {
  const auto list = [&](std::string_view key, const std::vector<Muscle>& muscles) {
    json.key(key).on_one_line().begin_array();
    for (const Muscle muscle : muscles) json.string(name(muscle));
    json.end_array();
  };
  json.begin_object().key("id").string(exercise.id).key("name").string(exercise.name);
  json.key("aliases").on_one_line().begin_array();
  for (const std::string& alias : exercise.aliases) json.string(alias);
  json.end_array();
  json.key("movement").string(name(exercise.movement));
  json.key("mechanic").string(name(exercise.mechanic));
  json.key("implement").string(name(exercise.implement));
  list("primary", exercise.primary);
  list("secondary", exercise.secondary);
  json.key("variation_of");
  if (exercise.variation_of.empty())
    json.null();
  else
    json.string(exercise.variation_of);
  json.key("back_off").string(name(exercise.back_off)).end_object();
}

}  // namespace

Exit exercises(const Arguments& arguments, World& world) {
  const std::string format = arguments.get("format", "text");
  if (const auto mistake = check_choice(arguments, "format", kListFormats))
    return usage_error(world, mistake->message, mistake->help);
  Workspace workspace(world, {"topset.yaml"});
  const Diagnostics findings = workspace.take_findings();
  world.err.print(output::findings_text(findings, world.err_style));

  const std::string query = fmt::format("{}", fmt::join(arguments.words, " "));
  const std::vector<const Exercise*> found = workspace.catalogue().search(query);
  std::string text;
  if (format == "json") {
    JsonWriter json(text, JsonLayout::pretty);
    json.begin_array();
    for (const Exercise* exercise : found) write_json(json, *exercise);
    json.end_array();
    text += '\n';
  } else if (found.empty()) {
    const std::string near = workspace.catalogue().nearest(query);
    return usage_error(world, fmt::format("no exercise matches `{}`", query),
                       near.empty()
                           ? "names are English: topset exercises lists them all"
                           : fmt::format("an exercise with a similar name exists: `{}`", near));
  } else {
    for (const Exercise* exercise : found)
      text +=
          fmt::format("{:<30}{:<30}{:<12}{}\n", exercise->id, escaped_for_terminal(exercise->name),
                      name(exercise->implement), muscles_words(exercise->primary));
  }
  world.out.print(text);
  return has_errors(findings) ? Exit::findings : Exit::ok;
}

}  // namespace topset::cli
