#include "audio/mono_source.h"

#include "audio/clip_block_source.h"

#include <doctest/doctest.h>

#include <memory>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{44'100};

/// Its frame number in each channel, times the channel's number.
class CountingSource final : public BlockSource {
public:
    explicit CountingSource(std::int32_t channels) : channels_(channels) {}

    [[nodiscard]] BlockFormat format() const override { return {kRate, channels_}; }
    [[nodiscard]] Frames length() const override { return Frames(100); }
    void read(FramePosition at, std::span<float> block) override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto channels = static_cast<std::size_t>(channels_);
            block[i] = static_cast<float>((at.index() + static_cast<std::int64_t>(i / channels)) *
                                          static_cast<std::int64_t>(1 + i % channels));
        }
    }

private:
    std::int32_t channels_;
};

std::vector<float> read(BlockSource& source, std::int64_t at, std::size_t frames) {
    std::vector<float> block(frames, 9.0F);
    source.read(FramePosition(at), block);
    return block;
}

TEST_CASE("stereo becomes one channel that is the mean of both, as long and as fast") {
    MonoSource mono(std::make_unique<CountingSource>(2));
    CHECK(mono.format().channels == 1);
    CHECK(mono.format().rate == kRate);
    CHECK(mono.length() == Frames(100));
    CHECK(read(mono, 0, 3) == std::vector<float>{0.0F, 1.5F, 3.0F});
    CHECK(read(mono, 10, 2) == std::vector<float>{15.0F, 16.5F});
    CHECK(read(mono, 0, 1) == std::vector<float>{0.0F});
}

TEST_CASE("more channels count the same each") {
    MonoSource mono(std::make_unique<CountingSource>(3));
    CHECK(read(mono, 1, 2) == std::vector<float>{2.0F, 4.0F});
}

TEST_CASE("mono comes out as it is") {
    MonoSource mono(std::make_unique<ClipBlockSource>(Clip{kRate, {0.1F, 0.2F, 0.3F}}));
    CHECK(mono.format().channels == 1);
    CHECK(mono.length() == Frames(3));
    CHECK(read(mono, 1, 3) == std::vector<float>{0.2F, 0.3F, 0.0F});
}

}  // namespace
}  // namespace cuewell
