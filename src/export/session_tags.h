#pragma once

#include "audio/file_tags.h"
#include "audio/loudness.h"
#include "base/bytes.h"
#include "base/level.h"
#include "export/captions.h"
#include "export/file_chapters.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A picture on a file.
struct CoverPicture {
    std::string mime;  ///< image/png or image/jpeg.
    Bytes bytes;
    int width = 0;  ///< In pixels.
    int height = 0;
};

/// How loud a file is, for players that make all files alike.
struct LoudnessTags {
    Loudness speech;                 ///< Of the voice alone: the ambience does not count.
    std::optional<Decibels> peak{};  ///< The highest sample against full scale, where it is known before the tags are.
};

struct TrackPlace {
    int number = 1;
    int of = 1;
};

/// All that a file says about its session; what is empty is not said.
struct SessionTags {
    std::string title;
    std::string artist;
    std::string album;
    std::string genre;
    std::string date;      ///< YYYY-MM-DD.
    std::string language;  ///< As scripts have it: en, de-AT.
    std::string comment;
    std::string encoder;  ///< Cuewell and its version.
    std::optional<TrackPlace> track{};
    std::vector<FileChapter> chapters{};
    std::vector<Caption> captions{};
    SampleRate rate;  ///< Of chapters and captions.
    Frames length;
    std::optional<CoverPicture> cover{};
    std::optional<LoudnessTags> loudness{};
    std::string source{};  ///< The scripts that the session was made from; see tagged_file.h.
    std::string inputs{};  ///< What tells whether the file is up to date.
};

/// The tags as a Vorbis comment: for Ogg Vorbis with `picture_inside`, and for FLAC without, which has a block of its
/// own for it.
///
/// Shape:  from the vendor's name on, which is `encoder`, and without a framing bit; chapters stand before anything
///         long.
[[nodiscard]] Bytes vorbis_comment_of(const SessionTags& tags, bool picture_inside);

/// As vorbis_comment_of, with R128 gains in place of ReplayGain's (RFC 7845, section 5.2).
[[nodiscard]] Bytes opus_comment_of(const SessionTags& tags);

/// The cover as a PICTURE block of FLAC; empty where there is none.
[[nodiscard]] Bytes flac_picture_of(const SessionTags& tags);

/// The tags as ID3v2.4: with CTOC and CHAP, APIC, USLT and SYLT.
///
/// Shape:  UTF-8, without padding and without unsynchronisation.
[[nodiscard]] Bytes id3_of(const SessionTags& tags);

/// Whether cue points can tell where these chapters begin: their frames have four bytes. 24 hours at 48 kHz fit, and six at
/// 192 kHz.
[[nodiscard]] bool fit_cue_points(const std::vector<FileChapter>& chapters) noexcept;

/// As id3_of for a WAV file: without chapters where those are cue points, for FFmpeg 5.1 mixes up the two.
[[nodiscard]] Bytes wav_id3_of(const SessionTags& tags);

/// Cue points with labels where they fit, and the tags as LIST INFO.
///
/// Shape:  whole chunks, each of an even number of bytes.
[[nodiscard]] Bytes wav_chunks_of(const SessionTags& tags);

}  // namespace cuewell
