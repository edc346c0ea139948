#include "session/own_pronunciations.h"

#include "support/script_faults.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

/// The user's file with this text, as a session in `language` reads it; what is told goes to `faults`.
Pronunciations own(const std::string& toml, const std::string& language, std::string& faults) {
    const test::TemporaryFolder folder;
    folder.write("cuewell/pronunciations.toml", toml);
    Diagnostics diagnostics;
    Pronunciations words = own_pronunciations({{}, {}, folder / "cuewell/config.toml"}, language, diagnostics);
    faults = told(diagnostics);
    const std::string place = (folder / "cuewell/").string();
    for (std::size_t at = faults.find(place); at != std::string::npos; at = faults.find(place)) {
        faults.erase(at, place.size());
    }
    return words;
}

std::string faults_of_own(const std::string& toml) {
    std::string faults;
    CHECK(own(toml, "en", faults).empty());
    return faults;
}

TEST_CASE("the user's own pronunciations are those of the session's language") {
    const std::string toml = "[en]\npsoas = \"so-ass\"\n[de]\npsoas = \"/ps'o:as/\"\n[pt-BR]\nioga = \"yoga\"\n";
    std::string faults;
    CHECK(own(toml, "en", faults) == Pronunciations{{"psoas", {"so-ass"}}});
    CHECK(own(toml, "de", faults) == Pronunciations{{"psoas", {"ps'o:as", true}}});
    CHECK(own(toml, "pt-BR", faults) == Pronunciations{{"ioga", {"yoga"}}});
    CHECK(own(toml, "fr", faults).empty());
    CHECK(faults.empty());
}

TEST_CASE("without a file of their own the user wishes nothing") {
    const test::TemporaryFolder folder;
    Diagnostics faults;
    CHECK(own_pronunciations({{}, {}, folder / "config.toml"}, "en", faults).empty());
    CHECK(own_pronunciations({{}, {}, "config.toml"}, "en", faults).empty());
    CHECK(faults.all().empty());
}

TEST_CASE("faults in the user's pronunciations are told, in every language") {
    CHECK(
        faults_of_own("[de]\npsoas = \"[[\"\n") ==
        R"(pronunciations.toml:2:9: error: the pronunciation of "psoas" must be another spelling, or phonemes between slashes
  psoas = "[["
          ^~~~
  letters and digits, between them single spaces, hyphens or apostrophes; at most 80 characters
)");
    CHECK(faults_of_own("psoas = \"so-ass\"\n") ==
          R"(pronunciations.toml:1:1: error: "psoas" stands in no language
  psoas = "so-ass"
  ^~~~~
  words stand under a line with their language, such as: [en]
)");
    CHECK_FALSE(faults_of_own("[english!]\npsoas = \"so-ass\"\n").empty());
    CHECK(faults_of_own("[\"e\"]\n") == R"(pronunciations.toml:1:2: error: "e" is no language code
  ["e"]
   ^~~
  for example "en" or "pt-BR"
)");
    CHECK_FALSE(faults_of_own("[en\n").empty());
}

std::shared_ptr<const Stretch> stretch(std::string_view title, std::string_view words) {
    return std::make_shared<const Stretch>(stretch_of(
        fmt::format("+++\ntitle = \"{}\"\nposition = \"seated\"\n[pronunciations]\n{}\n+++\nHi.\n", title, words)));
}

/// A routine of two stretches, "first" and "second", with these words.
LoadedRoutine routine(std::string_view own, std::string_view first, std::string_view second) {
    LoadedRoutine loaded;
    Diagnostics faults;
    loaded.routine.pronunciations = read_pronunciations(table_of(own), faults);
    loaded.routine.items = {{Item{"first", {}, 1, false}, {}, {}}, {Item{"second", {}, 1, false}, {}, {}}};
    loaded.library = {{"first", stretch("First", first)}, {"second", stretch("Second", second)}};
    return loaded;
}

VoiceProfile voice(Pronunciations words) {
    VoiceProfile voice;
    voice.pronunciations = std::move(words);
    return voice;
}

TEST_CASE("the user is heard before the routine, that before its stretches, those before the voice") {
    const LoadedRoutine loaded =
        routine("a = \"routine\"\nb = \"routine\"", "b = \"first\"\nc = \"first\"", "c = \"first\"\nd = \"second\"");
    const VoiceProfile speaker =
        voice({{"a", {"voice"}}, {"b", {"voice"}}, {"c", {"voice"}}, {"d", {"voice"}}, {"e", {"voice"}}});
    Diagnostics faults;
    CHECK(session_pronunciations({{"a", {"own"}}}, loaded, speaker, faults) ==
          Pronunciations{{"a", {"own"}}, {"b", {"routine"}}, {"c", {"first"}}, {"d", {"second"}}, {"e", {"voice"}}});
    CHECK(faults.all().empty());
}

TEST_CASE("a stretch that says a word in another way than an earlier one yields, with a warning") {
    const LoadedRoutine loaded = routine("", "psoas = \"so-ass\"", "psoas = \"/s'oU@s/\"");
    Diagnostics faults;
    CHECK(session_pronunciations({}, loaded, {}, faults) == Pronunciations{{"psoas", {"so-ass"}}});
    CHECK(told(faults) == R"(cat.md:5:9: warning: an earlier stretch says "psoas" in another way, and is followed
  psoas = "/s'oU@s/"
          ^~~~~~~~~~
  the routine can decide it in a table [pronunciations] of its own
)");
}

TEST_CASE("what the user or the routine decides is no matter between stretches") {
    Diagnostics faults;
    const auto loaded = routine("psoas = \"a\"", "psoas = \"b\"\nhip = \"b\"", "psoas = \"c\"\nhip = \"c\"");
    CHECK(session_pronunciations({{"hip", {"a"}}}, loaded, {}, faults) ==
          Pronunciations{{"hip", {"a"}}, {"psoas", {"a"}}});
    CHECK(faults.all().empty());
}

TEST_CASE("for a voice that is another program phonemes are passed over, and the next spelling decides") {
    VoiceProfile speaker = voice({{"psoas", {"so-ass"}}, {"hip", {"h'Ip", true}}});
    speaker.command = CommandEngine{};
    Diagnostics faults;
    const auto loaded = routine("psoas = \"/s'oU@s/\"", "x = \"/'Eks/\"", "x = \"eks\"");
    CHECK(session_pronunciations({{"psoas", {"s'oUas", true}}}, loaded, speaker, faults) ==
          Pronunciations{{"psoas", {"so-ass"}}, {"x", {"eks"}}});
    CHECK(faults.all().empty());
}

TEST_CASE("what eSpeak NG says wrong in a language is known for all of its regions, and for no other language") {
    const test::TemporaryFolder folder;
    folder.write("voices/pronunciations/en.toml", "psoas = \"so-ass\"\n");
    Diagnostics faults;
    const Places places{folder.path(), {}, {}, {}};
    CHECK(language_pronunciations(places, "en-GB", faults) == Pronunciations{{"psoas", {"so-ass"}}});
    CHECK(language_pronunciations(places, "de", faults).empty());
    CHECK(faults.all().empty());
}

}  // namespace
}  // namespace cuewell
