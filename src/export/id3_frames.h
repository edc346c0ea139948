#pragma once

#include "base/bytes.h"
#include "export/session_tags.h"

#include <chrono>
#include <string>
#include <vector>

namespace cuewell {

struct Id3Chapter {
    std::chrono::milliseconds start;
    std::chrono::milliseconds end;
    std::string title;
};

/// Words, and when they begin.
struct Id3TimedText {
    std::chrono::milliseconds at;
    std::string text;
};

/// Writes an ID3v2.4 tag frame by frame, in UTF-8; what is empty is left out.
///
/// Source: id3.org, "ID3 tag version 2.4.0 - Native Frames" and "ID3v2 Chapter Frame Addendum"; through TagLib.
class Id3Frames {
public:
    /// `language` has three letters, as of ISO 639-2, or is XXX.
    explicit Id3Frames(std::string language) : language_(std::move(language)) {}

    void add_text(const char* frame, const std::string& text);
    void add_named_text(const std::string& name, const std::string& text);
    void add_comment(const std::string& text);
    void add_lyrics(const std::string& text);
    void add_timed_lyrics(const std::vector<Id3TimedText>& texts);

    /// A frame for each chapter, and the table of contents that names them in their order.
    ///
    /// Needs: at most 255 of them.
    void add_chapters(const std::vector<Id3Chapter>& chapters);

    void add_cover(const CoverPicture& cover);

    /// All frames, in the order in which they came, behind the head of a tag. No padding, no unsynchronisation.
    [[nodiscard]] Bytes tag() const;

private:
    std::string language_;
    Bytes frames_;
};

}  // namespace cuewell
