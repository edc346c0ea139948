#include "session/live_planner.h"

#include "audio/clip_block_source.h"
#include "base/errors.h"
#include "session/prepare.h"
#include "session/session_length.h"
#include "sink/file_sink.h"
#include "support/temporary_folder.h"
#include "timeline/schedule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr const char* kArm = R"(+++
title = "Arm lift"
say = "lift of the arm"
position = "standing"
sides = "each"
level = "gentle"
+++
Stand tall.

# Each side
Lift your {right|left} arm.
[hold 12s-20s]
And let it down.
)";

constexpr const char* kCat = R"(+++
title = "Cat"
position = "hands and knees"
sides = "none"
level = "gentle"
+++
Arch your back.
[count 3]
[chime bell]
[rest 4s]
)";

constexpr const char* kRoutine = R"(+++
title = "Small"
level = "gentle"
+++
Welcome.

- arm
- cat

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

    [[nodiscard]] SessionPlanner planner() const {
        return {of_wished_length(read_session(options, workshop), workshop), options.rate, workshop};
    }

    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), folder / "config.toml", folder / "cache", folder / "state"};
    Espeak espeak{2};
    SessionOptions options;
    std::size_t spoken_lines = 0;
    Workshop workshop{places, espeak, 2, [this](std::size_t, std::size_t all) { spoken_lines = all; }, {}};
};

Timeline laid_out(const SpokenSheet& spoken, SampleRate rate) {
    Diagnostics faults;
    return schedule(spoken.staged.sheet, spoken.lengths, rate, Fit::strict, faults);
}

std::vector<float> samples_of(BlockSource& source, FramePosition from, Frames length) {
    std::vector<float> samples(static_cast<std::size_t>(length.count() * source.format().channels));
    source.read(from, samples);
    return samples;
}

std::vector<std::string> said(const SpokenSheet& spoken) {
    std::vector<std::string> lines;
    for (const Cue& cue : spoken.staged.sheet.cues) {
        if (const auto* speech = std::get_if<SpeechCue>(&cue.what))
            lines.push_back(spoken.staged.sheet.lines[speech->line.index]);
    }
    return lines;
}

/// What is played of a whole session is what is rendered.
void check_as_rendered(const Fixture& fixture) {
    SessionPlanner planner = fixture.planner();
    const SpokenSheet whole = planner.whole();
    PreparedSession rendered = prepare_session(fixture.options, fixture.workshop);
    CHECK(to_text(whole.staged.sheet) == to_text(rendered.sheet));
    Timeline timeline = laid_out(whole, planner.rate());
    timeline.language = rendered.timeline.language;
    timeline.voice = rendered.timeline.voice;
    timeline.ambience = rendered.timeline.ambience;
    CHECK(to_json(timeline) == to_json(rendered.timeline));
    CHECK(planner.warnings().size() == rendered.warnings.size());

    rendered.make_ambience({});
    std::optional<Bed> bed;
    if (planner.ambience() != nullptr) bed = Bed{planner.ambience(), planner.bed().value()};
    Mixer played(timeline, *whole.speech, *whole.chimes, bed);
    Mixer file = mixer_of(rendered);
    CHECK(samples_of(played, {}, timeline.length) == samples_of(file, {}, timeline.length));
}

TEST_CASE_FIXTURE(Fixture, "a session that is played is planned as it is rendered, to the sample") {
    check_as_rendered(*this);
}

TEST_CASE_FIXTURE(Fixture, "so is one whose voice falls and has other levels, beside a generated ambience") {
    options.voice = "evening";
    options.ambience = "rain";
    options.loudness = Loudness(-20.0);
    options.pace = {1.3};
    options.seed = 7;
    check_as_rendered(*this);
}

TEST_CASE_FIXTURE(Fixture, "so is one of a wished length") {
    options.time = 2min + 345ms;
    check_as_rendered(*this);
}

