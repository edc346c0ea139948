#include "speech/pronounce.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

const Pronunciations kWords = {{"close", "cloze"},
                               {"close your", "cloze your"},
                               {"psoas", "so-ass"},
                               {"sciatic", "sighattic"},
                               {"use a", "yooz a"}};

TEST_CASE("a word is spelled as its pronunciation says") {
    CHECK(pronounce("The sciatic nerve.", kWords) == "The sighattic nerve.");
    CHECK(pronounce("sciatic", kWords) == "sighattic");
    CHECK(pronounce("", kWords).empty());
    CHECK(pronounce("Nothing here.", {}) == "Nothing here.");
}

TEST_CASE("only whole words are respelled") {
    CHECK(pronounce("Closely, enclose, closet.", kWords) == "Closely, enclose, closet.");
    CHECK(pronounce("closeé éclose close2", kWords) == "closeé éclose close2");
}

TEST_CASE("punctuation of any kind ends a word") {
    CHECK(pronounce("psoas, \"psoas\" (psoas) “psoas” psoas—psoas…", kWords) ==
          "so-ass, \"so-ass\" (so-ass) “so-ass” so-ass—so-ass…");
    CHECK(pronounce("psoas's psoas’s non-psoas", kWords) == "so-ass's so-ass’s non-so-ass");
}

TEST_CASE("the case of A to Z does not matter, and a capital stays at the start") {
    CHECK(pronounce("Stop. Sciatic pain. SCIATIC", kWords) == "Stop. Sighattic pain. Sighattic");
}

TEST_CASE("the longest that fits is taken") { CHECK(pronounce("Close your eyes", kWords) == "Cloze your eyes"); }

TEST_CASE("what was put in is not looked at again") {
    CHECK(pronounce("a b", {{"a", "b"}, {"b", "a"}}) == "b a");
    CHECK(pronounce("use a use a", kWords) == "yooz a yooz a");
}

}  // namespace
}  // namespace cuewell
