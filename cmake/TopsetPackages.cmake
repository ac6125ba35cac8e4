# Packages made of an installation: `cpack` in a build of the preset `package` writes .deb files, a part of topset
# each, and a .tar.gz that runs from wherever it is unpacked.

set(CPACK_PACKAGE_NAME topset)
set(CPACK_PACKAGE_VENDOR "the topset authors")
set(CPACK_PACKAGE_CONTACT "topset authors <topset@example.org>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://example.org/topset")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL topset dev formats lua)
set(CPACK_ARCHIVE_COMPONENT_INSTALL OFF)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# topset_package(COMPONENT package "summary" "words" FIELD value...): one .deb, with its copyright and changelog.
function(topset_package component package summary words)
  string(TOUPPER ${component} upper)
  macro(say field value)
    set(CPACK_${field} "${value}" PARENT_SCOPE)
  endmacro()
  say(DEBIAN_${upper}_PACKAGE_NAME ${package})
  say(DEBIAN_${upper}_DESCRIPTION "${summary}\n${words}")
  set(rest ${ARGN})
  while(rest)
    list(POP_FRONT rest field value)
    say(DEBIAN_${upper}_PACKAGE_${field} "${value}")
  endwhile()
  set(doc "${CMAKE_INSTALL_DATADIR}/doc/${package}")
  install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${doc}" RENAME copyright COMPONENT ${component})
  install(FILES "${TOPSET_PACKED_CHANGELOG}" DESTINATION "${doc}" COMPONENT ${component})
endfunction()

# Without the time and name that gzip would add, so that two builds are the same.
set(TOPSET_PACKED_CHANGELOG "${PROJECT_BINARY_DIR}/changelog.gz")
execute_process(COMMAND gzip -9nc "${PROJECT_SOURCE_DIR}/CHANGELOG.md" OUTPUT_FILE "${TOPSET_PACKED_CHANGELOG}"
                COMMAND_ERROR_IS_FATAL ANY)

topset_package(topset topset "strength-training blocks from a coach's text files"
  "topset turns programs and athletes written in YAML into dated blocks of sets,\n each with a load that the bar can hold, and checks libraries of them."
  RECOMMENDS "topset-formats, topset-lua"
  SUGGESTS "topset-dev")
topset_package(formats topset-formats "PDF sheets and workbooks of topset"
  "Adds the formats pdf and xlsx to topset: sheets to print, and workbooks whose\n loads follow a changed max."
  DEPENDS "topset (= ${PROJECT_VERSION}), fonts-dejavu-core"
  SUGGESTS "fonts-noto-core, fonts-noto-cjk")
topset_package(lua topset-lua "strategies for topset written in Lua"
  "Lets topset run progression strategies that are .lua files, each in a process\n of its own."
  DEPENDS "topset (= ${PROJECT_VERSION})")
topset_package(dev topset-dev "headers for writing strategies for topset"
  "The contract that progression strategies are built against, in C and C++, and\n a CMake package that builds and checks them."
  SECTION libdevel
  RECOMMENDS "topset (= ${PROJECT_VERSION})"
  SHLIBDEPS OFF)

include(CPack)
