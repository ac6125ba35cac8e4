// A program that does nothing, linked to what topset is linked to: the floor of a cold start.
#include <yaml-cpp/yaml.h>

#include <boost/program_options.hpp>

// What the linker must not leave out.
volatile const void* kept[2];

int main() {
  boost::program_options::options_description options;
  kept[0] = &options;
  kept[1] = reinterpret_cast<const void*>(&YAML::LoadFile);
  return 0;
}
