#pragma once

namespace cuewell::test {

/// A voice that loses no time, and whose gain is known: to measure it takes a program with sanitizers half a minute.
inline constexpr const char* kQuickVoice = R"(title = "Quick"
language = "en"
voice = "gmw/en-US+f2"
words_per_minute = 200
pitch = 40
pitch_range = 30
gain = 0
sentence_gap = "0.75s"
paragraph_gap = "2s"
)";

}  // namespace cuewell::test
