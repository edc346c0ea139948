#pragma once

#include "audio/block_source.h"
#include "audio/clip_source.h"
#include "mixer/sounding_events.h"

#include <map>
#include <memory>
#include <utility>

namespace cuewell {

/// The session as audio: a pure function of timeline and position.
///
/// Shape:  mono; every event's clip is added at its place. A chime longer than its event fades out over the event's last
///         5 ms.
/// Errors: read() throws Failure where a clip does not last as long as its event, or has another rate than the session:
///         the clock would not hold.
/// Thread: one at a time. Keeps the clips of the last block read, and no others.
class Mixer final : public BlockSource {
public:
    /// `timeline`, `speech` and `chimes` must outlive the mixer.
    Mixer(const Timeline& timeline, ClipSource& speech, ClipSource& chimes, Parts parts = {});

    [[nodiscard]] BlockFormat format() const override;
    [[nodiscard]] Frames length() const override;
    void read(FramePosition at, std::span<float> block) override;

private:
    using ClipKey = std::pair<EventKind, std::size_t>;
    using Clips = std::map<ClipKey, std::shared_ptr<const Clip>>;

    const Clip& clip_of(const Sound& sound, Clips& wanted);
    [[nodiscard]] std::shared_ptr<const Clip> fetch(const Sound& sound);

    const Timeline& timeline_;
    ClipSource& speech_;
    ClipSource& chimes_;
    SoundingEvents sounds_;
    Clips held_;  ///< What the last block needed.
};

}  // namespace cuewell
