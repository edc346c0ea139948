#include "sink/ogg_page.h"

#include <ogg/ogg.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace cuewell {
namespace {

// The head of a page: its name, … what kind it is, … the stream's serial number, the page's, … and how long each segment of its body is.
constexpr std::array kName{std::byte{'O'}, std::byte{'g'}, std::byte{'g'}, std::byte{'S'}};
constexpr std::size_t kFlagsAt = 5;
constexpr std::size_t kSerialAt = 14;
constexpr std::size_t kNumberAt = 18;
constexpr std::size_t kSegmentCountAt = 26;
constexpr std::size_t kSegmentsAt = 27;

void put_number(std::span<std::byte> head, std::size_t at, std::uint32_t number) {
    for (std::size_t i = 0; i < sizeof number; ++i) {
        head[at + i] = static_cast<std::byte>((number >> (8 * i)) & 0xFFU);
    }
}

}  // namespace

std::uint32_t OggPage::number() const {
    std::uint32_t number = 0;
    for (std::size_t i = sizeof number; i-- > 0;) {
        number = number << 8U | std::to_integer<std::uint32_t>(head[kNumberAt + i]);
    }
    return number;
}

bool OggPage::ends_stream() const { return (head[kFlagsAt] & std::byte{4}) != std::byte{0}; }

void OggPage::mark(std::uint32_t serial, std::uint32_t number) {
    put_number(head, kSerialAt, serial);
    put_number(head, kNumberAt, number);
    // libogg works on unsigned char, which may look at any object.
    ogg_page view{reinterpret_cast<unsigned char*>(head.data()), static_cast<long>(head.size()),
                  reinterpret_cast<unsigned char*>(body.data()), static_cast<long>(body.size())};
    ogg_page_checksum_set(&view);
}

std::optional<OggPage> first_page(std::span<std::byte> bytes) {
    if (bytes.size() < kSegmentsAt) return std::nullopt;
    const auto segments = std::to_integer<std::size_t>(bytes[kSegmentCountAt]);
    const std::size_t head = kSegmentsAt + segments;
    if (bytes.size() < head) return std::nullopt;
    const std::span<const std::byte> lengths = bytes.subspan(kSegmentsAt, segments);
    const auto add = [](std::size_t sum, std::byte length) { return sum + std::to_integer<std::size_t>(length); };
    const std::size_t body = std::accumulate(lengths.begin(), lengths.end(), std::size_t{0}, add);
    if (bytes.size() < head + body) return std::nullopt;
    return OggPage{bytes.first(head), bytes.subspan(head, body)};
}

bool may_be_page(std::span<const std::byte> bytes) noexcept {
    const auto known = static_cast<std::ptrdiff_t>(std::min(bytes.size(), kName.size()));
    return std::equal(kName.begin(), kName.begin() + known, bytes.begin());
}

}  // namespace cuewell
