# Read by cpack before it packs: files in packages are dated by the sources, not by the clock.
set(ENV{SOURCE_DATE_EPOCH} "${CPACK_TOPSET_SOURCE_DATE}")
