// Throws across the boundary, which the contract forbids.
#include <cstring>
#include <stdexcept>
#include <topset/strategy.h>

namespace {

topset_status describe(const char* /*source*/, const topset_catalogue* catalogue) {
  topset_card card = topset_card_init("test.throws", "1.0.0", "throws");
  catalogue->add(catalogue->host, &card);
  card.id = "test.throws-a-number";
  catalogue->add(catalogue->host, &card);
  return TOPSET_OK;
}

topset_status plan(const char* /*source*/, const char* id, const topset_request* /*request*/,
                   const topset_sink* sink) {
  const topset_row row = topset_row_init();
  sink->emit(sink->host, &row);
  if (std::strcmp(id, "test.throws") == 0) throw std::runtime_error("the bar slipped");
  throw 17;
}

}  // namespace

extern "C" {
const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, nullptr};
}
