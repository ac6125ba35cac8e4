# Run by cpack when all files of a package lie in its folder: the .tar.gz also gets what a .deb asks the system for.
if(CPACK_GENERATOR STREQUAL "TGZ")
  execute_process(
    COMMAND sh "${CMAKE_CURRENT_LIST_DIR}/complete_tarball"
            "${CPACK_TEMPORARY_DIRECTORY}" "${CPACK_TOPSET_LIBDIR}" "${CPACK_PACKAGE_VERSION}" "${CPACK_TOPSET_SOURCE_DATE}"
    COMMAND_ERROR_IS_FATAL ANY)
endif()
