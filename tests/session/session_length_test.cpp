#include "session/session_length.h"

#include "base/errors.h"
#include "session/live_planner.h"
#include "session/prepare.h"
#include "session/session_source_options.h"
#include "support/temporary_folder.h"
#include "support/wav_bytes.h"
#include "timeline/schedule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <map>
#include <string>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr const char* kArm = R"(+++
title = "Arm lift"
position = "standing"
sides = "each"
+++
Stand tall.
~ Breathe in, and breathe out again.

# Each side
Lift your {right|left} arm.
[hold 12s-20s]
And let it down.
)";

constexpr const char* kCat = R"(+++
title = "Cat"
position = "hands and knees"
+++
[repeat 2-4]
Arch your back.
[rest 4s]
[end]
)";

constexpr const char* kRoutine = R"(+++
title = "Small"
+++
Welcome.

- cat: optional
- arm

Goodbye.
)";

/// A small session of scripts in a folder, in the real voice.
struct Fixture {
    Fixture() {
        folder.write("scripts/en/stretches/arm.md", kArm);
        folder.write("scripts/en/stretches/cat.md", kCat);
        folder.write("scripts/en/routines/small.md", kRoutine);
        options.routine = "small";
        options.rate = SampleRate{24'000};
    }

    PreparedSession lasting(Duration time) {
        options.time = time;
        PreparedSession session = prepare_session(options, workshop);
        CHECK(session.timeline.length == to_frames(time, options.rate));
        return session;
    }

    std::string refusal(Duration time) {
        options.time = time;
        try {
            (void)prepare_session(options, workshop);
        } catch (const UsageError& error) {
            return error.what();
        }
        return "no error";
    }

    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), folder / "config.toml", folder / "cache", folder / "state"};
    Espeak espeak{2};
    SessionOptions options;
    Workshop workshop{places, espeak, 2, {}, {}};
};

bool has_note(const PreparedSession& session, const std::string& text) {
    return std::ranges::any_of(session.notes,
                               [&](const std::string& note) { return note.find(text) != std::string::npos; });
}

TEST_CASE_FIXTURE(Fixture, "a session lasts as long as is wished, to the frame, and says what that changed") {
    CHECK(has_note(lasting(75s), "1:15: left out cat ("));
    CHECK(has_note(lasting(127s + 7ms), "2:07: "));
    CHECK(has_note(lasting(5min), "5:00: 4 rounds of each stretch") == false);
    CHECK(has_note(lasting(5min), "rounds of each stretch"));
}

