#include "publish/file_name.h"

#include <doctest/doctest.h>

#include <string>

using namespace cuewell;

TEST_CASE("a title stays the name of a file where it can") {
    CHECK(file_name_of("Hamstring stretch, left") == "Hamstring stretch, left");
    CHECK(file_name_of("Kniebeuge für Ältere") == "Kniebeuge für Ältere");
}

TEST_CASE("the name of a file holds nothing that a phone's memory card forbids") {
    CHECK(file_name_of("Cat/cow: \"slow\"? <yes>|*\\") == "Cat-cow slow yes");
    CHECK(file_name_of("../../etc/passwd") == "etc-passwd");
    CHECK(file_name_of("two\nlines\tand\x01 more") == "two lines and more");
    CHECK(file_name_of(" .hidden. ") == "hidden");
    CHECK(file_name_of("-o /tmp/x") == "o tmp-x");
}

TEST_CASE("numbers and words stay apart in the name of a file") {
    CHECK(file_name_of("Half way 1/2") == "Half way 1-2");
    CHECK(file_name_of("At 10:30") == "At 10-30");
    CHECK(file_name_of("Neck: slow") == "Neck slow");
    CHECK(file_name_of("left / right") == "left right");
}

TEST_CASE("the name of a file is never empty") {
    for (const char* title : {"", "...", "   ", "///", "\n"}) CHECK(file_name_of(title) == "untitled");
}

TEST_CASE("the name of a file is short, and its last character whole") {
    std::string long_title;
    for (int i = 0; i < 100; ++i) long_title += "ä";
    const std::string name = file_name_of(long_title);
    CHECK(name.size() == 80);
    CHECK(name.ends_with("ä"));
}
