#pragma once

namespace cuewell {

/// The range of `words_per_minute` that eSpeak NG 1.51 keeps: below its rate of 84 it gets no slower, and 450 is its
/// documented end.
inline constexpr int kSlowestWordsPerMinute = 100;
inline constexpr int kFastestWordsPerMinute = 500;

/// eSpeak NG's own rate for a pace in words a minute, which is another number.
///
/// Units:  words of running English text, trimmed of the silence around each line, with no gaps between the lines.
/// Shape:  within 3 % of the pace at 100 to 250 words a minute for text of ordinary words. It depends on the words: a
///         few short cues alone take up to 6 % longer.
/// Source: measured with gmw/en-US+f2 in 1.51 on three texts. Words a minute for a rate of 84, 110, 130, 175, 200, 250:
///           short stretching cues (1,799 words in 225 lines)   98.7  128.8  153.2  206.4  235.1  292.4
///           everyday instructions (275 words in 25 lines)     102.3  134.1  159.6  216.0  245.5  306.1
///           long sentences (134 words in 4 lines)             103.7  135.2  160.6  215.9  245.6  304.4
///         Half way between the slowest and the fastest of them lies 1.2 times the rate, to 1 %. The everyday
///         instructions are those of voices/passages/en.txt.
[[nodiscard]] int espeak_rate_for(int words_per_minute);

}  // namespace cuewell
