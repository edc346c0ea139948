#include "publish/cover_file.h"

#include "base/errors.h"
#include "base/file_kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <initializer_list>
#include <optional>
#include <span>
#include <system_error>

namespace cuewell {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20U;
constexpr std::size_t kLargestCover = 10 * kMebibyte;

/// Android reads nothing of an ID3 tag of more than 3 MiB, not even the title; the words and the scripts need some.
///
/// Source: kMaxMetadataSize in ID3.cpp of Android's libstagefright.
constexpr std::size_t kLargestCoverInId3 = 2 * kMebibyte;

struct PixelSize {
    int width = 0;
    int height = 0;
};

constexpr int kMostPixels = 10'000;  ///< Wide or high.

bool is_drawable(const PixelSize& size) {
    const auto can_be = [](int pixels) { return pixels > 0 && pixels <= kMostPixels; };
    return can_be(size.width) && can_be(size.height);
}

bool begins_with(std::span<const std::byte> bytes, std::initializer_list<unsigned> beginning) {
    return bytes.size() >= beginning.size() &&
           std::equal(beginning.begin(), beginning.end(), bytes.begin(),
                      [](unsigned expected, std::byte byte) { return std::byte(expected) == byte; });
}

/// A number of `count` bytes, highest first.
int big_endian(std::span<const std::byte> bytes, std::size_t at, std::size_t count) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = (value << 8U) | std::to_integer<std::int64_t>(bytes[at + i]);
    return static_cast<int>(std::clamp<std::int64_t>(value, 0, 1 << 20U));
}

/// Source: PNG (ISO/IEC 15948), section 11.2.2: the size stands first in the first chunk.
std::optional<PixelSize> size_of_png(std::span<const std::byte> bytes) {
    constexpr std::size_t kWidthAt = 16;
    constexpr std::size_t kHeightAt = 20;
    constexpr std::size_t kEndBytes = 12;  // Of the last chunk, which is empty: length, name, checksum.
    if (!begins_with(bytes, {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}) || bytes.size() < kHeightAt + 4 + kEndBytes)
        return std::nullopt;
    if (!begins_with(bytes.last(kEndBytes), {0, 0, 0, 0, 'I', 'E', 'N', 'D'})) return std::nullopt;
    return PixelSize{big_endian(bytes, kWidthAt, 4), big_endian(bytes, kHeightAt, 4)};
}

/// Whether a segment of that name tells the size: the frames of every kind of coding, but not tables between them.
bool is_frame_header(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Source: JPEG (ITU-T T.81), B.1 and B.2.2: segments follow each other, each with its length.
std::optional<PixelSize> size_of_jpeg(std::span<const std::byte> bytes) {
    if (!begins_with(bytes, {0xFF, 0xD8, 0xFF})) return std::nullopt;
    constexpr std::size_t kHeaderBytes = 9;  // Of a frame: FF, its name, length, precision, height, width.
    for (std::size_t at = 2; at + kHeaderBytes <= bytes.size();) {
        if (bytes[at] != std::byte{0xFF}) return std::nullopt;
        const auto marker = std::to_integer<unsigned>(bytes[at + 1]);
        if (marker == 0xFF) {  // Padding between segments.
            ++at;
            continue;
        }
        if (is_frame_header(marker)) return PixelSize{big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)};
        at += 2 + static_cast<std::size_t>(big_endian(bytes, at + 2, 2));
    }
    return std::nullopt;
}

/// Errors: UsageError for what is no file: a pipe would let us wait for ever.
void check_file(const std::filesystem::path& file) {
    const FileKind kind = file_kind(file);
    if (kind != FileKind::file && kind != FileKind::none)
        throw UsageError(fmt::format("--cover \"{}\": expected a PNG or JPEG picture", file.string()));
}

/// At most one byte more than is allowed, so that it shows.
Bytes read_bytes(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    Bytes bytes(kLargestCover + 1);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!stream.is_open() || stream.bad()) {
        throw Failure(fmt::format("cannot read \"{}\": {}", file.string(),
                                  std::error_code(errno, std::generic_category()).message()));
    }
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

}  // namespace

CoverPicture read_cover(const std::filesystem::path& file) {
    check_file(file);
    CoverPicture cover;
    cover.bytes = read_bytes(file);
    if (cover.bytes.size() > kLargestCover)
        throw UsageError(fmt::format("--cover \"{}\": a cover has at most 10 MiB", file.string()));
    std::optional<PixelSize> size = size_of_png(cover.bytes);
    cover.mime = size ? "image/png" : "image/jpeg";
    if (!size) size = size_of_jpeg(cover.bytes);
    if (!size) throw UsageError(fmt::format("--cover \"{}\": expected a PNG or JPEG picture", file.string()));
    if (!is_drawable(*size)) {
        throw UsageError(
            fmt::format("--cover \"{}\": a cover is from 1 to {} pixels wide and high", file.string(), kMostPixels));
    }
    cover.width = size->width;
    cover.height = size->height;
    return cover;
}

CoverPicture read_cover_for(FileFormat format, const std::filesystem::path& file) {
    CoverPicture cover = read_cover(file);
    if (format != FileFormat::mp3 || cover.bytes.size() <= kLargestCoverInId3) return cover;
    throw UsageError(fmt::format(
        "--cover \"{}\": in an MP3 a cover has at most 2 MiB, for with a larger one many phones do not even show "
        "the title; make the picture smaller",
        file.string()));
}

}  // namespace cuewell
