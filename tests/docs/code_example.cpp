#include "code_example.hpp"

namespace topset::tests {
namespace {

constexpr const char* kPart = "docs.part";

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

std::string quoted_after(const std::string& text, const std::string& mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) return {};
  const std::size_t begin = text.find('"', at);
  if (begin == std::string::npos) return {};
  return text.substr(begin + 1, text.find('"', begin + 1) - begin - 1);
}

// Work of one day stands in a loop over the days, unless it brings its own.
std::string over_the_days(const std::string& part, const std::string& days,
                          const std::string& begin, const std::string& end) {
  return has(part, days) ? part : begin + part + end;
}

CodeExample lua_example(const std::string& text) {
  if (has(text, "strategy {")) return {".lua", text, quoted_after(text, "id ="), true};
  std::string whole =
      "return strategy {\n  id = \"docs.part\", version = \"1.0.0\", summary = \"a part of a "
      "page\",\n";
  const bool field = text.starts_with("parameters");
  if (field) whole += text;
  const std::string day = field ? "out:add(day):reps(5):percent(75)\n" : text;
  whole += "plan = function(slot, out, with)\n" +
           over_the_days(day, "slot:days()", "for day in slot:days() do\n", "end\n") + "end,\n}\n";
  return {".lua", whole, kPart, false};
}

CodeExample cpp_example(const std::string& text) {
  std::string whole = has(text, "#include <topset/") ? "" : "#include <topset/strategy.hpp>\n";
  if (const std::size_t at = text.find("struct ");
      at != std::string::npos && has(text, ": topset::Strategy")) {
    const std::size_t begin = at + std::string("struct ").size();
    const std::string type = text.substr(begin, text.find_first_of(" :", begin) - begin);
    whole += text;
    if (!has(text, "TOPSET_PLUGIN") && !has(text, "TOPSET_STRATEGIES"))
      whole += "TOPSET_PLUGIN(" + type + ")\n";
    return {".cpp", whole, quoted_after(text, ".id("), true};
  }
  const bool of_card = text.starts_with("card.");
  const std::string day = of_card ? "out.add(day).reps(5).percent(topset::percent(75));\n" : text;
  whole +=
      "struct Part : topset::Strategy {\n  static void describe(topset::Card& card) {\n"
      "    card.id(\"docs.part\").version(\"1.0.0\").summary(\"a part of a page\");\n" +
      (of_card ? text : std::string()) +
      "  }\n  void plan(const topset::Slot& slot, topset::Sets& out) const {\n" +
      over_the_days(day, "slot.occurrences()", "for (const auto& day : slot.occurrences()) {\n",
                    "}\n") +
      "  }\n};\nTOPSET_PLUGIN(Part)\n";
  return {".cpp", whole, kPart, false};
}

CodeExample c_example(const std::string& text) {
  const bool whole = has(text, "TOPSET_ABI_MAJOR");
  return {".c", (has(text, "#include <topset/") ? "" : "#include <topset/strategy.h>\n") + text,
          whole ? quoted_after(text, "topset_card_init(") : "", whole};
}

}  // namespace

std::optional<CodeExample> code_example(const Block& block) {
  if (block.language == "lua") return lua_example(block.text);
  if (block.language == "cpp") return cpp_example(block.text);
  if (block.language == "c") return c_example(block.text);
  return std::nullopt;
}

}  // namespace topset::tests
