/* Built for another contract, of the past or the future: nothing of it may be read but its symbol's
 * name. */
#include <topset/strategy.h>

extern TOPSET_EXPORT const uint32_t OTHER_ABI[2];
const uint32_t OTHER_ABI[2] = {0xffffffffu, 0xffffffffu};
