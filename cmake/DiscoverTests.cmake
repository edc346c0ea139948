# cuewell_discover_tests(TARGET PREFIX [PROPERTIES name value...])
#
# Registers each test case of the doctest executable TARGET in CTest, as "PREFIX: name of the case". The cases are asked
# for after each build of TARGET. doctest's own CMake module is not used: it loses names with quotes, brackets or
# semicolons, and a filter that then matches nothing counts as passed there. PROPERTIES are those of each of the tests.
set(CUEWELL_LIST_TEST_CASES ${CMAKE_CURRENT_LIST_DIR}/list_test_cases.cmake)

function(cuewell_discover_tests target prefix)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "PROPERTIES")
  list(JOIN arg_PROPERTIES " " properties)
  set(tests_file ${CMAKE_CURRENT_BINARY_DIR}/${target}_tests.cmake)
  set(include_file ${CMAKE_CURRENT_BINARY_DIR}/${target}_include.cmake)
  add_custom_command(
    TARGET ${target} POST_BUILD
    BYPRODUCTS ${tests_file}
    COMMAND ${CMAKE_COMMAND} -D EXECUTABLE=$<TARGET_FILE:${target}> -D PREFIX=${prefix} -D OUTPUT=${tests_file}
            "-DPROPERTIES=${properties}" -D WORKING_DIRECTORY=${CMAKE_CURRENT_BINARY_DIR} -P ${CUEWELL_LIST_TEST_CASES}
    VERBATIM)
  file(WRITE ${include_file}
       "if(EXISTS \"${tests_file}\")\n"
       "  include(\"${tests_file}\")\n"
       "else()\n"
       "  add_test(\"${prefix}: the tests are built\" \"${CMAKE_COMMAND}\" -E false)\n"
       "endif()\n")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${include_file})
endfunction()
