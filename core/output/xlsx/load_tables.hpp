// The hidden sheet: which loads there are, the plates for each, and from which target on each is
// taken. Athletes of the same gym share it.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "output/words.hpp"
#include "output/xlsx/canvas.hpp"
#include "output/xlsx/load_formula_text.hpp"

namespace topset::output::xlsx {

class LoadTables {
 public:
  LoadTables(Words words, std::string name) : words_(words), name_(std::move(name)) {}

  LookupReference lookup(const Loadables& loads, Rounding rounding, std::int64_t step);

  // Where the plates of a table stand; empty ranges for implements without plates.
  struct Plates {
    std::string loads;  // in thousandths
    std::string plates;
  };
  Plates plates(const LoadTable& table);

  // Whether anything was asked for; then the sheet must be there.
  bool is_used() const { return !written_lookups_.empty() || !written_plates_.empty(); }
  const std::string& name() const { return name_; }
  void write(Canvas& canvas) const;

 private:
  struct Place {
    Row row = 0;
    Column column = 0;
  };
  struct WrittenLookup {
    Place place;
    Lookup lookup;
  };
  struct WrittenPlates {
    Place place;
    std::vector<std::int64_t> loads;
    std::vector<std::string> plates;
  };
  using LookupKey = std::tuple<std::vector<std::int64_t>, Rounding, std::int64_t>;
  using PlatesKey = std::pair<std::vector<std::int64_t>, std::vector<std::string>>;

  Place place_for(std::size_t rows);
  std::string range(const Place& place, std::size_t rows, Column column) const;

  Words words_;
  std::string name_;
  std::map<LookupKey, LookupReference> lookups_;
  std::map<PlatesKey, Plates> plates_;
  std::vector<WrittenLookup> written_lookups_;
  std::vector<WrittenPlates> written_plates_;
  Place next_;
};

}  // namespace topset::output::xlsx
