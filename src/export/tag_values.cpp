#include "export/tag_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace cuewell {
namespace {

constexpr Loudness kReplayGainReference{-18.0};
constexpr Loudness kR128Reference{-23.0};

bool is_heard(Loudness speech) { return std::isfinite(speech.lufs()); }

}  // namespace

std::string replay_gain_text(Loudness speech) {
    if (!is_heard(speech)) return {};
    return fmt::format("{:.2f} dB", (kReplayGainReference - speech).value());
}

std::string replay_peak_text(Decibels peak) { return fmt::format("{:.6f}", to_gain(peak).factor()); }

std::string r128_gain_text(Loudness speech) {
    if (!is_heard(speech)) return {};
    constexpr double kStepsOfDecibel = 256.0;
    constexpr double kMost = 32'767.0;
    const double steps = std::round((kR128Reference - speech).value() * kStepsOfDecibel);
    return fmt::format("{:.0f}", std::clamp(steps, -kMost - 1.0, kMost));
}

std::string lyrics_text(const SessionTags& tags) {
    if (tags.captions.empty()) return {};
    return to_text(tags.captions, {tags.title, tags.language, tags.rate, tags.length}, CaptionFormat::lrc);
}

}  // namespace cuewell
