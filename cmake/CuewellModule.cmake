# cuewell_module(NAME [LAYERS module...] [LIBRARIES target...] [EXCEPT file...])
#
# The static library cuewell_NAME of all src/NAME/*.cpp. LAYERS are the modules below it that it may include; they come
# along to whoever links it. LIBRARIES are for its .cpp files alone. Every module may use fmt there. EXCEPT are files of
# src/NAME that this build leaves out.
# A folder without a .cpp file becomes an interface library, so that a module can begin with its headers.
function(cuewell_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LAYERS;LIBRARIES;EXCEPT")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "cuewell_module(${name}): what is \"${arg_UNPARSED_ARGUMENTS}\"?")
  endif()

  set(target cuewell_${name})
  list(TRANSFORM arg_LAYERS PREPEND cuewell_)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  list(TRANSFORM arg_EXCEPT PREPEND ${PROJECT_SOURCE_DIR}/src/${name}/)
  list(REMOVE_ITEM sources ${arg_EXCEPT})

  if(sources)
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${target} PUBLIC ${arg_LAYERS} PRIVATE ${arg_LIBRARIES} fmt::fmt Threads::Threads)
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${target} INTERFACE ${arg_LAYERS})
  endif()

  cuewell_precompile(${target})
  set_property(GLOBAL APPEND PROPERTY CUEWELL_MODULES ${name})
endfunction()

# cuewell_precompile(TARGET [HEADER...]): what nearly every file includes is read once for all targets, where CUEWELL_PCH is
# on. It is for builds that only test: in the others a file of src/ that forgets an include does not compile. What nobody
# includes, a test, is precompiled in every build but those with ccache, which remembers more than that saves.
function(cuewell_precompile target)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "EXECUTABLE" AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(wished ON)
  else()
    set(wished ${CUEWELL_PCH})
  endif()
  if(NOT wished OR type STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()
  # Targets of one type are compiled alike, and so take what was precompiled for the first of them.
  get_property(first GLOBAL PROPERTY CUEWELL_PRECOMPILED_${type})
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    target_precompile_headers(
      ${target} PRIVATE <algorithm> <chrono> <cstddef> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span>
      <string> <string_view> <utility> <variant> <vector> <fmt/format.h> ${ARGN})
    set_property(GLOBAL PROPERTY CUEWELL_PRECOMPILED_${type} ${target})
  endif()
endfunction()
