# What holds for all of our own code: the language, the warnings, and results that are the same on every machine.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# GCC 12 is the compiler the tests are run with. With any other a warning stays a warning: a newer compiler's new advice
# must not stop someone who only wants to stretch.
set(werror OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12\\.")
  set(werror ON)
endif()
option(CUEWELL_WERROR "Treat warnings in our code as errors" ${werror})

add_compile_options(
  -Wall
  -Wextra
  -Wpedantic
  -Wshadow
  -Wconversion
  -Wold-style-cast
  -Wnon-virtual-dtor
  -Woverloaded-virtual
  -Wcast-align
  -Wcast-qual
  -Wformat=2
  $<$<BOOL:${CUEWELL_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overlapping copies in plain std::string concatenation (GCC bug 105651).
  add_compile_options(-Wno-restrict)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # The standard library of GCC 12 sorts with what it calls deprecated itself.
  add_compile_options(-Wno-deprecated-declarations)
endif()

# The same samples everywhere: no multiply and add may be fused into one rounding. For the same reason nothing here may
# add -ffast-math or -march=native.
add_compile_options(-ffp-contract=off)

# The flags of some libraries have it; where a file has it, what was precompiled without it cannot be used.
add_compile_options(-pthread)

# No path of the machine that built it inside the program.
add_compile_options(-fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=)

if(CMAKE_BUILD_TYPE STREQUAL "Debug" OR CUEWELL_SANITIZE)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

if(CUEWELL_SANITIZE)
  add_compile_options(-fsanitize=${CUEWELL_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CUEWELL_SANITIZE})
  if(CUEWELL_SANITIZE MATCHES "undefined")
    add_compile_options(-fsanitize=float-cast-overflow)
    add_link_options(-fsanitize=float-cast-overflow)
  endif()
endif()

# What libFuzzer is steered by: where an input came through. Its main() is linked where the targets are.
if(CUEWELL_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(CUEWELL_CCACHE ccache)
  mark_as_advanced(CUEWELL_CCACHE)
  if(CUEWELL_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CUEWELL_CCACHE})
  endif()
endif()
