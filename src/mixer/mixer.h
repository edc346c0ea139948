#pragma once

#include "audio/block_source.h"
#include "audio/clip_source.h"
#include "mixer/ambience_level.h"
#include "mixer/sounding_events.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cuewell {

/// What sounds behind a session, and how loud.
struct Bed {
    BlockSource* ambience = nullptr;  ///< Stereo, at the session's rate.
    AmbienceMix mix;
};

/// The session as audio: a pure function of timeline and position.
///
/// Shape:  mono, or stereo where there is a bed: then words and chimes are the same on both sides. Every event's clip
///         is added at its place. A chime longer than its event fades out over the event's last 5 ms. The mix is the
///         sum of its parts in the order speech, chimes, ambience.
/// Errors: read() throws Failure where a clip does not last as long as its event, or has another rate than the session:
///         the clock would not hold.
/// Thread: one at a time. Keeps the clips of the last block read, and no others.
class Mixer final : public BlockSource {
public:
    /// `timeline`, `speech`, `chimes` and the bed's ambience must outlive the mixer.
    Mixer(const Timeline& timeline, ClipSource& speech, ClipSource& chimes, const std::optional<Bed>& bed = {},
          Parts parts = {});

    [[nodiscard]] BlockFormat format() const override;
    [[nodiscard]] Frames length() const override;
    void read(FramePosition at, std::span<float> block) override;

private:
    using ClipKey = std::pair<EventKind, std::size_t>;
    using Clips = std::map<ClipKey, std::shared_ptr<const Clip>>;

    void add_clips(FramePosition at, std::span<float> mono);
    void add_bed(FramePosition at, std::span<float> stereo);
    const Clip& clip_of(const SoundingEvent& sound, Clips& wanted);
    [[nodiscard]] std::shared_ptr<const Clip> fetch(const SoundingEvent& sound);

    const Timeline& timeline_;
    ClipSource& speech_;
    ClipSource& chimes_;
    SoundingEvents sounds_;
    BlockSource* ambience_ = nullptr;
    std::optional<AmbienceLevel> level_;  ///< Where there is a bed.
    Clips held_;                          ///< What the last block needed.
    std::vector<float> mono_;
    std::vector<float> behind_;
};

}  // namespace cuewell
