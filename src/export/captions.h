#pragma once

#include "base/shown_words.h"
#include "timeline/timeline.h"

#include <array>
#include <string>
#include <vector>

namespace cuewell {

/// A line of text to be read while it is heard.
struct Caption {
    FramePosition start;
    FramePosition end;
    std::string text;
    bool is_said = true;  ///< Else it tells how long a hold or a rest is.

    friend bool operator==(const Caption&, const Caption&) = default;
};

/// What is said, a line a cue at the moment when it is spoken, and each hold and rest with its length.
///
/// Shape:  sorted by start; the texts are what is said, on one line. What is said never overlaps: it stays for three
///         seconds to be read, or until the next caption begins. A hold's caption spans the hold, and so what is said
///         in it.
/// Needs:  `words` has the keys "hold" and "rest", with a slot {time}.
[[nodiscard]] std::vector<Caption> captions_of(const Timeline& timeline, const ShownWords& words);

/// The captions for where there is room for one: a hold's gives way to what is said in it, and comes back after it
/// where at least two seconds are left.
///
/// Shape:  sorted, none overlaps another. Of a hold that is full of words the longest free part has its caption.
/// Needs:  captions as captions_of gives them.
[[nodiscard]] std::vector<Caption> one_at_a_time(const std::vector<Caption>& captions, SampleRate rate);

enum class CaptionFormat { vtt, srt, lrc };

inline constexpr std::array<CaptionFormat, 3> kCaptionFormats{CaptionFormat::vtt, CaptionFormat::srt,
                                                              CaptionFormat::lrc};

/// The ending of its files, with its dot.
[[nodiscard]] const char* ending_of(CaptionFormat format) noexcept;

/// What a caption file says about its session.
struct CaptionHead {
    std::string title;
    std::string language;
    SampleRate rate;
    Frames length;
};

/// The text of a caption file.
///
/// Shape:  UTF-8, lines that end in LF. WebVTT: its marks escaped; a hold stays below what is said in it. SRT and LRC:
///         one at a time, and look-alikes in place of their marks, for which they have no escape. LRC: an empty line
///         where nothing is shown for two seconds or more.
/// Units:  milliseconds, LRC hundredths of a second; rounded down, so that nothing is late.
/// Source: W3C WebVTT 1, section 4; LRC as players read it: `[mm:ss.xx]`.
[[nodiscard]] std::string to_text(const std::vector<Caption>& captions, const CaptionHead& head, CaptionFormat format);

}  // namespace cuewell
