# The libraries, each as an imported target, so that their headers count as system headers.

find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(tomlplusplus REQUIRED)

find_package(PkgConfig REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
# A macro for Windows, with which nothing that was precompiled without it could be used.
set_property(TARGET PkgConfig::utf8proc PROPERTY INTERFACE_COMPILE_OPTIONS)
pkg_check_modules(sndfile REQUIRED IMPORTED_TARGET sndfile)
pkg_check_modules(soxr REQUIRED IMPORTED_TARGET soxr)
pkg_check_modules(ebur128 REQUIRED IMPORTED_TARGET libebur128)
pkg_check_modules(ogg REQUIRED IMPORTED_TARGET ogg)
pkg_check_modules(espeak_ng REQUIRED IMPORTED_TARGET espeak-ng)
pkg_check_modules(portaudio REQUIRED IMPORTED_TARGET portaudio-2.0)
pkg_check_modules(taglib REQUIRED IMPORTED_TARGET taglib)
pkg_check_modules(cairo REQUIRED IMPORTED_TARGET cairo cairo-ft freetype2)
find_package(pugixml REQUIRED)

# CLI11 2.1 in Debian 12 is headers only, without a package file of CMake or pkg-config.
find_path(CLI11_INCLUDE_DIR CLI/CLI.hpp REQUIRED)
mark_as_advanced(CLI11_INCLUDE_DIR)
add_library(cuewell_cli11 INTERFACE)
target_include_directories(cuewell_cli11 SYSTEM INTERFACE ${CLI11_INCLUDE_DIR})

# Desktop, headset and sleep are reached over D-Bus, where a system has it; without it a session is steered by keys. Asked
# for through CMake, for pkg-config in Debian 12 wants libsystemd's headers too, which are not needed. Version 2 has another
# interface.
find_package(sdbus-c++ 1.2...<2 CONFIG QUIET)
if(sdbus-c++_FOUND)
  set(CUEWELL_BUS_LIBRARY SDBusCpp::sdbus-c++)
  set(CUEWELL_BUS_EXCEPT without_bus.cpp)
else()
  message(STATUS "sdbus-c++ 1.2 or later, below 2, was not found: built without desktop, headset and sleep")
  set(CUEWELL_BUS_LIBRARY "")
  set(CUEWELL_BUS_EXCEPT mpris_talk.cpp sleep_guard_talks.cpp)
endif()
