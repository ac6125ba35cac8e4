#include "cli/flag_parser.hpp"

#include <algorithm>
#include <fmt/format.h>

#include <boost/program_options.hpp>

#include "base/nearest.hpp"

namespace topset::cli {
namespace {

namespace po = boost::program_options;

po::options_description describe(const std::vector<Flag>& flags) {
  po::options_description options;
  options.add_options()("help,h", "");
  for (const Flag& flag : flags) {
    const std::string key =
        flag.letter.empty() ? std::string(flag.name) : fmt::format("{},{}", flag.name, flag.letter);
    if (flag.value.empty())
      options.add_options()(key.c_str(), "");
    else
      options.add_options()(key.c_str(), po::value<std::string>(), "");
  }
  return options;
}

bool may_repeat(const std::vector<Flag>& flags, std::string_view name) {
  return std::ranges::any_of(
      flags, [&](const Flag& flag) { return flag.name == name && flag.often == Often::repeats; });
}

ParseMistake unknown(const std::vector<Flag>& flags, std::string_view command,
                     std::string_view written) {
  const std::size_t begin = written.find_first_not_of('-');
  const std::string_view word = begin == std::string_view::npos ? written : written.substr(begin);
  std::vector<std::string_view> names = {"help"};
  for (const Flag& flag : flags) names.push_back(flag.name);
  const std::string near(nearest_word(word, names));
  // `-pdf` for `--format pdf`.
  for (const Flag& flag : flags)
    if (near.empty() && find_choice(flag.choices, word) != nullptr)
      return {fmt::format("unknown flag `{}`", written),
              fmt::format("write `--{} {}`", flag.name, word)};
  return {fmt::format("unknown flag `{}`", written),
          near.empty() ? fmt::format("topset help {} lists the flags", command)
                       : fmt::format("a flag with a similar name exists: `--{}`", near)};
}

// A flag without the value it needs, or with one that it doesn't take.
ParseMistake wrong_value(const std::vector<Flag>& flags, std::string_view written) {
  const std::size_t begin = written.find_first_not_of('-');
  const std::string_view word = begin == std::string_view::npos ? written : written.substr(begin);
  for (const Flag& flag : flags) {
    if (flag.name != word && flag.letter != word) continue;
    if (!flag.value.empty())
      return {fmt::format("--{} needs a value", flag.name),
              fmt::format("write `--{} {}`: {}", flag.name, flag.value, flag.doc)};
  }
  return {fmt::format("{} takes no value", written), "write it alone"};
}

}  // namespace

ParseMistake parse_flags(std::string_view command, const std::vector<Flag>& flags,
                         const std::vector<std::string>& words, Arguments& arguments) {
  po::options_description options = describe(flags);
  po::positional_options_description everything;
  everything.add("words", -1);
  po::options_description all;
  all.add(options).add_options()("words", po::value<std::vector<std::string>>());
  try {
    namespace style = po::command_line_style;
    const int how = style::allow_long | style::allow_short | style::long_allow_adjacent |
                    style::long_allow_next | style::short_allow_adjacent | style::short_allow_next |
                    style::allow_dash_for_short;
    const po::parsed_options parsed =
        po::command_line_parser(words).options(all).positional(everything).style(how).run();
    for (const po::option& option : parsed.options) {
      if (option.string_key == "words") {
        arguments.words.insert(arguments.words.end(), option.value.begin(), option.value.end());
        continue;
      }
      if (arguments.has(option.string_key) && !may_repeat(flags, option.string_key))
        return {fmt::format("--{} is given twice", option.string_key), "give it once"};
      arguments.flags[option.string_key].push_back(option.value.empty() ? ""
                                                                        : option.value.front());
    }
  } catch (const po::unknown_option& mistake) {
    return unknown(flags, command, mistake.get_option_name());
  } catch (const po::error_with_option_name& mistake) {
    return wrong_value(flags, mistake.get_option_name());
  } catch (const po::error& mistake) {
    return {fmt::format("the command line can't be read: {}", mistake.what()), {}};
  }
  return {};
}

}  // namespace topset::cli
