#include "base/language.h"

#include <doctest/doctest.h>

namespace cuewell {

TEST_CASE("a language code begins with two letters, and has parts between single hyphens") {
    for (const char* code : {"en", "pt-BR", "sr-Latn-RS", "es-419", "de-1996"}) {
        CAPTURE(code);
        CHECK(is_language_code(code));
    }
    for (const char* text : {"", "e", "1a", "-e", "en-", "en--GB", "en_GB", "en GB", "../en", "\xC3\xA9n",
                             "en-abcdefgh-abcdefgh-abcdefgh-abcdefgh"}) {
        CAPTURE(text);
        CHECK_FALSE(is_language_code(text));
    }
}

}  // namespace cuewell
