#include "export/chapter_titles.h"

#include <doctest/doctest.h>

using namespace cuewell;

TEST_CASE("chapters that are put together are called after the first and the last") {
    CHECK(title_from_to("Cat-cow", "Sphinx") == "Cat-cow – Sphinx");
    CHECK(title_from_to("Cat-cow", "Cat-cow") == "Cat-cow");
}
