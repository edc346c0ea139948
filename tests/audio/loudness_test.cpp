#include "audio/loudness.h"

#include "base/errors.h"
#include "signals.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

namespace cuewell {
namespace {

using test::kRate;

TEST_CASE("a mono tone of -20 dBFS reads -20 LUFS, as two speakers play it") {
    // EBU Tech 3341, case 1, has a stereo sine of 1 kHz at -23 dBFS read -23 LUFS.
    LoudnessMeter meter(kRate);
    meter.add(test::tone({1'000.0, 0.1}, kRate, 10 * 48'000));
    CHECK(meter.integrated().lufs() == doctest::Approx(-20.0).epsilon(0.002));
    CHECK(meter.loudest_moment().lufs() == doctest::Approx(-20.0).epsilon(0.002));
    CHECK(meter.true_peak().value() == doctest::Approx(-20.0).epsilon(0.002));
}

TEST_CASE("lines added one by one read like one long line") {
    const std::vector<float> line = test::voice_like(1, 0.5, kRate, 3 * 48'000);
    LoudnessMeter whole(kRate);
    whole.add(line);
    LoudnessMeter parts(kRate);
    for (std::size_t at = 0; at < line.size(); at += 1'009) {
        parts.add(MonoView(line).subspan(at, std::min<std::size_t>(1'009, line.size() - at)));
    }
    CHECK(parts.integrated() == whole.integrated());
    CHECK(parts.loudest_moment() == whole.loudest_moment());
    CHECK(parts.true_peak() == whole.true_peak());
}

TEST_CASE("the difference of two loudnesses is the gain between them") {
    const std::vector<float> line = test::voice_like(1, 0.25, kRate, 3 * 48'000);
    std::vector<float> louder = line;
    for (float& sample : louder) sample *= 2.0F;
    LoudnessMeter a(kRate);
    LoudnessMeter b(kRate);
    a.add(line);
    b.add(louder);
    CHECK((b.integrated() - a.integrated()).value() == doctest::Approx(6.02).epsilon(0.01));
}

TEST_CASE("a short sound in silence is found as the loudest moment") {
    std::vector<float> samples(2 * 48'000, 0.0F);
    const std::vector<float> sound = test::tone({1'000.0, 0.1}, kRate, 19'200);
    std::copy(sound.begin(), sound.end(), samples.begin() + 30'000);
    LoudnessMeter meter(kRate);
    meter.add(samples);
    CHECK(meter.loudest_moment().lufs() == doctest::Approx(-20.0).epsilon(0.01));
}

TEST_CASE("a meter for the integrated loudness reads what a meter for all reads, and nothing else") {
    const std::vector<float> line = test::voice_like(1, 0.5, kRate, 3 * 48'000);
    LoudnessMeter all(kRate, 2);
    LoudnessMeter integrated(kRate, 2, Metering::integrated);
    all.add(line);
    integrated.add(line);
    CHECK(integrated.integrated() == all.integrated());
    CHECK_THROWS_AS((void)integrated.loudest_moment(), Failure);
    CHECK_THROWS_AS((void)integrated.true_peak(), Failure);
}

TEST_CASE("a clip shorter than a moment is measured with silence around it") {
    const Clip clip{kRate, test::tone({1'000.0, 0.1}, kRate, 4'800)};
    // A quarter of the 400 ms: 6 dB less.
    CHECK(std::abs(loudest_moment(clip).lufs() + 26.02) < 0.1);
    CHECK(std::abs(true_peak(clip).value() + 20.0) < 0.1);
    CHECK(std::isinf(loudest_moment({kRate, {}}).lufs()));
}

TEST_CASE("silence has no loudness, and a rate that is none is a failure") {
    LoudnessMeter meter(kRate);
    meter.add(std::vector<float>(48'000, 0.0F));
    CHECK(std::isinf(meter.integrated().lufs()));
    CHECK(std::isinf(meter.loudest_moment().lufs()));
    CHECK_THROWS_AS(LoudnessMeter(SampleRate{0}), Failure);
    CHECK_THROWS_AS(LoudnessMeter(SampleRate{-48'000}), Failure);
}

TEST_CASE("the mean of a steady tone reads what the meter reads, however short the tone") {
    for (const std::size_t samples : {4'801U, 12'000U, 19'200U, 33'333U, 480'007U}) {
        CAPTURE(samples);
        const Clip clip{kRate, test::tone({1'000.0, 0.1}, kRate, samples)};
        CHECK(std::abs(mean_loudness(clip).lufs() + 20.0) < 0.05);
    }
}

TEST_CASE("the mean counts the quiet parts, which the meter gates") {
    Clip clip{kRate, test::tone({1'000.0, 0.1}, kRate, 48'000)};
    clip.samples.resize(96'000);
    CHECK(std::abs(mean_loudness(clip).lufs() + 23.01) < 0.02);
}

TEST_CASE("silence and nothing have no mean loudness") {
    CHECK(std::isinf(mean_loudness({kRate, std::vector<float>(4'800, 0.0F)}).lufs()));
    CHECK(std::isinf(mean_loudness({kRate, {}}).lufs()));
}

}  // namespace
}  // namespace cuewell
