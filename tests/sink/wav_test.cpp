#include "sink/wav_encoder.h"

#include "fakes.h"
#include "sink/pcm.h"

#include <doctest/doctest.h>
#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

using test::Bytes;

constexpr SampleRate kRate{48'000};

WavShape shape(std::int32_t channels, SampleBits bits, std::int64_t frames) {
    return {{kRate, channels}, bits, Frames(frames)};
}

std::uint64_t number_at(const Bytes& bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8U | std::to_integer<std::uint64_t>(bytes.at(at + i));
    return value;
}

std::string name_at(const Bytes& bytes, std::size_t at) {
    std::string name;
    for (std::size_t i = 0; i < 4; ++i) name += static_cast<char>(bytes.at(at + i));
    return name;
}

Bytes encoded(test::ToneSource& source, SampleBits bits) {
    test::MemoryWriter memory;
    WavEncoder encoder(memory, {source.format(), bits, source.length()});
    std::vector<float> block(static_cast<std::size_t>(source.length().count() * source.format().channels));
    source.read(FramePosition(), block);
    encoder.write(block);
    encoder.finish();
    return memory.content;
}

TEST_CASE("16 bit in mono has the plain header of 44 bytes") {
    const Bytes header = wav_header(shape(1, SampleBits::int16, 1'000));
    REQUIRE(header.size() == 44);
    CHECK(name_at(header, 0) == "RIFF");
    CHECK(number_at(header, 4, 4) == 36 + 2'000);
    CHECK(name_at(header, 8) == "WAVE");
    CHECK(name_at(header, 12) == "fmt ");
    CHECK(number_at(header, 16, 4) == 16);
    CHECK(number_at(header, 20, 2) == 1);
    CHECK(number_at(header, 22, 2) == 1);
    CHECK(number_at(header, 24, 4) == 48'000);
    CHECK(number_at(header, 28, 4) == 96'000);
    CHECK(number_at(header, 32, 2) == 2);
    CHECK(number_at(header, 34, 2) == 16);
    CHECK(name_at(header, 36) == "data");
    CHECK(number_at(header, 40, 4) == 2'000);
}

TEST_CASE("float tells its number of frames in a fact chunk") {
    const Bytes header = wav_header(shape(2, SampleBits::float32, 1'000));
    CHECK(number_at(header, 16, 4) == 18);
    CHECK(number_at(header, 20, 2) == 3);
    CHECK(name_at(header, 38) == "fact");
    CHECK(number_at(header, 46, 4) == 1'000);
    CHECK(name_at(header, 50) == "data");
    CHECK(number_at(header, 4, 4) == header.size() - 8 + 8'000);
}

TEST_CASE("24 bit is extensible, names its speakers and pads an odd length") {
    const Bytes header = wav_header(shape(1, SampleBits::int24, 333));
    CHECK(number_at(header, 16, 4) == 40);
    CHECK(number_at(header, 20, 2) == 0xFFFE);
    CHECK(number_at(header, 36, 2) == 22);
    CHECK(number_at(header, 38, 2) == 24);
    CHECK(number_at(header, 40, 4) == 4);
    CHECK(number_at(header, 44, 4) == 1);
    CHECK(number_at(wav_header(shape(2, SampleBits::int24, 333)), 40, 4) == 3);
    CHECK(number_at(header, 64, 4) == 999);
    CHECK(number_at(header, 4, 4) == header.size() - 8 + 1'000);
    CHECK(wav_needs_padding(shape(1, SampleBits::int24, 333)));
    CHECK_FALSE(wav_needs_padding(shape(1, SampleBits::int24, 334)));
    CHECK_FALSE(wav_needs_padding(shape(1, SampleBits::int16, 333)));
}

TEST_CASE("libsndfile finds in the file what was put there") {
    struct Wanted {
        SampleBits bits;
        std::int32_t channels;
        int format;
        float tolerance;
    };
    for (const Wanted& wanted : {Wanted{SampleBits::int16, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 0.51F / 32'768},
                                 Wanted{SampleBits::int16, 2, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 0.51F / 32'768},
                                 Wanted{SampleBits::int16, 6, SF_FORMAT_WAVEX | SF_FORMAT_PCM_16, 0.51F / 32'768},
                                 Wanted{SampleBits::int24, 1, SF_FORMAT_WAVEX | SF_FORMAT_PCM_24, 0.51F / 8'388'608},
                                 Wanted{SampleBits::int24, 2, SF_FORMAT_WAVEX | SF_FORMAT_PCM_24, 0.51F / 8'388'608},
                                 Wanted{SampleBits::float32, 1, SF_FORMAT_WAV | SF_FORMAT_FLOAT, 0.0F},
                                 Wanted{SampleBits::float32, 2, SF_FORMAT_WAV | SF_FORMAT_FLOAT, 0.0F}}) {
        for (const std::int64_t frames : {0, 1, 777}) {
            CAPTURE(wanted.format);
            CAPTURE(wanted.channels);
            CAPTURE(frames);
            test::ToneSource source(kRate, wanted.channels, Frames(frames));
            const Bytes bytes = encoded(source, wanted.bits);
            CHECK(bytes.size() % 2 == 0);
            CHECK(number_at(bytes, 4, 4) == bytes.size() - 8);
            const test::Decoded file = test::decoded(bytes);
            CHECK(file.format == wanted.format);
            CHECK(file.channels == wanted.channels);
            CHECK(file.rate == 48'000);
            CHECK(file.told_frames == frames);
            REQUIRE(file.frames() == frames);
            std::vector<float> expected(file.samples.size());
            source.read(FramePosition(), expected);
            for (std::size_t i = 0; i < expected.size(); ++i) {
                REQUIRE(std::abs(file.samples[i] - expected[i]) <= wanted.tolerance);
            }
        }
    }
}

TEST_CASE("up to the last byte under 4 GiB a file is RIFF, and from there on RF64") {
    const std::int64_t most = (0xFFFFFFFF - 36 - 1) / 2;
    CHECK(name_at(wav_header(shape(1, SampleBits::int16, most)), 0) == "RIFF");
    CHECK(number_at(wav_header(shape(1, SampleBits::int16, most)), 4, 4) == 0xFFFFFFFE);
    CHECK(name_at(wav_header(shape(1, SampleBits::int16, most + 1)), 0) == "RF64");
}

TEST_CASE("RF64 tells its lengths in 64 bits, and libsndfile reads them") {
    for (const SampleBits bits : {SampleBits::int16, SampleBits::int24, SampleBits::float32}) {
        const WavShape large = shape(2, bits, 1'500'000'001);
        const std::uint64_t data = 1'500'000'001ULL * 2 * bytes_per_sample(bits);
        const Bytes header = wav_header(large);
        CHECK(name_at(header, 0) == "RF64");
        CHECK(number_at(header, 4, 4) == 0xFFFFFFFF);
        CHECK(name_at(header, 12) == "ds64");
        CHECK(number_at(header, 16, 4) == 28);
        CHECK(number_at(header, 20, 8) == header.size() - 8 + data);
        CHECK(number_at(header, 28, 8) == data);
        CHECK(number_at(header, 36, 8) == 1'500'000'001);
        CHECK(number_at(header, header.size() - 4, 4) == 0xFFFFFFFF);

        // The samples are a hole in the file: it takes no room on the disk.
        const test::Folder folder;
        std::ofstream out(folder / "large.wav", std::ios::binary);
        for (const std::byte byte : header) out.put(static_cast<char>(byte));
        out.close();
        std::filesystem::resize_file(folder / "large.wav", header.size() + data);
        SF_INFO info{};
        SNDFILE* const sound = sf_open((folder / "large.wav").c_str(), SFM_READ, &info);
        REQUIRE_MESSAGE(sound != nullptr, sf_strerror(nullptr));
        CHECK(info.frames == 1'500'000'001);
        CHECK(info.channels == 2);
        CHECK((info.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_RF64);
        CHECK(sf_seek(sound, -1, SEEK_END) == 1'500'000'000);
        sf_close(sound);
    }
}

/// A chunk of WAV with as many bytes as wanted, which are even.
Bytes chunk(std::string_view name, const Bytes& content) {
    Bytes bytes = test::bytes_of(name);
    for (std::size_t i = 0; i < 4; ++i) bytes.push_back(static_cast<std::byte>((content.size() >> (8 * i)) & 0xFFU));
    bytes.insert(bytes.end(), content.begin(), content.end());
    if (content.size() % 2 != 0) bytes.push_back(std::byte{0});
    return bytes;
}

Bytes tagged(std::int64_t frames, SampleBits bits, const FileTags& tags) {
    test::ToneSource source(kRate, 1, Frames(frames));
    return test::encoded(source, {FileFormat::wav, bits, kNormalQuality, tags});
}

TEST_CASE("tags stand in chunks behind the samples, and the header counts them from its first byte on") {
    const Bytes cues = chunk("cue ", test::numbered_bytes(28));
    for (const std::size_t size : {std::size_t{300}, std::size_t{301}}) {
        for (const SampleBits bits : {SampleBits::int16, SampleBits::int24}) {
            const Bytes id3 = test::numbered_bytes(size);
            const Bytes plain = tagged(777, bits, {});
            const Bytes file = tagged(777, bits, {{}, {}, id3, cues});
            Bytes expected = plain;
            for (const Bytes& part : {cues, chunk("id3 ", id3)}) {
                expected.insert(expected.end(), part.begin(), part.end());
            }
            REQUIRE(file.size() == expected.size());
            CHECK(number_at(file, 4, 4) == file.size() - 8);
            CHECK(std::equal(file.begin() + 8, file.end(), expected.begin() + 8));
            CHECK(test::decoded(file).samples == test::decoded(plain).samples);
        }
    }
}

TEST_CASE("either kind of tag may be missing") {
    const Bytes cues = chunk("cue ", test::numbered_bytes(28));
    const Bytes plain = tagged(100, SampleBits::int16, {});
    CHECK(plain.size() == 244);
    CHECK(tagged(100, SampleBits::int16, {{}, {}, {}, cues}).size() == 244 + 36);
    CHECK(tagged(100, SampleBits::int16, {{}, {}, test::numbered_bytes(10), {}}).size() == 244 + 18);
}

TEST_CASE("what belongs to other formats is left out") {
    const Bytes other = test::numbered_bytes(50);
    CHECK(tagged(100, SampleBits::int16, {other, other, {}, {}}) == tagged(100, SampleBits::int16, {}));
}

TEST_CASE("tags that go beyond 4 GiB make a file RF64, and its size counts them") {
    WavShape large = shape(1, SampleBits::int16, (0xFFFFFFFF - 36 - 1) / 2);
    CHECK(name_at(wav_header(large), 0) == "RIFF");
    large.bytes_behind = 2;
    const Bytes header = wav_header(large);
    CHECK(name_at(header, 0) == "RF64");
    CHECK(number_at(header, 20, 8) == header.size() - 8 + 2 * static_cast<std::uint64_t>(large.frames.count()) + 2);
}

}  // namespace
}  // namespace cuewell
