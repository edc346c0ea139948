# Writes OUTPUT, a C++ source with the texts of FILES, separated by |, as the constant CONSTANT that the header
# HEADER declares. Run by Embed.cmake.

# base64_of(HEX VARIABLE): bytes that are given as pairs of hexadecimal digits, as base64 (RFC 4648).
function(base64_of hex variable)
  set(letters "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  set(result "")
  while(NOT hex STREQUAL "")
    string(LENGTH "${hex}" left)
    string(SUBSTRING "${hex}0000" 0 6 three_bytes)
    foreach(shift IN ITEMS 18 12 6 0)
      math(EXPR letter "(0x${three_bytes} >> ${shift}) & 63")
      string(SUBSTRING "${letters}" ${letter} 1 letter)
      string(APPEND result "${letter}")
    endforeach()
    if(left LESS_EQUAL 6)
      break()
    endif()
    string(SUBSTRING "${hex}" 6 -1 hex)
  endwhile()
  if(left EQUAL 4)
    string(REGEX REPLACE ".$" "=" result "${result}")
  elseif(left EQUAL 2)
    string(REGEX REPLACE "..$" "==" result "${result}")
  endif()
  set(${variable} "${result}" PARENT_SCOPE)
endfunction()

set(text "")
string(REPLACE "|" ";" FILES "${FILES}")
foreach(file IN LISTS FILES)
  file(READ ${file} part)
  string(APPEND text "${part}")
endforeach()
string(SHA256 hash "${text}")
base64_of("${hash}" hash)
file(WRITE ${OUTPUT}
     "#include \"${HEADER}\"\n\n"
     "namespace cuewell {\n\n"
     "const EmbeddedText ${CONSTANT}{R\"embedded(${text})embedded\", \"${hash}\"};\n\n"
     "}  // namespace cuewell\n")
