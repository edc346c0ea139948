#include "ambience/file_ambience.h"

#include "ambience/floored_ratio.h"
#include "ambience/levelled_file.h"
#include "ambience/read_in_parts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace cuewell {
namespace {

// Chosen, not derived: a fade as long as a wave or a gust takes is no event among them, and joints twice a minute are
// too rare to make a rhythm, yet keep even a long file from being heard in its own order.
constexpr double kLongestFade = 2.5;       // seconds
constexpr double kLongestDistance = 30.0;  // seconds

/// How much of each of two stretches is heard so far into a fade. Their powers add up to 1, or their heights where the
/// two are the same sound, and to the right measure in between.
struct FadeGains {
    double before;
    double now;
};

FadeGains fade_gains(double part, double likeness) {
    const double rising = std::sin(part * std::numbers::pi / 2.0);
    const double falling = std::cos(part * std::numbers::pi / 2.0);
    const double bump = std::sqrt(1.0 + 2.0 * likeness * rising * falling);
    return {falling / bump, rising / bump};
}

}  // namespace

FileAmbience::FileAmbience(const std::filesystem::path& file, const AmbienceShape& shape, Seed seed)
    : shape_(shape),
      clip_(read_levelled(file, shape.rate)),
      moments_(RandomStream(seed.value).branch(1)),
      places_(RandomStream(seed.value).branch(2)),
      first_place_(RandomStream(seed.value).unit(0)) {
    const auto rate = static_cast<double>(shape.rate.hz);
    const auto frames = static_cast<double>(clip_.left.length().count());
    fade_ = static_cast<Index>(std::min(kLongestFade * rate, frames / 5.0));
    distance_ = static_cast<Index>(std::min(kLongestDistance * rate, (frames - static_cast<double>(fade_)) / 2.0));
}

/// Up to a sixth of the distance earlier or later than a clock would have it.
FileAmbience::Index FileAmbience::begin_of(Index number) const {
    const double shift = (moments_.unit(number) - 0.5) / 3.0 * static_cast<double>(distance_);
    return number * distance_ + static_cast<Index>(std::floor(shift));
}

FileAmbience::Stretch FileAmbience::stretch(Index number) const {
    const Index begin = begin_of(number);
    const Index end = begin_of(number + 1);
    // Steps of the golden ratio lead far from the place before, and round the whole file; up to an eighth of it at
    // random.
    constexpr double kGoldenStep = std::numbers::phi - 1.0;
    const double shift = 0.25 * (places_.unit(number) - 0.5);
    const double turns = first_place_ + kGoldenStep * static_cast<double>(number) + shift;
    const Index room = clip_.left.length().count() - (end - begin) - fade_;
    return {number, begin, end, static_cast<Index>((turns - std::floor(turns)) * static_cast<double>(room))};
}

double FileAmbience::likeness(const Stretch& before, const Stretch& now) const {
    double together = 0.0;
    double power_before = 0.0;
    double power_now = 0.0;
    const auto last_place = static_cast<std::size_t>(before.place + (now.begin - before.begin));
    const auto place = static_cast<std::size_t>(now.place);
    for (const Clip* ear : {&clip_.left, &clip_.right}) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(fade_); ++i) {
            const auto a = static_cast<double>(ear->samples[last_place + i]);
            const auto b = static_cast<double>(ear->samples[place + i]);
            together += a * b;
            power_before += a * a;
            power_now += b * b;
        }
    }
    const double power = std::sqrt(power_before * power_now);
    // Sounds that cancel each other are not made louder: that would lift their peaks.
    return power > 0.0 ? std::clamp(together / power, 0.0, 1.0) : 0.0;
}

const FileAmbience::Joint& FileAmbience::joint_at(Index frame) {
    if (joint_ && frame >= joint_->now.begin && frame < joint_->now.end) return *joint_;
    Index number = floored_ratio(frame, distance_);
    while (begin_of(number) > frame) --number;
    while (begin_of(number + 1) <= frame) ++number;
    const Stretch before = stretch(number - 1);
    const Stretch now = stretch(number);
    joint_ = Joint{before, now, likeness(before, now)};
    return *joint_;
}

void FileAmbience::play(const Joint& joint, Index from, std::span<float> block) const {
    const Index place = joint.now.place + (from - joint.now.begin);
    const Index last_place = joint.before.place + (from - joint.before.begin);
    for (std::size_t i = 0; i < block.size() / 2; ++i) {
        const auto at = static_cast<std::size_t>(place) + i;
        block[2 * i] = clip_.left.samples[at];
        block[2 * i + 1] = clip_.right.samples[at];
        const Index since = from + static_cast<Index>(i) - joint.now.begin;
        if (since >= fade_) continue;
        const auto last_at = static_cast<std::size_t>(last_place) + i;
        const FadeGains gains =
            fade_gains((static_cast<double>(since) + 0.5) / static_cast<double>(fade_), joint.likeness);
        const auto mixed = [&](float before, float now) {
            return static_cast<float>(gains.before * static_cast<double>(before) +
                                      gains.now * static_cast<double>(now));
        };
        block[2 * i] = mixed(clip_.left.samples[last_at], block[2 * i]);
        block[2 * i + 1] = mixed(clip_.right.samples[last_at], block[2 * i + 1]);
    }
}

void FileAmbience::read(FramePosition at, std::span<float> block) {
    read_in_parts(at, shape_.length, block, [this](Index from, std::span<float> rest) {
        const Joint& joint = joint_at(from);
        const Index count = std::min(static_cast<Index>(rest.size() / 2), joint.now.end - from);
        play(joint, from, rest.first(static_cast<std::size_t>(2 * count)));
        return count;
    });
}

}  // namespace cuewell
