#include "speech/voice_level.h"

#include "audio/loudness.h"
#include "base/errors.h"
#include "speech/line_clip.h"
#include "speech/task_crew.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

/// The session clock's own rate; at another the gain is the same, to a hundredth.
constexpr SampleRate kMeasuredAt{48'000};

constexpr double kNearEnough = 0.01;  // LU
/// A limiter gives back less than a gain puts in; what is this near is still the loudness that was wished.
constexpr double kStillRight = 0.1;  // LU
constexpr int kMostRounds = 20;

/// As wide as a profile's own `gain`: beyond lies noise.
constexpr double kMostGain = 40.0;  // dB

/// A passage as its voice reads it, of which the level is still to be set.
class Passage {
public:
    Passage(const Synthesizer& synthesizer, VoiceProfile profile, const std::vector<std::string>& lines, int threads)
        : gap_(static_cast<std::size_t>(to_frames(profile.sentence_gap, kMeasuredAt).count())), threads_(threads) {
        profile.fall = {};
        std::vector<std::optional<LineClip>> spoken(lines.size());
        const auto speak = [&](std::size_t line) {
            spoken[line] = speak_line(synthesizer, profile, {lines[line]}, kMeasuredAt);
        };
        run_tasks(lines.size(), threads_, speak, {});
        for (std::optional<LineClip>& line : spoken) lines_.push_back(std::move(line.value()));
    }

    /// How loud the passage is with a gain.
    ///
    /// The gaps of a session stand between the lines: the meter's gate takes out nearly all of them, and what is left
    /// is what a session has, too.
    [[nodiscard]] Loudness loudness_at(Decibels gain, const LevelTarget& target) const {
        std::vector<Clip> clips(lines_.size());
        const SpeakerSettings settings{kMeasuredAt, gain, target};
        const auto level = [&](std::size_t line) { clips[line] = at_level(lines_[line], {}, settings); };
        run_tasks(lines_.size(), threads_, level, {});
        LoudnessMeter meter(kMeasuredAt, 1, Metering::integrated);
        const std::vector<float> silence(gap_);
        for (const Clip& clip : clips) {
            meter.add(clip.samples);
            meter.add(silence);
        }
        return meter.integrated();
    }

    /// Where to begin: the gain that is right if nothing is limited and all lines are alike.
    [[nodiscard]] Decibels first_gain(const LevelTarget& target) const {
        double power = 0.0;
        double frames = 0.0;
        for (const LineClip& line : lines_) {
            const auto length = static_cast<double>(line.clip.samples.size());
            power += length * std::pow(10.0, line.loudness.lufs() / 10.0);
            frames += length;
        }
        return Decibels(target.loudness.lufs() - 10.0 * std::log10(power / frames));
    }

private:
    std::vector<LineClip> lines_;
    std::size_t gap_;
    int threads_;
};

Decibels to_hundredths(Decibels gain) { return Decibels(std::round(gain.value() * 100.0) / 100.0); }

Decibels within_bounds(double gain) { return Decibels(std::clamp(gain, -kMostGain, kMostGain)); }

}  // namespace

Decibels measure_gain(const Synthesizer& synthesizer, const VoiceProfile& profile,
                      const std::vector<std::string>& passage, const LevelTarget& target, int threads) {
    if (passage.empty()) {
        throw Failure(fmt::format("there is nothing to measure the loudness of the voice \"{}\" with", profile.name));
    }
    const Passage voice(synthesizer, profile, passage, threads);
    Decibels gain = to_hundredths(within_bounds(voice.first_gain(target).value()));
    double missing = 0.0;
    for (int round = 0; round < kMostRounds; ++round) {
        missing = (target.loudness - voice.loudness_at(gain, target)).value();
        if (std::abs(missing) <= kNearEnough) return gain;
        const Decibels next = to_hundredths(within_bounds(gain.value() + missing));
        if (next == gain) break;
        gain = next;
    }
    if (std::abs(missing) <= kStillRight) return gain;
    throw Failure(
        fmt::format("the voice \"{}\" cannot be brought to {:.1f} LUFS with its peaks under {:.1f} dBTP; it "
                    "can reach {:.1f}",
                    profile.name, target.loudness.lufs(), target.ceiling.value(), target.loudness.lufs() - missing));
}

}  // namespace cuewell
