/* Describes strategies wrongly, each in a way of its own, and one well. */
#include <topset/strategy.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_card card = topset_card_init("Test.Shouts", "1.0.0", "a card");
  topset_parameter parameter = topset_parameter_init("sets", TOPSET_SETS, "sets");
  const topset_default given = topset_default_init("4 times 5");
  (void)source;
  catalogue->add(catalogue->host, &card);

  card = topset_card_init("test.bad-default", "1.0.0", "a card");
  parameter.defaults = TOPSET_TABLE(&given, 1);
  card.parameters = TOPSET_TABLE(&parameter, 1);
  catalogue->add(catalogue->host, &card);

  card = topset_card_init("test.fine", "1.0.0", "a card");
  catalogue->add(catalogue->host, &card);
  return TOPSET_OK;
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  (void)source;
  (void)id;
  (void)request;
  (void)sink;
  return TOPSET_OK;
}

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, NULL};
