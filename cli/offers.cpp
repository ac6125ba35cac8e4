#include "cli/offers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "cli/completion.hpp"
#include "cli/flags.hpp"
#include "cli/git_changes.hpp"
#include "cli/known_words.hpp"
#include "cli/unknown_choice.hpp"

namespace topset::cli {
namespace {

using Words = std::span<const std::string>;

// The first of what a text says, up to where it goes into particulars.
std::string short_doc(std::string_view doc) {
  return std::string(doc.substr(0, std::min(doc.find("; "), doc.find(": "))));
}

void offer(Offers& offers, std::string_view typed, std::string_view word, std::string_view doc) {
  if (word.starts_with(typed)) offers.words.push_back({std::string(word), std::string(doc)});
}

void offer_choices(Offers& offers, std::string_view typed, std::span<const Choice> choices) {
  for (const Choice& choice : choices) offer(offers, typed, choice.word, choice.doc);
}

// The words of commands that have one or two: `plugin` stands for those that begin with it.
void offer_commands(Offers& offers, std::string_view typed) {
  std::set<std::string_view> groups;
  for (const Command& command : commands()) {
    const std::size_t space = command.name.find(' ');
    if (space == std::string_view::npos)
      offer(offers, typed, command.name, command.summary);
    else if (groups.insert(command.name.substr(0, space)).second)
      offer(offers, typed, command.name.substr(0, space), "strategies of your own");
  }
}

void offer_group(Offers& offers, std::string_view group, std::string_view typed) {
  for (const Command& command : commands())
    if (command.name.starts_with(std::string(group) + " "))
      offer(offers, typed, command.name.substr(group.size() + 1), command.summary);
}

const Command* command_of(Words typed, std::size_t& taken) {
  for (const Command& command : commands()) {
    taken = command.name.find(' ') == std::string_view::npos ? 1 : 2;
    if (typed.size() <= taken) continue;  // still being typed
    if (command.name == (taken == 1 ? typed[0] : typed[0] + " " + typed[1])) return &command;
  }
  return nullptr;
}

// `text,js`: what may follow `text,`, but what is there already. With `signed_words` each may have
// the sign that the list begins with.
void offer_list(Offers& offers, std::string_view typed, std::span<const Choice> choices,
                bool signed_words) {
  const std::size_t comma = typed.rfind(',');
  const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
  const std::vector<std::string> before =
      begin == 0 ? std::vector<std::string>() : split_list(std::string(typed.substr(0, comma)));
  const bool has_sign = signed_words && (typed.starts_with('-') || typed.starts_with('+'));
  offers.kept += typed.substr(0, begin);
  for (const Choice& choice : choices) {
    const std::string word =
        (has_sign ? std::string(typed.substr(0, 1)) : "") + std::string(choice.word);
    if (std::ranges::find(before, word) == before.end())
      offer(offers, typed.substr(begin), word, choice.doc);
  }
  if (signed_words && !has_sign && begin == 0) offer(offers, typed, "none", "no such column");
}

void offer_findings(Offers& offers, std::string_view typed, std::span<const Choice> choices) {
  const std::size_t colon = typed.find(':');
  if (colon == std::string_view::npos) return offer_choices(offers, typed, choices);
  offers.kept += typed.substr(0, colon + 1);
  offers.files = OwnFiles::all;
}

void offer_files(Offers& offers, OwnFiles files, std::vector<std::string_view> suffixes = {}) {
  offers.files = files;
  offers.suffixes = std::move(suffixes);
}

// What is known of a kind; the shell's files where nothing of it is.
void offer_known(Offers& offers, std::vector<Offer> known) {
  if (known.empty()) return offer_files(offers, OwnFiles::all, {"yaml", "yml"});
  offers.words = std::move(known);
}

void offer_value(Offers& offers, Takes takes, std::span<const Choice> choices,
                 const std::string& typed, World& world) {
  switch (takes) {
    case Takes::words: return;
    case Takes::choice: return offer_choices(offers, typed, choices);
    case Takes::choices: return offer_list(offers, typed, choices, false);
    case Takes::changes: return offer_list(offers, typed, choices, true);
    case Takes::findings: return offer_findings(offers, typed, choices);
    case Takes::program: {
      std::vector<Offer> known = library_files("program", typed, world);
      for (Offer& bundled : bundled_programs(typed, world)) known.push_back(std::move(bundled));
      return offer_known(offers, std::move(known));
    }
    case Takes::athlete: return offer_known(offers, library_files("athlete", typed, world));
    case Takes::log: return offer_known(offers, library_files("log", typed, world));
    case Takes::group: offers.words = known_groups(typed, world); return;
    case Takes::strategy: offers.words = known_strategies(typed, world); return;
    case Takes::exercise: offers.words = known_exercises(typed, world); return;
    case Takes::commit:
      for (const std::string& name : named_commits(".")) offer(offers, typed, name, "");
      return;
    case Takes::explained:
      offers.words = known_rules(typed);
      return offer_files(offers, OwnFiles::all, {"json"});
    case Takes::yaml: return offer_files(offers, OwnFiles::all, {"yaml", "yml"});
    case Takes::block: return offer_files(offers, OwnFiles::all, {"json", "txt"});
    case Takes::plugin: return offer_files(offers, OwnFiles::all, {"so", "lua"});
    case Takes::picture: return offer_files(offers, OwnFiles::all, {"png", "svg"});
    case Takes::style_sheet: return offer_files(offers, OwnFiles::all, {"css"});
    case Takes::folder: return offer_files(offers, OwnFiles::folders);
  }
}

// The words of a command up to the one being typed.
class Line {
 public:
  Line(const Command& command, Words words) : command_(command) {
    for (const std::string& word : words) take(word);
  }

