#pragma once

namespace cuewell {

// What the header of a sound file says of its length, where libsndfile 1.2 does not tell: it takes what is there for all.

/// Whether a WAV file (RIFF or RF64) says that it has more sound than it has.
///
/// Shape:  `file` is open for reading; where it is read next stays. A length that a program puts there which does not know
///         it yet, such as 0, says nothing.
[[nodiscard]] bool is_cut_wav(int file);

/// Whether an MP3 file says how long it is; else its length is reckoned from its size.
///
/// Shape:  as above.
/// Source: the tags of Xing and LAME, and of Fraunhofer (VBRI), in the first frame.
[[nodiscard]] bool mp3_tells_length(int file);

/// Whether it says that it has more bytes of sound than it has. To be asked before libsndfile: libmpg123 tells of such a file
/// on standard error.
///
/// Shape:  as above.
[[nodiscard]] bool is_cut_mp3(int file);

}  // namespace cuewell
