#include "audio/read_ahead.h"

#include "base/errors.h"

#include <doctest/doctest.h>

#include <atomic>
#include <vector>

namespace cuewell {
namespace {

constexpr Frames kLength{100'000};

/// Its frame number, in each of two channels, until it is told to fail.
class CountingSource final : public BlockSource {
public:
    explicit CountingSource(FramePosition failing = FramePosition() + kLength) : failing_(failing) {}

    [[nodiscard]] BlockFormat format() const override { return {SampleRate{48'000}, 2}; }
    [[nodiscard]] Frames length() const override { return kLength; }
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

}  // namespace
}  // namespace cuewell
