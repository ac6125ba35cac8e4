// Lua's own headers, read as C++. lua.hpp reads them as C, but from 5.4.6 on the names in the
// library that is built as C++ are C++'s. Older headers say themselves that they are C's.
#pragma once

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
