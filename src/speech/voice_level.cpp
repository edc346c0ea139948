#include "speech/voice_level.h"

#include "audio/loudness.h"
#include "base/errors.h"
#include "speech/line_clip.h"
#include "speech/task_crew.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cuewell {
namespace {

/// The session clock's own rate; at another the gain is the same, to a hundredth.
constexpr SampleRate kMeasuredAt{48'000};

constexpr double kNearEnough = 0.01;  // LU
/// A limiter gives back less than a gain puts in; what is this near is still the loudness that was wished.
constexpr double kStillRight = 0.1;  // LU
constexpr int kMostRounds = 12;
/// A dB of gain brings no less than this of loudness, or so it is taken, that no step is wild.
constexpr double kLeastYield = 0.1;
/// More than this is not put in to be limited again: the voice would be flat.
constexpr Decibels kMostLimited{12.0};

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

Decibels within_bounds(double gain) { return Decibels(std::clamp(gain, -kMostGain.value(), kMostGain.value())); }

/// The gain that brings a passage nearest to a target, and how much is missing then.
struct NearestGain {
    Decibels gain;
    double missing = 0.0;  // LU

    [[nodiscard]] bool is_right() const { return std::abs(missing) <= kStillRight; }
};

/// Source: the secant method, which needs a third of the rounds that simple repetition does where peaks are limited.
NearestGain find_gain(const Passage& voice, const LevelTarget& target) {
    Decibels gain = to_hundredths(within_bounds(voice.first_gain(target).value()));
    const Decibels highest = gain + kMostLimited;
    double missing = (target.loudness - voice.loudness_at(gain, target)).value();
    double yield = 1.0;
    for (int round = 0; round < kMostRounds && std::abs(missing) > kNearEnough; ++round) {
        const Decibels wanted = within_bounds(gain.value() + missing / yield);
        const Decibels next = to_hundredths(std::min(wanted, highest));
        if (next == gain) break;
        const double left = (target.loudness - voice.loudness_at(next, target)).value();
        yield = std::clamp((missing - left) / (next - gain).value(), kLeastYield, 1.0);
        gain = next;
        missing = left;
    }
    return {gain, missing};
}

/// The next loudness below the target that can be had, in LUFS. `missing`: how far the voice stayed below the target.
///
/// Why:    what came out for a louder target is no answer, for quiet lines were raised toward that one; but nothing
///         above it can be had.
double reachable(const Passage& voice, LevelTarget target, double missing) {
    constexpr double kStep = 0.5;
    constexpr double kQuietest = -70.0;
    double lufs = target.loudness.lufs() - std::max(missing - kStillRight - kStep / 2.0, 0.0);
    do {
        lufs = std::floor((lufs - kStep / 2.0) / kStep) * kStep;
        target.loudness = Loudness(lufs);
    } while (lufs > kQuietest && !find_gain(voice, target).is_right());
    return lufs;
}

}  // namespace

Decibels measure_gain(const Synthesizer& synthesizer, const VoiceProfile& profile,
                      const std::vector<std::string>& passage, const LevelTarget& target, int threads) {
    if (passage.empty()) {
        throw Failure(fmt::format("there is nothing to measure the loudness of the voice \"{}\" with", profile.name));
    }
    const Passage voice(synthesizer, profile, passage, threads);
    const NearestGain nearest = find_gain(voice, target);
    if (nearest.is_right()) return nearest.gain;
    throw Failure(fmt::format(
        "the voice \"{}\" cannot be brought to {:.1f} LUFS with its peaks under {:.1f} dBTP; it "
        "can reach {:.1f}",
        profile.name, target.loudness.lufs(), target.ceiling.value(), reachable(voice, target, nearest.missing)));
}

}  // namespace cuewell
