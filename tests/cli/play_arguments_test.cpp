#include "cli/arguments.h"

#include "base/errors.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace cuewell;
using namespace std::chrono_literals;

namespace {

SessionOptions no_settings() { return {}; }

Request read(std::vector<std::string> arguments) { return read_arguments(arguments, no_settings); }

PlayRequest play(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "play");
    return std::get<PlayRequest>(read(arguments));
}

/// What is wrong with them.
std::string fault_of(std::vector<std::string> arguments) {
    try {
        static_cast<void>(play(std::move(arguments)));
    } catch (const UsageError& error) {
        return error.what();
    }
    return "nothing";
}

}  // namespace

TEST_CASE("a session is played as usual where nothing else is asked for") {
    const PlayRequest request = play({});
    CHECK(request.options.session.routine == "back-care");
    CHECK(request.options.lead_in == 1s);
    CHECK_FALSE(request.options.session.time);
    CHECK_FALSE(request.options.end_at);
    CHECK_FALSE(request.options.device);
    CHECK_FALSE(request.options.session.volume);
    CHECK(request.options.arguments.empty());
    CHECK_FALSE(request.plain);
    CHECK_FALSE(request.resume);
    CHECK_FALSE(request.strict);
}

TEST_CASE("each option of a session that is played arrives") {
    const PlayRequest request = play({"gentle-morning", "--device", "USB", "--plain", "--lead-in", "2.5s", "--time",
                                      "15m", "--strict", "--volume", "-6", "--pace=2"});
    CHECK(request.options.session.routine == "gentle-morning");
    CHECK(request.options.session.volume == Decibels(-6.0));
    CHECK(request.options.session.pace.factor == 2.0);
    CHECK(request.options.device == "USB");
    CHECK(request.options.lead_in == 2'500ms);
    CHECK(request.options.session.time == 15min);
    CHECK(request.plain);
    CHECK(request.strict);
}

TEST_CASE("the promised end is the next time that the clock shows it") {
    const auto now = std::chrono::system_clock::now();
    const auto end = play({"--end-at", "07:45"}).options.end_at;
    REQUIRE(end);
    CHECK(*end > now);
    CHECK(*end <= now + 25h);
}

TEST_CASE("wrong arguments of play are told with what is right") {
    CHECK(fault_of({"--lead-in", "31s"}) == "--lead-in \"31s\": must be from 0s to 30s");
    CHECK(fault_of({"--lead-in", "1"}) == "--lead-in \"1\": \"1\" has no unit; write 1s for seconds, 1m for minutes");
    CHECK(fault_of({"--time", "59s"}) == "--time \"59s\": must be from 1m to 8h");
    CHECK(fault_of({"--time", "8h01m"}) == "--time \"8h01m\": must be from 1m to 8h");
    CHECK(fault_of({"--end-at", "7.45"}) == "--end-at \"7.45\": expected a time of the day, as 07:45 or 19:30");
    CHECK(fault_of({"--end-at", "07:45", "--time", "15m"}).find("excludes") != std::string::npos);
    CHECK(fault_of({"--volume", "13"}) == "--volume \"13\": must be a number from -60 to 12");
    CHECK(fault_of({"--deivce", "x"}) == "unknown option --deivce; did you mean --device?");
}

TEST_CASE("a session is resumed as it was: only the terminal and the output can be chosen anew") {
    const PlayRequest request = play({"--resume", "--device", "2", "--plain", "--lead-in", "0s"});
    CHECK(request.resume);
    CHECK(request.options.device == "2");
    CHECK(request.options.lead_in == 0s);
    CHECK(fault_of({"--resume", "sphinx"}) == "--resume takes the session as it was; leave out \"sphinx\"");
    for (const char* option : {"--pace=2", "--time=15m", "--end-at=07:45", "--strict", "--no-ambience"}) {
        const std::string name = std::string(option).substr(0, std::string(option).find('='));
        CHECK(fault_of({"--resume", option}) == "--resume takes the session as it was; leave out " + name);
    }
}

TEST_CASE("the arguments that are kept make the same session again") {
    const std::vector<std::string> typed{"gentle-morning", "--volume",  "-6",     "--no-ambience",   "--plain",
                                         "--time",         "20m",       "--only", "cat-cow,a\"b\nc", "--guidance",
                                         "familiar",       "--lead-in", "2s",     "--device=3"};
    const PlayRequest first = play(typed);
    for (const std::string& kept : first.options.arguments) {
        for (const char* other : {"--plain", "--lead-in", "--device"}) CHECK_FALSE(kept.starts_with(other));
    }
    const SessionOptions again = read_kept_arguments(first.options.arguments, no_settings);
    CHECK(again.routine == "gentle-morning");
    CHECK(again.volume == Decibels(-6.0));
    CHECK(again.ambience == "none");
    CHECK(again.only == first.options.session.only);
    CHECK(again.guidance == Guidance::familiar);
    CHECK(again.time == 20min);
    CHECK(play(first.options.arguments).options.arguments == first.options.arguments);
}

TEST_CASE("an empty value is one, and takes no other argument for its own") {
    const PlayRequest request = play({"--skip=", "gentle-morning"});
    CHECK(request.options.session.routine == "gentle-morning");
    CHECK(request.options.session.skip.empty());
    CHECK(read_kept_arguments(request.options.arguments, no_settings).routine == "gentle-morning");
    CHECK(fault_of({"--title=", "--plain"}) != "nothing");
}

TEST_CASE("a switch of the settings can be taken back, for what is resumed, too") {
    const auto swelling = [] {
        SessionOptions options;
        options.breath_swell = true;
        return options;
    };
    const PlayRequest request = std::get<PlayRequest>(read_arguments({"play", "--breath-swell=false"}, swelling));
    CHECK(request.options.session.breath_swell == false);
    CHECK(read_kept_arguments(request.options.arguments, swelling).breath_swell == false);
    CHECK(play({"--breath-swell"}).options.session.breath_swell == true);
    CHECK_FALSE(play({"--plain=false"}).plain);
    const auto quiet = [] {
        SessionOptions options;
        options.ambience = kNoAmbience;
        return options;
    };
    const auto heard = std::get<PlayRequest>(read_arguments({"play", "--no-ambience=false"}, quiet));
    CHECK_FALSE(heard.options.session.ambience);
}

TEST_CASE("a switch takes no other value than true and false, and says so by its name") {
    CHECK(fault_of({"--breath-swell=x"}) == "--breath-swell \"x\": must be true or false");
    CHECK(fault_of({"--breath-swell=99999999999999999999"}).starts_with("--breath-swell "));
    CHECK(fault_of({"--plain="}) == "--plain \"\": must be true or false");
    CHECK(fault_of({"--plain=3"}) != "nothing");
    CHECK_FALSE(play({"--plain=false", "--strict"}).plain);
}

TEST_CASE("paths among the arguments that are kept hold from any folder") {
    const std::string here = std::filesystem::current_path().string();
    const std::vector<std::string> kept =
        play({"cat.md", "--voice", "./own.toml", "--ambience", "rain"}).options.arguments;
    CHECK(kept == std::vector<std::string>{"--voice=" + here + "/own.toml", "--ambience=rain", here + "/cat.md"});
}

TEST_CASE("a voice that was given by its path may run its program when the session is resumed, too") {
    const std::vector<std::string> kept = play({"--voice", "./own.toml"}).options.arguments;
    CHECK(read_kept_arguments(kept, no_settings).voice_origin == Origin::command_line);
    CHECK(read_kept_arguments({"gentle-morning"}, no_settings).voice_origin == Origin::settings);
}

TEST_CASE("arguments that were kept are read with care") {
    for (const std::vector<std::string>& hostile : std::vector<std::vector<std::string>>{
             {"--help"}, {"--version"}, {"--nonsense"}, {"a", "b"}, {"--pace=nan"}, {"--voice"}}) {
        CHECK_THROWS_AS(static_cast<void>(read_kept_arguments(hostile, no_settings)), UsageError);
    }
}

TEST_CASE("the log takes a number of weeks") {
    CHECK(std::get<LogRequest>(read({"log"})).weeks == 12);
    CHECK(std::get<LogRequest>(read({"log", "--weeks", "4"})).weeks == 4);
    for (const char* wrong : {"0", "521", "four", "4.5", ""})
        CHECK_THROWS_AS(static_cast<void>(read({"log", "--weeks", wrong})), UsageError);
}
