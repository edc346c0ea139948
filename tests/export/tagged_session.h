#pragma once

#include "export/session_tags.h"

#include <string>

namespace cuewell::test {

inline Bytes bytes_of(std::string_view text) {
    Bytes bytes;
    for (const char c : text) bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}

inline std::string text_of(const Bytes& bytes) {
    std::string text;
    for (const std::byte byte : bytes) text += static_cast<char>(byte);
    return text;
}

/// A moment of a session at 48 kHz.
inline FramePosition at_ms(std::int64_t ms) { return FramePosition(ms * 48); }

/// Tags with something of everything.
inline SessionTags tagged_session() {
    SessionTags tags;
    tags.title = "Gentle morning";
    tags.artist = "Änne Øst";
    tags.album = "Mornings";
    tags.genre = "Stretching";
    tags.date = "2026-11-20";
    tags.language = "en-GB";
    tags.comment = "Ten minutes. Educational only.";
    tags.encoder = "Cuewell 0.5.0";
    tags.track = TrackPlace{2, 12};
    tags.rate = SampleRate{48'000};
    tags.length = at_ms(4'000'000) - FramePosition();
    tags.chapters = {{at_ms(0), at_ms(12'345), "Welcome"},
                     {at_ms(12'345), at_ms(3'723'004), "Pigeon, right 😀"},
                     {at_ms(3'723'004), at_ms(4'000'000), "Close"}};
    tags.captions = {{at_ms(1'000), at_ms(2'500), "Lie down.", true},
                     {at_ms(60'010), at_ms(61'000), "Hold 0:30", false}};
    tags.cover = CoverPicture{"image/png", bytes_of("not really a picture"), 600, 600};
    tags.loudness = LoudnessTags{Loudness(-16.0), Decibels(-1.5)};
    tags.source = "cuewell-source 1\n=== routines/morning.md, 2 lines\nGrüße = \"x\"\r\nno last line end";
    tags.inputs = "0123456789abcdef";
    return tags;
}

}  // namespace cuewell::test
