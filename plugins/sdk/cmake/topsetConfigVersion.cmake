# The version of topset in its sources; an installed topset has a file made at install time.
file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/../../../CMakeLists.txt" PACKAGE_VERSION
     REGEX "^project\\(topset VERSION [0-9.]+")
string(REGEX REPLACE "^project\\(topset VERSION ([0-9.]+).*" "\\1" PACKAGE_VERSION "${PACKAGE_VERSION}")
set(PACKAGE_VERSION_COMPATIBLE FALSE)
set(PACKAGE_VERSION_EXACT FALSE)
# Before 1.0 each minor version stands for itself.
string(REGEX MATCH "^[0-9]+\\.[0-9]+" minor "${PACKAGE_VERSION}.0")
if(PACKAGE_FIND_VERSION STREQUAL PACKAGE_VERSION)
  set(PACKAGE_VERSION_EXACT TRUE)
endif()
if("${PACKAGE_FIND_VERSION_MAJOR}.${PACKAGE_FIND_VERSION_MINOR}" STREQUAL minor
   AND PACKAGE_FIND_VERSION VERSION_LESS_EQUAL PACKAGE_VERSION)
  set(PACKAGE_VERSION_COMPATIBLE TRUE)
endif()
