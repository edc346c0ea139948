#include "base/name.h"

#include <doctest/doctest.h>

#include <string>

using namespace cuewell;

TEST_CASE("names are letters and digits of any script, with hyphens, underscores and dots inside") {
    for (const char* name : {"cat-cow", "woche_1", "v1.2", "\u00dcbung", "\u306d\u3053", "7"})
        CHECK_MESSAGE(is_name(name), name);
}

TEST_CASE("no name leads out of its folder, is expanded by a shell or steers a terminal") {
    for (const char* name : {"", ".", "..", ".hidden", "-rf", "a/b", "a\\b", "a b", "$(id)", "`id`", "a;b", "a\nb",
                             "a\x1b[31m", "a\u202eb", "a*", "a:b", "\xff"}) {
        CHECK_FALSE_MESSAGE(is_name(name), name);
    }
    CHECK_FALSE(is_name(std::string("a\0b", 3)));
    CHECK(is_name(std::string(100, 'a')));
    CHECK_FALSE(is_name(std::string(101, 'a')));
}
