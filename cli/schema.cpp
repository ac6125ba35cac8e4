#include "reading/schema.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "cli/commands.hpp"
#include "cli/schema_choices.hpp"
#include "cli/workspace.hpp"
#include "output/findings.hpp"
#include "reading/parameters.hpp"

namespace topset::cli {

Exit schema(const Arguments& arguments, World& world) {
  const std::string& word = arguments.words.front();
  const std::string_view text = reading::schema_text(word);
  if (text.empty()) {
    const std::vector<std::string_view> names = words_of(kSchemas);
    const std::string near(nearest_word(word, names));
    return usage_error(world, fmt::format("there is no schema `{}`", word),
                       near.empty()
                           ? fmt::format("write one of {}", fmt::join(names, ", "))
                           : fmt::format("a schema with a similar name exists: `{}`", near));
  }
  if (word != "program") {
    world.out.print(text);
    return Exit::ok;
  }
  Workspace workspace(world, {"topset.yaml"});
  Diagnostics findings = workspace.take_findings();
  append(findings, workspace.host().load_all());
  world.err.print(output::findings_text(findings, world.err_style));
  std::vector<const StrategyCard*> cards;
  for (const auto* installed : workspace.host().installed()) cards.push_back(&installed->card);
  world.out.print(reading::program_schema_with(cards));
  return has_errors(findings) ? Exit::findings : Exit::ok;
}

}  // namespace topset::cli
