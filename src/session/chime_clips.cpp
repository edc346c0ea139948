#include "session/chime_clips.h"

#include "audio/loudness.h"
#include "audio/resample.h"
#include "audio/shape.h"
#include "audio/sound_file.h"
#include "base/errors.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace cuewell {
namespace {

/// How loud chimes are in their loudest 400 ms: 6 LU under the voice.
constexpr Loudness kChimeLoudness{-22.0};
/// What is quieter than this counts as silence. Source: the absolute gate of ITU-R BS.1770-4 and EBU R 128.
constexpr Loudness kSilence{-70.0};
constexpr std::chrono::seconds kLongest{10};
constexpr Duration kEdgeFade = std::chrono::milliseconds(5);

/// A chime may be shorter than the 400 ms that are measured: there is silence around it.
Loudness loudest_moment(const Clip& clip) {
    const std::vector<float> silence(static_cast<std::size_t>(clip.rate.hz), 0.0F);
    LoudnessMeter meter(clip.rate);
    meter.add(silence);
    meter.add(clip.samples);
    meter.add(silence);
    return meter.loudest_moment();
}

/// Makes a sound of the user's own fit among the bundled ones.
void fit_in(Clip& clip, const NamedFile& file) {
    fade_edges(clip, to_frames(kEdgeFade, clip.rate));
    const Loudness loudness = loudest_moment(clip);
    if (!(loudness > kSilence))
        throw Failure(fmt::format("cannot use \"{}\" as a chime: it is silent; put another sound there", file.shown));
    apply_gain(clip, to_gain(kChimeLoudness - loudness));
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

ChimeClips::ChimeClips(const std::vector<std::string>& names, const std::vector<NamedFile>& files,
                       const ChimeSettings& settings) {
    for (const std::string& name : names)
        clips_.push_back(std::make_shared<const Clip>(read_chime(find_named(files, name).value(), settings)));
}

std::vector<Frames> ChimeClips::lengths() const {
    std::vector<Frames> result;
    for (const auto& clip : clips_) result.push_back(clip->length());
    return result;
}

}  // namespace cuewell
