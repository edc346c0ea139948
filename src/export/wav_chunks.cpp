#include "export/session_tags.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

/// Where chunks of RIFF are put together; numbers have their lowest byte first.
class ChunkWriter {
public:
    void text(std::string_view text) {
        for (const char c : text) bytes_.push_back(static_cast<std::byte>(c));
    }

    void number(std::uint64_t value) {
        constexpr int kBytes = 4;
        for (int byte = 0; byte < kBytes; ++byte)
            bytes_.push_back(static_cast<std::byte>((value >> (8 * byte)) & 0xFFU));
    }

    void zero() { bytes_.push_back(std::byte{0}); }

    /// A chunk in this one. A zero that its size does not count makes it even.
    void chunk(std::string_view id, const ChunkWriter& content) {
        text(id);
        number(content.bytes_.size());
        bytes_.insert(bytes_.end(), content.bytes_.begin(), content.bytes_.end());
        if (content.bytes_.size() % 2 != 0) zero();
    }

    [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }
    [[nodiscard]] Bytes bytes() && { return std::move(bytes_); }

private:
    Bytes bytes_;
};

std::uint64_t cue_frame(FramePosition at) { return static_cast<std::uint64_t>(at.index()); }

ChunkWriter cue_points(const std::vector<FileChapter>& chapters) {
    ChunkWriter cue;
    cue.number(chapters.size());
    for (std::size_t at = 0; at < chapters.size(); ++at) {
        cue.number(at + 1);
        cue.number(cue_frame(chapters[at].start));
        cue.text("data");
        cue.number(0);
        cue.number(0);
        cue.number(cue_frame(chapters[at].start));
    }
    return cue;
}

ChunkWriter labels(const std::vector<FileChapter>& chapters) {
    ChunkWriter list;
    list.text("adtl");
    for (std::size_t at = 0; at < chapters.size(); ++at) {
        ChunkWriter label;
        label.number(at + 1);
        label.text(chapters[at].title);
        // Some readers go from label to label in steps of four bytes, and FFmpeg 5.1 from the first zero: so what is
        // missing to a whole step is filled up before it.
        while ((label.size() + 1) % 4 != 0) label.text(" ");
        label.zero();
        list.chunk("labl", label);
    }
    return list;
}

void add_info(ChunkWriter& list, std::string_view id, const std::string& value) {
    if (value.empty()) return;
    ChunkWriter text;
    text.text(value);
    text.zero();
    list.chunk(id, text);
}

ChunkWriter infos(const SessionTags& tags) {
    ChunkWriter list;
    list.text("INFO");
    add_info(list, "INAM", tags.title);
    add_info(list, "IART", tags.artist);
    add_info(list, "IPRD", tags.album);
    add_info(list, "IGNR", tags.genre);
    add_info(list, "ICRD", tags.date);
    add_info(list, "ICMT", tags.comment);
    add_info(list, "ILNG", tags.language);
    if (tags.track) add_info(list, "ITRK", std::to_string(tags.track->number));
    add_info(list, "ISFT", tags.encoder);
    return list;
}

}  // namespace

bool fit_cue_points(const std::vector<FileChapter>& chapters) noexcept {
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
    return std::ranges::all_of(chapters, [](const auto& chapter) { return cue_frame(chapter.start) <= kMost; });
}

Bytes wav_chunks_of(const SessionTags& tags) {
    constexpr std::size_t kOnlyItsName = 4;
    ChunkWriter chunks;
    if (!tags.chapters.empty() && fit_cue_points(tags.chapters)) {
        chunks.chunk("cue ", cue_points(tags.chapters));
        chunks.chunk("LIST", labels(tags.chapters));
    }
    const ChunkWriter info = infos(tags);
    if (info.size() > kOnlyItsName) chunks.chunk("LIST", info);
    return std::move(chunks).bytes();
}

}  // namespace cuewell
