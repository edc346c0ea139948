#pragma once

#include "timeline/timeline.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cuewell {

/// Players read no more: AntennaPod takes the last two digits of a chapter's number.
inline constexpr std::size_t kMostFileChapters = 99;

/// A chapter as a file has it.
struct FileChapter {
    FramePosition start;
    FramePosition end;
    std::string title;
};

/// The chapters of a session for a file: welcome, each side of each stretch, close.
///
/// Shape:  sorted, without a gap, from frame 0 to the session's end, at most `most`; each begins with its announcement,
///         the first with the file, and no two in the same second: AntennaPod reads whole seconds. Titles are one line
///         that is not empty. Where there would be more, sides and rounds are put together in all stretches alike, and
///         then neighbours evenly. None where the timeline has none.
/// Needs:  `most` is at least 1.
[[nodiscard]] std::vector<FileChapter> file_chapters(const Timeline& timeline, std::size_t most = kMostFileChapters);

/// The chapters as JSON of podcasts; times in seconds, rounded down to milliseconds as in tags.
///
/// Source: Podcast Namespace, "JSON Chapters" 1.2.0.
[[nodiscard]] std::string to_podcast_json(const std::vector<FileChapter>& chapters, const std::string& title,
                                          SampleRate rate);

}  // namespace cuewell
