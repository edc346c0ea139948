#include "sink/flac_block_filter.h"

#include "sink/write_failure.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

constexpr std::array kName{std::byte{'f'}, std::byte{'L'}, std::byte{'a'}, std::byte{'C'}};
constexpr std::byte kIsLast{0x80};
constexpr std::byte kComment{4};
constexpr std::byte kPicture{6};
constexpr std::size_t kBlockHead = 4;
constexpr std::size_t kMostInBlock = 0xFFFFFF;
/// The name and the block about the sound, STREAMINFO, which is always the first.
constexpr std::size_t kSoundBlock = kName.size() + kBlockHead;
constexpr std::size_t kSoundBlockEnd = kSoundBlock + 34;

std::size_t block_size(std::span<const std::byte> block) {
    std::size_t size = 0;
    for (std::size_t i = 1; i < kBlockHead; ++i) size = size << 8U | std::to_integer<std::size_t>(block[i]);
    return size;
}

/// Where the sound begins; nothing while the blocks before it have not come whole.
std::optional<std::size_t> sound_begin(std::span<const std::byte> head) {
    std::size_t at = kName.size();
    for (bool is_last = false; !is_last;) {
        if (head.size() < at + kBlockHead) return std::nullopt;
        const std::span<const std::byte> block = head.subspan(at);
        is_last = (block.front() & kIsLast) != std::byte{0};
        at += kBlockHead + block_size(block);
    }
    return head.size() < at ? std::nullopt : std::optional(at);
}

void append_block(Bytes& bytes, std::byte kind, const Bytes& content, bool is_last) {
    bytes.push_back(is_last ? kind | kIsLast : kind);
    for (std::size_t i = kBlockHead - 1; i-- > 0;) {
        bytes.push_back(static_cast<std::byte>((content.size() >> (8 * i)) & 0xFFU));
    }
    bytes.insert(bytes.end(), content.begin(), content.end());
}

bool may_be_flac(std::span<const std::byte> head) {
    const auto known = static_cast<std::ptrdiff_t>(std::min(head.size(), kName.size()));
    if (!std::equal(kName.begin(), kName.begin() + known, head.begin())) return false;
    if (head.size() < kSoundBlock) return true;
    const std::span<const std::byte> block = head.subspan(kName.size());
    return (block.front() & ~kIsLast) == std::byte{0} && block_size(block) == kSoundBlockEnd - kSoundBlock;
}

}  // namespace

FlacBlockFilter::FlacBlockFilter(RewritableWriter& bytes, FlacBlocks blocks)
    : bytes_(bytes), blocks_(std::move(blocks)) {
    if (std::max(blocks_.comment.size(), blocks_.picture.size()) <= kMostInBlock) return;
    throw write_failure(name(), "its tags or its picture are larger than the 16 MiB that FLAC can hold");
}

void FlacBlockFilter::write(std::span<const std::byte> stream) {
    if (is_past_head_) {
        bytes_.write(stream);
        return;
    }
    head_.insert(head_.end(), stream.begin(), stream.end());
    if (!may_be_flac(head_)) throw write_failure(name(), "the encoder made no FLAC stream");
    if (const std::optional<std::size_t> begin = sound_begin(head_)) {
        pass_on_head(std::span<const std::byte>(head_).subspan(*begin));
    }
}

void FlacBlockFilter::pass_on_head(std::span<const std::byte> sound) {
    const bool has_picture = !blocks_.picture.empty();
    Bytes own(head_.begin(), head_.begin() + static_cast<std::ptrdiff_t>(kSoundBlockEnd));
    own[kName.size()] = std::byte{0};
    append_block(own, kComment, blocks_.comment, !has_picture);
    if (has_picture) append_block(own, kPicture, blocks_.picture, true);
    is_past_head_ = true;
    bytes_.write(own);
    if (!sound.empty()) bytes_.write(sound);
    head_.clear();
}

void FlacBlockFilter::rewrite(std::uint64_t at, std::span<const std::byte> bytes) {
    const bool is_about_sound = at >= kSoundBlock && at + bytes.size() <= kSoundBlockEnd;
    if (!is_about_sound) throw write_failure(name(), "the encoder went back to what is not there");
    if (is_past_head_) {
        bytes_.rewrite(at, bytes);
    } else {
        std::ranges::copy(bytes, head_.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

void FlacBlockFilter::check_whole() const {
    if (!is_past_head_) throw write_failure(name(), "the encoder made no head of a FLAC stream");
}

}  // namespace cuewell
