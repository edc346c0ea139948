#include "audio/header_length.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cuewell {
namespace {

using Offset = std::uint64_t;

/// As many as there are.
std::string bytes_at(int file, Offset at, std::size_t size) {
    std::string bytes(size, '\0');
    const ssize_t got = ::pread(file, bytes.data(), size, static_cast<off_t>(at));
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

std::uint64_t little_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
}

std::uint64_t big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

Offset size_of(int file) {
    struct stat status{};
    return ::fstat(file, &status) == 0 ? static_cast<Offset>(status.st_size) : 0;
}

/// Seven bits a byte, the highest first (ID3v2).
Offset synchsafe(std::string_view bytes) {
    Offset value = 0;
    for (const char byte : bytes) value = value << 7U | (static_cast<unsigned char>(byte) & 0x7FU);
    return value;
}

/// What an MP3 file says of its length.
struct Mp3Tag {
    Offset begin = 0;         ///< Of the sound.
    std::uint64_t bytes = 0;  ///< Of the sound; 0 where it does not say.
};

/// Where in a frame such a tag may stand: behind the header and what belongs to the channels, with a checksum or without.
std::optional<std::size_t> place_of_tag(std::string_view frame) {
    for (const std::size_t at : {13U, 15U, 21U, 23U, 36U, 38U}) {
        const std::string_view name = frame.substr(at, 4);
        if (name == "Xing" || name == "Info" || name == "VBRI") return at;
    }
    return std::nullopt;
}

std::optional<Mp3Tag> mp3_tag(int file) {
    const std::string id3 = bytes_at(file, 0, 10);
    const bool is_tagged = id3.size() == 10 && id3.starts_with("ID3");
    const Offset begin = is_tagged ? 10 + synchsafe(id3.substr(6)) : 0;
    const std::string frame = bytes_at(file, begin, 64);
    const bool is_frame =
        frame.size() == 64 && frame[0] == '\xFF' && (static_cast<unsigned char>(frame[1]) & 0xE0U) == 0xE0U;
    const auto place = is_frame ? place_of_tag(frame) : std::nullopt;
    if (!place) return std::nullopt;
    const std::string_view tag = std::string_view(frame).substr(*place);
    if (tag.starts_with("VBRI")) return Mp3Tag{begin, big_endian(tag.substr(10, 4))};
    const std::uint64_t fields = big_endian(tag.substr(4, 4));
    // The number of frames stands before that of bytes, where it stands at all.
    const std::size_t at = (fields & 1U) != 0 ? 12 : 8;
    return Mp3Tag{begin, (fields & 2U) != 0 ? big_endian(tag.substr(at, 4)) : 0};
}

}  // namespace

bool is_cut_wav(int file) {
    // From here on a length is a placeholder of programs that write into pipes.
    constexpr std::uint64_t kUnknown = 0x7FFFF000;
    constexpr std::size_t kMostChunks = 1'000;
    const std::string head = bytes_at(file, 0, 12);
    if (!head.starts_with("RIFF") && !head.starts_with("RF64")) return false;
    std::uint64_t long_size = 0;
    Offset at = head.size();
    for (std::size_t chunk = 0; chunk < kMostChunks; ++chunk) {
        const std::string begin = bytes_at(file, at, 24);
        if (begin.size() < 8) return true;  // Before its sound.
        const std::uint64_t size = little_endian(std::string_view(begin).substr(4, 4));
        if (begin.starts_with("ds64") && begin.size() == 24)
            long_size = little_endian(std::string_view(begin).substr(16, 8));
        if (begin.starts_with("data")) {
            const bool is_long = size == UINT32_MAX && long_size != 0;
            return (is_long || size < kUnknown) && (is_long ? long_size : size) > size_of(file) - (at + 8);
        }
        at += 8 + size + size % 2;
    }
    return false;
}

bool mp3_tells_length(int file) { return mp3_tag(file).has_value(); }

bool is_cut_mp3(int file) {
    // Encoders differ in whether they count the frame that holds the tag.
    constexpr Offset kLeeway = 4'096;
    const auto tag = mp3_tag(file);
    return tag && tag->bytes > size_of(file) - std::min(size_of(file), tag->begin) + kLeeway;
}

}  // namespace cuewell
