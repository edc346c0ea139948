#include "publish/source_date.h"

#include <doctest/doctest.h>

using namespace cuewell;

TEST_CASE("a SOURCE_DATE_EPOCH is a day in UTC") {
    CHECK(day_of_epoch("0") == "1970-01-01");
    CHECK(day_of_epoch("951782399") == "2000-02-28");
    CHECK(day_of_epoch("951782400") == "2000-02-29");
    CHECK(day_of_epoch("253402300799") == "9999-12-31");
}

TEST_CASE("what is no SOURCE_DATE_EPOCH is no day") {
    for (const char* text : {"", "-1", "1.5", "12h", " 1", "253402300800", "99999999999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(day_of_epoch(text));
    }
}
