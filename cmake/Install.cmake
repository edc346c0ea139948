# Fixed folders below the prefix: the program looks for its data at ../share/cuewell/bundled from its own place. Not in
# share/cuewell itself: below ~/.local that is the folder of the user's own files, which no install may write over.

foreach(folder IN ITEMS scripts voices sounds)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${folder} DESTINATION share/cuewell/bundled OPTIONAL PATTERN ".*" EXCLUDE)
endforeach()
# For authors: what editors need, and what may stand in heads and voices.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/editors ${PROJECT_SOURCE_DIR}/docs/schema DESTINATION share/cuewell
  PATTERN ".*" EXCLUDE)
foreach(document IN ITEMS README.md LICENSE CHANGELOG.md CONTRIBUTING.md SECURITY.md)
  install(FILES ${PROJECT_SOURCE_DIR}/${document} DESTINATION share/doc/cuewell OPTIONAL)
endforeach()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs DESTINATION share/doc/cuewell FILES_MATCHING PATTERN "*.md"
  PATTERN "pictures/*" PATTERN "schema" EXCLUDE PATTERN ".*" EXCLUDE)
install(FILES ${PROJECT_SOURCE_DIR}/docs/cuewell.1 DESTINATION share/man/man1 OPTIONAL)
install(FILES ${PROJECT_SOURCE_DIR}/docs/pictures/cuewell.svg DESTINATION share/icons/hicolor/scalable/apps)

if(NOT TARGET cuewell)
  return()
endif()
install(TARGETS cuewell RUNTIME DESTINATION bin)

if(CUEWELL_COMPLETIONS)
  # cuewell_completion(SHELL FILE FOLDER): what `cuewell completions SHELL` prints, under the name and in the folder
  # where that shell looks.
  function(cuewell_completion shell file folder)
    set(path ${PROJECT_BINARY_DIR}/completions/${file})
    add_custom_command(
      OUTPUT ${path}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/completions
      COMMAND cuewell completions ${shell} > ${path}
      DEPENDS cuewell
      COMMENT "Generating completions for ${shell}"
      VERBATIM)
    install(FILES ${path} DESTINATION ${folder})
    set_property(GLOBAL APPEND PROPERTY CUEWELL_COMPLETION_FILES ${path})
  endfunction()

  cuewell_completion(bash cuewell share/bash-completion/completions)
  cuewell_completion(zsh _cuewell share/zsh/site-functions)
  cuewell_completion(fish cuewell.fish share/fish/vendor_completions.d)
  get_property(files GLOBAL PROPERTY CUEWELL_COMPLETION_FILES)
  add_custom_target(completions ALL DEPENDS ${files})
endif()
