#include "base/shown_words.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace cuewell {
namespace {

const ShownWords& words() {
    static const ShownWords some{
        {"play", "Play"}, {"hold", "Hold {time}"}, {"time_of", "{time} of {total}, {time}"}, {"open", "{time"}};
    return some;
}

TEST_CASE("words without slots are shown as they stand") {
    CHECK(shown(words(), "play") == "Play");
    CHECK(shown(words(), "play", {{"time", "0:30"}}) == "Play");
}

TEST_CASE("every place of a slot is filled") {
    CHECK(shown(words(), "hold", {{"time", "0:30"}}) == "Hold 0:30");
    CHECK(shown(words(), "time_of", {{"time", "4:05"}, {"total", "27:48"}}) == "4:05 of 27:48, 4:05");
    CHECK(shown(words(), "hold", {{"time", ""}}) == "Hold ");
}

TEST_CASE("a slot that nothing fills stays, and one that looks like it too") {
    CHECK(shown(words(), "hold", {{"n", "3"}}) == "Hold {time}");
    CHECK(shown(words(), "hold", {{"tim", "3"}, {"times", "4"}}) == "Hold {time}");
    CHECK(shown(words(), "open", {{"time", "0:30"}}) == "{time");
}

TEST_CASE("what fills a slot is not searched for slots") {
    CHECK(shown(words(), "time_of", {{"time", "{total}"}, {"total", "{time}"}}) == "{total} of {time}, {total}");
}

TEST_CASE("a key that is not there is a fault of the program") {
    CHECK_THROWS_WITH_AS((void)shown(words(), "hodl"), "there are no words for \"hodl\"", std::out_of_range);
}

}  // namespace
}  // namespace cuewell
