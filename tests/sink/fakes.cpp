#include "fakes.h"

#include "base/errors.h"
#include "sink/little_endian.h"
#include "sink/make_encoder.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sndfile.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>

namespace cuewell::test {

Bytes content_of(const std::filesystem::path& file) {
    REQUIRE(std::filesystem::exists(file));
    return bytes_of(read_bytes(file));
}

void write_text(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    REQUIRE(out.flush().good());
}

void MemoryWriter::rewrite(std::uint64_t at, std::span<const std::byte> bytes) {
    REQUIRE(at + bytes.size() <= content.size());
    std::ranges::copy(bytes, content.begin() + static_cast<std::ptrdiff_t>(at));
}

void FailingWriter::write(std::span<const std::byte>) {
    if (calls_after_failure >= 0) ++calls_after_failure;
    if (left_-- > 0) return;
    calls_after_failure = std::max(calls_after_failure, 0);
    throw Failure("cannot write \"broken\": the disk is a fake");
}

void ToneSource::read(FramePosition at, std::span<float> block) {
    if (before_read) before_read(at);
    const auto channels = static_cast<std::size_t>(format_.channels);
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto frame = static_cast<double>(at.index() + static_cast<std::int64_t>(i / channels));
        const double pitch = 0.02 * static_cast<double>(1 + i % channels);
        block[i] = static_cast<float>(0.5 * std::sin(frame * pitch));
    }
}

void encode(BlockSource& source, RewritableWriter& bytes, const EncodeOptions& options, std::int64_t block_frames) {
    const std::unique_ptr<Encoder> encoder = make_encoder(bytes, options, source.format(), source.length());
    const auto channels = static_cast<std::size_t>(source.format().channels);
    for (FramePosition at; at.index() < source.length().count(); at += Frames(block_frames)) {
        const std::int64_t frames = std::min(block_frames, source.length().count() - at.index());
        std::vector<float> block(static_cast<std::size_t>(frames) * channels);
        source.read(at, block);
        encoder->write(block);
    }
    encoder->finish();
}

Bytes encoded(BlockSource& source, const EncodeOptions& options, std::int64_t block_frames) {
    MemoryWriter memory;
    encode(source, memory, options, block_frames);
    return memory.content;
}

Bytes numbered_bytes(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::byte>(i * 31 % 251);
    return bytes;
}

Bytes bytes_of(std::string_view text) {
    Bytes bytes(text.size());
    std::ranges::transform(text, bytes.begin(), [](char letter) { return static_cast<std::byte>(letter); });
    return bytes;
}

Bytes comment_of(std::size_t size) {
    const std::string entry = "KEY=" + std::string(size, 'x');
    Bytes comment = bytes_of(std::string_view("\x04\0\0\0test\x01\0\0\0", 12));
    append_little_endian<4>(comment, entry.size());
    std::ranges::copy(bytes_of(entry), std::back_inserter(comment));
    return comment;
}

Bytes picture_of(std::size_t size) {
    Bytes picture = bytes_of(std::string_view("\0\0\0\x03\0\0\0\x09image/png\0\0\0\0", 21));
    picture.resize(picture.size() + 16);
    for (std::size_t i = 4; i-- > 0;) picture.push_back(static_cast<std::byte>((size >> (8 * i)) & 0xFFU));
    std::ranges::copy(numbered_bytes(size), std::back_inserter(picture));
    return picture;
}

Bytes id3_of(std::size_t size) {
    Bytes tag = bytes_of(std::string_view("ID3\x04\0\0", 6));
    for (std::size_t i = 4; i-- > 0;) tag.push_back(static_cast<std::byte>((size >> (7 * i)) & 0x7FU));
    tag.resize(tag.size() + size);
    return tag;
}

std::size_t place_of(const Bytes& part, const Bytes& all) {
    return static_cast<std::size_t>(std::ranges::search(all, part).begin() - all.begin());
}

Decoded decoded(const std::filesystem::path& file) {
    SF_INFO info{};
    SNDFILE* const sound = sf_open(file.c_str(), SFM_READ, &info);
    REQUIRE_MESSAGE(sound != nullptr, sf_strerror(nullptr));
    Decoded result{info.format, info.channels, info.samplerate, info.frames, {}};
    std::vector<float> block(4'096 * static_cast<std::size_t>(info.channels));
    while (const sf_count_t count = sf_readf_float(sound, block.data(), 4'096)) {
        result.samples.insert(result.samples.end(), block.begin(), block.begin() + count * info.channels);
    }
    sf_close(sound);
    return result;
}

Decoded decoded(const Bytes& content) {
    const Folder folder;
    std::ofstream out(folder / "sound", std::ios::binary);
    for (const std::byte byte : content) out.put(static_cast<char>(byte));
    out.close();
    return decoded(folder / "sound");
}

std::filesystem::path device(const Folder& folder, const std::string& name, unsigned minor) {
    if (::geteuid() != 0) return "/dev/" + name;
    const std::filesystem::path own = folder / name;
    constexpr unsigned kMemoryDevices = 1;
    if (::mknod(own.c_str(), S_IFCHR | 0666, makedev(kMemoryDevices, minor)) != 0) return {};
    const int opened = ::open(own.c_str(), O_WRONLY | O_CLOEXEC);  // Not on a disk without devices.
    if (opened < 0) return {};
    ::close(opened);
    return own;
}

int fork_without_output() {
    std::fflush(nullptr);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    return child;
}

}  // namespace cuewell::test
