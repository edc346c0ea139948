#include "session/session_source.h"

#include "base/base64.h"
#include "base/errors.h"
#include "session/fingerprint.h"
#include "session/listing.h"
#include "session/prepare.h"
#include "session/session_source_file.h"
#include "support/temporary_folder.h"
#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <span>
#include <string>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

constexpr const char* kArm = R"(+++
title = "Arm lift"
position = "standing"
sides = "each"
+++
Stand tall.

# Each side
Lift your {right|left} arm.
[hold 5s]
And let it down.
)";

constexpr const char* kCat = R"(+++
title = "Cat"
position = "hands and knees"
+++
Arch your back like a zzyzx.
[chime bell]
)";

constexpr const char* kRoutine = "+++\ntitle = \"Small\"\n+++\nWelcome.\n- arm\n- cat\n\nGoodbye.\n";

std::string bundled_phrases() {
    std::ifstream file(fs::path(CUEWELL_TEST_CHECKOUT) / "scripts/en/phrases.toml");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A small session of a user's own scripts, and another user's computer on which it is made again.
struct Fixture {
    Fixture() {
        maker.write("scripts/en/stretches/arm.md", kArm);
        maker.write("scripts/en/stretches/cat.md", kCat);
        maker.write("scripts/en/routines/small.md", kRoutine);
        options.routine = "small";
        options.rate = SampleRate{16'000};
    }

    [[nodiscard]] static Places places_of(const test::TemporaryFolder& user) {
        return {CUEWELL_TEST_CHECKOUT, user.path(), user / "config.toml", user / "cache", user / "state"};
    }

    /// The source as it comes out of the session's file.
    [[nodiscard]] SessionSource source() const {
        const SessionSource made = source_of(read_session(options, workshop));
        Diagnostics faults;
        const auto text = std::make_shared<const SourceText>("small.ogg: session source", "source", to_text(made));
        const auto read = parse_source(text, faults);
        REQUIRE(told(faults).empty());
        CHECK(*read == made);
        return *read;
    }

    /// The options of whoever makes the session again from this source, as the command line gives them.
    [[nodiscard]] static SessionOptions again(const SessionSource& source) {
        SessionOptions options;
        options.routine = "small.ogg";
        options.rate = SampleRate{16'000};
        options.language = source.language;
        options.source = std::make_shared<const SessionSource>(source);
        for (const SourceOption& option : source.options) {
            if (option.name == "voice") options.voice = option.value;
        }
        return options;
    }

    /// What is told when the session is made from this source.
    [[nodiscard]] std::string faults_of(const SessionSource& source) const {
        try {
            (void)read_session(again(source), other_workshop);
        } catch (const ScriptError& error) {
            std::string text;
            for (const Diagnostic& fault : error.faults()) text += to_text(fault);
            return text;
        } catch (const UsageError& error) {
            return error.what();
        }
        return {};
    }

    test::TemporaryFolder maker;
    test::TemporaryFolder other;
    Espeak espeak{2};
    Places makers = places_of(maker);
    Places others = places_of(other);
    SessionOptions options;
    Workshop workshop{makers, espeak, 2, {}, {}};
    Workshop other_workshop{others, espeak, 2, {}, {}};
};

TEST_CASE("a session that is made from its source is the same session, on another computer too") {
    Fixture fixture;
    // Of the same names, and not to be taken.
    fixture.other.write("scripts/en/stretches/cat.md", kArm);
    fixture.other.write("scripts/en/phrases.toml", "[[[");
    fixture.other.write("pronunciations.toml", "[en]\narm = \"leg\"\n");
    const SessionSource source = fixture.source();
    const PreparedSession first = prepare_session(fixture.options, fixture.workshop);
    const PreparedSession second = prepare_session(Fixture::again(source), fixture.other_workshop);
    CHECK(to_json(second.timeline) == to_json(first.timeline));
    CHECK(to_text(source_of(*second.scripted)) == to_text(source_of(*first.scripted)));
    CHECK(fingerprint_of(*second.scripted, "") == fingerprint_of(*first.scripted, ""));
}

TEST_CASE("a source holds the scripts with their labels, and nothing of the computer") {
    const Fixture fixture;
    CHECK(to_text(fixture.source()) == std::string(R"(cuewell-source 1
# What this session was made from. To make it again: cuewell render THIS_FILE -o NEW_FILE
language en
--voice=calm
--sample-rate=16000
=== routine scripts/en/routines/small.md, 8 lines
)") + kRoutine + "=== stretch scripts/en/stretches/arm.md, 11 lines\n" +
                                           kArm + "=== stretch scripts/en/stretches/cat.md, 6 lines\n" + kCat);
}

TEST_CASE("a script that was given by its path leaves no path behind") {
    Fixture fixture;
    const fs::path script = fixture.maker.write("for anna/my arm.md", kArm);
    fixture.options.routine = script.string();
    const SessionSource source = fixture.source();
    REQUIRE(source.files.size() == 1);
    CHECK(source.files.front() == SourceFile{SourceKind::stretch, "my-arm.md", kArm});
    CHECK(fixture.faults_of(source).empty());
}

TEST_CASE("every option that makes a session is in its source, and no other") {
    Fixture fixture;
    SessionOptions& options = fixture.options;
    options.voice = "clear";
    options.words_per_minute = 140;
    options.pitch = 40;
    options.pace = Scale{1.1};
    options.hold = Scale{0.9};
    options.guidance = Guidance::familiar;
    options.skip = {"arm"};
    options.usual_skip = {"sphinx", "arm"};
    options.lead = Side::left;
    options.loudness = Loudness(-18.5);
    options.ambience = "none";
    options.ambience_level = Decibels(-20.0);
    options.duck = Decibels(3.0);
    options.breath_swell = false;
    REQUIRE(parse_chime_wishes("end=bell,side=none", options.chimes).empty());
    options.chimes.volume = Decibels(-2.5);
    options.seed = 18'446'744'073'709'551'615U;
    options.volume = Decibels(-3.0);
    std::string words;
    for (const std::string& word : arguments_of(fixture.source())) words += word + ' ';
    CHECK(words ==
          "--language=en --voice=clear --rate=140 --pitch=40 --pace=1.1 --hold=0.9 --guidance=familiar --skip=arm "
          "--lead=left --loudness=-18.5 --ambience=none --ambience-level=-20 --duck=3 --breath-swell=false "
          "--chimes=side=none,end=bell --chime-volume=-2.5 --seed=18446744073709551615 --sample-rate=16000 ");
}

TEST_CASE("what is usually left out is in the source where the routine has it") {
    Fixture fixture;
    fixture.options.usual_skip = {"sphinx", "arm"};
    CHECK(fixture.source().options.at(1) == SourceOption{"skip", "arm"});
    fixture.options.only = {"cat"};
    CHECK(fixture.source().options.at(1) == SourceOption{"only", "cat"});
}

TEST_CASE("phrases and pronunciations of the maker's own travel with the session") {
    Fixture fixture;
    fixture.maker.write("scripts/en/phrases.toml", "# Mine.\n" + bundled_phrases());
    fixture.maker.write("pronunciations.toml",
                        "[en]\nzzyzx = \"ziziks\"\nlift = \"/lIft/\"\nanna = \"aana\"\n[de]\narm = \"ahm\"\n");
    const SessionSource source = fixture.source();
    REQUIRE(source.files.size() == 5);
    CHECK(source.files[3] ==
          SourceFile{SourceKind::phrases, "scripts/en/phrases.toml", "# Mine.\n" + bundled_phrases()});
    // Nobody needs to know how the name of a friend is said.
    CHECK(source.files[4] == SourceFile{SourceKind::pronunciations, "pronunciations.toml",
                                        "\"lift\" = \"/lIft/\"\n\"zzyzx\" = \"ziziks\"\n"});
    const ScriptedSession again = read_session(Fixture::again(source), fixture.other_workshop);
    CHECK(again.has_own_phrases);
    CHECK(again.own_pronunciations == Pronunciations{{"lift", {"lIft", true}}, {"zzyzx", {"ziziks"}}});
    CHECK(to_text(source_of(again)) == to_text(source));
}

TEST_CASE("a voice and an ambience of the maker's files are asked for, not replaced") {
    Fixture fixture;
    fs::copy_file(fs::path(CUEWELL_TEST_CHECKOUT) / "voices/calm.toml", fixture.maker / "calm.toml");
    fs::create_directories(fixture.maker / "sounds");
    fs::copy_file(fs::path(CUEWELL_TEST_CHECKOUT) / "sounds/ambience/rain.toml", fixture.maker / "sounds/my rain.toml");
    fixture.options.voice = (fixture.maker / "calm.toml").string();
    fixture.options.ambience = (fixture.maker / "sounds/my rain.toml").string();
    SessionSource source = fixture.source();
    CHECK(source.options == std::vector<SourceOption>{{"sample-rate", "16000"}});
    CHECK(source.lacks == std::vector<SourceOption>{{"voice", "calm"}, {"ambience", "my-rain"}});
    CHECK(fixture.faults_of(source) ==
          "small.ogg was made with a file of its maker's that is not inside, the voice \"calm\"; choose one: --voice "
          "NAME");
    source.options.push_back({"voice", "calm"});
    CHECK(fixture.faults_of(source) ==
          "small.ogg was made with a file of its maker's that is not inside, the ambience \"my-rain\"; choose one: "
          "--ambience NAME");
}

TEST_CASE("a stretch that is not in the source is a fault, though this computer has one of its name") {
    const Fixture fixture;
    fixture.other.write("scripts/en/stretches/cat.md", kCat);
    SessionSource source = fixture.source();
    source.files.pop_back();
    CHECK(fixture.faults_of(source) == R"(small.ogg/routines/small.md:6:1: error: there is no stretch "cat"
  - cat
  ^~~~~
  expected one of: arm
)");
}

TEST_CASE("faults in the texts of a source are told at their places in it") {
    const Fixture fixture;
    SessionSource source = fixture.source();
    source.files.at(2).text += "[hodl 5s]\n";
    source.files.push_back({SourceKind::phrases, "scripts/en/phrases.toml", "[say]\n"});
    source.files.push_back({SourceKind::pronunciations, "pronunciations.toml", "arm = \"[[\"\n"});
    const std::string told = fixture.faults_of(source);
    CHECK(told.find("small.ogg/phrases.toml:1:1: error: ") != std::string::npos);
    CHECK(told.find("small.ogg/pronunciations.toml:1:7: error: ") != std::string::npos);
    CHECK(told.find("small.ogg/stretches/cat.md:7:2: error: unknown directive \"hodl\"\n") != std::string::npos);
}

TEST_CASE("a single stretch is made again by itself") {
    Fixture fixture;
    fixture.options.routine = "cat";
    fixture.options.only = {"cat"};
    const SessionSource source = fixture.source();
    CHECK(source.options.size() == 2);
    const ScriptedSession again = read_session(Fixture::again(source), fixture.other_workshop);
    CHECK(again.routine.is_single_stretch);
    CHECK(again.plan.title == "Cat");
}

TEST_CASE("the endings of files that can hold a source") {
    for (const char* file : {"a.ogg", "b/c.opus", "a.FLAC", "a.mp3", "a.wav", "a.html"}) CHECK(is_session_file(file));
    for (const char* file : {"a.md", "cat-cow", "ogg", "a.ogg.md", ""}) CHECK_FALSE(is_session_file(file));
}

TEST_CASE("a file that is not there, or holds no script, is told as such") {
    const test::TemporaryFolder folder;
    const std::string missing = (folder / "no.ogg").string();
    CHECK_THROWS_WITH_AS((void)source_text_in(missing), ("there is no file " + missing).c_str(), UsageError);
    const std::string other = folder.write("other.ogg", "something else").string();
    CHECK_THROWS_WITH_AS((void)source_text_in(other),
                         (other + " holds no script; it was made with --no-source, or by another program").c_str(),
                         UsageError);
}

TEST_CASE("a page that holds a source shows it, and its session is made again") {
    const Fixture fixture;
    const std::string text = to_text(fixture.source());
    const std::string page = "<!doctype html>\n<script type=\"text/plain\" id=\"cuewell-source\">" +
                             to_base64(std::as_bytes(std::span(text))) + "</script>\n";
    SessionOptions options;
    options.rate = SampleRate{16'000};
    options.routine = fixture.other.write("small.html", page).string();
    CHECK(show(options.routine, fixture.others, "en") == text);
    CHECK(to_text(source_of(read_session(options, fixture.other_workshop))) == text);
}

TEST_CASE("a source that is damaged is not shown") {
    const Fixture fixture;
    const std::string text = "cuewell-source 1\nlanguage en\n";
    const std::string page =
        "<script type=\"text/plain\" id=\"cuewell-source\">" + to_base64(std::as_bytes(std::span(text))) + "</script>";
    const std::string file = fixture.other.write("small.html", page).string();
    CHECK_THROWS_AS((void)show(file, fixture.others, "en"), ScriptError);
}

}  // namespace
}  // namespace cuewell
