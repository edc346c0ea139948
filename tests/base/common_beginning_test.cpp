#include "base/common_beginning.h"

#include <doctest/doctest.h>

using namespace cuewell;

TEST_CASE("titles share whole words, and no mark that leads on") {
    CHECK(common_beginning({"Pigeon, right", "Pigeon, left", "Pigeon, right, round 2"}) == "Pigeon");
    CHECK(common_beginning({"Cat-cow", "Cat-cow, round 2"}) == "Cat-cow");
    CHECK(common_beginning({"Lunge left", "Lunge lower"}) == "Lunge");
    CHECK(common_beginning({"Lunge (left)", "Lunge (right)"}) == "Lunge");
    CHECK(common_beginning({"Pigeon (supported) – left", "Pigeon (supported) – right"}) == "Pigeon (supported)");
    CHECK(common_beginning({"Drehsitz, rechts", "Drehsitz, ręchts"}) == "Drehsitz");
    CHECK(common_beginning({"Kör", "Köß"}).empty());
    CHECK(common_beginning({"Only one"}) == "Only one");
}

TEST_CASE("a title that others go on from stays as it is") {
    CHECK(common_beginning({"Bend to 90°", "Bend to 90°, round 2"}) == "Bend to 90°");
    CHECK(common_beginning({"Breathe:", "Breathe: again"}) == "Breathe:");
    CHECK(common_beginning({"Cat", "Cat-cow"}) == "Cat");
    CHECK(common_beginning({"Round 1", "Round 10"}) == "Round");
}

TEST_CASE("titles that begin differently share nothing") {
    CHECK(common_beginning({"Left pigeon", "Right pigeon"}).empty());
    CHECK(common_beginning({"左のハト", "右のハト"}).empty());
    CHECK(common_beginning({}).empty());
}
