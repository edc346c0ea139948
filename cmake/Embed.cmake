# cuewell_embed(MODULE CONSTANT FILE...): the texts of the files, in that order, as the constant CONSTANT of the module,
# which declares it in MODULE/MODULE_files.h as an EmbeddedText: the text, and its hash as browsers want it.
set(CUEWELL_EMBED_TEXT ${CMAKE_CURRENT_LIST_DIR}/embed_text.cmake)

function(cuewell_embed module constant)
  list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/src/${module}/ OUTPUT_VARIABLE files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${module}_${constant}.cpp)
  # A list would be cut at its semicolons on the way.
  list(JOIN files "|" joined)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D CONSTANT=${constant} -D "FILES=${joined}" -D HEADER=${module}/${module}_files.h
            -D OUTPUT=${output} -P ${CUEWELL_EMBED_TEXT}
    DEPENDS ${files} ${CUEWELL_EMBED_TEXT}
    COMMENT "Embedding ${constant}"
    VERBATIM)
  target_sources(cuewell_${module} PRIVATE ${output})
endfunction()
