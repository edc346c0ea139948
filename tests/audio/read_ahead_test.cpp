#include "audio/read_ahead.h"

#include "base/errors.h"
#include "support/eventually.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

constexpr Frames kLength{100'000};

/// Its frame number, in each of two channels, until it is told to fail.
class CountingSource final : public BlockSource {
public:
    explicit CountingSource(FramePosition failing = FramePosition() + kLength, Frames length = kLength)
        : failing_(failing), length_(length) {}

    [[nodiscard]] BlockFormat format() const override { return {SampleRate{48'000}, 2}; }
    [[nodiscard]] Frames length() const override { return length_; }
    void read(FramePosition at, std::span<float> block) override {
        const Frames count(static_cast<std::int64_t>(block.size()) / 2);
        furthest_ = (at + count).index();
        if (at + count > failing_) throw Failure("no sound there");
        for (std::size_t i = 0; i < block.size(); ++i)
            block[i] = static_cast<float>(at.index() + static_cast<std::int64_t>(i / 2));
    }

    /// Where what was read ends.
    [[nodiscard]] std::int64_t furthest() const { return furthest_; }

private:
    FramePosition failing_;
    Frames length_;
    std::atomic<std::int64_t> furthest_ = 0;
};

bool is_right(BlockSource& source, std::int64_t at, std::size_t frames) {
    std::vector<float> block(2 * frames, -1.0F);
    source.read(FramePosition(at), block);
    for (std::size_t i = 0; i < block.size(); ++i) {
        const std::int64_t frame = at + static_cast<std::int64_t>(i / 2);
        if (block[i] != (frame < kLength.count() ? static_cast<float>(frame) : 0.0F)) return false;
    }
    return true;
}

TEST_CASE("what is read ahead are the samples of the source in blocks of any size") {
    for (const std::size_t frames : {1'000u, 4'096u, 7'777u, 30'000u}) {
        CountingSource source;
        ReadAhead ahead(source);
        CHECK(ahead.format().channels == 2);
        CHECK(ahead.length() == kLength);
        for (std::int64_t at = 0; at < kLength.count(); at += static_cast<std::int64_t>(frames))
            REQUIRE(is_right(ahead, at, frames));
    }
}

TEST_CASE("who reads elsewhere gets what stands there, and silence behind the end") {
    CountingSource source;
    ReadAhead ahead(source);
    CHECK(is_right(ahead, 50'000, 10));
    CHECK(is_right(ahead, 50'010, 10));
    CHECK(is_right(ahead, 20, 5'000));
    CHECK(is_right(ahead, 99'990, 100));
    CHECK(is_right(ahead, 100'090, 20'000));
}

TEST_CASE("nothing is made that lies behind the end") {
    CountingSource source;
    {
        ReadAhead ahead(source);
        REQUIRE(is_right(ahead, 90'000, 10'000));
        REQUIRE(is_right(ahead, 100'000, 10'000));
    }
    CHECK(source.furthest() == kLength.count());
}

TEST_CASE("a failure comes where its samples are read and not before") {
    CountingSource source(FramePosition(50'000));
    ReadAhead ahead(source);
    REQUIRE(is_right(ahead, 0, 40'000));
    for (int again = 0; again < 2; ++again) {
        std::vector<float> block(40'000);
        CHECK_THROWS_WITH_AS(ahead.read(FramePosition(40'000), block), "no sound there", Failure);
    }
}

TEST_CASE("who stops in the middle leaves nothing running") {
    CountingSource source;
    {
        ReadAhead ahead(source);
    }
    {
        ReadAhead ahead(source);
        REQUIRE(is_right(ahead, 0, 1));
    }
    CHECK(source.furthest() <= kLength.count());
}

TEST_CASE("of a long source no more is made than has room, until some of that is read") {
    constexpr Frames kLong{1'000'000};
    CountingSource source(FramePosition() + kLong, kLong);
    ReadAhead ahead(source);
    std::vector<float> block(2);
    ahead.read(FramePosition(), block);
    constexpr std::int64_t kRoom = 66 * 4'096;
    const auto waits = [&] { return source.furthest() >= kRoom / 2; };
    REQUIRE(test::eventually(waits));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(source.furthest() <= kRoom);
    ahead.read(FramePosition(kRoom), block);
    CHECK(block.front() == static_cast<float>(kRoom));
}

}  // namespace
}  // namespace cuewell
