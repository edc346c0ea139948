#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

std::string found(const std::string& position, const std::string& body) {
    return found_in_stretch("other-position", body, "position = \"" + position + "\"\n");
}

TEST_CASE("words that lead elsewhere than the head are told at their place") {
    CHECK(found("seated", "Lie on your back.\n[pause 9s]\n") ==
          "arm.md:5:1: warning: this leads to \"lying face up\", and by its head the stretch is done seated "
          "[other-position]\n"
          "  Lie on your back.\n"
          "  ^~~~~~~~~~~~~~~~\n"
          "  write the position into the head that the stretch begins in: the program leads there, and gives time for "
          "it\n");
    CHECK(found("lying face up", "Lie on your back.\n[pause 9s]\n") == "");
}

TEST_CASE("a way that leads by another position to that of the head is fair") {
    CHECK(found("kneeling", "Kneel down.\nSit back on your heels.\n[pause 9s]\n") == "");
    CHECK(found("lying face up", "Sit down.\nThen lie on your back.\n[pause 9s]\n") == "");
    CHECK(found("lying face up", "Sit down.\n[pause 9s]\nLie on your back.\n") != "");
}

TEST_CASE("on hands and knees one kneels") {
    CHECK(found("kneeling", "Start on hands and knees.\n") == "");
    CHECK(found("hands and knees", "Kneel on the mat.\n") == "");
    CHECK(found("standing", "Start on hands and knees.\n") != "");
}

TEST_CASE("behind the first pause a stretch may lead anywhere") {
    CHECK(found("standing", "Let your arms hang.\n[pause 3s]\nNow sit down.\n[pause 9s]\n") == "");
    CHECK(found("standing", "Let your arms hang.\n~ Or sit down.\n[pause 3s]\n") == "");
}

TEST_CASE("a bone, and feet that stand, are no position") {
    CHECK(found("kneeling", "Sink your sit bones toward your heels.\n[pause 9s]\n") == "");
    CHECK(found("lying face up", "Let your feet stand on the floor.\n[pause 9s]\n") == "");
    CHECK(found("lying face up", "Press into both feet, stand up.\n[pause 9s]\n") != "");
}

}  // namespace
}  // namespace cuewell::test
