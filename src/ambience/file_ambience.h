#pragma once

#include "ambience/ambience.h"
#include "ambience/random.h"
#include "audio/block_source.h"
#include "audio/sound_file.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace cuewell {

/// An ambience out of a sound file: stretches of it, each from another place than the one before, faded together.
///
/// Shape:  joints lie at irregular distances. Where a stretch begins in the file, and when it is heard, hangs on the
///         seed and its number alone.
class FileAmbience final : public BlockSource {
public:
    FileAmbience(const std::filesystem::path& file, const AmbienceShape& shape, Seed seed);

    [[nodiscard]] BlockFormat format() const override { return {shape_.rate, 2}; }
    [[nodiscard]] Frames length() const override { return shape_.length; }
    void read(FramePosition at, std::span<float> block) override;

private:
    using Index = std::int64_t;

    /// One stretch, whose first frames are faded into.
    struct Stretch {
        Index number;
        Index begin;  ///< On the session clock.
        Index end;    ///< Where the next one begins to be heard; this one is then heard for another fade.
        Index place;  ///< In the file, of the frame at `begin`.
    };

    /// The stretch that is being read, and the one it is faded into from.
    struct Joint {
        Stretch before;
        Stretch now;
        double likeness;  ///< Of what the two play during the fade: 0 for nothing in common, 1 for the same.
    };

    [[nodiscard]] Index begin_of(Index number) const;
    [[nodiscard]] Stretch stretch(Index number) const;
    [[nodiscard]] double likeness(const Stretch& before, const Stretch& now) const;
    [[nodiscard]] const Joint& joint_at(Index frame);
    void play(const Joint& joint, Index from, std::span<float> block) const;

    AmbienceShape shape_;
    StereoClip clip_;
    Index fade_ = 0;
    Index distance_ = 0;  ///< Of two joints on the average.
    RandomStream moments_;
    RandomStream places_;
    double first_place_;
    std::optional<Joint> joint_;
};

}  // namespace cuewell
