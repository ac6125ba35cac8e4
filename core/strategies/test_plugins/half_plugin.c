/* Exports the symbol and forgets what stands behind it. */
#include <topset/strategy.h>

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", NULL, NULL, NULL};
