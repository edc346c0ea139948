#include "fakes.h"
#include "sink/flac_block_filter.h"
#include "support/failure.h"

#include <doctest/doctest.h>
#include <sndfile.h>

#include <algorithm>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{48'000};

struct Block {
    int kind = 0;
    bool is_last = false;
    Bytes content;
};

/// The blocks of a FLAC file before its sound.
std::vector<Block> blocks_of(const Bytes& file) {
    std::vector<Block> blocks;
    for (std::size_t at = 4; blocks.empty() || !blocks.back().is_last;) {
        const auto head = std::to_integer<unsigned>(file.at(at));
        std::size_t size = 0;
        for (std::size_t i = 1; i < 4; ++i) size = size << 8U | std::to_integer<std::size_t>(file.at(at + i));
        const auto begin = file.begin() + static_cast<std::ptrdiff_t>(at + 4);
        blocks.push_back({static_cast<int>(head & 0x7FU), (head & 0x80U) != 0,
                          Bytes(begin, begin + static_cast<std::ptrdiff_t>(size))});
        at += 4 + size;
    }
    return blocks;
}

Bytes encoded(const FileTags& tags, SampleBits bits = SampleBits::int16, std::int32_t channels = 2) {
    test::ToneSource source(kRate, channels, Frames(30'001));
    return test::encoded(source, {FileFormat::flac, bits, kNormalQuality, tags});
}

const FileTags kTags{test::comment_of(500), test::picture_of(100'000), {}, {}};

TEST_CASE("the comment and the picture stand behind the block about the sound, and nothing else does") {
    const std::vector<Block> blocks = blocks_of(encoded(kTags));
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].kind == 0);
    CHECK(blocks[1].kind == 4);
    CHECK(blocks[1].content == kTags.comment);
    CHECK(blocks[2].kind == 6);
    CHECK(blocks[2].content == kTags.picture);
    CHECK(blocks[2].is_last);
}

TEST_CASE("a file without tags has a comment that names its maker, and no picture") {
    const std::vector<Block> blocks = blocks_of(encoded({}));
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[1].kind == 4);
    CHECK(blocks[1].content == test::bytes_of(std::string_view("\x07\0\0\0Cuewell\0\0\0\0", 15)));
}

TEST_CASE("the block about the sound tells length, sizes and the checksum of the samples, whatever the tags") {
    const Bytes plain = blocks_of(encoded({})).front().content;
    CHECK(plain == blocks_of(encoded(kTags)).front().content);
    REQUIRE(plain.size() == 34);
    const auto number = [&](std::size_t at, std::size_t size) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) value = value << 8U | std::to_integer<std::uint64_t>(plain[at + i]);
        return value;
    };
    CHECK(number(4, 3) > 0);
    CHECK(number(7, 3) > number(4, 3));
    CHECK((number(14, 4) | (number(13, 1) & 0x0FU) << 32U) == 30'001);
    CHECK(std::any_of(plain.begin() + 18, plain.end(), [](std::byte byte) { return byte != std::byte{0}; }));
}

TEST_CASE("decoded, a FLAC file is a WAV file of as many bits, sample for sample") {
    for (const SampleBits bits : {SampleBits::int16, SampleBits::int24}) {
        for (const std::int32_t channels : {1, 2}) {
            test::ToneSource source(kRate, channels, Frames(30'001));
            const test::Decoded wav = test::decoded(test::encoded(source, {FileFormat::wav, bits}));
            const test::Decoded flac = test::decoded(encoded(kTags, bits, channels));
            CHECK((flac.format & SF_FORMAT_SUBMASK) == (wav.format & SF_FORMAT_SUBMASK));
            CHECK(flac.samples == wav.samples);
        }
    }
}

TEST_CASE("a tag that is larger than FLAC can tell is a failure") {
    test::MemoryWriter memory;
    CHECK(test::failure_of([&] { FlacBlockFilter(memory, {{}, Bytes(0x1000000)}); }) ==
          "cannot write \"memory\": its tags or its picture are larger than the 16 MiB that FLAC can hold");
}

TEST_CASE("blocks are put in however the stream is cut") {
    const Bytes plain = encoded({});
    test::MemoryWriter whole;
    FlacBlockFilter(whole, {kTags.comment, kTags.picture}).write(plain);
    CHECK(blocks_of(whole.content).size() == 3);
    for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{43}}) {
        test::MemoryWriter memory;
        FlacBlockFilter filter(memory, {kTags.comment, kTags.picture});
        for (std::size_t at = 0; at < plain.size(); at += step) {
            filter.write(std::span(plain).subspan(at, std::min(step, plain.size() - at)));
        }
        filter.check_whole();
        CHECK(memory.content == whole.content);
    }
}

TEST_CASE("the filter goes back only in the block about the sound, before and after it was passed on") {
    const Bytes plain = encoded({});
    const Bytes patch(4, std::byte{0xEE});
    test::MemoryWriter late;
    FlacBlockFilter after(late, {kTags.comment, {}});
    after.write(plain);
    after.rewrite(18, patch);
    test::MemoryWriter early;
    FlacBlockFilter before(early, {kTags.comment, {}});
    before.write(std::span(plain).first(42));
    before.rewrite(18, patch);
    before.write(std::span(plain).subspan(42));
    CHECK(late.content == early.content);
    CHECK(late.content.at(18) == std::byte{0xEE});
    for (const std::uint64_t at : {0U, 7U, 39U, 5'000U}) {
        CHECK(test::failure_of([&] { after.rewrite(at, patch); }) ==
              "cannot write \"memory\": the encoder went back to what is not there");
    }
}

TEST_CASE("what is no FLAC stream is a failure") {
    test::MemoryWriter memory;
    FlacBlockFilter filter(memory, {});
    CHECK(test::failure_of([&] { filter.check_whole(); }) ==
          "cannot write \"memory\": the encoder made no head of a FLAC stream");
    CHECK(test::failure_of([&] { filter.write(test::bytes_of("OggS")); }) ==
          "cannot write \"memory\": the encoder made no FLAC stream");
    FlacBlockFilter other(memory, {});
    CHECK(test::failure_of([&] { other.write(test::bytes_of(std::string_view("fLaC\x04\0\0\x22", 8))); }) ==
          "cannot write \"memory\": the encoder made no FLAC stream");
    CHECK(memory.content.empty());
}

}  // namespace
}  // namespace cuewell
