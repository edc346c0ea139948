#include "live/engine.h"

#include "fake_planner.h"
#include "mixer/mixer.h"
#include "ring_memory.h"
#include "timeline/schedule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace cuewell {
namespace {

using namespace std::chrono_literals;
using test::FakePlanner;
using test::kRate;
using test::RingMemory;

LoadedRoutine short_routine() {
    return ScriptBuilder()
        .stretch("arm", "Stand.\n# Each side\nReach {right|left}.\n[hold 20s]\nBack.\n", {"standing", true})
        .stretch("leg", "Lift.\n[hold 5s]\nLower.\n")
        .routine("Hello.\n- arm\n- leg\nBye.\n");
}

ScorePtr score_of(FakePlanner& planner, ScoreEdges edges = {}) {
    auto score = std::make_shared<Score>(planner.whole(), kRate, planner.bed(), edges);
    for (std::size_t line = 0; line < score->spoken().staged.sheet.lines.size(); ++line)
        static_cast<void>(score->ready().clip(line));
    return score;
}

PlayState playing(const ScorePtr& score) {
    PlayState state;
    state.stage = PlayState::Stage::playing;
    state.score = score;
    return state;
}

/// What a rendered file of the session holds, both channels of each frame, in 16 bit.
std::vector<std::int16_t> rendered(FakePlanner& planner) {
    const SpokenSheet spoken = planner.whole();
    Diagnostics faults;
    const Timeline timeline = schedule(spoken.staged.sheet, spoken.lengths, kRate, Fit::yield, faults);
    std::optional<Bed> bed;
    if (planner.ambience() != nullptr) bed = Bed{planner.ambience(), *planner.bed()};
    Mixer mixer(timeline, *spoken.speech, *spoken.chimes, bed);
    const auto channels = static_cast<std::size_t>(mixer.format().channels);
    std::vector<float> samples(channels * static_cast<std::size_t>(timeline.length.count()));
    mixer.read({}, samples);
    std::vector<std::int16_t> file;
    for (const float sample : samples) {
        const auto whole = static_cast<std::int16_t>(std::lrint(std::clamp(sample * 32768.0F, -32768.0F, 32767.0F)));
        for (std::size_t copies = channels; copies < 3; copies += channels == 1 ? 1 : 2) file.push_back(whole);
    }
    return file;
}

/// Hears that many frames in blocks as a device asks for them.
std::vector<std::int16_t> hear(Engine& engine, RingMemory& memory, std::size_t frames) {
    std::vector<std::int16_t> heard;
    while (heard.size() < 2 * frames) {
        while (engine.feed()) {
        }
        const std::size_t block = std::min<std::size_t>(441, frames - heard.size() / 2);
        const auto part = memory.hear(block);
        heard.insert(heard.end(), part.begin(), part.end());
    }
    return heard;
}

bool is_silent(std::span<const std::int16_t> samples) {
    return std::ranges::all_of(samples, [](std::int16_t sample) { return sample == 0; });
}

/// Tries as long as the reader has not come past the change before.
void change(Engine& engine, RingMemory& memory, const Engine::Change& wished, Frames fade) {
    while (!engine.change(wished, fade)) static_cast<void>(hear(engine, memory, 100));
}

int largest_step(std::span<const std::int16_t> samples) {
    int largest = 0;
    for (std::size_t i = 2; i < samples.size(); ++i) largest = std::max(largest, std::abs(samples[i] - samples[i - 2]));
    return largest;
}

}  // namespace

