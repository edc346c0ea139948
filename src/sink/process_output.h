#pragma once

#include "sink/sound_output.h"

#include <memory>
#include <string>

namespace cuewell {

/// An output of PortAudio in a process of its own, which can be ended and begun again.
///
/// Why:    with PortAudio 19.6 a call that stops the stream of a frozen sound server never comes back, new devices are
///         seen only by a library that starts afresh, an empty ALSA configuration ends the process, and what ALSA, JACK and
///         PortAudio print cannot be asked away. Here all of that happens to a process that is killed. A small process is
///         forked first and forks another one for each open(); the ring lies in memory that all three share. What plays is
///         gone when the next open() or the destructor returns.
class ProcessOutput final : public SoundOutput {
public:
    /// `advice`: what else can be done where an output is refused; ends its reason().
    ///
    /// Needs:  this process has one thread, which outlives the output.
    /// Errors: Failure where no process or memory can be had.
    explicit ProcessOutput(std::string advice = "`cuewell render -o FILE` writes the session to a file instead");
    ~ProcessOutput() override;
    ProcessOutput(const ProcessOutput&) = delete;
    ProcessOutput& operator=(const ProcessOutput&) = delete;

    void open(const OutputWish& wish) override;
    void close() noexcept override;
    [[nodiscard]] OutputState state() override;
    [[nodiscard]] const OutputFacts& facts() const override;
    [[nodiscard]] const std::string& reason() const override;
    [[nodiscard]] bool is_misnamed() const override;
    [[nodiscard]] bool is_gone() const override;
    [[nodiscard]] FrameRing& ring() override;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace cuewell
