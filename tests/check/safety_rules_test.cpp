#include "check/timed_script.h"
#include "check/whole_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

TEST_CASE("a forbidden phrase is an error at its place, with what to say in its place") {
    CHECK(found_in_stretch("forbidden-phrase", "Now push through it.\n") ==
          "arm.md:5:5: error: no script says \"push through\" [forbidden-phrase]\n"
          "  Now push through it.\n"
          "      ^~~~~~~~~~~~\n"
          "  tell how to make less of it, or to ease off\n");
}

TEST_CASE("a forbidden phrase is fair behind a negation in the same part of the sentence") {
    CHECK(found_in_stretch("forbidden-phrase", "This is for relief, not a cure.\n") == "");
    CHECK(found_in_stretch("forbidden-phrase", "Never try to push through it.\n") == "");
    CHECK(found_in_stretch("forbidden-phrase", "It is not hard, it is a cure.\n") != "");
    CHECK(found_in_stretch("forbidden-phrase", "It is no trick. It cures.\n") != "");
}

TEST_CASE("forbidden phrases are whole words in any case, over commas") {
    CHECK(found_in_stretch("forbidden-phrase", "NO PAIN, no gain.\n") != "");
    CHECK(found_in_stretch("forbidden-phrase", "All is secure.\n") == "");
    CHECK(found_in_stretch("forbidden-phrase", "Don’t push through—rest.\n") == "");
    CHECK(found_in_stretch("forbidden-phrase", "# Each side\nLift {right|left, push through}.\n",
                           "sides = \"each\"\n") != "");
}

TEST_CASE("a title or a description promises no cure either") {
    const std::string routine = "description = \"A cure for backs.\"\n+++\n- trunk-rotation\n[rest 1m]\n";
    CHECK(told_of("+++\ntitle = \"Day\"\n" + routine).find("no script says \"cure\" [forbidden-phrase]") !=
          std::string::npos);
}

std::string own_safety(const std::string& lines) {
    return told_of("+++\ntitle = \"Day\"\nsafety = \"own\"\n+++\n" + lines + "- trunk-rotation\nRest.\n[rest 1m]\n");
}

TEST_CASE("a routine with safety words of its own that say nothing is told what they lack") {
    CHECK(own_safety("Ease off at any sharp pain.\n") ==
          "day.md:1:1: error: safety is \"own\", and no line before the first stretch tells of asking a doctor "
          "[no-safety-words]\n"
          "  +++\n"
          "  ^~~\n"
          "  say it in a line without ~, or leave safety out: the program then says it\n");
    CHECK(own_safety("Ease off at any sharp pain.\nWith an injury, ask a doctor first.\n") == "");
    CHECK(own_safety("Ease off at any sharp pain.\n~ With an injury, ask a doctor first.\n") != "");
}

TEST_CASE("a strain without its caution is told, and one that only a ~ line carries") {
    const std::string head = "strains = [\"balance\"]\n";
    CHECK(found_in_stretch("missing-caution", "Lift your foot.\n", head) ==
          "arm.md:1:1: warning: strains \"balance\", and no line says how to make less of it [missing-caution]\n"
          "  +++\n"
          "  ^~~\n"
          "  say it in a line without ~, before the strain: Go carefully, only as far as is comfortable.\n");
    CHECK(found_in_stretch("missing-caution", "~ Hold on to a chair.\nLift your foot.\n", head) != "");
    CHECK(found_in_stretch("missing-caution", "Hold on to a chair.\nLift your foot.\n", head) == "");
    CHECK(found_in_stretch("missing-caution", "Turn.\n", "strains = [\"rotation\"]\n") == "");
}

TEST_CASE("breath that is held is told, and breath that is not to be held is not") {
    CHECK(found_in_stretch("held-breath", "Squeeze, and hold your breath.\n") ==
          "arm.md:5:14: warning: the breath is held [held-breath]\n"
          "  Squeeze, and hold your breath.\n"
          "               ^~~~~~~~~~~~~~~~\n"
          "  let it go on: to hold it with effort raises the blood pressure\n");
    CHECK(found_in_stretch("held-breath", "Squeeze, and do not hold your breath.\n") == "");
}

}  // namespace
}  // namespace cuewell::test
