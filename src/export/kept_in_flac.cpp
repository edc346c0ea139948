#include "export/byte_reader.h"
#include "export/kept_tags.h"

namespace cuewell {

/// Source: RFC 9639, section 8.
KeptTags kept_in_flac(const StrangerFile& file) {
    constexpr std::uint64_t kMark = 4;
    constexpr std::uint64_t kBlockHead = 4;
    constexpr std::uint64_t kLastBlock = 0x80;
    constexpr std::uint64_t kCommentBlock = 4;
    constexpr int kMostBlocks = 1'000;
    std::uint64_t at = kMark;
    for (int blocks = 0; blocks < kMostBlocks; ++blocks) {
        const std::string head = file.read(at, kBlockHead);
        ByteReader reader(head);
        const auto kind = reader.big(1);
        const auto size = reader.big(3);
        if (!kind || !size) break;
        at += kBlockHead;
        if ((*kind & ~kLastBlock) == kCommentBlock) return kept_in_comment(file.read(at, *size));
        if ((*kind & kLastBlock) != 0) break;
        at += *size;
    }
    return {};
}

}  // namespace cuewell