  Offers offers(const std::string& typed, World& world) const {
    Offers offers;
    if (waiting_ != nullptr) {
      offer_value(offers, waiting_->takes, waiting_->choices, typed, world);
    } else if (const Flag* flag = flag_in(typed, offers.kept)) {
      offer_value(offers, flag->takes, flag->choices, typed.substr(offers.kept.size()), world);
    } else if (!only_words_ && typed.starts_with('-')) {
      offer_flags(offers, typed);
    } else if (!command_.operands.empty() && words_ < command_.max_words) {
      const Operand& operand = command_.operands[std::min(words_, command_.operands.size() - 1)];
      offer_value(offers, operand.takes, operand.choices, typed, world);
      std::erase_if(offers.words,
                    [this](const Offer& offer) { return said_.contains(offer.word); });
    }
    return offers;
  }

 private:
  const Flag* find(std::string_view name) const {
    for (const Flag& flag : command_.flags)
      if (flag.name == name) return &flag;
    return nullptr;
  }

  // The flag that a word both names and begins the value of: `--format=te`, `-fte`.
  const Flag* flag_in(std::string_view word, std::string& kept) const {
    if (only_words_) return nullptr;
    if (word.starts_with("--")) {
      const std::size_t equals = word.find('=');
      if (equals == std::string_view::npos) return nullptr;
      kept = word.substr(0, equals + 1);
      return find(word.substr(2, equals - 2));
    }
    if (word.size() < 3 || word[0] != '-') return nullptr;
    kept = word.substr(0, 2);
    for (const Flag& flag : command_.flags)
      if (flag.letter == word.substr(1, 1) && !flag.value.empty()) return &flag;
    kept.clear();
    return nullptr;
  }

  void take(std::string_view word) {
    if (waiting_ != nullptr) {
      waiting_ = nullptr;
      return;
    }
    std::string kept;
    if (only_words_ || !word.starts_with('-') || word == "-") {
      ++words_;
      said_.emplace(word);
    } else if (word == "--") {
      only_words_ = true;
    } else if (const Flag* flag = flag_in(word, kept)) {
      given_.insert(flag->name);
    } else {
      for (const Flag& each : command_.flags) {
        if (word != "--" + std::string(each.name) && word != "-" + std::string(each.letter))
          continue;
        given_.insert(each.name);
        if (!each.value.empty()) waiting_ = &each;
      }
    }
  }

  void offer_flags(Offers& offers, std::string_view typed) const {
    for (const Flag& flag : command_.flags)
      if (flag.often == Often::repeats || !given_.contains(flag.name))
        offer(offers, typed, "--" + std::string(flag.name), short_doc(flag.doc));
    offer(offers, typed, "--help", "what the command does");
  }

  const Command& command_;
  const Flag* waiting_ = nullptr;  // for its value
  bool only_words_ = false;        // `--` was there
  std::size_t words_ = 0;
  std::set<std::string, std::less<>> said_;
  std::set<std::string_view> given_;
};

// Behind `topset help`.
void offer_help(Offers& offers, Words words) {
  const std::string& typed = words.back();
  if (words.size() > 1 && words[0] == "--completion") {
    if (words.size() == 2) offer_choices(offers, typed, kShells);
    return;
  }
  const Words after = words.size() > 1 && words[0] == "--man" ? words.subspan(1) : words;
  if (after.size() == 2) return offer_group(offers, after[0], typed);
  if (after.size() > 2) return;
  offer_commands(offers, typed);
  if (words.size() > 1 || !typed.starts_with('-')) return;
  offer(offers, typed, "--man", "a man page, of topset or of a command");
  offer(offers, typed, "--completion", "what a shell needs to complete commands");
}

}  // namespace

Offers offers_for(std::span<const std::string> typed, World& world) {
  Offers offers;
  if (typed.empty()) return offers;
  if (typed.size() == 1) {
    offer_commands(offers, typed[0]);
    offer(offers, typed[0], "help", "what topset or a command does");
    if (!typed[0].starts_with('-')) return offers;
    offer(offers, typed[0], "--help", "the commands");
    offer(offers, typed[0], "--version", "which topset this is");
    return offers;
  }
  if (typed[0] == "help") {
    offer_help(offers, typed.subspan(1));
    return offers;
  }
  std::size_t taken = 1;
  if (const Command* command = command_of(typed, taken))
    return Line(*command, typed.subspan(taken, typed.size() - taken - 1))
        .offers(typed.back(), world);
  if (typed.size() == 2) offer_group(offers, typed[0], typed[1]);
  return offers;
}

}  // namespace topset::cli
