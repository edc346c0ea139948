#include "audio/sound_file.h"

#include "base/errors.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using Folder = test::TemporaryFolder;

void write_sound(const std::filesystem::path& path, int format, int channels, int rate,
                 const std::vector<float>& samples) {
    SF_INFO info{};
    info.format = format;
    info.channels = channels;
    info.samplerate = rate;
    SNDFILE* const file = sf_open(path.c_str(), SFM_WRITE, &info);
    REQUIRE(file != nullptr);
    REQUIRE(sf_write_float(file, samples.data(), static_cast<sf_count_t>(samples.size())) ==
            static_cast<sf_count_t>(samples.size()));
    sf_close(file);
}

std::string failure_of(const std::filesystem::path& path) {
    try {
        static_cast<void>(read_sound_file(path));
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "read without failure";
}

TEST_CASE("a sound file is read at its own rate, every sample") {
    const Folder folder;
    const std::vector<float> samples{0.0F, 0.5F, -0.25F, 1.5F};
    write_sound(folder / "a.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 1, 22'050, samples);
    const Clip clip = read_sound_file(folder / "a.wav");
    CHECK(clip.rate.hz == 22'050);
    CHECK(clip.samples == samples);
}

TEST_CASE("a file of more samples a second than any sound needs is refused") {
    const Folder folder;
    write_sound(folder / "most.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 1, 384'000, {0.5F});
    CHECK(read_sound_file(folder / "most.wav").rate.hz == 384'000);
    write_sound(folder / "more.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 1, 655'350, {0.5F});
    CHECK(failure_of(folder / "more.flac") ==
          "cannot read \"" + (folder / "more.flac").string() + "\": it has more than 384,000 samples a second");
}

TEST_CASE("channels are averaged") {
    const Folder folder;
    write_sound(folder / "a.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 2, 48'000, {0.5F, 0.25F, -1.0F, 1.0F});
    CHECK(read_sound_file(folder / "a.wav").samples == std::vector<float>{0.375F, 0.0F});
}

TEST_CASE("FLAC and Ogg Vorbis are read too, to their exact length") {
    const Folder folder;
    const std::vector<float> samples(10'001, 0.25F);
    write_sound(folder / "a.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 1, 48'000, samples);
    write_sound(folder / "a.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 1, 48'000, samples);
    CHECK(read_sound_file(folder / "a.flac").length() == Frames(10'001));
    CHECK(read_sound_file(folder / "a.ogg").length() == Frames(10'001));
}

TEST_CASE("an empty sound is an empty clip") {
    const Folder folder;
    write_sound(folder / "a.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1, 48'000, {});
    CHECK(read_sound_file(folder / "a.wav").samples.empty());
}

TEST_CASE("ten minutes are read and a frame more is refused") {
    const Folder folder;
    write_sound(folder / "long.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 1, 100, std::vector<float>(60'000, 0.0F));
    write_sound(folder / "longer.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 1, 100, std::vector<float>(60'001, 0.0F));
    CHECK(read_sound_file(folder / "long.wav").length() == Frames(60'000));
    CHECK(failure_of(folder / "longer.wav") ==
          "cannot read \"" + (folder / "longer.wav").string() + "\": it is longer than ten minutes");
}

TEST_CASE("what cannot be opened is told with the system's reason") {
    const Folder folder;
    CHECK(failure_of(folder / "none.wav") ==
          "cannot read \"" + (folder / "none.wav").string() + "\": No such file or directory");
    CHECK(failure_of(folder / "") == "cannot read \"" + (folder / "").string() + "\": Is a directory");
}

TEST_CASE("a named pipe is refused at once, without waiting for a writer") {
    const Folder folder;
    REQUIRE(::mkfifo((folder / "pipe.wav").c_str(), 0600) == 0);
    CHECK(failure_of(folder / "pipe.wav") ==
          "cannot read \"" + (folder / "pipe.wav").string() + "\": it is no ordinary file");
}

TEST_CASE("what is no sound file is refused by name") {
    const Folder folder;
    std::ofstream(folder / "text.wav") << "This is no sound at all, only words that go on for a while.";
    std::ofstream(folder / "empty.wav").flush();
    CHECK(failure_of(folder / "text.wav").starts_with("cannot read \"" + (folder / "text.wav").string() + "\": "));
    CHECK(failure_of(folder / "empty.wav").starts_with("cannot read \"" + (folder / "empty.wav").string() + "\": "));
}

TEST_CASE("a sample that is no number is refused") {
    const Folder folder;
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
        write_sound(folder / "a.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 1, 48'000, {0.0F, bad, 0.0F});
        CHECK(failure_of(folder / "a.wav").ends_with("it holds a sample that is no number"));
    }
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Loud noise, and then silence for as long.
std::vector<float> noise_and_silence(std::size_t frames) {
    std::vector<float> samples(frames, 0.0F);
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < frames / 2; ++i) {
        state = state * 1'664'525U + 1'013'904'223U;
        samples[i] = static_cast<float>(state >> 8U) / 8'388'608.0F * 0.5F - 0.5F;
    }
    return samples;
}

TEST_CASE("a file that was cut off is refused, wherever the cut is") {
    const Folder folder;
    const std::filesystem::path whole = folder / "whole";
    const std::filesystem::path cut = folder / "cut";
    for (const int format : {SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_WAV | SF_FORMAT_PCM_16,
                             SF_FORMAT_RF64 | SF_FORMAT_FLOAT, SF_FORMAT_OGG | SF_FORMAT_VORBIS}) {
        CAPTURE(format);
        write_sound(whole, format, 1, 48'000, noise_and_silence(9'000));
        const std::string bytes = bytes_of(whole);
        CHECK(failure_of(whole) == "read without failure");
        // Where the head of an Ogg stream is cut, libsndfile 1.2.0 loses memory.
        const std::size_t least = (format & SF_FORMAT_TYPEMASK) == SF_FORMAT_OGG ? bytes.size() - 1'000 : 0;
        for (std::size_t kept = least; kept < bytes.size(); kept += kept < 64 ? 1 : 61) {
            CAPTURE(kept);
            put(cut, bytes.substr(0, kept));
            CHECK(failure_of(cut).starts_with("cannot read \"" + cut.string() + "\": "));
        }
    }
}

TEST_CASE("a WAV file whose writer could not know its length is read to its end") {
    const Folder folder;
    write_sound(folder / "a.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1, 48'000, std::vector<float>(100, 0.5F));
    const std::string bytes = bytes_of(folder / "a.wav");
    const std::size_t data = bytes.find("data");
    REQUIRE(data != std::string::npos);
    for (const std::string& size : {std::string("\xFF\xFF\xFF\xFF"), std::string("\x00\xF0\xFF\x7F", 4)}) {
        put(folder / "a.wav", std::string(bytes).replace(data + 4, 4, size));
        CHECK(read_sound_file(folder / "a.wav").samples.size() == 100);
    }
}

TEST_CASE("an MP3 file that was cut off is refused, and so is one whose length can only be guessed wrongly") {
    const Folder folder;
    const std::filesystem::path path = folder / "a.mp3";
    constexpr std::size_t kFrames = 480'000;
    write_sound(path, SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 1, 48'000, noise_and_silence(kFrames));
    CHECK(read_sound_file(path).samples.size() == kFrames);
    const std::string bytes = bytes_of(path);
    put(path, bytes.substr(0, bytes.size() / 2));
    CHECK(failure_of(path).ends_with("it ends too early"));
    // Without the frame that tells the length, which is the first.
    const std::size_t second = bytes.find(bytes.substr(0, 2), 4);
    REQUIRE(bytes.substr(0, second).find("Xing") != std::string::npos);
    put(path, bytes.substr(second));
    CHECK(failure_of(path).ends_with("it does not tell how long it is; save it as FLAC or WAV"));
}

TEST_CASE("a FLAC file is refused where a part of it was damaged, also one that does not tell its length") {
    const Folder folder;
    const std::filesystem::path path = folder / "a.flac";
    write_sound(path, SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 1, 48'000, noise_and_silence(48'000));
    const std::string whole = bytes_of(path);
    // The last 36 bits of bytes 18 to 25 are the number of samples; none means that nobody knows.
    std::string untold = whole;
    untold[21] = static_cast<char>(untold[21] & 0xF0);
    untold.replace(22, 4, 4, '\0');
    put(path, untold);
    CHECK(read_sound_file(path).samples.size() == 48'000);
    for (const std::string& bytes : {whole, untold}) {
        for (const std::size_t share : {5U, 3U, 2U}) {
            std::string damaged = bytes;
            damaged[bytes.size() / share] = static_cast<char>(damaged[bytes.size() / share] ^ 0x10);
            put(path, damaged);
            CHECK(failure_of(path).starts_with("cannot read "));
        }
    }
}

TEST_CASE("a stereo file keeps its two ears, and mono sounds in both") {
    const Folder folder;
    write_sound(folder / "two.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 2, 48'000, {0.5F, 0.25F, -1.0F, 1.0F});
    const StereoClip two = read_stereo_file(folder / "two.wav", std::chrono::seconds(1));
    CHECK(two.left.rate.hz == 48'000);
    CHECK(two.right.rate.hz == 48'000);
    CHECK(two.left.samples == std::vector<float>{0.5F, -1.0F});
    CHECK(two.right.samples == std::vector<float>{0.25F, 1.0F});
    write_sound(folder / "one.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 1, 48'000, {0.5F, -1.0F});
    const StereoClip one = read_stereo_file(folder / "one.wav", std::chrono::seconds(1));
    CHECK(one.left.samples == std::vector<float>{0.5F, -1.0F});
    CHECK(one.right.samples == one.left.samples);
}

TEST_CASE("only the wanted beginning of a stereo file is read, however long it is") {
    const Folder folder;
    write_sound(folder / "a.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 1, 100, std::vector<float>(60'001, 0.0F));
    CHECK(read_stereo_file(folder / "a.wav", std::chrono::seconds(10)).left.length() == Frames(1'000));
    CHECK(read_stereo_file(folder / "a.wav", std::chrono::minutes(20)).right.length() == Frames(60'001));
}

std::string stereo_failure_of(const std::filesystem::path& path) {
    try {
        static_cast<void>(read_stereo_file(path, std::chrono::minutes(1)));
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "read without failure";
}

TEST_CASE("of a stereo file, what is broken is told as of any other, and three ears are refused") {
    const Folder folder;
    const std::string start = "cannot read \"" + (folder / "a.wav").string() + "\": ";
    CHECK(stereo_failure_of(folder / "a.wav") == start + "No such file or directory");
    write_sound(folder / "a.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 2, 48'000,
                {0.0F, 0.0F, 0.0F, std::numeric_limits<float>::infinity()});
    CHECK(stereo_failure_of(folder / "a.wav") == start + "it holds a sample that is no number");
    write_sound(folder / "a.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 3, 48'000, {0.0F, 0.0F, 0.0F});
    CHECK(stereo_failure_of(folder / "a.wav") == start + "it has more than two channels");
    write_sound(folder / "a.wav", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 2, 48'000, std::vector<float>(18'000, 0.1F));
    std::filesystem::resize_file(folder / "a.wav", std::filesystem::file_size(folder / "a.wav") - 10);
    CHECK(stereo_failure_of(folder / "a.wav").starts_with(start));
}

}  // namespace
}  // namespace cuewell
