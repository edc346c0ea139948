#include "speech/pronounce.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace cuewell {
namespace {

const Pronunciations kWords = {{"close", {"cloze"}},
                               {"close your", {"cloze your"}},
                               {"psoas", {"so-ass"}},
                               {"sciatic", {"sighattic"}},
                               {"use a", {"yooz a"}}};

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

TEST_CASE("punctuation of other scripts ends a word, too") {
    const Pronunciations words{{"योग", {"yoga"}}, {"کتف", {"kataf"}}, {"θέση", {"thesi"}}};
    CHECK(pronounce("योग।", words) == "yoga।");
    CHECK(pronounce("کتف، کتف؟ کتف۔", words) == "kataf، kataf؟ kataf۔");
    CHECK(pronounce("θέση; θέση·", words) == "thesi; thesi·");
}

TEST_CASE("the case of letters does not matter, and a capital stays at the start") {
    CHECK(pronounce("Stop. Sciatic pain. SCIATIC", kWords) == "Stop. Sighattic pain. Sighattic");
    const Pronunciations german{{"übung", {"uebung"}}, {"äußere", {"oissere"}}};
    CHECK(pronounce("Übung, übung, ÜBUNG. Äußere äußere.", german) == "Uebung, uebung, Uebung. Oissere oissere.");
}

TEST_CASE("the longest that fits is taken") { CHECK(pronounce("Close your eyes", kWords) == "Cloze your eyes"); }

TEST_CASE("what was put in is not looked at again") {
    CHECK(pronounce("a b", {{"a", {"b"}}, {"b", {"a"}}}) == "b a");
    CHECK(pronounce("use a use a", kWords) == "yooz a yooz a");
}

const Pronunciations kPhonemes = {{"psoas", {"s'oUas", true}},
                                  {"psoas major", {"so-ass mayjer"}},
                                  {"asana", {"'A:s@n@", true}},
                                  {"child's", {"tS'aIldz", true}}};

std::string with_phonemes(std::string_view text) { return pronounce(text, kPhonemes, PhonemeUse::between_marks); }

TEST_CASE("phonemes stand between the marks of an utterance") {
    CHECK(with_phonemes("The psoas.") == "The \uE000s'oUas\uE001.");
    CHECK(with_phonemes("Psoas (PSOAS)") == "\uE000s'oUas\uE001 (\uE000s'oUas\uE001)");
    CHECK(with_phonemes("asana, asana") == "\uE000'A:s@n@\uE001, \uE000'A:s@n@\uE001");
    CHECK(with_phonemes("psoasic") == "psoasic");
}

TEST_CASE("a synthesizer without phonemes says the word as it is written, and spellings as ever") {
    CHECK(pronounce("The psoas, psoas major.", kPhonemes) == "The psoas, so-ass mayjer.");
    CHECK(pronounce("The psoas major.", {{"psoas", {"so-ass"}}, {"psoas major", {"s'oUas", true}}}) ==
          "The so-ass major.");
}

TEST_CASE("a word that an apostrophe joins to another keeps its letters where it would be phonemes") {
    CHECK(with_phonemes("psoas's psoas’s") == "psoas's psoas’s");
    CHECK(with_phonemes("l'asana l’asana") == "l'asana l’asana");
    CHECK(with_phonemes("'psoas' ’psoas’ psoas'") == "'\uE000s'oUas\uE001' ’\uE000s'oUas\uE001’ \uE000s'oUas\uE001'");
    CHECK(with_phonemes("child's") == "\uE000tS'aIldz\uE001");
}

TEST_CASE("a word is found up to the length that words may have, and among thousands") {
    const std::string word(kLongestPronunciation, 'a');
    CHECK(pronounce(word + "!", {{word, {"b"}}}) == "b!");
    CHECK(pronounce(word + "a", {{word, {"b"}}}) == word + "a");
    Pronunciations many;
    std::string text;
    for (int i = 0; i < 20'000; ++i) many.emplace("w" + std::to_string(i), Pronunciation{"x"});
    for (int i = 0; i < 500; ++i) text += "w7 ";
    CHECK(pronounce(text, many).size() == 1'000);
}

TEST_CASE("letters beyond A to Z are compared without case as well") {
    CHECK(pronounce("Über über ÜBER", {{"über", {"oober"}}}) == "Oober oober Oober");
}

}  // namespace
}  // namespace cuewell
