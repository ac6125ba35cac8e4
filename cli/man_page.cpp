#include "cli/man_page.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "topset_version.hpp"

namespace topset::cli {
namespace {

// Text as roff prints it: hyphens that can be copied, no line that begins a request.
std::string roff(std::string_view text) {
  std::string escaped;
  for (const char letter : text) {
    if (letter == '\\')
      escaped += "\\e";
    else if (letter == '-')
      escaped += "\\-";
    else if ((letter == '.' || letter == '\'') && (escaped.empty() || escaped.back() == '\n'))
      escaped += fmt::format("\\&{}", letter);
    else
      escaped += letter;
  }
  return escaped;
}

// The argument of a macro: quoted, so that spaces stay in it.
std::string quoted(std::string_view text) {
  std::string escaped = roff(text);
  for (std::size_t at = 0; (at = escaped.find('"', at)) != std::string::npos; at += 4)
    escaped.replace(at, 1, "\\(dq");
  return fmt::format("\"{}\"", escaped);
}

std::string head(std::string_view name, std::string_view summary) {
  std::string title(name);
  std::ranges::transform(title, title.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  });
  return fmt::format(".TH {} 1 {} {} {}\n.SH NAME\n{} \\- {}\n", quoted(title), quoted(""),
                     quoted(fmt::format("topset {}", kVersion)), quoted("topset"), roff(name),
                     roff(summary));
}

std::string flag_entry(const Flag& flag) {
  std::string text = ".TP\n";
  if (!flag.letter.empty()) text += fmt::format("\\fB\\-{}\\fR, ", flag.letter);
  text += fmt::format("\\fB\\-\\-{}\\fR", roff(flag.name));
  if (!flag.value.empty()) text += fmt::format(" \\fI{}\\fR", roff(flag.value));
  return text + fmt::format("\n{}\n", roff(flag.doc));
}

std::string entry(std::string_view term, std::string_view words) {
  return fmt::format(".TP\n.B {}\n{}\n", quoted(term), roff(words));
}

constexpr std::string_view kExitCodes = "EXIT STATUS";

std::string exit_codes() {
  return fmt::format(".SH {}\n", kExitCodes) + entry("0", "nothing worse than a warning") +
         entry("1", "an error in a file; with --strict a warning too") +
         entry("2", "a mistake on the command line, or a file that can't be opened") +
         entry("3", "a mistake in topset itself");
}

}  // namespace

std::string man_name(const Command& command) {
  std::string name = fmt::format("topset-{}", command.name);
  std::ranges::replace(name, ' ', '-');
  return name;
}

std::string man_page(const Command& command) {
  std::string text = head(man_name(command), command.summary);
  text += fmt::format(".SH SYNOPSIS\n.B {}\n", quoted(fmt::format("topset {}", command.name)));
  text += fmt::format("[\\fIFLAGS\\fR] {}\n", roff(command.words));
  if (!command.doc.empty()) text += fmt::format(".SH DESCRIPTION\n{}\n", roff(command.doc));
  text += ".SH FLAGS\n";
  for (const Flag& flag : command.flags) text += flag_entry(flag);
  text += flag_entry({"help", "h", "", "a short form of this page"});
  if (!command.examples.empty()) text += ".SH EXAMPLES\n";
  for (const Example& example : command.examples) text += entry(example.command, example.doc);
  text += exit_codes();
  return text + ".SH SEE ALSO\n.BR topset (1)\n";
}

std::string man_page() {
  std::string text =
      head("topset", "turn a coach's text files into printable strength training blocks");
  text += ".SH SYNOPSIS\n.B topset\n\\fICOMMAND\\fR [\\fIFLAGS\\fR] [\\fIWORDS\\fR]\n";
  text += fmt::format(".SH DESCRIPTION\n{}\n",
                      roff("A program says what is trained over some weeks, an athlete's profile "
                           "what that athlete can lift and with which equipment. Of both topset "
                           "makes a block: dated weeks of sets, each with a load that the bar can "
                           "hold. Both are YAML files; topset schema prints their schemas."));
  text += ".SH COMMANDS\n";
  for (const Command& command : commands())
    text += fmt::format(".TP\n.BR {} (1)\n{}\n", roff(man_name(command)), roff(command.summary));
  text += ".SH OPTIONS\n";
  text += entry("--help", "the commands, or with a command its flags");
  text += entry("--version", "which topset this is");
  text += exit_codes();
  text += ".SH ENVIRONMENT\n";
  text += entry("TOPSET_PLUGIN_PATH", "folders of strategy plugins, with colons between");
  text += entry("XDG_DATA_HOME",
                "topset/strategies in it holds strategies of your own; usually ~/.local/share");
  text += entry("XDG_CACHE_HOME",
                "topset in it keeps what checks of libraries found that can't be written to; "
                "usually ~/.cache");
  text += entry("HOME", "where ~ is; unset: there are no folders of your own");
  text += entry("NO_COLOR", "when set, no colours are used");
  text += entry("TERM", "dumb: no colours, no line that is written over");
  text += entry("CI", "when set, topset check refuses to write what is kept in git");
  text += entry("SOURCE_DATE_EPOCH",
                "seconds since 1970, the date in the metadata of sheets; unset: none is written");
  text += entry("PATH", "where git is, for topset check --changed");
  text += entry("SHELL, XDG_DATA_DIRS, XDG_CONFIG_HOME",
                "for topset doctor alone: which shell completes topset's words, and from where");
  text += ".SH FILES\n";
  text += entry("topset.yaml", "what a library of programs and athletes has in common");
  text += entry("plugins.lock", "the plugins it trusts, by the sha256 of their bytes");
  text += entry("~/.local/share/topset/strategies",
                "strategies of your own, looked for after all others");
  return text;
}

}  // namespace topset::cli
