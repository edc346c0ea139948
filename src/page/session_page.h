#pragma once

#include "base/shown_words.h"
#include "base/side.h"
#include "export/captions.h"
#include "export/file_chapters.h"
#include "timeline/timeline.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A stretch as the page shows and prints it.
struct PageStretch {
    std::string name;  ///< As events name it.
    std::string title;
    std::optional<std::string> drawing;  ///< SVG that safe_drawing() gave; of the right side, where there are sides.
    bool has_sides = false;
    std::string position;  ///< In the language of the session.
    std::vector<std::string> equipment;
    std::vector<std::string> helpful;
    std::vector<std::string> steps;  ///< What is done, a line a step, sides as "right (left)".
    std::string dose;                ///< "Hold 20 seconds, each side".
};

/// All that a page shows; nothing in it is trusted but the drawings.
struct PageContent {
    Timeline timeline;
    std::vector<FileChapter> chapters;
    std::vector<Caption> captions;
    std::vector<PageStretch> stretches;  ///< In the order of the session, each once.
    std::vector<std::string> opening;    ///< What is said before the first stretch: the safety words among it.
    std::vector<std::string> closing;    ///< What is said after the last one: the educational note among it.
    std::string description;
    std::string encoder;
    std::string inputs;  ///< What tells whether the file is up to date.
    std::string source;  ///< The scripts that the session was made from; may be empty.
    ShownWords words;
};

/// A page in two pieces: the sound, as base64 of an MP3 file, stands between them.
struct SessionPage {
    std::string before_sound;
    std::string after_sound;
};

/// One page that plays the session in a browser: no other file, no network.
///
/// Shape: HTML; all text is escaped.
[[nodiscard]] SessionPage page_of(const PageContent& content);

}  // namespace cuewell
