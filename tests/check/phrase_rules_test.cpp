#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

TEST_CASE("every forbidden phrase of a line is told at its own place") {
    CHECK(found_in_stretch("forbidden-phrase", "Bounce, never bounce, then bounce until it hurts.\n") ==
          "arm.md:5:1: error: no script says \"bounce\" [forbidden-phrase]\n"
          "  Bounce, never bounce, then bounce until it hurts.\n"
          "  ^~~~~~\n"
          "  say that it is slow and steady: what jerks makes muscles tighten\n"
          "arm.md:5:28: error: no script says \"bounce\" [forbidden-phrase]\n"
          "  Bounce, never bounce, then bounce until it hurts.\n"
          "                             ^~~~~~\n"
          "  say that it is slow and steady: what jerks makes muscles tighten\n"
          "arm.md:5:35: error: no script says \"until it hurts\" [forbidden-phrase]\n"
          "  Bounce, never bounce, then bounce until it hurts.\n"
          "                                    ^~~~~~~~~~~~~~\n"
          "  say how far is enough: \"as far as it goes without pain\"\n");
}

TEST_CASE("forbidden phrases that share words are told once, at all of their words") {
    CHECK(found_in_stretch("forbidden-phrase", "Ignore any sharp pain.\n") ==
          "arm.md:5:1: error: no script says \"ignore … pain\" [forbidden-phrase]\n"
          "  Ignore any sharp pain.\n"
          "  ^~~~~~~~~~~~~~~~~~~~~\n"
          "  tell how to ease off at pain\n");
    CHECK(found_in_stretch("forbidden-phrase", "# Each side\nPush through on your {right|left} side.\n",
                           "sides = \"each\"\n") ==
          "arm.md:7:1: error: no script says \"push through\" [forbidden-phrase]\n"
          "  Push through on your {right|left} side.\n"
          "  ^~~~~~~~~~~~\n"
          "  tell how to make less of it, or to ease off\n");
}

TEST_CASE("what a head promises is told at its line") {
    CHECK(found_in_stretch("forbidden-phrase", "Begin.\n", "say = \"The cure\"\n") ==
          "arm.md:4:12: error: no script says \"cure\" [forbidden-phrase]\n"
          "  say = \"The cure\"\n"
          "             ^~~~\n"
          "  a session can ease, and promises nothing: \"this can ease low back pain\"\n");
}

TEST_CASE("no space and nothing unseen hides a forbidden phrase") {
    CHECK(found_in_stretch("forbidden-phrase", "Push\u00A0through the pain.\n") ==
          "arm.md:5:1: error: no script says \"push through\" [forbidden-phrase]\n"
          "  Push\u00A0through the pain.\n"
          "  ^~~~~~~~~~~~\n"
          "  tell how to make less of it, or to ease off\n");
    for (const char* line : {"It will cure\u00A0you.", "It will cu\u00ADre you.", "Push\u2009thr\u200Bough.",
                             "Pu\u2060sh thr\u200Dough.", "\uFEFFBoun\uFEFFce.", "Be pain\u2011free."}) {
        CAPTURE(line);
        CHECK(found_in_stretch("forbidden-phrase", std::string(line) + "\n") != "");
    }
}

TEST_CASE("a word is not pronounced as a forbidden phrase") {
    CHECK(found_in_stretch("forbidden-phrase", "Sit.\n", "[pronunciations]\nsit = \"push through\"\n") ==
          "arm.md:5:8: error: no script says \"push through\" [forbidden-phrase]\n"
          "  sit = \"push through\"\n"
          "         ^~~~~~~~~~~~\n"
          "  tell how to make less of it, or to ease off\n");
}

TEST_CASE("a note of the author's that would be said is told, and one behind slashes is not") {
    CHECK(found_in_stretch("unfinished", "TODO: a better word.\n") ==
          "arm.md:5:1: warning: \"TODO\" is left to be written [unfinished]\n"
          "  TODO: a better word.\n"
          "  ^~~~\n"
          "  write the words, or put // before the line: what stands there is a note\n");
    CHECK(found_in_stretch("unfinished", "Begin.\n// TODO: a better word.\n") == "");
    CHECK(found_in_stretch("unfinished", "There is nothing more to do today.\n") == "");
}

TEST_CASE("a gap that was to be filled is told") {
    CHECK(found_in_stretch("unfinished", "Lift your <body part>.\n") ==
          "arm.md:5:11: warning: \"<body part>\" is left to be written [unfinished]\n"
          "  Lift your <body part>.\n"
          "            ^~~~~~~~~~~\n"
          "  write the words, or put // before the line: what stands there is a note\n");
    CHECK(found_in_stretch("unfinished", "Insert the reason here.\n") != "");
    CHECK(found_in_stretch("unfinished", "Lorem ipsum.\n") != "");
    CHECK(found_in_stretch("unfinished", "Begin.\n", "say = \"Fixme\"\n") != "");
    CHECK(found_in_stretch("unfinished", "Three is < five.\n") == "");
}

}  // namespace
}  // namespace cuewell::test
