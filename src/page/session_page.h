#pragma once

#include "base/shown_words.h"
#include "base/side.h"
#include "export/captions.h"
#include "export/file_chapters.h"
#include "export/session_tags.h"
#include "timeline/timeline.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A line of the take-home sheet: something to do, or to know.
struct SheetLine {
    std::string text;
    bool is_detail = false;           ///< Said only where all is said: shown more quietly.
    std::vector<SheetLine> inside{};  ///< What a line such as "4 times" is about.

    friend bool operator==(const SheetLine&, const SheetLine&) = default;
};

/// A stretch as the page shows and prints it.
struct PageStretch {
    std::string title;
    std::optional<std::string> drawing;  ///< SVG that safe_drawing() gave; of the right side, where there are sides.
    bool has_sides = false;
    Side first_side = Side::right;
    std::string position;  ///< In the language of the session.
    std::vector<std::string> equipment;
    std::vector<std::string> helpful;
    std::vector<std::string> cautions;  ///< What it asks of the body that someone may want to avoid.
    std::vector<SheetLine> steps;       ///< What is done, in the words for the first side.
    std::string dose;                   ///< "Hold 20 seconds · each side".

    friend bool operator==(const PageStretch&, const PageStretch&) = default;
};

/// All that a page shows; nothing in it is trusted but the drawings.
struct PageContent {
    Timeline timeline;
    std::vector<FileChapter> chapters;
    std::vector<Caption> captions;
    std::vector<PageStretch> stretches;  ///< In the order of the session; what is done again in the same way, once.
    std::vector<std::size_t> shown_as;   ///< For each stretch of the plan, its number in `stretches`.
    std::vector<SheetLine> opening;      ///< What is said before the first stretch.
    std::vector<SheetLine> closing;      ///< What is said after the last one.
    std::vector<SheetLine> foot;         ///< Safety words and the educational note, as far as neither of them has them.
    std::string description;
    std::string encoder;
    std::string inputs;                 ///< What tells whether the file is up to date.
    std::string source;                 ///< The scripts that the session was made from; may be empty.
    std::optional<CoverPicture> cover;  ///< For the lock screen.
    ShownWords words;
};

/// A page in two pieces: the sound, as base64 of an MP3 file, stands between them.
///
/// Why: the file must be of a constant bit rate. In one of another kind browsers only guess where a time is: Chromium 156
///      was off by more than half a second, so that words and timer ran beside the voice.
struct SessionPage {
    std::string before_sound;
    std::string after_sound;
};

/// One page that plays the session in a browser: no other file, no network.
///
/// Shape: HTML; all text is escaped. Its policy allows no script, style or file but its own, so that whatever else got
///        into it would not run. What Cuewell reads back stands in its head: the inputs in a `<meta>`, and the source,
///        where there is one, as base64 in the `<script>` "cuewell-source".
/// Needs: `words` has every key that the page shows.
[[nodiscard]] SessionPage page_of(const PageContent& content);

}  // namespace cuewell
