/* A shared library like any other. */
#include <topset/strategy.h>

TOPSET_EXPORT const int topset_test_something = 1;
