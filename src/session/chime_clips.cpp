#include "session/chime_clips.h"

#include "audio/loudness.h"
#include "audio/resample.h"
#include "audio/shape.h"
#include "audio/sound_file.h"
#include "base/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <utility>

namespace cuewell {
namespace {

/// A knock that is as loud as a bell over 400 ms is a bang to someone with closed eyes. Bundled chimes peak at -10.7
/// dBTP at most, and the tick at -16.
constexpr Decibels kHighestPeak{-10.0};
constexpr Decibels kHighestShortPeak{-16.0};
/// What loudness is measured over. Source: ITU-R BS.1770-4 and EBU R 128 (momentary loudness).
constexpr Duration kMoment = std::chrono::milliseconds(400);
/// What is quieter than this counts as silence. Source: the absolute gate of ITU-R BS.1770-4 and EBU R 128.
constexpr Loudness kSilence{-70.0};
/// A bell is still heard when it is this much quieter than at its stroke.
constexpr Decibels kFloorUnderLoudest{-60.0};
constexpr std::chrono::seconds kLongest{10};
constexpr Duration kEdgeFade = std::chrono::milliseconds(5);

/// Silence around a sound would have it come late, and what follows wait. A few milliseconds stay, to be faded.
void trim(Clip& clip) {
    const auto loudest = std::ranges::max_element(clip.samples, {}, [](float sample) { return std::abs(sample); });
    if (loudest == clip.samples.end()) return;
    const Gain floor(to_gain(kFloorUnderLoudest).factor() * std::abs(*loudest));
    const MonoView sound = trim_silence(clip.samples, floor);
    const auto first = sound.data() - clip.samples.data();
    const auto all = static_cast<std::ptrdiff_t>(clip.samples.size());
    const auto edge = static_cast<std::ptrdiff_t>(to_frames(kEdgeFade, clip.rate).count());
    const auto end = std::min(all, first + static_cast<std::ptrdiff_t>(sound.size()) + edge);
    clip.samples = {clip.samples.begin() + std::max<std::ptrdiff_t>(0, first - edge), clip.samples.begin() + end};
}

/// Makes a sound of the user's own fit among the bundled ones.
void fit_in(Clip& clip, const NamedFile& file) {
    trim(clip);
    fade_edges(clip, to_frames(kEdgeFade, clip.rate));
    const Loudness loudness = loudest_moment(clip);
    if (!(loudness > kSilence))
        throw Failure(fmt::format("cannot use \"{}\" as a chime: it is silent; put another sound there", file.shown));
    const bool is_moment = clip.length() >= to_frames(kMoment, clip.rate);
    const Decibels room = (is_moment ? kHighestPeak : kHighestShortPeak) - true_peak(clip);
    apply_gain(clip, to_gain(std::min(kChimeLoudness - loudness, room)));
}

Clip read_chime(const NamedFile& file, const ChimeSettings& settings) {
    const Clip sound = read_sound_file(file.path);
    if (!file.is_bundled && sound.length() > to_frames(kLongest, sound.rate)) {
        throw Failure(fmt::format("cannot use \"{}\" as a chime: it is longer than {} seconds; cut it shorter",
                                  file.shown, kLongest.count()));
    }
    Clip clip = resample(sound, settings.rate);
    if (!file.is_bundled) fit_in(clip, file);
    apply_gain(clip, to_gain(settings.volume));
    limit_peaks(clip, settings.ceiling);
    return clip;
}

}  // namespace

std::shared_ptr<const Clip> ChimeStore::chime(const std::string& name) {
    std::shared_ptr<const Clip>& clip = clips_[name];
    if (!clip) clip = std::make_shared<const Clip>(read_chime(find_named(files_, name).value(), settings_));
    return clip;
}

ChimeClips::ChimeClips(const std::vector<std::string>& names, ChimeStore& store) {
    for (const std::string& name : names) clips_.push_back(store.chime(name));
}

ChimeClips::ChimeClips(const std::vector<std::string>& names, const std::vector<NamedFile>& files,
                       const ChimeSettings& settings) {
    ChimeStore store(files, settings);
    for (const std::string& name : names) clips_.push_back(store.chime(name));
}

std::vector<Frames> ChimeClips::lengths() const {
    std::vector<Frames> result;
    for (const auto& clip : clips_) result.push_back(clip->length());
    return result;
}

}  // namespace cuewell