TEST_CASE("what is heard is the rendered session, sample for sample") {
    for (const bool has_ambience : {false, true}) {
        CAPTURE(has_ambience);
        FakePlanner planner(short_routine(), has_ambience);
        RingMemory memory;
        Engine engine(memory.ring(), kRate);
        engine.set_ambience(planner.ambience());
        engine.begin(playing(score_of(planner)), Frames());
        const std::vector<std::int16_t> file = rendered(planner);
        CHECK(hear(engine, memory, file.size() / 2) == file);
        CHECK(is_silent(hear(engine, memory, 24'000)));
    }
}

TEST_CASE("where a session's beginning ends before the rest is known the ambience goes on, and the session waits") {
    FakePlanner planner(short_routine(), true);
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    engine.set_ambience(planner.ambience());
    const ScorePtr beginning = score_of(planner, {true, false});
    engine.begin(playing(beginning), Frames());
    static_cast<void>(hear(engine, memory, static_cast<std::size_t>(beginning->timeline().length.count()) + 480'000));
    CHECK_FALSE(is_silent(hear(engine, memory, 24'000)));
    const PlayState now = engine.heard();
    CHECK(now.stage == PlayState::Stage::playing);
    CHECK(now.at == beginning->end());
    CHECK(now.waited > Frames(480'000));
}

TEST_CASE("the session begins right after the wake-up sound, which is faint") {
    FakePlanner planner(short_routine());
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    PlayState state = playing(score_of(planner));
    state.stage = PlayState::Stage::waking;
    state.waking_left = Frames(30'001);
    engine.begin(state, Frames());
    const auto woken = hear(engine, memory, 30'001);
    CHECK_FALSE(is_silent(woken));
    CHECK(std::ranges::max(woken) <= 33);
    const std::vector<std::int16_t> file = rendered(planner);
    CHECK(hear(engine, memory, file.size() / 2) == file);
}

TEST_CASE("the wake-up sound goes on until there is a session, and not a frame of that is lost") {
    FakePlanner planner(short_routine());
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    PlayState state;
    state.waking_left = Frames(4'800);
    engine.begin(state, Frames());
    static_cast<void>(hear(engine, memory, 90'000));
    const ScorePtr score = score_of(planner);
    change(engine, memory, [&](PlayState& now) { now.score = score; }, Frames());
    const std::vector<std::int16_t> file = rendered(planner);
    const auto heard = hear(engine, memory, file.size() / 2 + 10'000);
    CHECK(std::ranges::search(heard, file).begin() != heard.end());
}

TEST_CASE("a change is heard within 60 ms, however much is in stock") {
    FakePlanner planner(short_routine());
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    engine.begin(playing(score_of(planner)), Frames());
    static_cast<void>(hear(engine, memory, 150'000));
    while (engine.feed()) {
    }
    change(engine, memory, [](PlayState& state) { state.stage = PlayState::Stage::paused; }, Frames(480));
    const auto heard = hear(engine, memory, 20'000);
    CHECK(is_silent(std::span(heard).subspan(2 * 2'880)));
}

TEST_CASE("what goes on without an output is what was heard last, with what was changed since") {
    FakePlanner planner(short_routine());
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    engine.begin(playing(score_of(planner)), Frames(4'800));
    static_cast<void>(hear(engine, memory, 150'000));
    CHECK(engine.left_off().at == engine.heard().at);

    const FramePosition elsewhere = engine.heard().at + Frames(100'000);
    change(engine, memory, [&](PlayState& state) { state.at = elsewhere; }, Frames(480));
    CHECK(engine.heard().at < elsewhere);
    CHECK(engine.left_off().at == elsewhere);
    // A jump that is on its way is not lost by what else is changed.
    change(engine, memory, [](PlayState& state) { state.stage = PlayState::Stage::paused; }, Frames(480));
    CHECK(engine.left_off().at >= elsewhere);
    static_cast<void>(hear(engine, memory, 20'000));
    CHECK(engine.heard().stage == PlayState::Stage::paused);
    CHECK(engine.left_off().at == engine.heard().at);
}

TEST_CASE("without an output a session that was paused is where it was heard last") {
    FakePlanner planner(short_routine());
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    engine.begin(playing(score_of(planner)), Frames(4'800));
    static_cast<void>(hear(engine, memory, 150'000));
    change(engine, memory, [](PlayState& state) { state.stage = PlayState::Stage::paused; }, Frames(480));
    CHECK(engine.heard().stage == PlayState::Stage::playing);
    CHECK(engine.left_off().stage == PlayState::Stage::paused);
    CHECK(engine.left_off().at == engine.heard().at);
}

TEST_CASE("a pause keeps the frame: what is heard before and after is the session without a gap") {
    FakePlanner planner(short_routine());
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    engine.begin(playing(score_of(planner)), Frames());
    const std::size_t silent_part = 500'000;
    static_cast<void>(hear(engine, memory, silent_part));
    change(engine, memory, [](PlayState& state) { state.stage = PlayState::Stage::paused; }, Frames(480));
    static_cast<void>(hear(engine, memory, 48'000));
    const FramePosition kept = engine.heard().at;
    change(engine, memory, [](PlayState& state) { state.stage = PlayState::Stage::playing; }, Frames(1));
    static_cast<void>(hear(engine, memory, 9'600));
    CHECK(engine.heard().at > kept);
    CHECK(engine.heard().at < kept + Frames(9'600));
    const std::vector<std::int16_t> file = rendered(planner);
    const auto at = static_cast<std::size_t>(engine.heard().at.index());
    const auto heard = hear(engine, memory, 48'000);
    const auto expected = std::span(file).subspan(2 * at, 2 * 24'000);
    CHECK(std::ranges::search(heard, expected).begin() != heard.end());
}

TEST_CASE("nothing that a change does is a step in level") {
    FakePlanner planner(short_routine(), true);
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    engine.set_ambience(planner.ambience());
    engine.begin(playing(score_of(planner)), Frames());
    const int usual = largest_step(hear(engine, memory, 400'000));
    for (const std::int64_t target : {0, 333'333, 111'111, 700'000}) {
        change(
            engine, memory,
            [&](PlayState& state) {
                state.at = FramePosition(target);
                state.lull = Frames(1'440);
            },
            Frames(1'440));
        CHECK(largest_step(hear(engine, memory, 50'000)) <= 2 * usual);
    }
}

TEST_CASE("the ambience comes back after the program's own words, also where a jump has cut them off") {
    for (const bool is_cut : {false, true}) {
        CAPTURE(is_cut);
        FakePlanner planner(short_routine(), true);
        RingMemory memory;
        Engine engine(memory.ring(), kRate);
        engine.set_ambience(planner.ambience());
        PlayState state = playing(score_of(planner));
        state.aside.words = planner.say({});
        engine.begin(state, Frames());
        static_cast<void>(hear(engine, memory, 12'000));
        CHECK(engine.heard().bed_under_aside.now() < 0.5F);
        if (is_cut) {
            const auto jump = [](PlayState& now) {
                now.at = FramePosition(111'111);
                now.aside = {};
            };
            change(engine, memory, jump, Frames(1'440));
        }
        static_cast<void>(hear(engine, memory, 100'000));
        CHECK(engine.heard().bed_under_aside.now() == 1.0F);
    }
}

TEST_CASE("while a voice is not ready the session stands still, and no word of it is lost") {
    FakePlanner planner(short_routine());
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    auto score = std::make_shared<Score>(planner.whole(), kRate, planner.bed());
    engine.begin(playing(score), Frames());
    const auto first = hear(engine, memory, 200'000);
    for (std::size_t line = 0; line < score->spoken().staged.sheet.lines.size(); ++line)
        static_cast<void>(score->ready().clip(line));
    const std::vector<std::int16_t> file = rendered(planner);
    const auto heard = hear(engine, memory, file.size() / 2);
    CHECK(is_silent(first));
    CHECK(engine.heard().waited > Frames(100'000));
    const std::span<const std::int16_t> words = std::span(file).subspan(2 * 200'000, 2 * 100'000);
    CHECK(std::ranges::search(heard, words).begin() != heard.end());
}

TEST_CASE("what is in the air is behind what was read by the output's latency") {
    FakePlanner planner(short_routine());
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    engine.begin(playing(score_of(planner)), Frames(2'000));
    static_cast<void>(hear(engine, memory, 48'000));
    CHECK(engine.heard().at == FramePosition(46'000));
}

TEST_CASE("after the last frame come half a second of silence and the end") {
    FakePlanner planner(short_routine());
    RingMemory memory;
    Engine engine(memory.ring(), kRate);
    const ScorePtr score = score_of(planner);
    engine.begin(playing(score), Frames());
    static_cast<void>(hear(engine, memory, static_cast<std::size_t>(score->timeline().length.count()) + 23'000));
    CHECK(engine.heard().stage == PlayState::Stage::closing);
    static_cast<void>(hear(engine, memory, 2'000));
    CHECK(engine.heard().stage == PlayState::Stage::over);
}

}  // namespace cuewell
