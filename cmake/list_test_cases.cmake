# Writes OUTPUT, a CTest file with a test for each test case of the doctest EXECUTABLE. Run by DiscoverTests.cmake.

execute_process(
  COMMAND ${EXECUTABLE} --list-test-cases --no-colors=true
  WORKING_DIRECTORY ${WORKING_DIRECTORY}
  OUTPUT_VARIABLE rest
  ERROR_VARIABLE errors
  RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${EXECUTABLE} cannot list its test cases (${result}):\n${rest}${errors}")
endif()

set(script "")
# By hand, line by line: a CMake list would split names at semicolons and join them at brackets.
while(NOT rest STREQUAL "")
  string(FIND "${rest}" "\n" end)
  if(end EQUAL -1)
    set(name "${rest}")
    set(rest "")
  else()
    string(SUBSTRING "${rest}" 0 ${end} name)
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${rest}" ${end} -1 rest)
  endif()
  if(name STREQUAL "" OR name MATCHES "^(=====|\\[doctest\\] )")
    continue()
  endif()

  string(FIND "${script}" "add_test([==[${PREFIX}: ${name}]==]" before)
  if(NOT before EQUAL -1)
    message(FATAL_ERROR "two test cases of ${PREFIX} have the same name: ${name}")
  endif()
  # In a filter a comma separates, quotes and backslashes vanish, and a question mark stands for any one character.
  string(REGEX REPLACE "[^A-Za-z0-9 _.:/()-]" "?" filter "${name}")
  # A run without a test case, or a case that checks nothing, is a test that cannot fail: so it fails. One that cannot
  # run here, for want of a sound device say, prints "[skipped] why" and is shown as skipped, but where it failed: that it
  # was skipped would count for more.
  string(APPEND script
         "add_test([==[${PREFIX}: ${name}]==] [==[${EXECUTABLE}]==] [==[--test-case=${filter}]==] --no-colors=true)\n"
         "set_tests_properties([==[${PREFIX}: ${name}]==] PROPERTIES\n"
         "  WORKING_DIRECTORY [==[${WORKING_DIRECTORY}]==] LABELS [==[${PREFIX}]==]\n"
         "  FAIL_REGULAR_EXPRESSION [==[\\[doctest\\] (test cases|assertions): *0 *\\|]==]\n"
         "  SKIP_REGULAR_EXPRESSION [==[\\[skipped\\] .*Status: SUCCESS!]==] ${PROPERTIES})\n")
endwhile()
file(WRITE ${OUTPUT} "${script}")
