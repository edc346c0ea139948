#pragma once

#include "live/course.h"
#include "live/performance.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// What a command did, in a few words; nothing where the output does not answer.
using Answer = std::optional<std::string>;

/// Goes to other places of a running session: each answers with the title of where it went.
///
/// Thread: one.
class Navigation {
public:
    Navigation(Performance& performance, Course& course, std::vector<std::string> skipped)
        : performance_(performance), course_(course), skipped_(std::move(skipped)) {}

    /// Past what is left of a stretch, on both sides.
    [[nodiscard]] Answer next_stretch();
    /// To the beginning of a stretch; in its first 3 s, of the one before.
    [[nodiscard]] Answer back_stretch();
    /// To the other side or round where that is still to come, else to the next stretch.
    [[nodiscard]] Answer next_track();
    [[nodiscard]] Answer back_track();
    /// Within a track: before its beginning is its beginning, beyond its end the next track.
    [[nodiscard]] Answer seek_by(Duration by);
    [[nodiscard]] Answer seek_to(Duration at);

    /// Names of stretches that were gone past.
    [[nodiscard]] const std::vector<std::string>& skipped() const noexcept { return skipped_; }

private:
    [[nodiscard]] Answer go_to_stretch(std::size_t number);
    [[nodiscard]] Answer go_to_close();
    [[nodiscard]] Answer go_to(FramePosition at);
    [[nodiscard]] std::size_t stretch_before(std::size_t stretch) const;
    void note_skipped(std::size_t stretch);

    Performance& performance_;
    Course& course_;
    std::vector<std::string> skipped_;
};

}  // namespace cuewell
