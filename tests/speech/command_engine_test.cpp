#include "speech/voice_profile.h"

#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace cuewell {
namespace {

/// A whole profile that ends in these lines, the first of which is line 7.
std::string with(const std::string& lines) {
    return "title = \"Slt\"\nlanguage = \"en\"\nengine = \"command\"\nwords_per_minute = 165\n"
           "sentence_gap = \"1s\"\nparagraph_gap = \"2s\"\n" +
           lines;
}

std::optional<VoiceProfile> parse(const std::string& lines, Diagnostics& faults) {
    return parse_voice(std::make_shared<SourceText>("slt.toml", "slt.toml", with(lines)), "slt", faults);
}

CommandEngine engine_of(const std::string& lines) {
    Diagnostics faults;
    const std::optional<VoiceProfile> voice = parse(lines, faults);
    INFO(told(faults));
    REQUIRE(voice);
    REQUIRE(voice->command);
    return *voice->command;
}

std::string faults_of(const std::string& lines) {
    Diagnostics faults;
    CHECK_FALSE(parse(lines, faults));
    return told(faults);
}

TEST_CASE("a voice of another program is read with all that it says") {
    const CommandEngine engine = engine_of(
        "program = \"flite\"\narguments = [\"-f\", \"{text}\", \"--x={stretch}\", \"{\\\"a\\\": 1}\", \"\"]\n"
        "time_limit = \"10m\"\n");
    CHECK(engine.program == "flite");
    CHECK(engine.arguments == std::vector<std::string>{"-f", "{text}", "--x={stretch}", "{\"a\": 1}", ""});
    CHECK(engine.time_limit == std::chrono::minutes(10));
    CHECK(engine.where.start == SourcePosition{7, 11});
    CHECK(engine.has_pace());
}

TEST_CASE("a program may speak at another pace than its own, where it can be told one") {
    CHECK(engine_of("program = \"flite\"\narguments = [\"{stretch}\"]\nown_words_per_minute = 230\n")
              .own_words_per_minute == 230);
    CHECK(faults_of("program = \"flite\"\nown_words_per_minute = 230\n") ==
          "slt.toml:8:24: error: the program cannot be told another pace than its own\n"
          "  own_words_per_minute = 230\n"
          "                         ^~~\n"
          "  put {stretch} into its \"arguments\", or leave out this key\n");
}

TEST_CASE("a program needs no arguments and has a minute for a line") {
    const CommandEngine engine = engine_of("program = \"/usr/local/bin/speak\"\n");
    CHECK(engine.arguments.empty());
    CHECK(engine.time_limit == std::chrono::minutes(1));
    CHECK_FALSE(engine.has_pace());
}

TEST_CASE("a command without a program is told") {
    CHECK(faults_of("arguments = []\n") ==
          "slt.toml:1:1: error: a voice has no \"program\"\n"
          "  title = \"Slt\"\n"
          "  ^\n"
          "  add a line: program = …\n");
    CHECK(faults_of("program = \" \"\n").find("error: \"program\" is empty") != std::string::npos);
}

TEST_CASE("a program by a path from the working folder is told") {
    for (const char* program : {"bin/speak", "./speak", "../speak", "~/speak"}) {
        CAPTURE(program);
        CHECK(faults_of("program = \"" + std::string(program) + "\"\n").find("depends on where one stands") !=
              std::string::npos);
    }
    CHECK(faults_of("program = \"./speak\"\n") ==
          "slt.toml:7:11: error: \"program\" is \"./speak\", a path that depends on where one stands\n"
          "  program = \"./speak\"\n"
          "            ^~~~~~~~~\n"
          "  write the whole path, from the first /, or a name that is found on the PATH\n");
}

TEST_CASE("an unknown slot is told at its argument, with the one that was meant") {
    CHECK(faults_of("program = \"p\"\narguments = [\"-o\", \"{wave}\"]\n") ==
          "slt.toml:8:20: error: unknown slot \"{wave}\" in \"arguments\"\n"
          "  arguments = [\"-o\", \"{wave}\"]\n"
          "                     ^~~~~~~~\n"
          "  did you mean \"{wav}\"?\n");
    for (const char* slot : {"{Text}", "{ text }", "{}", "{voice}", "{wav}{x}", "{{txt}}", "{ {x}"}) {
        CAPTURE(slot);
        CHECK(faults_of("program = \"p\"\narguments = [\"" + std::string(slot) + "\"]\n").find("unknown slot") !=
              std::string::npos);
    }
}

TEST_CASE("arguments are a list of texts, and never a shell's line") {
    CHECK(faults_of("program = \"p\"\narguments = \"-f {text}\"\n").find("must be a list of texts") !=
          std::string::npos);
    CHECK(faults_of("program = \"p\"\narguments = [\"-f\", 5]\n").find("something that is not a text") !=
          std::string::npos);
}

TEST_CASE("arguments are bounded in number and length") {
    const auto many = [](std::size_t count) {
        return "program = \"p\"\narguments = [" + times(count, "\"a\",") + "]\n";
    };
    CHECK(engine_of(many(64)).arguments.size() == 64);
    CHECK(faults_of(many(65)).find("\"arguments\" holds 65 texts, and may hold at most 64") != std::string::npos);
    // Each on a line of its own, for no line of a file may be longer than 4,000 bytes.
    const auto lengthy = [](std::size_t rest) {
        return "program = \"p\"\narguments = [\n\"" + times(1'900, "é") + "\",\n\"" + times(1'900, "é") + "\",\n\"" +
               times(rest, "é") + "\"]\n";
    };
    CHECK(engine_of(lengthy(296)).arguments.size() == 3);
    CHECK(faults_of(lengthy(297)).find("\"arguments\" holds 4097 characters, and may hold at most 4096") !=
          std::string::npos);
}

TEST_CASE("the time limit lies between a second and ten minutes") {
    CHECK(engine_of("program = \"p\"\ntime_limit = \"1s\"\n").time_limit == std::chrono::seconds(1));
    for (const char* limit : {"0.999s", "10m1s"}) {
        CAPTURE(limit);
        CHECK(faults_of("program = \"p\"\ntime_limit = \"" + std::string(limit) + "\"\n")
                  .find("and must be from 1s to 10m") != std::string::npos);
    }
    CHECK(faults_of("program = \"p\"\ntime_limit = \"5\"\n").find("\"5\" has no unit") != std::string::npos);
}

TEST_CASE("voice and pitch are no keys of another program's voice") {
    CHECK(faults_of("program = \"p\"\npitch = 40\n") ==
          "slt.toml:8:1: error: unknown key \"pitch\" in a voice of another program\n"
          "  pitch = 40\n"
          "  ^~~~~\n"
          "  voice and pitch are whatever the \"arguments\" tell the program\n");
    CHECK(faults_of("program = \"p\"\nvoice = \"x\"\n").find("unknown key \"voice\"") != std::string::npos);
    CHECK(faults_of("program = \"p\"\npitch_range = 4\n").find("unknown key \"pitch_range\"") != std::string::npos);
}

TEST_CASE("no pitch falls in a voice of another program") {
    CHECK(faults_of("program = \"p\"\narguments = [\"{stretch}\"]\n[fall]\nrate = 10\npitch = 4\nlevel = 1\n") ==
          "slt.toml:11:9: error: the program knows no pitch\n"
          "  pitch = 4\n"
          "          ^\n"
          "  leave out this key of [fall]\n");
}

TEST_CASE("a pace falls only where the program can be told one, and a level in any voice") {
    CHECK(faults_of("program = \"p\"\n[fall]\nrate = 10\nlevel = 1\n") ==
          "slt.toml:9:8: error: the program cannot be told another pace than its own\n"
          "  rate = 10\n"
          "         ^~\n"
          "  put {stretch} into its \"arguments\", or leave out this key of [fall]\n");
    Diagnostics faults;
    CHECK(parse("program = \"p\"\narguments = [\"{stretch}\"]\n[fall]\nrate = 10\nlevel = 1\n", faults));
    CHECK(parse("program = \"p\"\n[fall]\nlevel = 1\n", faults));
    CHECK(faults.all().empty());
}

TEST_CASE("a fall that is out of range is told once") {
    CHECK(faults_of("program = \"p\"\n[fall]\npitch = 31\n") ==
          "slt.toml:9:9: error: \"pitch\" is 31, and must be from 0 to 30\n"
          "  pitch = 31\n"
          "          ^~\n");
}

TEST_CASE("a misspelt key of a program is told with the one that was meant") {
    CHECK(faults_of("program = \"p\"\nargument = []\n").find("did you mean \"arguments\"?") != std::string::npos);
}

}  // namespace
}  // namespace cuewell
