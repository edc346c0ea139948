#include "sink/frame_ring.h"

#include "sink/output_player.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <memory>
#include <new>
#include <random>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

using Samples = std::vector<std::int16_t>;
using Number = FrameRing::Number;

/// A ring in memory of its own.
class OwnRing {
public:
    explicit OwnRing(std::size_t samples, int channels = 1)
        : memory_(new(kAlignment) std::byte[FrameRing::bytes_for(samples)]{}),
          ring({memory_.get(), FrameRing::bytes_for(samples)}, samples) {
        ring.begin(channels);
    }

private:
    static constexpr std::align_val_t kAlignment{64};
    struct Free {
        void operator()(std::byte* memory) const { ::operator delete[](memory, kAlignment); }
    };
    std::unique_ptr<std::byte[], Free> memory_;

public:
    FrameRing ring;
};

Samples counting(int from, int to) {
    Samples samples;
    for (int sample = from; sample < to; ++sample) samples.push_back(static_cast<std::int16_t>(sample));
    return samples;
}

Samples read(FrameRing& ring, std::size_t samples) {
    Samples block(samples, -1);
    fill_block(ring, block.data(), samples / static_cast<std::size_t>(ring.channels()));
    return block;
}

TEST_CASE("a ring gives frames in order across its end, and silence where there are none") {
    OwnRing own(8);
    FrameRing& ring = own.ring;
    ring.write(counting(1, 7));
    CHECK(read(ring, 4) == Samples{1, 2, 3, 4});
    CHECK(ring.room() == 6);
    ring.write(counting(7, 13));
    CHECK(ring.room() == 0);
    CHECK(read(ring, 10) == Samples{5, 6, 7, 8, 9, 10, 11, 12, 0, 0});
    CHECK(ring.written() == 12);
    CHECK(ring.read() == 12);
}

TEST_CASE("a ring counts visits, the largest of them, and what it missed while frames were expected") {
    OwnRing own(16, 2);
    FrameRing& ring = own.ring;
    CHECK(ring.capacity() == 8);
    CHECK(read(ring, 12).size() == 12);
    CHECK(ring.missed() == 0);
    ring.expect_frames(true);
    ring.write(counting(0, 4));
    CHECK(read(ring, 10) == Samples{0, 1, 2, 3, 0, 0, 0, 0, 0, 0});
    CHECK(ring.missed() == 3);
    ring.expect_frames(false);
    CHECK(read(ring, 2) == Samples{0, 0});
    CHECK(ring.missed() == 3);
    CHECK(ring.gaps() == 0);
    fill_block(ring, Samples(4).data(), 2, true);
    CHECK(ring.gaps() == 1);
    CHECK(ring.visits() == 4);
    CHECK(ring.largest_visit() == 6);
}

TEST_CASE("a reader goes on behind a cut, in the middle of a block") {
    OwnRing own(32);
    FrameRing& ring = own.ring;
    ring.write(counting(0, 20));
    CHECK(read(ring, 4) == Samples{0, 1, 2, 3});
    ring.cut(6, 15);
    CHECK_FALSE(ring.is_cut());
    CHECK(read(ring, 1) == Samples{4});
    CHECK_FALSE(ring.is_cut());
    CHECK(read(ring, 4) == Samples{5, 15, 16, 17});
    CHECK(ring.is_cut());
    CHECK(ring.read() == 18);
    CHECK(ring.missed() == 0);
}

TEST_CASE("a reader that is past a cut already goes on as far behind it, but not ahead of the writer") {
    OwnRing own(32);
    FrameRing& ring = own.ring;
    ring.write(counting(0, 20));
    CHECK(read(ring, 8).back() == 7);
    ring.cut(5, 12);
    CHECK(read(ring, 2) == Samples{15, 16});
    CHECK(ring.is_cut());
    ring.cut(10, 18);
    CHECK(read(ring, 2) == Samples{0, 0});
    CHECK(ring.read() == 20);
    ring.write(counting(20, 22));
    CHECK(read(ring, 2) == Samples{20, 21});
}

TEST_CASE("frames that are still to be read can be copied") {
    OwnRing own(8);
    FrameRing& ring = own.ring;
    ring.write(counting(0, 6));
    read(ring, 6);
    ring.write(counting(6, 12));
    Samples copied(4);
    ring.copy(7, copied);
    CHECK(copied == Samples{7, 8, 9, 10});
    CHECK(ring.read() == 6);
}

TEST_CASE("a ring that begins again is empty and has counted nothing") {
    OwnRing own(16);
    FrameRing& ring = own.ring;
    ring.expect_frames(true);
    ring.write(counting(1, 9));
    ring.cut(4, 6);
    read(ring, 12);
    ring.begin(2);
    CHECK(ring.written() == 0);
    CHECK(ring.read() == 0);
    CHECK(ring.visits() == 0);
    CHECK(ring.missed() == 0);
    CHECK(ring.is_cut());
    CHECK(ring.room() == 8);
    CHECK(read(ring, 4) == Samples{0, 0, 0, 0});
    CHECK(ring.missed() == 0);
}

