#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// A text of an ID3v2 frame.
struct Id3Text {
    std::string text;       ///< In UTF-8 where the bytes were right.
    std::string_view rest;  ///< Behind the zero that ended it.
};

/// Takes the first text, up to a zero or to the end of `bytes`.
///
/// Shape:  `encoding` as in frames: 0 ISO 8859-1, 1 UTF-16 with a byte order mark, 2 UTF-16 from the high byte, 3
///         UTF-8. Nothing for another one.
/// Source: id3.org, "ID3 tag version 2.4.0 - Main Structure", section 4.
[[nodiscard]] std::optional<Id3Text> take_id3_text(char encoding, std::string_view bytes);

}  // namespace cuewell
