#include "session/speech_loudness.h"

#include "session/loudness_meanwhile.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <memory>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{16'000};

/// Lines of noise, each of its own length and level.
class NoisyLines final : public ClipSource {
public:
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override {
        ++asked;
        std::this_thread::sleep_for(pause);
        return std::make_shared<const Clip>(clips.at(index));
    }

    std::vector<Clip> clips;
    std::atomic<int> asked = 0;
    std::chrono::microseconds pause{};
};

/// A session that is put together by hand.
class Session {
public:
    Session() {
        prepared_.timeline.rate = kRate;
        prepared_.speech = lines_;
        prepared_.chimes = chimes_;
    }

    void say(double start, double length, float level) { add(EventKind::speech, *lines_, start, length, level); }
    void ring(double start, double length, float level) { add(EventKind::chime, *chimes_, start, length, level); }
    void end_at(double seconds) { prepared_.timeline.length = frames(seconds); }

    [[nodiscard]] const PreparedSession& prepared() const { return prepared_; }

    /// So that there is time to give a measuring up.
    void slow_down() { lines_->pause = std::chrono::milliseconds(1); }
    [[nodiscard]] int asked() const { return lines_->asked; }

    /// So that none of them can be had any more.
    void lose_lines() { lines_->clips.clear(); }

    /// The measure of every sample from the first to the last.
    [[nodiscard]] Loudness measured_whole() const {
        std::vector<float> all(static_cast<std::size_t>(prepared_.timeline.length.count()));
        voice_of(prepared_).read(FramePosition(), all);
        LoudnessMeter meter(kRate);
        meter.add(all);
        return meter.integrated();
    }

private:
    static Frames frames(double seconds) { return Frames(std::llround(seconds * kRate.hz)); }

    void add(EventKind kind, NoisyLines& clips, double start, double length, float level) {
        Clip clip;
        clip.rate = kRate;
        std::uniform_real_distribution<float> sample(-level, level);
        for (std::int64_t at = 0; at < frames(length).count(); ++at) clip.samples.push_back(sample(random_));
        Event event;
        event.kind = kind;
        event.start = FramePosition() + frames(start);
        event.end = event.start + clip.length();
        event.clip = clips.clips.size();
        clips.clips.push_back(std::move(clip));
        prepared_.timeline.events.push_back(event);
        prepared_.timeline.length = std::max(prepared_.timeline.length, event.end - FramePosition());
    }

    std::mt19937 random_{7};
    std::shared_ptr<NoisyLines> lines_ = std::make_shared<NoisyLines>();
    std::shared_ptr<NoisyLines> chimes_ = std::make_shared<NoisyLines>();
    PreparedSession prepared_;
};

void check_as_whole(const Session& session) {
    const auto loudness = speech_loudness(session.prepared(), [] {}, 2);
    REQUIRE(loudness);
    CHECK(std::abs(loudness->lufs() - session.measured_whole().lufs()) < 0.005);
}

TEST_CASE("the loudness of the speech is that of the whole session, long silences or not") {
    Session session;
    session.say(0.7, 1.234, 0.3F);
    session.say(2.5, 0.05, 0.9F);
    session.say(3.21, 2.0, 0.02F);
    session.say(30.037, 1.5, 0.2F);
    session.say(32.61, 0.7, 0.4F);
    session.say(71.003, 3.3, 0.1F);
    session.end_at(75.0);
    check_as_whole(session);
}

TEST_CASE("speech from the first sample to the last is measured whole") {
    Session session;
    session.say(0.0, 2.0, 0.1F);
    session.say(9.0, 1.337, 0.4F);
    check_as_whole(session);
}

TEST_CASE("speech at any distance is measured as in the whole session") {
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) {
        CAPTURE(round);
        Session session;
        double at = 0.0;
        for (int line = 0; line < 6; ++line) {
            at += std::uniform_real_distribution(0.0, 2.5)(random);
            const double length = std::uniform_real_distribution(0.05, 1.5)(random);
            session.say(at, length, std::uniform_real_distribution<float>(0.01F, 0.5F)(random));
            at += length;
        }
        session.end_at(at + 2.0);
        check_as_whole(session);
    }
}

TEST_CASE("chimes do not count") {
    Session session;
    session.say(1.0, 4.0, 0.2F);
    session.end_at(8.0);
    const auto alone = speech_loudness(session.prepared(), [] {}, 2);
    session.ring(2.0, 4.0, 0.9F);
    const auto with_chime = speech_loudness(session.prepared(), [] {}, 2);
    REQUIRE(alone);
    REQUIRE(with_chime);
    CHECK(std::abs(alone->lufs() - with_chime->lufs()) < 0.05);
    CHECK(std::abs(alone->lufs() - session.measured_whole().lufs()) < 0.005);
}

TEST_CASE("silence is no noise to be measured: an hour of it costs nothing and changes nothing") {
    Session session;
    session.say(1.0, 2.0, 0.2F);
    session.end_at(4.0);
    const auto short_one = speech_loudness(session.prepared(), [] {}, 2);
    session.end_at(3'600.0);
    int reads = 0;
    const auto long_one = speech_loudness(session.prepared(), [&] { ++reads; }, 2);
    REQUIRE(short_one);
    REQUIRE(long_one);
    CHECK(std::abs(short_one->lufs() - long_one->lufs()) < 0.005);
    CHECK(reads <= 40);
}

TEST_CASE("a session in which nothing is said has no loudness of speech") {
    Session silent;
    silent.end_at(5.0);
    CHECK_FALSE(speech_loudness(silent.prepared(), [] {}, 2));
    Session hushed;
    hushed.say(1.0, 2.0, 0.0F);
    hushed.end_at(5.0);
    CHECK_FALSE(speech_loudness(hushed.prepared(), [] {}, 2));
}

TEST_CASE("whoever waits can end the measurement") {
    Session session;
    session.say(1.0, 2.0, 0.2F);
    CHECK_THROWS_AS(
        (void)speech_loudness(session.prepared(), [] { throw std::runtime_error("enough"); }, 2), std::runtime_error);
}

TEST_CASE("what is measured meanwhile is what is measured, as often as one waits for it") {
    Session session;
    session.say(1.0, 3.0, 0.2F);
    session.say(9.0, 2.0, 0.05F);
    session.end_at(20.0);
    const LoudnessMeanwhile meanwhile(session.prepared(), 2);
    const auto loudness = speech_loudness(session.prepared(), [] {}, 2);
    REQUIRE(loudness);
    CHECK(meanwhile.wait([] {}) == loudness);
    CHECK(meanwhile.wait([] {}) == loudness);
}

TEST_CASE("a measuring that nobody waits for is given up") {
    Session session;
    for (int line = 0; line < 3'000; ++line) session.say(line * 4.0, 0.5, 0.2F);
    session.end_at(12'000.0);
    session.slow_down();
    {
        const LoudnessMeanwhile meanwhile(session.prepared(), 1);
    }
    CHECK(session.asked() < 1'000);
}

TEST_CASE("a measuring that fails is told to who looks, and to who waits") {
    Session session;
    session.say(1.0, 3.0, 0.2F);
    session.end_at(20.0);
    session.lose_lines();
    const LoudnessMeanwhile meanwhile(session.prepared(), 1);
    CHECK_THROWS_AS((void)meanwhile.wait([] {}), std::out_of_range);
    CHECK_THROWS_AS(meanwhile.check(), std::out_of_range);
}

}  // namespace
}  // namespace cuewell
