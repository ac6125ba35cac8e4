/* Built for a contract of the future: nothing of it may be read but its symbol's name. */
#include <topset/strategy.h>

TOPSET_EXPORT const uint32_t topset_plugin_v2[2] = {0xffffffffu, 0xffffffffu};
