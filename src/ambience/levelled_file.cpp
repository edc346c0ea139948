#include "ambience/levelled_file.h"

#include "ambience/ambience.h"
#include "audio/loudness.h"
#include "audio/resample.h"
#include "audio/shape.h"
#include "base/duration_text.h"
#include "base/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr Duration kLongest = std::chrono::minutes(5);
constexpr Duration kShortest = std::chrono::seconds(4);

// Half way through a fade two peaks may meet that are each at 0.71 of their height: that is 3.0 dB more than one.
constexpr Decibels kPeakOfTwo(3.1);

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason) {
    throw Failure(fmt::format("cannot use \"{}\" as ambience: {}", file.string(), reason));
}

Loudness loudness_of(const StereoClip& clip) {
    LoudnessMeter meter(clip.left.rate, 2, Metering::integrated);
    std::array<float, 8'192> block;
    for (std::size_t done = 0; done < clip.left.samples.size();) {
        const std::size_t count = std::min(block.size() / 2, clip.left.samples.size() - done);
        for (std::size_t i = 0; i < count; ++i) {
            block[2 * i] = clip.left.samples[done + i];
            block[2 * i + 1] = clip.right.samples[done + i];
        }
        meter.add(std::span<const float>(block).first(2 * count));
        done += count;
    }
    return meter.integrated();
}

Clip part_of(const Clip& clip, std::size_t from, std::size_t to) {
    const MonoView part = MonoView(clip.samples).subspan(from, to - from);
    return {clip.rate, {part.begin(), part.end()}};
}

void append(std::vector<float>& samples, MonoView more) { samples.insert(samples.end(), more.begin(), more.end()); }

/// As limit_peaks of both ears, a piece at a time, since the limiter takes many times the memory of what it limits.
/// What lies half a second away changes nothing.
void limit_in_pieces(StereoClip& clip, Decibels ceiling) {
    const auto margin = static_cast<std::size_t>(clip.left.rate.hz / 2);
    const std::size_t size = 40 * margin;
    const std::size_t length = clip.left.samples.size();
    std::vector<float> left;
    std::vector<float> right;
    left.reserve(length);
    right.reserve(length);
    for (std::size_t begin = 0; begin < length; begin += size) {
        const std::size_t end = std::min(begin + size, length);
        const std::size_t from = begin - std::min(begin, margin);
        const std::size_t to = std::min(end + margin, length);
        std::array ears{part_of(clip.left, from, to), part_of(clip.right, from, to)};
        limit_peaks(ears, ceiling);
        append(left, MonoView(ears[0].samples).subspan(begin - from, end - begin));
        append(right, MonoView(ears[1].samples).subspan(begin - from, end - begin));
    }
    clip.left.samples = std::move(left);
    clip.right.samples = std::move(right);
}

}  // namespace

StereoClip read_levelled(const std::filesystem::path& file, SampleRate rate) {
    StereoClip clip = read_stereo_file(file, kLongest);
    if (clip.left.length() < to_frames(kShortest, clip.left.rate)) {
        refuse(file,
               fmt::format("it lasts {}, and must last at least {}",
                           to_script_text(to_duration(clip.left.length(), clip.left.rate)), to_script_text(kShortest)));
    }
    clip.left = resample(clip.left, rate);
    clip.right = resample(clip.right, rate);
    const Loudness loudness = loudness_of(clip);
    if (!std::isfinite(loudness.lufs())) refuse(file, "it is silent");
    for (Clip* ear : {&clip.left, &clip.right}) apply_gain(*ear, to_gain(kAmbienceLoudness - loudness));
    limit_in_pieces(clip, kAmbiencePeak - kPeakOfTwo);
    return clip;
}

}  // namespace cuewell
