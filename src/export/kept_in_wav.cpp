#include "export/byte_reader.h"
#include "export/kept_tags.h"

#include <algorithm>

namespace cuewell {
namespace {

constexpr std::uint64_t kChunkHead = 8;
/// As its size a chunk of RF64 has this, where the true one stands in the chunk `ds64`.
constexpr std::uint64_t kStandsElsewhere = 0xFFFFFFFF;

/// The size of the samples in a file of 4 GiB and more.
///
/// Source: EBU Tech 3306.
std::uint64_t data_size(const StrangerFile& file, std::uint64_t ds64) {
    constexpr std::uint64_t kSizes = 16;
    const std::string sizes = file.read(ds64, kSizes);
    ByteReader reader(sizes);
    const auto riff = reader.little(8);
    const auto data = reader.little(8);
    // What lies behind all that a file can hold ends the search.
    constexpr std::uint64_t kMost = std::uint64_t{1} << 62U;
    return riff && data ? std::min(*data, kMost) : kMost;
}

}  // namespace

KeptTags kept_in_wav(const StrangerFile& file) {
    constexpr std::uint64_t kRiffHead = 12;
    constexpr int kMostChunks = 1'000;
    std::uint64_t samples = kStandsElsewhere;
    std::uint64_t at = kRiffHead;
    for (int chunks = 0; chunks < kMostChunks; ++chunks) {
        const std::string head = file.read(at, kChunkHead);
        ByteReader reader(head);
        const auto id = reader.bytes(4);
        const auto size = reader.little(4);
        if (!id || !size) break;
        at += kChunkHead;
        if (*id == "id3 " || *id == "ID3 ") return kept_in_id3(file, at);
        if (*id == "ds64") samples = data_size(file, at);
        const std::uint64_t taken = *id == "data" && *size == kStandsElsewhere ? samples : *size;
        at += taken + taken % 2;
    }
    return {};
}

}  // namespace cuewell
