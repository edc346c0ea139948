#include "mixer/ambience_level.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr std::int64_t kSecond = 48'000;
constexpr AmbienceMix kMix{Decibels(-6.0), Decibels(13.0)};

Event event_at(EventKind kind, double from, double to) {
    Event event;
    event.kind = kind;
    event.start = FramePosition(std::llround(from * kSecond));
    event.end = FramePosition(std::llround(to * kSecond));
    return event;
}

/// Two minutes, with words at these seconds.
Timeline session_with_words(const std::vector<std::pair<double, double>>& words) {
    Timeline timeline;
    timeline.length = Frames(120 * kSecond);
    for (const auto& [from, to] : words) timeline.events.push_back(event_at(EventKind::speech, from, to));
    return timeline;
}

/// Two minutes with a hold that begins after 40 s and is told in breaths of 4 s in and 6 s out.
Timeline session_with_breaths(Frames length) {
    Timeline timeline = session_with_words({});
    Event hold = event_at(EventKind::hold, 40.0, 40.0);
    hold.end = hold.start + length;
    hold.breath = BreathPace{std::chrono::seconds(4), std::chrono::seconds(6)};
    timeline.events.push_back(hold);
    return timeline;
}

double level_at(const AmbienceLevel& level, double second) {
    return level.at(FramePosition(std::llround(second * kSecond))).value();
}

TEST_CASE("the ambience is down 120 ms before a word, and was up 470 ms before it") {
    const AmbienceLevel level(session_with_words({{30.0, 32.0}}), kMix);
    CHECK(level_at(level, 29.53) == doctest::Approx(-6.0));
    CHECK(level_at(level, 29.55) < -6.0);
    CHECK(level_at(level, 29.88) == doctest::Approx(-19.0));
    CHECK(level_at(level, 30.0) == doctest::Approx(-19.0));
    CHECK(level_at(level, 31.99) == doctest::Approx(-19.0));
}

TEST_CASE("after the last word it rises for two seconds") {
    const AmbienceLevel level(session_with_words({{30.0, 32.0}}), kMix);
    CHECK(level_at(level, 32.01) < -18.9);
    CHECK(level_at(level, 33.0) == doctest::Approx(-12.5));
    CHECK(level_at(level, 33.99) < -6.0);
    CHECK(level_at(level, 34.0) == doctest::Approx(-6.0));
}

TEST_CASE("a gap under two seconds stays low, a longer one opens") {
    const AmbienceLevel level(session_with_words({{30.0, 31.0}, {32.99, 34.0}, {36.5, 38.0}}), kMix);
    CHECK(level_at(level, 32.0) == doctest::Approx(-19.0));
    CHECK(level_at(level, 35.5) > -16.0);
    CHECK(level_at(level, 35.5) < -6.0);
    CHECK(level_at(AmbienceLevel(session_with_words({{30.0, 31.0}, {33.0, 34.0}}), kMix), 32.2) > -18.0);
}

TEST_CASE("the level has no step, wherever words are near each other, and however long a hold told in breaths is") {
    AmbienceMix swelling = kMix;
    swelling.swells_with_breath = true;
    const AmbienceLevel words(session_with_words({{20.0, 21.0}, {23.1, 24.0}, {26.05, 27.0}, {29.3, 30.0}}), kMix);
    const AmbienceLevel breaths(session_with_breaths(Frames(336 * kSecond / 10)), swelling);
    for (const AmbienceLevel* level : {&words, &breaths}) {
        for (double second = 5.0; second < 100.0; second += 0.01) {
            // 13 dB in 350 ms along a raised cosine is at most 0.59 dB in 10 ms.
            REQUIRE(std::abs(level_at(*level, second + 0.01) - level_at(*level, second)) < 0.6);
        }
    }
}

TEST_CASE("guided breaths are one dip, whatever the gaps between their words") {
    Timeline timeline = session_with_words({{40.0, 40.7}, {44.0, 44.7}, {50.0, 50.7}});
    timeline.events.insert(timeline.events.begin(), event_at(EventKind::breath, 40.0, 60.0));
    const AmbienceLevel level(timeline, kMix);
    for (const double second : {40.0, 43.0, 47.0, 53.0, 59.9}) CHECK(level_at(level, second) == doctest::Approx(-19.0));
    CHECK(level_at(level, 62.0) == doctest::Approx(-6.0));
}

TEST_CASE("words that overlap or lie inside each other are one") {
    const AmbienceLevel level(session_with_words({{30.0, 40.0}, {33.0, 34.0}, {39.0, 41.0}}), kMix);
    for (const double second : {30.0, 35.0, 39.9, 40.9}) CHECK(level_at(level, second) == doctest::Approx(-19.0));
}

TEST_CASE("words have room behind events that make no sound, too") {
    Timeline timeline = session_with_words({{30.0, 32.0}});
    timeline.events.insert(timeline.events.begin(), event_at(EventKind::hold, 20.0, 40.0));
    const AmbienceLevel level(timeline, kMix);
    CHECK(level_at(level, 25.0) == doctest::Approx(-6.0));
    CHECK(level_at(level, 31.0) == doctest::Approx(-19.0));
}

TEST_CASE("it fades in over four seconds and out over twelve, and begins and ends in silence") {
    const AmbienceLevel level(session_with_words({}), kMix);
    CHECK(level_at(level, 0.0) == -std::numeric_limits<double>::infinity());
    CHECK(level_at(level, 2.0) == doctest::Approx(-12.02).epsilon(0.001));
    CHECK(level_at(level, 4.0) == doctest::Approx(-6.0));
    CHECK(level_at(level, 108.0) == doctest::Approx(-6.0));
    CHECK(level_at(level, 114.0) == doctest::Approx(-12.02).epsilon(0.001));
    CHECK(level_at(level, 120.0) == -std::numeric_limits<double>::infinity());
}

