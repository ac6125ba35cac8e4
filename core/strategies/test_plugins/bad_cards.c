/* Describes strategies wrongly, each in a way of its own, and one well. */
#include <topset/strategy.h>

static topset_card card_init(const char* id) {
  topset_card card = TOPSET_ZERO;
  card.struct_size = sizeof card;
  card.id = id;
  card.version = "1.0.0";
  card.summary = "a card";
  card.doc = "";
  return card;
}

static topset_parameter parameter_init(const char* id) {
  topset_parameter parameter = TOPSET_ZERO;
  parameter.struct_size = sizeof parameter;
  parameter.kinds = TOPSET_SETS;
  parameter.max = -1;
  parameter.id = id;
  parameter.doc = "sets";
  parameter.choices = parameter.group = "";
  return parameter;
}

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_card card = card_init("Test.Shouts");
  topset_parameter parameter = parameter_init("sets");
  topset_default given = TOPSET_ZERO;
  (void)source;
  catalogue->add(catalogue->host, &card);

  card = card_init("test.bad-default");
  given.struct_size = sizeof given;
  given.goal = TOPSET_NO_GOAL;
  given.movement = given.experience = given.text_lb = "";
  given.text = "4 times 5";
  parameter.defaults.data = &given;
  parameter.defaults.count = 1;
  parameter.defaults.stride = sizeof given;
  card.parameters.data = &parameter;
  card.parameters.count = 1;
  card.parameters.stride = sizeof parameter;
  catalogue->add(catalogue->host, &card);

  card = card_init("test.fine");
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

TOPSET_EXPORT const topset_plugin topset_plugin_v0 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, NULL};
