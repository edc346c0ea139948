#pragma once

#include "base/shown_words.h"
#include "timeline/timeline.h"

#include <string>
#include <vector>

namespace cuewell {

/// A line of text to be read while it is heard.
struct Caption {
    FramePosition start;
    FramePosition end;
    std::string text;
    bool is_said = true;  ///< Else it tells how long a hold is.
};

/// What is said, a line a cue at the moment when it is spoken, and each hold with its length.
///
/// Shape:  sorted by start; the texts are what is said, letter for letter. `words` has a key "hold" with a slot {time}.
[[nodiscard]] std::vector<Caption> captions_of(const Timeline& timeline, const ShownWords& words);

enum class CaptionFormat { vtt, srt, lrc };

/// The ending of its files, with its dot.
[[nodiscard]] const char* ending_of(CaptionFormat format) noexcept;

/// What a caption file says about its session.
struct CaptionHead {
    std::string title;
    std::string language;
    SampleRate rate;
    Frames length;
};

/// Shape:  WebVTT: marks of it escaped. LRC: one time a line, in hundredths of a second, and an empty line where silence begins.
/// Source: W3C WebVTT 1; LRC as players read it: `[mm:ss.xx]`.
[[nodiscard]] std::string to_text(const std::vector<Caption>& captions, const CaptionHead& head, CaptionFormat format);

}  // namespace cuewell
