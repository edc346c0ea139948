#include "export/byte_reader.h"
#include "export/kept_tags.h"

#include <array>
#include <numeric>

namespace cuewell {
namespace {

/// A page of an Ogg stream. Its checksum is not looked at: what it holds is checked as text.
struct OggPage {
    std::uint64_t serial = 0;
    std::string segments;  ///< Their sizes; a packet goes on after one of 255 bytes.
    std::uint64_t body = 0;
    std::uint64_t end = 0;
};

/// Source: RFC 3533, section 6.
std::optional<OggPage> page_at(const StrangerFile& file, std::uint64_t at) {
    constexpr std::size_t kHead = 27;
    constexpr std::size_t kBeforeSerial = 10;
    constexpr std::size_t kBeforeCount = 8;
    constexpr std::uint64_t kMostSegments = 255;
    const std::string head = file.read(at, kHead + kMostSegments);
    ByteReader reader(head);
    const auto mark = reader.bytes(4);
    const auto flags = reader.bytes(kBeforeSerial);
    const auto serial = reader.little(4);
    const auto sums = reader.bytes(kBeforeCount);
    const auto count = reader.little(1);
    if (!mark || *mark != "OggS" || !flags || !serial || !sums || !count) return std::nullopt;
    const auto segments = reader.bytes(*count);
    if (!segments) return std::nullopt;
    const auto sum = [](std::uint64_t size, char c) { return size + static_cast<std::uint8_t>(c); };
    OggPage page{*serial, std::string(*segments), at + kHead + *count, 0};
    page.end = page.body + std::accumulate(segments->begin(), segments->end(), std::uint64_t{0}, sum);
    return page;
}

/// The second packet of the file's first stream, which has the tags in Vorbis and Opus; empty where there is none.
std::string second_packet(const StrangerFile& file) {
    constexpr char kGoesOn = '\xFF';
    std::string packet;
    std::size_t number = 0;
    std::optional<std::uint64_t> serial;
    for (std::uint64_t at = 0; at < kLargestHead;) {
        const std::optional<OggPage> page = page_at(file, at);
        if (!page) return {};
        at = page->end;
        if (page->serial != serial.value_or(page->serial)) continue;
        serial = page->serial;
        const std::string body = file.read(page->body, page->end - page->body);
        ByteReader reader(body);
        for (const char size : page->segments) {
            const auto segment = reader.bytes(static_cast<std::uint8_t>(size));
            if (!segment) return {};
            if (number == 1) packet += *segment;
            if (size == kGoesOn) continue;
            if (number == 1) return packet;
            ++number;
        }
    }
    return {};
}

}  // namespace

KeptTags kept_in_ogg(const StrangerFile& file) {
    constexpr std::array<std::string_view, 2> kMarks = {"\x03vorbis", "OpusTags"};
    const std::string packet = second_packet(file);
    for (const std::string_view mark : kMarks) {
        if (packet.starts_with(mark)) return kept_in_comment(std::string_view(packet).substr(mark.size()));
    }
    return {};
}

}  // namespace cuewell
