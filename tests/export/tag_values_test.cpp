#include "export/tag_values.h"

#include "export/file_moment.h"
#include "export/language_code.h"

#include <doctest/doctest.h>

#include <limits>

using namespace cuewell;

TEST_CASE("ReplayGain leads to -18 LUFS, and Opus's gain to -23") {
    CHECK(replay_gain_text(Loudness(-16.0)) == "-2.00 dB");
    CHECK(replay_gain_text(Loudness(-24.6)) == "6.60 dB");
    CHECK(r128_gain_text(Loudness(-16.0)) == "-1792");
    CHECK(r128_gain_text(Loudness(-24.6)) == "410");
    CHECK(r128_gain_text(Loudness(-200.0)) == "32767");
}

TEST_CASE("silence has no gain") {
    const Loudness silence(-std::numeric_limits<double>::infinity());
    CHECK(replay_gain_text(silence).empty());
    CHECK(r128_gain_text(silence).empty());
}

TEST_CASE("a peak is a factor") {
    CHECK(replay_peak_text(Decibels(0.0)) == "1.000000");
    CHECK(replay_peak_text(Decibels(-1.5)) == "0.841395");
}

TEST_CASE("a moment of a file is never after its frame") {
    CHECK(file_moment(FramePosition(47), SampleRate{48'000}) == std::chrono::milliseconds(0));
    CHECK(file_moment(FramePosition(48), SampleRate{48'000}) == std::chrono::milliseconds(1));
    CHECK(file_moment(FramePosition(44'099), SampleRate{44'100}) == std::chrono::milliseconds(999));
    CHECK(file_moment(FramePosition(std::int64_t{200'000} * 3'600 * 100), SampleRate{200'000}) ==
          std::chrono::hours(100));
}

TEST_CASE("a language has three letters, with or without its region") {
    CHECK(three_letter_language("en") == "eng");
    CHECK(three_letter_language("de-AT") == "deu");
    CHECK(three_letter_language("pt-BR") == "por");
    CHECK(three_letter_language("yue") == "yue");
    CHECK(three_letter_language("zz") == std::nullopt);
    CHECK(three_letter_language("DE") == std::nullopt);
    CHECK(three_letter_language("x\n-") == std::nullopt);
    CHECK(three_letter_language("") == std::nullopt);
}
