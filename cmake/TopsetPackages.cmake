# Packages made of an installation: `cpack` in a build of the preset `package` writes .deb files, a part of topset
# each, and a .tar.gz that runs from wherever it is unpacked. The same sources give the same bytes: what a package has
# to date is dated by SOURCE_DATE_EPOCH or the commit.

set(CPACK_PACKAGE_NAME topset)
set(CPACK_PACKAGE_VENDOR "the topset authors")
set(CPACK_PACKAGE_CONTACT "topset authors <topset@example.org>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://example.org/topset")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_FILE_NAME "topset-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}")
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

# The time of the sources, the same wherever and whenever they are packed.
set(TOPSET_SOURCE_DATE "$ENV{SOURCE_DATE_EPOCH}")
if(NOT TOPSET_SOURCE_DATE AND EXISTS "${PROJECT_SOURCE_DIR}/.git")
  execute_process(COMMAND git -c safe.directory=* log -1 --format=%ct WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
                  OUTPUT_VARIABLE TOPSET_SOURCE_DATE OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT TOPSET_SOURCE_DATE)  # an archive gives every file the time of its commit
  file(TIMESTAMP "${PROJECT_SOURCE_DIR}/CHANGELOG.md" TOPSET_SOURCE_DATE "%s" UTC)
endif()

set(doc_files "${PROJECT_BINARY_DIR}/doc")
execute_process(
  COMMAND sh "${PROJECT_SOURCE_DIR}/cmake/packages/write_doc" "${PROJECT_SOURCE_DIR}" "${doc_files}"
          "${CPACK_PACKAGE_CONTACT}" "${TOPSET_SOURCE_DATE}"
  COMMAND_ERROR_IS_FATAL ANY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
             "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${PROJECT_SOURCE_DIR}/LICENSE"
             "${PROJECT_SOURCE_DIR}/cmake/packages/write_doc")

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
  install(FILES "${doc_files}/copyright" "${doc_files}/changelog.gz"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}" COMPONENT ${component})
endfunction()

topset_package(topset topset "strength-training blocks from a coach's text files"
  "topset turns programs and athletes written in YAML into dated blocks of sets,\n each with a load that the bar can hold, and checks libraries of them."
  RECOMMENDS "topset-formats, topset-lua"
  SUGGESTS "topset-dev"
  CONTROL_EXTRA "${PROJECT_SOURCE_DIR}/cmake/packages/prerm"
  CONTROL_STRICT_PERMISSION ON)  # whatever the sources' umask is
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
  RECOMMENDS "topset (= ${PROJECT_VERSION}), cmake, g++ | c++-compiler"
  SHLIBDEPS OFF)

# What cpack itself is told, in cpack.
set(CPACK_TOPSET_SOURCE_DATE "${TOPSET_SOURCE_DATE}")
set(CPACK_TOPSET_LIBDIR "${CMAKE_INSTALL_LIBDIR}")
set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_SOURCE_DIR}/cmake/packages/Dates.cmake")
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/cmake/packages/BeforePacking.cmake")
include(CPack)
