#include "speech/voice_profile.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace cuewell {
namespace {

constexpr const char* kWhole = R"(title = "Calm"
language = "en"
voice = "gmw/en-US+f2"
words_per_minute = 130
pitch = 40
pitch_range = 30
gain = 6.1
sentence_gap = "0.75s"
paragraph_gap = "2s"

[pronunciations]
Sciatic = "sighattic"
"close your" = "cloze your"
)";

std::optional<VoiceProfile> parse(const std::string& toml, Diagnostics& faults) {
    return parse_voice(std::make_shared<SourceText>("calm.toml", "calm.toml", toml), "calm", faults);
}

/// All that is told about the text, as a person reads it.
std::string faults_of(const std::string& toml) {
    Diagnostics faults;
    CHECK_FALSE(parse(toml, faults));
    faults.settle();
    std::string told;
    for (const Diagnostic& fault : faults.all()) told += to_text(fault);
    return told;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

TEST_CASE("a voice is read with all that it says") {
    Diagnostics faults;
    const std::optional<VoiceProfile> voice = parse(kWhole, faults);
    REQUIRE(voice);
    CHECK(faults.all().empty());
    CHECK(voice->name == "calm");
    CHECK(voice->title == "Calm");
    CHECK(voice->language == "en");
    CHECK(voice->voice == "gmw/en-US+f2");
    CHECK(voice->voice_place.start == SourcePosition{3, 9});
    CHECK(voice->words_per_minute == 130);
    CHECK(voice->pitch == 40);
    CHECK(voice->pitch_range == 30);
    CHECK(voice->gain == Decibels(6.1));
    CHECK(voice->sentence_gap == std::chrono::milliseconds(750));
    CHECK(voice->paragraph_gap == std::chrono::seconds(2));
    CHECK(voice->pronunciations == Pronunciations{{"sciatic", {"sighattic"}}, {"close your", {"cloze your"}}});
}

TEST_CASE("a whole number is a gain, too, and pronunciations may be left out") {
    Diagnostics faults;
    std::string toml = replaced(kWhole, "gain = 6.1", "gain = -3");
    toml.resize(toml.find("[pronunciations]"));
    const std::optional<VoiceProfile> voice = parse(toml, faults);
    REQUIRE(voice);
    CHECK(voice->gain == Decibels(-3.0));
    CHECK(voice->pronunciations.empty());
}

TEST_CASE("every missing key is told") {
    const std::string told = faults_of("title = \"Calm\"\n");
    for (const char* key :
         {"language", "voice", "words_per_minute", "pitch", "pitch_range", "sentence_gap", "paragraph_gap"}) {
        CHECK(told.find("a voice has no \"" + std::string(key) + '"') != std::string::npos);
    }
    CHECK(told.find("gain") == std::string::npos);
}

TEST_CASE("an unknown key is told, with the one that was meant") {
    CHECK(faults_of(replaced(kWhole, "pitch_range", "pich_range")).find("unknown key \"pich_range\" in a voice") !=
          std::string::npos);
    CHECK(faults_of(replaced(kWhole, "pitch_range", "pich_range")).find("did you mean \"pitch_range\"?") !=
          std::string::npos);
}

TEST_CASE("a number out of range is told with its range") {
    CHECK(faults_of(replaced(kWhole, "pitch = 40", "pitch = 100")) ==
          "calm.toml:5:9: error: \"pitch\" is 100, and must be from 0 to 99\n"
          "  pitch = 100\n"
          "          ^~~\n");
    CHECK(faults_of(replaced(kWhole, "= 130", "= 20")).find("must be from 100 to 500") != std::string::npos);
    CHECK(faults_of(replaced(kWhole, "6.1", "60")).find("\"gain\" is 60, and must be from -40 to 40") !=
          std::string::npos);
    CHECK(faults_of(replaced(kWhole, "6.1", "nan")).find("\"gain\" is nan") != std::string::npos);
    CHECK(faults_of(replaced(kWhole, "6.1", "inf")).find("\"gain\" is inf") != std::string::npos);
    CHECK(faults_of(replaced(kWhole, "\"2s\"", "\"2m\"")).find("\"paragraph_gap\" is 2m, and must be at most 30s") !=
          std::string::npos);
}

TEST_CASE("a gap without a unit is told") {
    CHECK_FALSE(faults_of(replaced(kWhole, "\"2s\"", "\"2\"")).empty());
    CHECK_FALSE(faults_of(replaced(kWhole, "\"2s\"", "2")).empty());
}

TEST_CASE("what is no voice's name is told, and a path above all") {
    for (const char* voice : {"/etc/passwd", "../x", "gmw/../x", "gmw/en-US+../x", "a/b/c", "gmw/en+f2+f3", "gmw/en+",
                              "+f2", "gmw/", "gmw\\\\en", "gmw/en\\u0001", "!v/f2", "gmw/.x"}) {
        CAPTURE(voice);
        CHECK(faults_of(replaced(kWhole, "gmw/en-US+f2", voice)).find("is no name of an eSpeak NG voice") !=
              std::string::npos);
    }
}

TEST_CASE("what is no language code is told") {
    for (const char* code : {"english!", "e", "en-", "-en", "en--US", "../en"}) {
        CAPTURE(code);
        CHECK(faults_of(replaced(kWhole, "\"en\"", '"' + std::string(code) + '"')).find("is no language code") !=
              std::string::npos);
    }
}

TEST_CASE("a pronunciation is another spelling and nothing else") {
    for (const char* spelling :
         {"\"[[h@loU]]\"", "\"\"", "\" \"", "\"a  b\"", "\"<b>\"", "\"a\\u0001b\"", "5", "\"-a\"", "\"a.\""}) {
        CAPTURE(spelling);
        CHECK(faults_of(replaced(kWhole, "\"sighattic\"", spelling)).find("the pronunciation of \"Sciatic\" must be") !=
              std::string::npos);
    }
    CHECK(
        faults_of(replaced(kWhole, "\"close your\"", "\"[[x\"")).find("\"[[x\" is no word that could be pronounced") !=
        std::string::npos);
    CHECK(faults_of(kWhole + std::string("sciatic = \"x\"\n")).find("\"sciatic\" has a pronunciation already") !=
          std::string::npos);
}

TEST_CASE("a gain that is not given is not there") {
    Diagnostics faults;
    const std::optional<VoiceProfile> voice = parse(replaced(kWhole, "gain = 6.1\n", ""), faults);
    REQUIRE(voice);
    CHECK_FALSE(voice->gain.has_value());
}

TEST_CASE("eSpeak NG is the engine, whether a voice says so or not") {
    Diagnostics faults;
    CHECK_FALSE(parse(kWhole, faults)->command.has_value());
    CHECK_FALSE(parse(std::string("engine = \"espeak\"\n") + kWhole, faults)->command.has_value());
}

TEST_CASE("an unknown engine is told, and nothing that follows from it") {
    CHECK(faults_of(
              replaced(kWhole, "voice =", "engine = \"comand\"\nprogram = 1\nown_words_per_minute = 230\nvoice =")) ==
          "calm.toml:3:10: error: unknown engine \"comand\"\n"
          "  engine = \"comand\"\n"
          "           ^~~~~~~~\n"
          "  did you mean \"command\"?\n");
}

TEST_CASE("keys of a program need the engine that has them") {
    CHECK(faults_of(std::string("program = \"flite\"\n") + kWhole) ==
          "calm.toml:1:1: error: unknown key \"program\" in a voice of eSpeak NG\n"
          "  program = \"flite\"\n"
          "  ^~~~~~~\n"
          "  a program speaks where it says: engine = \"command\"\n");
    CHECK(faults_of(std::string("own_words_per_minute = 230\n") + kWhole) ==
          "calm.toml:1:1: error: unknown key \"own_words_per_minute\" in a voice of eSpeak NG\n"
          "  own_words_per_minute = 230\n"
          "  ^~~~~~~~~~~~~~~~~~~~\n"
          "  a program speaks where it says: engine = \"command\"\n");
}

TEST_CASE("text that is not TOML, and an empty file, are told") {
    CHECK_FALSE(faults_of("title = ").empty());
    CHECK_FALSE(faults_of("").empty());
    CHECK_FALSE(faults_of("pronunciations = 5\n").empty());
}

}  // namespace
}  // namespace cuewell
