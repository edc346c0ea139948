#include "publish/session_sound.h"

#include "audio/mono_source.h"

#include <utility>

namespace cuewell {

std::unique_ptr<BlockSource> sound_of(const PreparedSession& session, const FileWishes& wishes) {
    auto sound = std::make_unique<Mixer>(wishes.voice_only ? voice_of(session) : mixer_of(session));
    if (!wishes.is_mono) return sound;
    return std::make_unique<MonoSource>(std::move(sound));
}

}  // namespace cuewell
