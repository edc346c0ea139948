#pragma once

#include "base/bytes.h"
#include "sink/ogg_page.h"

#include <memory>
#include <vector>

namespace cuewell {

/// The packets that an Ogg stream begins with, taken out of their pages and put into new ones.
class OggHead {
public:
    /// `packets` is how many they are: no sound stands on their pages.
    explicit OggHead(std::size_t packets);
    ~OggHead();

    /// Takes the next page of the stream, which must be one of the head.
    void add(const OggPage& page);
    [[nodiscard]] bool is_whole() const noexcept;

    /// The pages of the head, with `comment` as its second packet and the serial number of the stream.
    ///
    /// Shape:  the first packet has a page of its own; the last one ends a page.
    [[nodiscard]] std::vector<Bytes> pages(std::span<const std::byte> comment, std::uint32_t serial) const;

private:
    struct Reader;
    std::size_t wanted_;
    std::vector<Bytes> packets_;
    std::unique_ptr<Reader> reader_;
};

}  // namespace cuewell
