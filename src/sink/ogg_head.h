#pragma once

#include "base/bytes.h"
#include "sink/ogg_page.h"

#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace cuewell {

/// What the packets before the sound begin with, one each.
///
/// Source: Vorbis I specification, section 4.2.1; RFC 7845, section 5.
using OggHeadForm = std::span<const std::string_view>;
inline constexpr std::array<std::string_view, 3> kVorbisHead{"\x01vorbis", "\x03vorbis", "\x05vorbis"};
inline constexpr std::array<std::string_view, 2> kOpusHead{"OpusHead", "OpusTags"};

/// The packets that an Ogg stream begins with, taken out of their pages and put into new ones.
class OggHead {
public:
    /// No sound stands on the pages of the packets that `form` tells.
    explicit OggHead(OggHeadForm form);
    ~OggHead();

    /// Takes the next page of the stream, and tells whether it is one of the head: an encoder that lacked memory leaves
    /// a packet out without a word.
    [[nodiscard]] bool add(const OggPage& page);
    [[nodiscard]] bool is_whole() const noexcept;

    /// The pages of the head, with `comment` as its second packet and the serial number of the stream.
    ///
    /// Shape:  the first packet has a page of its own; the last one ends a page.
    [[nodiscard]] std::vector<Bytes> pages(std::span<const std::byte> comment, std::uint32_t serial) const;

private:
    struct Reader;
    OggHeadForm form_;
    std::vector<Bytes> packets_;
    std::unique_ptr<Reader> reader_;
};

}  // namespace cuewell
