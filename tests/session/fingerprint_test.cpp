#include "session/fingerprint.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCat = R"(+++
title = "Cat"
position = "hands and knees"
+++
Arch your back.
[chime bell]
)";

fs::path bundled(const std::string& file) { return fs::path(CUEWELL_TEST_CHECKOUT) / file; }

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A stretch of the user's own, and what its session is told apart by.
struct Fixture {
    Fixture() {
        folder.write("scripts/en/stretches/cat.md", kCat);
        options.routine = "cat";
    }

    [[nodiscard]] std::string print(const std::string& output = "ogg 4") const {
        return fingerprint_of(read_session(options, workshop), output);
    }

    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), folder / "config.toml", folder / "cache", folder / "state"};
    Espeak espeak{1};
    SessionOptions options;
    Workshop workshop{places, espeak, 1, {}, {}};
};

TEST_CASE("a fingerprint is the same for the same session, whatever does not reach its file") {
    Fixture fixture;
    const std::string print = fixture.print();
    CHECK(print.size() == 32);
    CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(fixture.print() == print);
    fixture.options.volume = Decibels(-6.0);
    fixture.options.keeps_journal = false;
    fixture.options.voice = "calm";
    fs::last_write_time(fixture.folder / "scripts/en/stretches/cat.md", fs::file_time_type() + std::chrono::hours(1));
    CHECK(fixture.print() == print);
}

TEST_CASE("a fingerprint tells what is in a file, and not where it lies") {
    Fixture fixture;
    fixture.folder.write("here/cat.md", kCat);
    fixture.folder.write("there/cat.md", kCat);
    fixture.folder.write("here/rain.toml", text_of(bundled("sounds/ambience/rain.toml")));
    fixture.folder.write("there/rain.toml", text_of(bundled("sounds/ambience/rain.toml")));
    fixture.folder.write("here/mine.toml", text_of(bundled("voices/calm.toml")));
    fixture.folder.write("there/mine.toml", text_of(bundled("voices/calm.toml")));
    std::set<std::string> prints;
    for (const char* place : {"here/", "there/"}) {
        fixture.options.routine = (fixture.folder / place / "cat.md").string();
        fixture.options.voice = (fixture.folder / place / "mine.toml").string();
        fixture.options.ambience = (fixture.folder / place / "rain.toml").string();
        prints.insert(fixture.print());
    }
    CHECK(prints.size() == 1);
}

TEST_CASE("a fingerprint changes with everything that decides the bytes") {
    Fixture fixture;
    std::set<std::string> prints{fixture.print()};
    const auto check_new = [&](const char* change, const std::string& print) {
        CAPTURE(change);
        CHECK(prints.insert(print).second);
    };
    const auto check_file = [&](const char* file, const std::string& text) {
        fixture.folder.write(file, text);
        check_new(file, fixture.print());
    };
    const SessionOptions usual = fixture.options;
    const auto check_option = [&](const char* name, auto change) {
        fixture.options = usual;
        change(fixture.options);
        check_new(name, fixture.print());
    };

    check_new("output", fixture.print("ogg 5"));
    check_option("voice", [](SessionOptions& options) { options.voice = "clear"; });
    check_option("rate", [](SessionOptions& options) { options.words_per_minute = 140; });
    check_option("pace", [](SessionOptions& options) { options.pace = Scale{1.5}; });
    check_option("seed", [](SessionOptions& options) { options.seed = 2; });
    check_option("sample rate", [](SessionOptions& options) { options.rate = SampleRate{44'100}; });
    check_option("loudness", [](SessionOptions& options) { options.loudness = Loudness(-18.0); });
    check_option("ambience", [](SessionOptions& options) { options.ambience = "rain"; });

    fixture.options = usual;
    check_file("scripts/en/stretches/cat.md", std::string(kCat) + "Again.\n");
    check_file("scripts/en/phrases.toml", "# Mine.\n" + text_of(bundled("scripts/en/phrases.toml")));
    check_file("pronunciations.toml", "[en]\nback = \"bakk\"\n");
    check_file("voices/calm.toml", "# Mine.\n" + text_of(bundled("voices/calm.toml")));
    check_file("sounds/bell.wav", "one sound");
    check_file("sounds/bell.wav", "another");
    fixture.options.ambience = "rain";
    check_file("sounds/ambience/rain.toml", "# Mine.\n" + text_of(bundled("sounds/ambience/rain.toml")));
    fs::remove(fixture.folder / "sounds/ambience/rain.toml");
    check_file("sounds/ambience/rain.flac", "one sound");
    check_file("sounds/ambience/rain.flac", "another");
}

TEST_CASE("a fingerprint changes with a voice's program and with its model") {
    Fixture fixture;
    fixture.folder.write("speak", "one");
    fixture.folder.write("model", "one");
    const std::string profile = R"(title = "Mine"
language = "en"
engine = "command"
program = "PROGRAM"
arguments = ["MODEL", "{text}", "{wav}"]
words_per_minute = 150
sentence_gap = "0.6s"
paragraph_gap = "1.4s"
)";
    std::string text = profile;
    text.replace(text.find("PROGRAM"), 7, (fixture.folder / "speak").string());
    text.replace(text.find("MODEL"), 5, (fixture.folder / "model").string());
    fixture.folder.write("voices/mine.toml", text);
    fixture.options.voice = "mine";
    std::set<std::string> prints{fixture.print()};
    for (const char* file : {"speak", "model"}) {
        fixture.folder.write(file, "two");
        CHECK(prints.insert(fixture.print()).second);
    }
}

TEST_CASE("an audition is told apart from its session") {
    Fixture fixture;
    const std::string session = fixture.print();
    fixture.options.is_audition = true;
    CHECK(fixture.print() != session);
}

}  // namespace
}  // namespace cuewell
