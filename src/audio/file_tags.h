#pragma once

#include "base/bytes.h"

namespace cuewell {

/// What a sound file says besides its sound, in the bytes of each format; what is empty is not written.
struct FileTags {
    Bytes
        comment{};  ///< Ogg Vorbis, Opus and FLAC: a Vorbis comment, from its vendor's name on, without a framing bit.
    Bytes picture{};  ///< FLAC: what a PICTURE block holds, without its head.
    Bytes id3{};      ///< MP3, at its front, and WAV, in a chunk: an ID3v2 tag.
    Bytes chunks{};   ///< WAV: whole chunks for behind the samples, each of an even number of bytes.
};

}  // namespace cuewell
