#include "training/prescription.hpp"

namespace topset {

std::string_view name(Base base) {
  switch (base) {
    case Base::nothing: return "";
    case Base::one_rep_max: return "one_rep_max";
    case Base::training_max: return "training_max";
    case Base::rep_max: return "rep_max";
    case Base::goal: return "goal";
    case Base::e1rm: return "e1rm";
    case Base::row: return "row";
    case Base::load: return "load";
    case Base::loadable: return "loadable";
  }
  return "";
}

}  // namespace topset
