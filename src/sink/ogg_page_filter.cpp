#include "sink/ogg_page_filter.h"

#include "sink/write_failure.h"

#include <ogg/ogg.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace cuewell {
namespace {

// The head of a page, RFC 3533 section 6: its name, … the serial number, … and how long each segment of its body is.
constexpr std::array kName{std::byte{'O'}, std::byte{'g'}, std::byte{'g'}, std::byte{'S'}};
constexpr std::size_t kSerialAt = 14;
constexpr std::size_t kSegmentCountAt = 26;
constexpr std::size_t kSegmentsAt = 27;

struct PageSize {
    std::size_t head;
    std::size_t body;
};

/// How large the page that begins here is; nothing while too little of it has come to say.
std::optional<PageSize> page_size(std::span<const std::byte> bytes) {
    if (bytes.size() < kSegmentsAt) return std::nullopt;
    const auto segments = std::to_integer<std::size_t>(bytes[kSegmentCountAt]);
    if (bytes.size() < kSegmentsAt + segments) return std::nullopt;
    const std::span<const std::byte> lengths = bytes.subspan(kSegmentsAt, segments);
    const auto add = [](std::size_t sum, std::byte length) { return sum + std::to_integer<std::size_t>(length); };
    return PageSize{kSegmentsAt + segments, std::accumulate(lengths.begin(), lengths.end(), std::size_t{0}, add)};
}

void check_name(std::span<const std::byte> page, const ByteWriter& bytes) {
    if (std::equal(kName.begin(), kName.end(), page.begin())) return;
    throw write_failure(bytes.name(), "the encoder made no Ogg page");
}

/// Writes the serial number into a page, and the checksum anew.
void mark(std::span<std::byte> page, PageSize size, std::uint32_t serial) {
    for (std::size_t i = 0; i < sizeof serial; ++i) {
        page[kSerialAt + i] = static_cast<std::byte>((serial >> (8 * i)) & 0xFFU);
    }
    // libogg works on unsigned char, which may look at any object.
    auto* const start = reinterpret_cast<unsigned char*>(page.data());
    ogg_page view{start, static_cast<long>(size.head), start + size.head, static_cast<long>(size.body)};
    ogg_page_checksum_set(&view);
}

}  // namespace

OggPageFilter::OggPageFilter(ByteWriter& bytes, std::uint32_t serial) : bytes_(bytes), serial_(serial) {}

void OggPageFilter::write(std::span<const std::byte> stream) {
    pending_.insert(pending_.end(), stream.begin(), stream.end());
    while (const std::optional<PageSize> size = page_size(pending_)) {
        check_name(pending_, bytes_);
        const std::size_t length = size->head + size->body;
        if (pending_.size() < length) return;
        const std::span<std::byte> page = std::span(pending_).first(length);
        mark(page, *size, serial_);
        bytes_.write(page);
        pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(length));
    }
}

}  // namespace cuewell