TEST_CASE_FIXTURE(Fixture, "so does one in a voice that falls, at any rate and pace") {
    options.voice = "evening";
    options.pace = {1.2};
    options.rate = SampleRate{44'100};
    for (const Duration time : {Duration(100s), Duration(150s), Duration(10min)}) (void)lasting(time);
}

/// A voice in the fixture's folder that says nothing twice alike, and writes down what it was asked to say.
void write_fickle_voice(const test::TemporaryFolder& folder) {
    const std::string here = folder.path().string() + "/";
    for (const std::size_t number : {0u, 1u, 2u}) {
        std::vector<std::int16_t> samples(8'000 + 1'600 * number);
        for (std::size_t at = 0; at < samples.size(); ++at) samples[at] = at / 50 % 2 == 0 ? 8'000 : -8'000;
        folder.write(std::to_string(number) + ".wav", test::wav_bytes(samples));
    }
    folder.write("speak.sh", "cat >> " + here + "said; cat " + here + "$(( $(wc -l < " + here + "said) % 3 )).wav\n");
    folder.write("voices/fickle.toml",
                 "title = \"Fickle\"\nlanguage = \"en\"\nengine = \"command\"\nprogram = \"/bin/sh\"\n"
                 "arguments = [\"" +
                     here +
                     "speak.sh\"]\nwords_per_minute = 165\ngain = 0\n"
                     "sentence_gap = \"0.5s\"\nparagraph_gap = \"1s\"\n");
}

TEST_CASE_FIXTURE(Fixture,
                  "a voice that says nothing twice alike is asked once for each line, and the length is exact") {
    write_fickle_voice(folder);
    options.voice = (folder / "voices/fickle.toml").string();
    options.voice_origin = Origin::command_line;
    for (const Duration time : {Duration(80s), Duration(3min)}) {
        (void)lasting(time);
        std::ifstream said(folder / "said");
        std::map<std::string, int> times;
        for (std::string line; std::getline(said, line);) ++times[line];
        CHECK(times.size() > 10);
        CHECK(std::ranges::all_of(times, [](const auto& line) { return line.second == 1; }));
        std::filesystem::remove(folder / "said");
    }
}

TEST_CASE_FIXTURE(Fixture, "what was said to find the length is not said again while the session is played") {
    write_fickle_voice(folder);
    options.voice = (folder / "voices/fickle.toml").string();
    options.voice_origin = Origin::command_line;
    options.time = 80s;
    const FittedSession fitted = of_wished_length(read_session(options, workshop), workshop);
    const std::string said = test::read_bytes(folder / "said");
    SessionPlanner planner(fitted, options.rate, workshop);
    const SpokenSheet whole = planner.whole();
    Diagnostics faults;
    CHECK(schedule(whole.staged.sheet, whole.lengths, options.rate, fitted.session->fit, faults).length ==
          to_frames(80s, options.rate));
    CHECK(test::read_bytes(folder / "said") == said);
}

TEST_CASE_FIXTURE(Fixture, "a session is made again with the length that it had") {
    const PreparedSession session = lasting(2min + 7500ms);
    const std::vector<SourceOption> kept = source_options_of(*session.scripted);
    const auto time = std::ranges::find(kept, "time", &SourceOption::name);
    REQUIRE(time != kept.end());
    CHECK(time->value == "2m7.5s");
}

TEST_CASE_FIXTURE(Fixture, "less is said before a session is refused") {
    options.time = 1min;
    const std::string refused = refusal(1s);
    CHECK(refused.starts_with("--time 1s: \"Small\" cannot be shorter than "));
    const std::string shortest = refused.substr(refused.find("than ") + 5, 4);
    const Duration least =
        std::chrono::minutes(shortest[0] - '0') + std::chrono::seconds(std::stoi(shortest.substr(2)));
    const PreparedSession session = lasting(least);
    CHECK(has_note(session, "less is said (--guidance familiar)"));
    CHECK(session.scripted->delivery.guidance == Guidance::familiar);
    CHECK(refusal(least - 1s).starts_with("--time "));
}

TEST_CASE_FIXTURE(Fixture, "a session for about a time has what there is time for, and is never refused") {
    const auto plan = [&](Duration time) {
        return of_about(read_session(options, workshop), time, workshop).session->plan;
    };
    CHECK(plan(1s).stretches.size() == 1);
    CHECK(plan(140s).stretches.size() == 2);
    CHECK(plan(5min).stretches.front().rounds > 1);
}

TEST_CASE_FIXTURE(Fixture, "words that do not fit a hold of another length than it is written with are no error") {
    CHECK(read_session(options, workshop).fit == Fit::strict);
    CHECK(of_about(read_session(options, workshop), 5min, workshop).session->fit == Fit::yield);
    options.time = 75s;
    CHECK(of_wished_length(read_session(options, workshop), workshop).session->fit == Fit::yield);
    options.time.reset();
    options.hold = {1.2};
    CHECK(read_session(options, workshop).fit == Fit::yield);
}

TEST_CASE_FIXTURE(Fixture, "a session for about a time tells what is left out") {
    const ScriptedSession session = *of_about(read_session(options, workshop), 75s, workshop).session;
    CHECK(std::ranges::any_of(session.notes, [](const std::string& note) {
        return note.starts_with("--end-at: left out cat (") && note.ends_with(" s), which does not fit");
    }));
}

TEST_CASE_FIXTURE(Fixture, "no less is said than somebody asked for") {
    CHECK(of_about(read_session(options, workshop), 1s, workshop).session->delivery.guidance == Guidance::familiar);
    options.guidance_is_typed = true;
    CHECK(of_about(read_session(options, workshop), 1s, workshop).session->delivery.guidance == Guidance::full);
    const std::vector<SourceOption> kept = source_options_of(read_session(options, workshop));
    const auto guidance = std::ranges::find(kept, "guidance", &SourceOption::name);
    REQUIRE(guidance != kept.end());
    CHECK(guidance->value == "full");
}

TEST_CASE_FIXTURE(Fixture, "a session whose words last longer than a day is refused, however it is used") {
    // What is said takes no time yet where a plan is measured.
    std::string words = "+++\ntitle = \"Talk\"\nposition = \"seated\"\n+++\n[repeat 1000]\n";
    for (int line = 0; line < 19; ++line) {
        for (int word = 0; word < 120; ++word) words += "slowly ";
        words += "on.\n";
    }
    folder.write("scripts/en/stretches/talk.md", words + "[end]\n");
    folder.write("scripts/en/routines/small.md", "+++\ntitle = \"Small\"\n+++\n- talk\n");
    const auto refused = [](const auto& make) {
        try {
            make();
        } catch (const UsageError& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    const std::string told = refused([&] { (void)prepare_session(options, workshop); });
    CHECK(told.starts_with("with its words the session would last "));
    CHECK(told.ends_with(" hours, and 24 are the most"));
    SessionPlanner planner({std::make_shared<const ScriptedSession>(read_session(options, workshop))}, options.rate,
                           workshop);
    CHECK(refused([&] { (void)planner.whole(); }) == told);
}

TEST_CASE_FIXTURE(Fixture, "an audition is that of the session that fits") {
    options.is_audition = true;
    options.time = 75s;
    const PreparedSession session = prepare_session(options, workshop);
    CHECK(has_note(session, "left out cat"));
    CHECK(session.timeline.length < to_frames(75s, options.rate));
}

}  // namespace
}  // namespace cuewell
