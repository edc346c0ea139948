#include "session/chime_clips.h"

#include "audio/resample.h"
#include "audio/sound_file.h"

namespace cuewell {

ChimeClips::ChimeClips(const std::vector<std::string>& names, const std::vector<NamedFile>& files, SampleRate rate) {
    for (const std::string& name : names) {
        const Clip clip = read_sound_file(find_named(files, name).value().path);
        clips_.push_back(std::make_shared<const Clip>(resample(clip, rate)));
    }
}

std::vector<Frames> ChimeClips::lengths() const {
    std::vector<Frames> result;
    for (const auto& clip : clips_) result.push_back(clip->length());
    return result;
}

}  // namespace cuewell
