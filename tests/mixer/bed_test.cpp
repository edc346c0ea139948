#include "fake_session.h"
#include "mixer/mixer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace cuewell {
namespace {

using test::FakeSession;

/// An ambience whose every sample tells where it is.
class FakeAmbience final : public BlockSource {
public:
    [[nodiscard]] BlockFormat format() const override { return {SampleRate{48'000}, 2}; }
    [[nodiscard]] Frames length() const override { return Frames(1'000'000); }
    void read(FramePosition at, std::span<float> block) override {
        for (std::size_t sample = 0; sample < block.size(); ++sample) {
            const std::int64_t place = 2 * at.index() + static_cast<std::int64_t>(sample);
            block[sample] = static_cast<float>(place % 991) / 991.0F - 0.5F;
        }
    }
};

/// A session with an ambience behind it.
struct BedSession {
    std::vector<float> read(std::size_t block_frames, Parts parts = {}) {
        Mixer mixer(session.timeline, session.speech, session.chimes, bed, parts);
        REQUIRE(mixer.format().channels == 2);
        std::vector<float> all(2 * static_cast<std::size_t>(mixer.length().count()));
        for (std::size_t at = 0; at < all.size() / 2; at += block_frames) {
            const std::size_t count = std::min(block_frames, all.size() / 2 - at);
            mixer.read(FramePosition(static_cast<std::int64_t>(at)), std::span(all).subspan(2 * at, 2 * count));
        }
        return all;
    }

    FakeSession session{3};
    FakeAmbience ambience;
    Bed bed{&ambience, {Decibels(-6.0), Decibels(13.0)}};
};

TEST_CASE_FIXTURE(BedSession, "a session with an ambience is stereo, and the same for blocks of any size") {
    const std::vector<float> whole = read(1'000'000);
    for (const std::size_t frames : {1U, 7U, 256U, 4'096U}) CHECK(read(frames) == whole);
}

TEST_CASE_FIXTURE(BedSession, "a seek to any frame gives the samples of the whole") {
    const std::vector<float> whole = read(4'096);
    Mixer mixer(session.timeline, session.speech, session.chimes, bed);
    for (const std::size_t at : {0U, 1U, 777U, 12'345U, 3'000U, 63U, 64U, 65U}) {
        std::vector<float> block(2 * 100);
        mixer.read(FramePosition(static_cast<std::int64_t>(at)), block);
        CHECK(std::equal(block.begin(), block.end(), whole.begin() + static_cast<std::ptrdiff_t>(2 * at)));
    }
}

TEST_CASE_FIXTURE(BedSession, "speech, chimes and ambience apart add up to the mix, sample for sample") {
    const std::vector<float> mix = read(512);
    std::vector<float> sum = read(512, {true, true, false});
    const std::vector<float> ambience_alone = read(512, {false, false, true});
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += ambience_alone[i];
    CHECK(sum == mix);
}

TEST_CASE_FIXTURE(BedSession, "the ambience sounds as it is, at the level that it has at each moment") {
    std::vector<float> wanted(2 * static_cast<std::size_t>(session.timeline.length.count()));
    ambience.read(FramePosition(0), wanted);
    AmbienceLevel(session.timeline, bed.mix).apply(FramePosition(0), wanted);
    CHECK(read(512, {false, false, true}) == wanted);
}

TEST_CASE_FIXTURE(BedSession, "words and chimes are the same on both sides") {
    const std::vector<float> clips = read(512, {true, true, false});
    const std::vector<float> wanted = session.by_definition();
    for (std::size_t frame = 0; frame < wanted.size(); ++frame) {
        REQUIRE(clips[2 * frame] == wanted[frame]);
        REQUIRE(clips[2 * frame + 1] == wanted[frame]);
    }
}

TEST_CASE_FIXTURE(BedSession, "the ambience makes the same room where the words are left out") {
    session.timeline.events.clear();
    const std::vector<float> without_words = read(512, {false, false, true});
    FakeSession with_words{3};
    session.timeline = with_words.timeline;
    const std::vector<float> beside_words = read(512, {false, false, true});
    CHECK(beside_words != without_words);
    CHECK(std::abs(beside_words[20'001]) < std::abs(without_words[20'001]));
}

}  // namespace
}  // namespace cuewell
