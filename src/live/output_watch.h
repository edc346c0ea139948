#pragma once

#include "live/live_setup.h"
#include "sink/sound_output.h"

#include <chrono>
#include <cstdint>

namespace cuewell {

/// Notices where an output goes away, and looks for another one.
///
/// Thread: one.
class OutputWatch {
public:
    enum class News { none, lost, frozen, found };

    OutputWatch(SoundOutput& output, const LiveClocks& clocks) : output_(output), clocks_(clocks) {}

    /// What has happened since this was last asked. Without an output, tries the default one now and then.
    ///
    /// Shape:  `rate` is the one that is wished of it.
    /// Errors: Failure where no output can be opened any more.
    [[nodiscard]] News look(SampleRate rate);

    /// Closes the output, and looks for one from now on. Needs: nobody writes its ring any more.
    void let_go();
    /// Looks for one at once.
    void hurry() { next_try_ = {}; }

    [[nodiscard]] bool has_output() const noexcept { return has_output_; }
    [[nodiscard]] SoundOutput& output() const noexcept { return output_; }

    /// What came too late since look() is nobody's fault: the program was stopped.
    void forgive() { forgiven_ += counted() - counted_at_look_; }

    /// Frames that came too late for it, and how often it ran dry: of all outputs together.
    [[nodiscard]] std::uint64_t missed() const { return counted() - forgiven_; }
    [[nodiscard]] std::uint64_t gaps() const { return gaps_ + (has_output_ ? output_.ring().gaps() : 0); }

private:
    [[nodiscard]] std::uint64_t counted() const { return missed_ + (has_output_ ? output_.ring().missed() : 0); }

    SoundOutput& output_;
    const LiveClocks& clocks_;
    bool has_output_ = true;
    std::chrono::milliseconds next_try_{};
    std::uint64_t missed_ = 0;  ///< By outputs that are gone.
    std::uint64_t counted_at_look_ = 0;
    std::uint64_t forgiven_ = 0;
    std::uint64_t gaps_ = 0;
};

}  // namespace cuewell
