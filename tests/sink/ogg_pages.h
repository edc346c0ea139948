#pragma once

#include "fakes.h"

#include <cstdint>
#include <vector>

namespace cuewell::test {

/// A page of an Ogg stream, as libogg reads it.
struct ReadPage {
    int serial = 0;
    long number = 0;
    std::int64_t granule = 0;
    bool begins_stream = false;
    bool ends_stream = false;
    Bytes body;
};

/// What libogg finds in a stream.
struct ReadStream {
    std::vector<ReadPage> pages;
    std::vector<Bytes> packets;
    int wrong = 0;  ///< Places where a checksum or a name was wrong, or a page was missing.
};

[[nodiscard]] ReadStream read_ogg(const Bytes& stream);

}  // namespace cuewell::test