TEST_CASE("in a short session neither fade takes more than a quarter") {
    Timeline timeline;
    timeline.length = Frames(8 * kSecond);
    const AmbienceLevel level(timeline, kMix);
    CHECK(level_at(level, 2.0) == doctest::Approx(-6.0));
    CHECK(level_at(level, 6.0) == doctest::Approx(-6.0));
    CHECK(level_at(level, 1.9) < -6.01);
    CHECK(level_at(level, 6.1) < -6.01);
}

TEST_CASE("the beginning of a longer session fades in as that does, and not out") {
    Timeline timeline;
    timeline.length = Frames(8 * kSecond);
    AmbienceMix mix = kMix;
    mix.fades_out = false;
    const AmbienceLevel level(timeline, mix);
    CHECK(level_at(level, 2.0) == doctest::Approx(-12.02).epsilon(0.001));
    for (const double second : {4.0, 7.9, 8.0, 60.0}) CHECK(level_at(level, second) == doctest::Approx(-6.0));
}

TEST_CASE("a session without a frame has a level too") {
    const AmbienceLevel level(Timeline(), kMix);
    std::vector<float> block(20, 1.0F);
    level.apply(FramePosition(0), block);
    CHECK(std::ranges::all_of(block, [](float sample) { return std::isfinite(sample); }));
}

TEST_CASE("with the breath it swells by 3 dB, up while one breathes in and down while one breathes out") {
    const Timeline timeline = session_with_breaths(Frames(20 * kSecond));
    AmbienceMix mix = kMix;
    CHECK(level_at(AmbienceLevel(timeline, mix), 44.0) == doctest::Approx(-6.0));
    mix.swells_with_breath = true;
    const AmbienceLevel level(timeline, mix);
    CHECK(level_at(level, 40.0) == doctest::Approx(-6.0));
    CHECK(level_at(level, 42.0) == doctest::Approx(-4.5));
    CHECK(level_at(level, 44.0) == doctest::Approx(-3.0));
    CHECK(level_at(level, 47.0) == doctest::Approx(-4.5));
    CHECK(level_at(level, 50.0) == doctest::Approx(-6.0));
    CHECK(level_at(level, 54.0) == doctest::Approx(-3.0));
    CHECK(level_at(level, 61.0) == doctest::Approx(-6.0));
}

TEST_CASE("it swells in whole breaths only: what is left of a hold stays level, and a few frames are not missed") {
    AmbienceMix mix = kMix;
    mix.swells_with_breath = true;
    const AmbienceLevel longer(session_with_breaths(Frames(26 * kSecond)), mix);
    CHECK(level_at(longer, 54.0) == doctest::Approx(-3.0));
    for (const double second : {60.0, 62.0, 64.0, 65.9}) CHECK(level_at(longer, second) == doctest::Approx(-6.0));
    const AmbienceLevel shorter(session_with_breaths(Frames(20 * kSecond - 2)), mix);
    CHECK(level_at(shorter, 54.0) == doctest::Approx(-3.0));
    const AmbienceLevel less_than_one(session_with_breaths(Frames(9 * kSecond)), mix);
    CHECK(level_at(less_than_one, 44.0) == doctest::Approx(-6.0));
}

TEST_CASE("a block is multiplied by the same gains, whatever its size and place") {
    const AmbienceLevel level(session_with_words({{1.0, 1.5}}), kMix);
    std::vector<float> whole(2 * 3 * kSecond, 1.0F);
    level.apply(FramePosition(0), whole);
    for (const std::size_t frames : {1U, 7U, 256U, 4'096U}) {
        std::vector<float> parts(whole.size(), 1.0F);
        for (std::size_t at = 0; at < parts.size() / 2; at += frames) {
            const std::size_t count = std::min(frames, parts.size() / 2 - at);
            level.apply(FramePosition(static_cast<std::int64_t>(at)), std::span(parts).subspan(2 * at, 2 * count));
        }
        CHECK(parts == whole);
    }
    const double told = std::pow(10.0, level_at(level, 1.2) / 20.0);
    CHECK(whole[2 * 57'600] == doctest::Approx(told).epsilon(0.001));
    CHECK(whole[2 * 57'600] == whole[2 * 57'600 + 1]);
}

TEST_CASE("between two moments of the level the gain goes straight from one to the other") {
    const AmbienceLevel level(session_with_words({}), kMix);
    constexpr std::int64_t kCell = 64;
    std::vector<float> rising(2 * 2 * kCell, 1.0F);
    level.apply(FramePosition(kSecond), rising);
    const auto told = [&](std::int64_t frame) {
        return std::pow(10.0, level.at(FramePosition(kSecond + frame)).value() / 20.0);
    };
    const double rise = told(kCell) - told(0);
    CHECK(rise > 0.0);
    for (const std::int64_t frame : {0, 16, 32, 48, 63}) {
        const double along = static_cast<double>(frame) / static_cast<double>(kCell);
        CHECK(std::abs(static_cast<double>(rising[static_cast<std::size_t>(2 * frame)]) - told(0) - along * rise) <
              0.01 * rise);
    }
}

TEST_CASE("breaths that take no time do not swell") {
    Timeline timeline = session_with_breaths(Frames(20 * kSecond));
    timeline.events.back().breath = BreathPace{};
    AmbienceMix mix = kMix;
    mix.swells_with_breath = true;
    CHECK(level_at(AmbienceLevel(timeline, mix), 44.0) == doctest::Approx(-6.0));
}

}  // namespace
}  // namespace cuewell