TEST_CASE_FIXTURE(Fixture, "so is one beside an ambience out of a sound file") {
    Clip sea{options.rate, std::vector<float>(24'000 * 8)};
    for (std::size_t at = 0; at < sea.samples.size(); ++at)
        sea.samples[at] = at / (50 + at / 4'000) % 2 == 0 ? 0.2F : -0.2F;
    ClipBlockSource sound(std::move(sea));
    write_file(sound, folder / "sea.wav", {});
    options.ambience = (folder / "sea.wav").string();
    check_as_rendered(*this);
}

TEST_CASE_FIXTURE(Fixture, "an ambience that is played goes on after the session's end") {
    options.ambience = "rain";
    SessionPlanner planner = this->planner();
    const auto later =
        samples_of(*planner.ambience(), FramePosition(planner.rate().hz * std::int64_t{3'600 * 20}), Frames(2'000));
    CHECK(std::ranges::any_of(later, [](float sample) { return sample != 0.0F; }));
}

TEST_CASE_FIXTURE(Fixture, "without an ambience there is none") {
    SessionPlanner planner = this->planner();
    CHECK(planner.ambience() == nullptr);
    CHECK_FALSE(planner.bed());
}

TEST_CASE_FIXTURE(Fixture, "a session begins with few lines, which lie where they lie in the whole") {
    options.routine = "back-care";
    SessionPlanner planner = this->planner();
    const SpokenSheet beginning = planner.beginning();
    CHECK(spoken_lines <= 12);
    const Timeline early = laid_out(beginning, planner.rate());
    CHECK(early.length > to_frames(10s, planner.rate()));
    const Timeline all = laid_out(planner.whole(), planner.rate());
    CHECK(spoken_lines > 24);
    REQUIRE(early.events.size() < all.events.size());
    for (std::size_t at = 0; at < early.events.size(); ++at) {
        CHECK(early.events[at].start == all.events[at].start);
        CHECK(early.events[at].end == all.events[at].end);
        CHECK(early.events[at].clip == all.events[at].clip);
    }
}

TEST_CASE_FIXTURE(Fixture, "the rest of a session begins where it is wished, and speaks only what is new") {
    SessionPlanner planner = this->planner();
    static_cast<void>(planner.whole());
    spoken_lines = 0;
    const SpokenSheet rest = planner.rest({{1, 0}, Position::standing, {}});
    CHECK(spoken_lines == 0);
    REQUIRE(rest.staged.sheet.chapters.size() == 2);
    CHECK(rest.staged.sheet.chapters.front().title == "Cat");
    CHECK(rest.lengths.lines.size() == rest.staged.sheet.lines.size());
    const std::vector<std::string> lines = said(rest);
    CHECK(std::ranges::count(lines, "Welcome.") == 0);
    CHECK(lines.back() == "Goodbye.");

    const SpokenSheet other_side = planner.rest({{0, 1}, Position::standing, {}});
    CHECK(spoken_lines > 0);
    CHECK(said(other_side).front() == "lift of the arm, left side.");
}

TEST_CASE_FIXTURE(Fixture, "the rest of a session of a wished length is held as long as it would be in the whole") {
    options.time = 2min + 30s;
    const auto waits = [](const SpokenSheet& spoken) {
        std::vector<Duration> lengths;
        for (const Cue& cue : spoken.staged.sheet.cues) {
            if (const auto* hold = std::get_if<HoldCueSpan>(&cue.what)) lengths.push_back(hold->length);
            const auto* silence = std::get_if<SilenceCue>(&cue.what);
            if (silence != nullptr && silence->kind == SilenceKind::rest) lengths.push_back(silence->length);
        }
        return lengths;
    };
    const std::vector<Duration> whole = waits(planner().whole());
    REQUIRE(whole.size() == 3);
    REQUIRE(whole[0] > 12s);
    CHECK(whole[1] == whole[0]);
    // By another planner, as that of another run of the program is.
    SessionPlanner resuming = planner();
    CHECK(waits(resuming.rest({{0, 1}, std::nullopt, {}})) == std::vector<Duration>{whole[1], whole[2]});
}

TEST_CASE_FIXTURE(Fixture, "a wished pace multiplies the session's own") {
    options.pace = {1.5};
    SessionPlanner planner = this->planner();
    const auto settle = [&](double pace) {
        Duration pauses{};
        const SpokenSheet rest = planner.rest({{1, 0}, Position::standing, {pace}});
        for (const Cue& cue : rest.staged.sheet.cues) {
            const auto* silence = std::get_if<SilenceCue>(&cue.what);
            if (silence != nullptr && silence->is_paced) pauses += silence->length;
        }
        return pauses;
    };
    const Duration own = settle(1.0);
    CHECK(own > 5s);
    CHECK(settle(2.0) == 2 * own);
}

TEST_CASE_FIXTURE(Fixture, "a session that is joined keeps its head and goes on with the rest") {
    SessionPlanner planner = this->planner();
    const SpokenSheet whole = planner.whole();
    const std::size_t cues = whole.staged.sheet.chapters.at(1).cue;
    const SpokenSheet joined = planner.joined(whole, cues, {{1, 0}, Position::standing, {}});
    const SpokenSheet rest = planner.rest({{1, 0}, Position::standing, {}});
    CHECK(joined.staged.sheet.cues.size() == cues + rest.staged.sheet.cues.size());
    const Timeline before = laid_out(whole, planner.rate());
    const Timeline after = laid_out(joined, planner.rate());
    const FramePosition cut = before.chapters.at(1).start;
    CHECK(after.chapters.at(1).start == cut);
    CHECK(after.chapters.at(1).title == "Cat");
    for (const Event& event : after.events) {
        if (event.kind == EventKind::speech)
            CHECK(joined.speech->clip(event.clip.value())->length() == event.end - event.start);
    }
}

TEST_CASE_FIXTURE(Fixture, "a rest in a voice that falls is said as it is said there in the whole") {
    options.voice = "evening";
    SessionPlanner planner = this->planner();
    const SpokenSheet whole = planner.whole();
    spoken_lines = 0;
    const SpokenSheet rest = planner.rest({{1, 0}, Position::standing, {}});
    CHECK(*std::ranges::min_element(rest.staged.along) > 0.3);
    CHECK(*std::ranges::max_element(rest.staged.along) == 1.0);
    CHECK(spoken_lines <= 2);
}

TEST_CASE_FIXTURE(Fixture, "after the last stretch the close is left, as it is said at the end") {
    options.voice = "evening";
    SessionPlanner planner = this->planner();
    static_cast<void>(planner.whole());
    spoken_lines = 0;
    const SpokenSheet rest = planner.rest({{2, 0}, std::nullopt, {}});
    CHECK(said(rest) == std::vector<std::string>{"Goodbye."});
    CHECK(rest.staged.along == std::vector<double>{1.0});
    CHECK(spoken_lines == 0);
}

TEST_CASE_FIXTURE(Fixture, "a voice that falls says words between as it says the session there") {
    options.voice = "evening";
    SessionPlanner planner = this->planner();
    const Saying at_the_arm{Saying::Kind::where, PassPlace{0, 0}, {}};
    static_cast<void>(planner.say({at_the_arm}));
    const auto early = planner.say({{Saying::Kind::longer}});
    static_cast<void>(planner.rest({{1, 0}, Position::standing, {}}));
    const auto late = planner.say({{Saying::Kind::longer}});
    CHECK(late->samples != early->samples);
    CHECK(late->length() > early->length());
    static_cast<void>(planner.say({at_the_arm}));
    CHECK(planner.say({{Saying::Kind::longer}})->samples == early->samples);
}

TEST_CASE_FIXTURE(Fixture, "words between are said with a gap, in the session's voice") {
    SessionPlanner planner = this->planner();
    const auto name = planner.say({{Saying::Kind::where, PassPlace{0, 1}, {}}});
    const auto left = planner.say({{Saying::Kind::where_left, PassPlace{0, 1}, 12s}});
    CHECK(name->rate == planner.rate());
    REQUIRE(left->length() > name->length());
    CHECK(std::equal(name->samples.begin(), name->samples.end(), left->samples.begin()));
    const Frames gap = to_frames(read_session(options, workshop).delivery.sentence_gap, planner.rate());
    const auto quiet = left->samples.begin() + name->length().count();
    CHECK(std::all_of(quiet, quiet + gap.count(), [](float sample) { return sample == 0.0F; }));
    CHECK(planner.say({})->samples.empty());
}

TEST_CASE_FIXTURE(Fixture, "a count-in is three numbers, each at the beginning of its second") {
    SessionPlanner planner = this->planner();
    const SpokenSheet whole = planner.whole();
    const auto count = planner.say({{Saying::Kind::count_in, std::nullopt, {}}});
    const std::int64_t second = planner.rate().hz;
    REQUIRE(count->length() == Frames(3 * second));
    const auto& lines = whole.staged.sheet.lines;
    for (const auto& [place, number] : {std::pair(0, "three"), std::pair(1, "two"), std::pair(2, "one")}) {
        const auto line = std::ranges::find(lines, number);
        REQUIRE(line != lines.end());
        const auto clip = whole.speech->clip(static_cast<std::size_t>(line - lines.begin()));
        CHECK(std::equal(clip->samples.begin(), clip->samples.end(), count->samples.begin() + place * second));
    }
    const auto both = planner.say({{Saying::Kind::where, PassPlace{1, 0}, {}}, {Saying::Kind::count_in, {}, {}}});
    CHECK(std::equal(count->samples.rbegin(), count->samples.rend(), both->samples.rbegin()));
}

TEST_CASE_FIXTURE(Fixture, "a language without the numbers counts in by ticks") {
    auto session = read_session(options, workshop);
    session.phrases.numbers.erase(2);
    SessionPlanner planner({std::make_shared<const ScriptedSession>(session)}, options.rate, workshop);
    const auto count = planner.say({{Saying::Kind::count_in, std::nullopt, {}}});
    const std::int64_t second = planner.rate().hz;
    REQUIRE(count->length() == Frames(3 * second));
    CHECK(std::ranges::any_of(count->samples, [](float sample) { return sample != 0.0F; }));
    CHECK(std::equal(count->samples.begin(), count->samples.begin() + second, count->samples.begin() + 2 * second));
}

TEST_CASE_FIXTURE(Fixture, "what does not fit its hold is told as it is when it is rendered") {
    folder.write("scripts/en/stretches/cat.md", std::string(kCat) +
                                                    "[hold 3s]\n@2s These are many more words than three seconds of "
                                                    "holding still will ever have room for.\nDone.\n");
    CHECK_THROWS_AS(static_cast<void>(prepare_session(options, workshop)), ScriptError);
    SessionPlanner strict = planner();
    CHECK_THROWS_AS(static_cast<void>(strict.whole()), ScriptError);
    options.voice = "low";
    SessionPlanner yielding = planner();
    static_cast<void>(yielding.whole());
    CHECK(yielding.warnings().size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "sheets are heard when their planner is gone") {
    std::optional<SpokenSheet> whole;
    {
        SessionPlanner planner = this->planner();
        whole = planner.whole();
    }
    CHECK(whole->speech->clip(0)->length() == whole->lengths.lines.at(0));
}

}  // namespace
}  // namespace cuewell
