#include "mixer/mixer.h"

#include "fake_session.h"
#include "support/failure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using test::FakeSession;

std::vector<float> read_in_blocks(Mixer& mixer, std::size_t block_frames) {
    std::vector<float> all(static_cast<std::size_t>(mixer.length().count()));
    for (std::size_t at = 0; at < all.size(); at += block_frames) {
        const std::size_t count = std::min(block_frames, all.size() - at);
        mixer.read(FramePosition(static_cast<std::int64_t>(at)), std::span(all).subspan(at, count));
    }
    return all;
}

/// A session of one event.
struct Single {
    Single(EventKind kind, std::vector<float> samples, Frames told) {
        session.timeline.events.clear();
        session.timeline.length = Frames(2'000);
        (kind == EventKind::speech ? session.speech : session.chimes).clips[0] = Clip{SampleRate{48'000}, samples};
        session.add(kind, 0, FramePosition(100));
        session.timeline.events[0].end = FramePosition(100) + told;
    }

    std::vector<float> mixed() {
        Mixer mixer(session.timeline, session.speech, session.chimes);
        return read_in_blocks(mixer, 512);
    }

    FakeSession session{1};
};

std::string mixing_failure(Single single) {
    return test::failure_of([&] { static_cast<void>(single.mixed()); });
}

TEST_CASE("the mix is what its definition says, for blocks of any size") {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        FakeSession session(seed);
        const std::vector<float> wanted = session.by_definition();
        REQUIRE(std::any_of(wanted.begin(), wanted.end(), [](float sample) { return std::abs(sample) > 1.0F; }));
        for (const std::size_t block : {1U, 7U, 256U, 4'096U, 1'000'000U}) {
            CAPTURE(block);
            Mixer mixer(session.timeline, session.speech, session.chimes);
            CHECK(read_in_blocks(mixer, block) == wanted);
        }
    }
}

TEST_CASE("the same position gives the same samples, whatever was read before") {
    FakeSession session(4);
    const std::vector<float> wanted = session.by_definition();
    Mixer mixer(session.timeline, session.speech, session.chimes);
    std::mt19937 random(5);
    for (int i = 0; i < 2'000; ++i) {
        const std::size_t at = random() % wanted.size();
        std::vector<float> block(std::min<std::size_t>(1 + random() % 700, wanted.size() - at));
        mixer.read(FramePosition(static_cast<std::int64_t>(at)), block);
        REQUIRE(std::equal(block.begin(), block.end(), wanted.begin() + static_cast<std::ptrdiff_t>(at)));
    }
}

TEST_CASE("before the session and after it is silence, and a block may reach across both") {
    FakeSession session(6);
    const std::vector<float> wanted = session.by_definition();
    Mixer mixer(session.timeline, session.speech, session.chimes);
    std::vector<float> block(wanted.size() + 2'000, 9.0F);
    mixer.read(FramePosition(-1'000), block);
    CHECK(std::all_of(block.begin(), block.begin() + 1'000, [](float sample) { return sample == 0.0F; }));
    CHECK(std::equal(wanted.begin(), wanted.end(), block.begin() + 1'000));
    CHECK(std::all_of(block.end() - 1'000, block.end(), [](float sample) { return sample == 0.0F; }));
    for (const std::int64_t at : {std::int64_t{-5'000}, mixer.length().count(), std::int64_t{1} << 50}) {
        std::vector<float> outside(100, 9.0F);
        mixer.read(FramePosition(at), outside);
        CHECK(outside == std::vector<float>(100, 0.0F));
    }
    mixer.read(FramePosition(0), {});
}

TEST_CASE("speech and chimes apart are what their parts say, and add up to the mix") {
    FakeSession session(7);
    Mixer speech(session.timeline, session.speech, session.chimes, {}, {true, false});
    Mixer chimes(session.timeline, session.speech, session.chimes, {}, {false, true});
    const std::vector<float> a = read_in_blocks(speech, 512);
    const std::vector<float> b = read_in_blocks(chimes, 512);
    const std::vector<float> mix = session.by_definition();
    CHECK(a == session.by_definition(true, false));
    CHECK(b == session.by_definition(false, true));
    for (std::size_t i = 0; i < mix.size(); ++i) REQUIRE(std::abs(a[i] + b[i] - mix[i]) < 1e-6F);
    Mixer nothing(session.timeline, session.speech, session.chimes, {}, {false, false});
    CHECK(read_in_blocks(nothing, 512) == std::vector<float>(mix.size(), 0.0F));
}

TEST_CASE("a clip is asked for once while the session goes on, however small the blocks") {
    FakeSession session(8);
    Mixer mixer(session.timeline, session.speech, session.chimes);
    static_cast<void>(read_in_blocks(mixer, 3));
    CHECK(session.speech.asked.size() == session.speech.clips.size());
    for (const auto& [index, times] : session.speech.asked) CHECK(times == 1);
}

TEST_CASE("only the clips of the last block are held, and between sounds none") {
    FakeSession session(9);
    Mixer mixer(session.timeline, session.speech, session.chimes);
    std::vector<float> block(64);
    for (FramePosition at; at.index() < mixer.length().count(); at += Frames(64)) {
        mixer.read(at, block);
        std::set<std::size_t> speech;
        std::set<std::size_t> chimes;
        for (const Event& event : session.timeline.events) {
            if (event.start >= at + Frames(64) || event.end <= at) continue;
            if (event.kind == EventKind::speech) speech.insert(*event.clip);
            if (event.kind == EventKind::chime) chimes.insert(*event.clip);
        }
        const std::int64_t last = mixer.length().count();
        if (at.index() + 64 <= last) {
            REQUIRE(session.speech.held() == speech);
            REQUIRE(session.chimes.held() == chimes);
        }
    }
    mixer.read(FramePosition(0) + mixer.length(), block);
    CHECK(session.speech.held().empty());
    CHECK(session.chimes.held().empty());
}

TEST_CASE("a clip is let go by the block that begins where its sound ends") {
    Single single(EventKind::speech, std::vector<float>(1'000, 1.0F), Frames(1'000));
    FakeSession& session = single.session;
    Mixer mixer(session.timeline, session.speech, session.chimes);
    std::vector<float> block(100);
    mixer.read(FramePosition(1'000), block);
    CHECK(session.speech.held() == std::set<std::size_t>{0});
    mixer.read(FramePosition(1'100), block);
    CHECK(session.speech.held().empty());
}

TEST_CASE("format and length are those of the timeline, in mono") {
    FakeSession session(10);
    session.timeline.rate = SampleRate{44'100};
    const Mixer mixer(session.timeline, session.speech, session.chimes);
    CHECK(mixer.format().rate == SampleRate{44'100});
    CHECK(mixer.format().channels == 1);
    CHECK(mixer.length() == session.timeline.length);
}

TEST_CASE("a chime longer than its event fades out to its end, and is untouched before") {
    const std::vector<float> mixed = Single(EventKind::chime, std::vector<float>(1'500, 1.0F), Frames(1'000)).mixed();
    CHECK(std::all_of(mixed.begin() + 100, mixed.begin() + 1'100 - 241, [](float s) { return s == 1.0F; }));
    CHECK(std::is_sorted(mixed.rbegin() + 900, mixed.rbegin() + 900 + 241));
    CHECK(mixed[1'099] == 0.0F);
    CHECK(mixed[1'098] > 0.0F);
    CHECK(std::all_of(mixed.begin() + 1'100, mixed.end(), [](float s) { return s == 0.0F; }));
}

TEST_CASE("a clip that does not last as long as its event is a failure: the clock would not hold") {
    CHECK(mixing_failure(Single(EventKind::speech, std::vector<float>(1'500, 1.0F), Frames(1'000))) ==
          "the line at frame 100 came out as 1500 frames at 48000 Hz; the session has 1000 at 48000 Hz for it");
    CHECK(mixing_failure(Single(EventKind::speech, std::vector<float>(999, 1.0F), Frames(1'000))) ==
          "the line at frame 100 came out as 999 frames at 48000 Hz; the session has 1000 at 48000 Hz for it");
    CHECK(mixing_failure(Single(EventKind::chime, std::vector<float>(999, 1.0F), Frames(1'000))) ==
          "the chime at frame 100 came out as 999 frames at 48000 Hz; the session has 1000 at 48000 Hz for it");
    CHECK(mixing_failure(Single(EventKind::speech, std::vector<float>(1'000, 1.0F), Frames(1'000))) == "no failure");
}

TEST_CASE("a clip of another rate than the session is a failure") {
    Single single(EventKind::speech, std::vector<float>(1'000, 1.0F), Frames(1'000));
    single.session.speech.clips[0].rate = SampleRate{22'050};
    CHECK(mixing_failure(single) ==
          "the line at frame 100 came out as 1000 frames at 22050 Hz; the session has 1000 at 48000 Hz for it");
}

TEST_CASE("a clip that cannot be made is told, and the mixer goes on with what can") {
    FakeSession session(11);
    const std::vector<float> wanted = session.by_definition();
    Mixer mixer(session.timeline, session.speech, session.chimes);
    const Clip lost = session.speech.clips.back();
    session.speech.clips.pop_back();
    CHECK_THROWS(static_cast<void>(read_in_blocks(mixer, 512)));
    session.speech.clips.push_back(lost);
    CHECK(read_in_blocks(mixer, 512) == wanted);
}

}  // namespace
}  // namespace cuewell
