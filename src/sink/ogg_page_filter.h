#pragma once

#include "sink/byte_writer.h"

#include <cstdint>
#include <vector>

namespace cuewell {

/// Passes an Ogg stream on, its pages marked with a serial number of our choice.
///
/// libsndfile 1.2.0 draws the number at random, and no two renders would be the same bytes.
class OggPageFilter {
public:
    /// `bytes` must outlive the filter.
    OggPageFilter(ByteWriter& bytes, std::uint32_t serial);

    /// Takes the next bytes of the stream; passes on every page that is whole.
    ///
    /// Errors: Failure where this is no Ogg stream, or what `bytes` throws.
    void write(std::span<const std::byte> stream);

    /// Whether all that came has been passed on.
    [[nodiscard]] bool is_empty() const noexcept { return pending_.empty(); }

private:
    ByteWriter& bytes_;
    std::uint32_t serial_;
    std::vector<std::byte> pending_;  ///< The beginning of a page.
};

}  // namespace cuewell
