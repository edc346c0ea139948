#include "publish/session_sound.h"

#include "audio/clips_ahead.h"
#include "audio/mono_source.h"

#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// The lines as they are going to be heard.
std::vector<std::size_t> lines_in_order(const Timeline& timeline) {
    const SoundingEvents speech(timeline, {true, false, false});
    std::vector<std::size_t> lines;
    for (const SoundingEvent& sound : speech.all()) lines.push_back(sound.clip);
    return lines;
}

/// A session that is read from front to back: its lines are made ahead, on all cores.
class SessionSound final : public BlockSource {
public:
    SessionSound(const PreparedSession& session, const std::optional<Bed>& bed, Parts parts)
        : speech_(*session.speech, lines_in_order(session.timeline)),
          mixer_(session.timeline, speech_, *session.chimes, bed, parts) {}

    [[nodiscard]] BlockFormat format() const override { return mixer_.format(); }
    [[nodiscard]] Frames length() const override { return mixer_.length(); }
    void read(FramePosition at, std::span<float> block) override { mixer_.read(at, block); }

private:
    ClipsAhead speech_;
    Mixer mixer_;
};

}  // namespace

std::unique_ptr<BlockSource> sound_of(const PreparedSession& session, const FileWishes& wishes) {
    auto sound = wishes.voice_only ? std::make_unique<SessionSound>(session, std::nullopt, Parts{true, false, false})
                                   : std::make_unique<SessionSound>(session, bed_of(session), Parts{});
    if (!wishes.is_mono) return sound;
    return std::make_unique<MonoSource>(std::move(sound));
}

}  // namespace cuewell
