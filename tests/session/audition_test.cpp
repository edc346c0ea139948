#include "session/audition.h"

#include "session/live_planner.h"
#include "session/prepare.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

constexpr const char* kArm = R"(+++
title = "Arm"
position = "standing"
sides = "each"
+++
Stand tall.

# Each side
Lift your {right|left} arm.
And hold.
[hold 20s]
Come back.
)";

/// A stretch of the user's own, in the real voice.
struct Fixture {
    Fixture() {
        folder.write("scripts/en/stretches/arm.md", kArm);
        options.routine = "arm";
        options.rate = SampleRate{16'000};
    }

    [[nodiscard]] PreparedSession prepared(bool is_audition) {
        options.is_audition = is_audition;
        return prepare_session(options, workshop);
    }

    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), folder / "config.toml", folder / "cache", folder / "state"};
    Espeak espeak{1};
    SessionOptions options;
    Workshop workshop{places, espeak, 1, {}, {}};
};

std::vector<std::string> chapters_of(const PreparedSession& session) {
    std::vector<std::string> titles;
    for (const ChapterMark& chapter : session.sheet.chapters) titles.push_back(chapter.title);
    return titles;
}

TEST_CASE("an audition has the chapters of its session in a fraction of the time") {
    Fixture fixture;
    const PreparedSession session = fixture.prepared(false);
    const PreparedSession audition = fixture.prepared(true);
    CHECK(audition.timeline.title == "Arm: audition");
    CHECK(chapters_of(audition) == chapters_of(session));
    CHECK(audition.timeline.length.count() * 2 < session.timeline.length.count());
}

TEST_CASE("an audition that is played is the one that is rendered") {
    Fixture fixture;
    const PreparedSession audition = fixture.prepared(true);
    SessionPlanner planner({audition.scripted}, fixture.options.rate, fixture.workshop);
    CHECK(to_text(planner.whole().staged.sheet) == to_text(audition.sheet));
    RestWish wish;
    wish.from = {0, 1};
    const std::string rest = to_text(planner.rest(wish).staged.sheet);
    CHECK(rest.find("say    Hold, 20.\n") != std::string::npos);
    CHECK(rest.find("hold ") == std::string::npos);
}

TEST_CASE("an audition is said faster, unless a pace was asked for") {
    ScriptedSession session;
    session.voice.profile.words_per_minute = 130;
    CHECK(voice_heard(session).profile.words_per_minute == 130);
    session.options.is_audition = true;
    CHECK(voice_heard(session).profile.words_per_minute == 360);
    CHECK(voice_heard(session).is_changed);
    session.options.words_per_minute = 130;
    CHECK(voice_heard(session).profile.words_per_minute == 130);
    session.options.words_per_minute.reset();
    session.voice.profile.words_per_minute = 380;
    CHECK(voice_heard(session).profile.words_per_minute == 380);
}

}  // namespace
}  // namespace cuewell
