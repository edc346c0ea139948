#include "config/pronunciations.h"

#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

Pronunciations read(std::string_view toml) {
    Diagnostics faults;
    const Table table = table_of(toml);
    Pronunciations words = read_pronunciations(table, faults);
    CHECK(told(faults).empty());
    return words;
}

std::string faults_of(std::string_view toml) {
    Diagnostics faults;
    const Table table = table_of(toml);
    CHECK(read_pronunciations(table, faults).empty());
    return told(faults);
}

TEST_CASE("a word has another spelling, or phonemes between slashes") {
    CHECK(read(R"(
Sciatic = "sighattic"
"close your" = "cloze your"
piriformis = "/pIrIf'o@mIs/"
"corpse pose" = "/k'o@ps p'oUz/"
)") == Pronunciations{{"sciatic", {"sighattic"}},
                      {"close your", {"cloze your"}},
                      {"piriformis", {"pIrIf'o@mIs", true}},
                      {"corpse pose", {"k'o@ps p'oUz", true}}});
}

TEST_CASE("a pronunciation knows where it stands, and is the same elsewhere") {
    const Pronunciations words = read("psoas = \"so-ass\"\n");
    CHECK(words.at("psoas").where.start == SourcePosition{1, 9});
    CHECK(words.at("psoas") == Pronunciation{"so-ass"});
    CHECK_FALSE(words.at("psoas") == Pronunciation{"so-ass", true});
}

TEST_CASE("what nobody sees in a word is left out of it, as it is out of a script") {
    CHECK(read("\"pso\\u200Das\" = \"so\\uE000as\"\n") == Pronunciations{{"psoas", {"soas"}}});
    CHECK(read("\"می\\u200Cروم\" = \"mi\"\n") == Pronunciations{{"میروم", {"mi"}}});
    CHECK(faults_of("psoas = \"\\uE000\"\n").find("must be another spelling") != std::string::npos);
}

TEST_CASE("a typesetter's apostrophe is the plain one") {
    CHECK(read("\"l’âme\" = \"l'ahm\"\n") == Pronunciations{{"l'âme", {"l'ahm"}}});
}

TEST_CASE("a word whose marks stand apart is the same word") {
    CHECK(read("\"Re\u0301tention\" = \"re\u0301\"\n") == Pronunciations{{"r\u00E9tention", {"r\u00E9"}}});
    CHECK(read("\"e\u0301\" = \"a\"\n").contains("\u00E9"));
}

TEST_CASE("a spelling that could be taken for something else is told") {
    CHECK(faults_of("psoas = \"[[s'oUas]]\"\n") ==
          R"(some.toml:1:9: error: the pronunciation of "psoas" must be another spelling, or phonemes between slashes
  psoas = "[[s'oUas]]"
          ^~~~~~~~~~~~
  letters and digits, between them single spaces, hyphens or apostrophes; at most 80 characters
)");
    CHECK(faults_of("psoas = 5\n") == R"(some.toml:1:9: error: the pronunciation of "psoas" must be a text in quotes
  psoas = 5
          ^
  another spelling, or phonemes between slashes
)");
    for (const char* spelling : {"", " ", "a  b", " a", "a ", "-a", "a.", "<b>", "a/b/", "s_a", "a\\\\b"}) {
        CAPTURE(spelling);
        CHECK(faults_of("psoas = \"" + std::string(spelling) + "\"\n").find("must be another spelling") !=
              std::string::npos);
    }
    CHECK(read("psoas = \"" + times(80, "a") + "\"\n").size() == 1);
    CHECK_FALSE(faults_of("psoas = \"" + times(81, "a") + "\"\n").empty());
}

TEST_CASE("a word that cannot stand in a line is told") {
    CHECK(faults_of("\"[[x\" = \"x\"\n") == R"(some.toml:1:1: error: "[[x" is no word that could be pronounced
  "[[x" = "x"
  ^~~~~
  letters and digits, between them single spaces, hyphens or apostrophes; at most 80 characters
)");
    CHECK_FALSE(faults_of("\"\" = \"x\"\n").empty());
    CHECK_FALSE(faults_of("\"" + times(81, "a") + "\" = \"x\"\n").empty());
}

TEST_CASE("a word that is told in two cases of its letters is told") {
    Diagnostics faults;
    const Table table = table_of("psoas = \"so-ass\"\nPSOAS = \"zo-az\"\n");
    CHECK(read_pronunciations(table, faults) == Pronunciations{{"psoas", {"so-ass"}}});
    CHECK(told(faults) == R"(some.toml:2:1: error: "psoas" has a pronunciation already
  PSOAS = "zo-az"
  ^~~~~
)");
}

TEST_CASE("phonemes that are none are told") {
    CHECK(faults_of("psoas = \"/s'oU_^_de as/\"\n") ==
          R"(some.toml:1:9: error: the pronunciation of "psoas" must be phonemes of eSpeak NG between two slashes
  psoas = "/s'oU_^_de as/"
          ^~~~~~~~~~~~~~~~
  such as "/pIrIf'o@mIs/": letters, digits and #%'*,-.:;=?@^|~ in words with single spaces between; at most 80 characters
)");
    for (const char* phonemes :
         {"/",         "//",         "/s'oUas", "/ s/",   "/s /",     "/a  b/",   "/'/",  "/a ' b/",
          "/12/",      "/a]]b/",     "/a[b/",   "/a/b/",  "/a\\\\b/", "/a\\\"b/", "/a!/", "/a_b/",
          "/\\u00E9/", "/\\uE001a/", "/<a>/",   "/$(a)/", "/{a}/",    "/a&b/"}) {
        CAPTURE(phonemes);
        CHECK(faults_of("psoas = \"" + std::string(phonemes) + "\"\n").find("must be phonemes of eSpeak NG") !=
              std::string::npos);
    }
    CHECK(read("psoas = \"/" + times(80, "a") + "/\"\n").size() == 1);
    CHECK_FALSE(faults_of("psoas = \"/" + times(81, "a") + "/\"\n").empty());
}

TEST_CASE("phonemes of four languages are let through") {
    // As `espeak-ng -q -x` writes them: gluteus, bottle, Gesäß, Übung, montagne, un bon vin, piña, perro.
    for (const char* phonemes : {"gl'u:t#I2@s", "b'0t-@L", "g@z'E:s", "'y:bUN", "mO~t'an^", "W~ b'O~ v'E~", "p'in^a",
                                 "p'e**o", "?a;x", "a.|b", "#a%b=c"}) {
        CAPTURE(phonemes);
        CHECK(are_phonemes(phonemes));
    }
    CHECK_FALSE(are_phonemes(""));
    CHECK_FALSE(are_phonemes(std::string_view("a\0b", 3)));
}

}  // namespace
}  // namespace cuewell
