#include "mixer/headroom.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

constexpr Decibels kPeak{-8.0};
/// From an ambience at -23 LUFS to a voice at -16.
constexpr Decibels kToVoice{7.0};

double factor(Decibels level) { return static_cast<double>(to_gain(level).factor()); }

/// What peaks come to at most, under words and beside chimes.
void check_room(const AmbienceMix& mix) {
    const Ceilings ceilings = ceilings_beside(mix, kPeak);
    const Decibels highest = kPeak + mix.level + (mix.swells_with_breath ? kBreathSwell : Decibels());
    CHECK(factor(ceilings.speech) + factor(highest - mix.duck) <= factor(kMixCeiling) + 1e-6);
    CHECK(factor(ceilings.chimes) + factor(highest) <= factor(kMixCeiling) + 1e-6);
}

TEST_CASE("by default an ambience is 13 dB under the voice in holds and 26 under words, and words keep their ceiling") {
    const AmbienceMix mix = settled({}, kToVoice, kPeak);
    CHECK(mix.level == Decibels(-6.0));
    CHECK(mix.duck == Decibels(13.0));
    CHECK(ceilings_beside(mix, kPeak).speech == kClipCeiling);
    check_room(mix);
}

TEST_CASE("without an ambience clips keep their ceiling") {
    CHECK(ceilings_beside({}, kPeak).speech == kClipCeiling);
    CHECK(ceilings_beside({}, kPeak).chimes == kClipCeiling);
}

TEST_CASE("whatever was wished, the ambience is 15 dB under words and its peaks leave room") {
    for (const double level : {-40.0, -20.0, -6.0, 0.0}) {
        for (const double duck : {0.0, 13.0, 30.0}) {
            for (const bool swells : {false, true}) {
                for (const double to_voice : {-7.0, 7.0, 13.0}) {
                    CAPTURE(level);
                    CAPTURE(duck);
                    CAPTURE(swells);
                    CAPTURE(to_voice);
                    const AmbienceMix mix =
                        settled({Decibels(level), Decibels(duck), swells}, Decibels(to_voice), kPeak);
                    const double swell = swells ? kBreathSwell.value() : 0.0;
                    CHECK(mix.level.value() + swell - mix.duck.value() - to_voice <= -15.0 + 1e-9);
                    CHECK(mix.level.value() <= to_voice + level + 1e-9);
                    check_room(mix);
                }
            }
        }
    }
}

TEST_CASE("a louder voice takes its ambience with it, up to where chimes would have no room") {
    CHECK(settled({}, Decibels(9.0), kPeak).level == Decibels(-4.0));
    CHECK(settled({Decibels(0.0), Decibels(13.0)}, kToVoice, kPeak).level == Decibels(-1.0));
}

}  // namespace
}  // namespace cuewell