TEST_CASE("a second ring in the same memory is the same ring") {
    constexpr std::size_t kSamples = 16;
    alignas(64) static std::byte memory[1'024];
    REQUIRE(FrameRing::bytes_for(kSamples) <= sizeof memory);
    FrameRing writer(memory, kSamples);
    writer.begin(1);
    writer.write(counting(3, 6));
    FrameRing reader(memory, kSamples);
    CHECK(read(reader, 3) == Samples{3, 4, 5});
    CHECK(writer.read() == 3);
}

/// What a ring should do, told in the simplest way: the frames that are still to come.
class Model {
public:
    void write(const Samples& frames) {
        for (const std::int16_t frame : frames) all_.push_back(frame);
    }
    void cut(Number from, Number to) {
        cut_from_ = from;
        cut_to_ = to;
        has_cut_ = true;
    }
    Samples read(std::size_t frames) {
        Samples block;
        take_cut();
        while (block.size() < frames && at_ < all_.size()) {
            block.push_back(all_[at_++]);
            take_cut();
        }
        missed += frames - block.size();
        block.resize(frames, 0);
        return block;
    }
    [[nodiscard]] bool is_cut() const { return !has_cut_; }
    [[nodiscard]] Number written() const { return all_.size(); }
    [[nodiscard]] Number place() const { return at_; }

    std::uint64_t missed = 0;

private:
    void take_cut() {
        if (!has_cut_ || at_ < cut_from_) return;
        at_ = std::min<Number>(cut_to_ + (at_ - cut_from_), all_.size());
        has_cut_ = false;
    }

    Samples all_;
    Number at_ = 0;
    Number cut_from_ = 0;
    Number cut_to_ = 0;
    bool has_cut_ = false;
};

TEST_CASE("a ring does as a plain list would, whatever is written, cut and read") {
    constexpr int kSteps = 4'000;
    for (unsigned seed = 0; seed < 8; ++seed) {
        std::mt19937 random(seed);
        const auto up_to = [&](Number most) { return most == 0 ? 0 : random() % (most + 1); };
        OwnRing own(64);
        FrameRing& ring = own.ring;
        ring.expect_frames(true);
        Model model;
        for (int step = 0; step < kSteps; ++step) {
            Samples frames(up_to(ring.room()));
            for (std::int16_t& frame : frames) frame = static_cast<std::int16_t>(random() % 30'000 + 1);
            ring.write(frames);
            model.write(frames);
            if (ring.is_cut() && random() % 3 == 0) {
                const Number behind = std::min<Number>(ring.read(), 5);
                const Number from = ring.read() - behind + up_to(ring.written() - ring.read() + behind);
                const Number to = from + up_to(ring.written() - from);
                ring.cut(from, to);
                model.cut(from, to);
            }
            const std::size_t wanted = up_to(24);
            REQUIRE(read(ring, wanted) == model.read(wanted));
            REQUIRE(ring.read() == model.place());
            REQUIRE(ring.written() == model.written());
            REQUIRE(ring.is_cut() == model.is_cut());
            REQUIRE(ring.missed() == model.missed);
        }
    }
}

/// Reads blocks of many sizes until `total` frames were read or jumped over; what it heard, without the silence.
Samples hear(FrameRing& ring, Number total) {
    Samples heard;
    std::mt19937 random(7);
    while (ring.read() < total) {
        const Samples block = read(ring, 2 * (1 + random() % 60));
        for (const std::int16_t sample : block) {
            if (sample != 0) heard.push_back(sample);
        }
        if (block.back() == 0) std::this_thread::yield();
    }
    return heard;
}

TEST_CASE("two threads share a ring: each frame is heard once, in order, but for those that were cut") {
    constexpr Number kFrames = 60'000;
    OwnRing own(256, 2);
    FrameRing& ring = own.ring;
    Samples heard;
    std::thread device([&] { heard = hear(ring, kFrames); });
    // A frame's number in both channels, less what does not fit 16 bits, and never zero.
    const auto sample_of = [](Number number) { return static_cast<std::int16_t>(1 + number % 30'000); };
    std::mt19937 random(3);
    Number number = 0;
    Number cut = 0;
    while (number < kFrames) {
        Samples frames;
        const Number count = std::min<Number>({kFrames - number, ring.room(), 1 + random() % 40});
        for (Number i = 0; i < count; ++i) frames.insert(frames.end(), 2, sample_of(number++));
        if (count > 0) ring.write(frames);
        if (count == 0) std::this_thread::yield();
        if (ring.is_cut() && random() % 8 == 0) {
            const Number from = std::min(ring.read() + 20, number);
            ring.cut(from, number);
            cut += number - from;
        }
    }
    device.join();
    CHECK(cut > 0);
    REQUIRE(heard.size() % 2 == 0);
    // Where the reader was past the cut it could only jump to the end of what was there.
    CHECK(heard.size() / 2 >= kFrames - cut);
    CHECK(heard.size() / 2 <= kFrames);
    Number before = 0;
    for (std::size_t i = 0; i < heard.size(); i += 2) {
        REQUIRE(heard[i] == heard[i + 1]);
        const auto now = static_cast<Number>(heard[i]);
        const Number step = (now + 30'000 - before) % 30'000;
        REQUIRE((step >= 1 && step <= 200));
        before = now;
    }
}

}  // namespace
}  // namespace cuewell
