#include "audio/excerpt.h"

#include "audio/clip_block_source.h"

#include <doctest/doctest.h>

#include <memory>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{48'000};

ClipBlockSource numbered() { return ClipBlockSource(Clip{kRate, {1.0F, 2.0F, 3.0F, 4.0F, 5.0F}}); }

std::vector<float> read(BlockSource& source, std::int64_t at, std::size_t frames) {
    std::vector<float> block(frames, 9.0F);
    source.read(FramePosition(at), block);
    return block;
}

TEST_CASE("a clip can be read from any place, and is silent around itself") {
    ClipBlockSource source = numbered();
    CHECK(source.length() == Frames(5));
    CHECK(source.format().channels == 1);
    CHECK(read(source, 1, 3) == std::vector<float>{2.0F, 3.0F, 4.0F});
    CHECK(read(source, -2, 4) == std::vector<float>{0.0F, 0.0F, 1.0F, 2.0F});
    CHECK(read(source, 4, 3) == std::vector<float>{5.0F, 0.0F, 0.0F});
}

TEST_CASE("an excerpt begins where it was cut, and is silent around itself") {
    Excerpt part(std::make_unique<ClipBlockSource>(numbered()), FramePosition(1), Frames(3));
    CHECK(part.length() == Frames(3));
    CHECK(part.format().rate == kRate);
    CHECK(read(part, 0, 3) == std::vector<float>{2.0F, 3.0F, 4.0F});
    CHECK(read(part, -1, 3) == std::vector<float>{0.0F, 2.0F, 3.0F});
    CHECK(read(part, 2, 3) == std::vector<float>{4.0F, 0.0F, 0.0F});
}

TEST_CASE("an excerpt longer than what it is cut from ends in silence") {
    Excerpt part(std::make_unique<ClipBlockSource>(numbered()), FramePosition(3), Frames(4));
    CHECK(read(part, 0, 4) == std::vector<float>{4.0F, 5.0F, 0.0F, 0.0F});
}

}  // namespace
}  // namespace cuewell
