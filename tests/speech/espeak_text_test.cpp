#include "speech/espeak_text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace cuewell {
namespace {

void check(std::string_view utterance, std::string_view text, bool has_phonemes) {
    CAPTURE(utterance);
    const EspeakText result = espeak_text(utterance);
    CHECK(result.text == text);
    CHECK(result.has_phonemes == has_phonemes);
}

TEST_CASE("text without marks goes to eSpeak as it is, but for control characters") {
    check("And hold (for a [while]).", "And hold (for a [while]).", false);
    check("Say [[h@l'oU]].", "Say [[h@l'oU]].", false);
    check(
        "And \x01"
        "99P hold\n\x7F",
        "And  99P hold  ", false);
    check("", "", false);
}

TEST_CASE("marks become eSpeak's own, with spaces around") {
    check("The \uE000s'oUas\uE001.", "The  [[s'oUas]] .", true);
    check("(\uE000a\uE001)\uE000b c\uE001", "( [[a]] ) [[b c]] ", true);
}

TEST_CASE("in a text with phonemes nothing else is read as phonemes") {
    check("[[x]] [\uE000a\uE001] [[_^_de", "((x)) ( [[a]] ) ((_^_de", true);
    check("\x01[\x01[\uE000a\uE001", " ( ( [[a]] ", true);
}

TEST_CASE("what stands between marks and cannot be phonemes is left out") {
    check("a \uE000x]] b [[y\uE001 c", "a  c", false);
    check("a \uE000_^_de\uE001 \uE000b\uE001", "a   [[b]] ", true);
    check("a \uE000\uE001 b", "a  b", false);
    check("a \uE000x\uE000y\uE001 b", "a  b", false);
    check("a \uE000no end", "a ", false);
    check("a \uE001 b", "a \uE001 b", false);
    check("\uE000" + std::string(81, 'a') + "\uE001", "", false);
}

}  // namespace
}  // namespace cuewell
