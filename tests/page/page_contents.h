#pragma once

#include "page/session_page.h"
#include "support/plain_phrases.h"
#include "support/timeline_builder.h"

#include <string>

namespace cuewell {

/// What a page of this cue sheet shows, in the words of plain_phrases, with a PageStretch for its first stretch, "arm".
[[nodiscard]] inline PageContent content_of(const CueSheet& sheet) {
    PageContent content;
    content.timeline = timeline_of(sheet);
    content.timeline.title = "Plain";
    content.words = plain_phrases().shown;
    content.chapters = file_chapters(content.timeline);
    content.captions = captions_of(content.timeline, content.words);
    PageStretch arm;
    arm.title = "Arm";
    content.stretches = {arm};
    content.shown_as = {0};
    content.encoder = "Cuewell 1.2.3";
    return content;
}

/// A page without its sound.
[[nodiscard]] inline std::string whole(const SessionPage& page) { return page.before_sound + page.after_sound; }

/// How often a piece stands in a text.
[[nodiscard]] inline std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t found = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + piece.size())) ++found;
    return found;
}

/// What stands between two pieces of a text, the first time.
[[nodiscard]] inline std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const std::size_t found = text.find(before);
    if (found == std::string::npos) return "no " + before;
    const std::size_t start = found + before.size();
    return text.substr(start, text.find(after, start) - start);
}

}  // namespace cuewell
