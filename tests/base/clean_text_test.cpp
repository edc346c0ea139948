#include "base/clean_text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace cuewell {
namespace {

TEST_CASE("a typesetter's apostrophe inside a word is the plain one, and elsewhere a quote") {
    CHECK(clean_text("Don`t push. Sens l´air.") == "Don't push. Sens l'air.");
    CHECK(clean_text("Sens l’âme, don’t push.") == "Sens l'âme, don't push.");
    CHECK(clean_text("The dancers’ pose, ‘slowly’.") == "The dancers’ pose, ‘slowly’.");
}

TEST_CASE("letters whose marks stand apart are put together, as eSpeak NG and lists of words have them") {
    CHECK(clean_text("Ru\u0308cken") == "R\u00FCcken.");
    CHECK(clean_text("ngo\u0302\u0300i") == "ng\u1ED3i.");
    CHECK(clean_text("\u304B\u3099\u3093\u3070\u3063\u3066") == "\u304C\u3093\u3070\u3063\u3066.");
    // Marks in another order, with something between that nobody sees.
    CHECK(spoken_text("s\u0307\u00AD\u0323") == "\u1E69");
    // A mark that belongs to no letter stays; what is shown stays as it is.
    CHECK(spoken_text("q\u0308") == "q\u0308");
    CHECK(visible_text("Ru\u0308cken") == "Ru\u0308cken");
}

TEST_CASE("what belongs together behind a sign of Markdown is put together, too") {
    CHECK(clean_text("re*\u0301*tire").starts_with("r\u00E9tire"));
    CHECK(clean_text("child\u2019*s* pose") == "child's pose.");
}

TEST_CASE("composing makes no mark that a synthesizer could take for a command") {
    // These become a semicolon, a backtick and a letter with a stroke through "<".
    CHECK(clean_text("a \u037E b \u1FEF c <\u0338 d") == "a ; b c \u226E d.");
}

TEST_CASE("numbers on both sides of a star stay two") {
    CHECK(clean_text("Do 3*10 circles, *slowly*.") == "Do 3 10 circles, slowly.");
}

TEST_CASE("a plain sentence stays as it is") { CHECK(clean_text("Rest for a moment.") == "Rest for a moment."); }

TEST_CASE("a line without punctuation at its end gets a full stop") {
    CHECK(clean_text("And hold") == "And hold.");
    CHECK(clean_text("And hold,") == "And hold.");
    CHECK(clean_text("And now:") == "And now.");
    CHECK(clean_text("Wait —") == "Wait.");
}

TEST_CASE("a line that ends like a sentence gets nothing more") {
    for (const char* line :
         {"Ready?", "Well done!", "And…", "(Take your time.)", "She said \"rest.\"", "休息。", "आराम।"}) {
        CHECK(clean_text(line) == line);
    }
}

TEST_CASE("every kind of space becomes one plain space") {
    CHECK(clean_text("  Sit\t\ttall\n\v now\u00A0then\u3000please\u2028thanks. ") ==
          "Sit tall now then please thanks.");
}

TEST_CASE("control characters are dropped, so that none opens a command") {
    CHECK(clean_text(std::string_view("Hold\x01"
                                      "10S still\x1b[31m.\0.",
                                      22)) == "Hold10S still[31m..");
    CHECK(clean_text("a\u0080b\u009Fc\u0085d\x7F.") == "abc d.");
}

TEST_CASE("a question in Greek stays one") {
    CHECK(clean_text("Έτοιμοι;") == "Έτοιμοι?");
    CHECK(clean_text("Έτοιμοι\u037E") == "Έτοιμοι?");
    CHECK(clean_text("«Έτοιμοι;»") == "«Έτοιμοι?»");
    CHECK(clean_text("Ready;") == "Ready.");
    CHECK(clean_text("Έτοιμοι ;") == "Έτοιμοι.");
}

TEST_CASE("joiners are shown where a word is spelled with them, and spoken nowhere") {
    CHECK(visible_text("می\u200Cروم") == "می\u200Cروم");
    CHECK(clean_text("می\u200Cروم") == "میروم.");
    CHECK(visible_text("ශ්\u200Dරී") == "ශ්\u200Dරී");
    CHECK(visible_text("cat\u200Dcow") == "catcow");
    CHECK(visible_text("f\u00FC\u200D\u00E9") == "f\u00FC\u00E9");
    CHECK(visible_text("\u200Dمی\u200C \u200Cروم\u200D") == "می روم");
    CHECK(visible_text("می\u200C\u200Cروم") == "میروم");
}

TEST_CASE("invisible and direction characters are dropped") {
    CHECK(clean_text("\uFEFFpiri\u00ADfor\u200Bmis \u202Eon\u2066e\u2069.") == "piriformis one.");
    CHECK(clean_text("a\uE000b\U000E0041c.") == "abc.");
}

TEST_CASE("phoneme marks are neutralised, single brackets are not") {
    CHECK(clean_text("Say [[h@'loU]] now.") == "Say h@'loU now.");
    CHECK(clean_text("Say [\u200B[x]\x01] now.") == "Say x now.");
    CHECK(clean_text("Say [*[x]`] now.") == "Say x now.");
    CHECK(clean_text("Rest [a while] now.") == "Rest [a while] now.");
    CHECK(clean_text("Many " + std::string(5'000, '[') + "x.") == "Many x.");
}

TEST_CASE("markup loses its brackets") {
    CHECK(clean_text("<audio src='$(touch here)'/>Hold.") == "audio src='$(touch here)'/ Hold.");
}

TEST_CASE("the asterisks of Markdown are not read out") {
    CHECK(clean_text("Hold *still* and `rest`.") == "Hold still and rest.");
}

TEST_CASE("broken UTF-8 is dropped, the text around it kept") {
    CHECK(clean_text("caf\xC3 time \xFF\xC0\xAFnow.") == "caf time now.");
    CHECK(clean_text("Café.") == "Café.");
}

TEST_CASE("a line without a word in it is empty") {
    for (const char* line : {"", "   ", "...", "—", "[[]]", "***", "\u200B", "\xF0\x9F\x99\x82", "?!"}) {
        CHECK(clean_text(line).empty());
        CHECK_FALSE(has_words(line));
    }
    CHECK(has_words("5"));
    CHECK(has_words("é"));
    CHECK(has_words("息"));
}

TEST_CASE("cleaning twice changes nothing") {
    for (const char* line :
         {"And hold,", "a [[b]] <c> [ [d", "x,\"", "- - hold - -", "*a* , :", "Wait.,", "[a[[b] ]c]]"}) {
        const std::string once = clean_text(line);
        CHECK(clean_text(once) == once);
    }
}

}  // namespace
}  // namespace cuewell
