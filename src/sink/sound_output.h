#pragma once

#include "audio/block_source.h"
#include "base/time.h"
#include "sink/frame_ring.h"

#include <optional>
#include <string>

namespace cuewell {

/// Where sound is to be heard.
struct OutputWish {
    std::optional<std::string> device;  ///< A name or a number of list_output_devices(); else the default one.
    SampleRate rate;                    ///< Taken where the device takes it; else the device has its own.
};

/// The output that was opened.
struct OutputFacts {
    std::string device;  ///< Its name.
    BlockFormat format;  ///< One channel or two.
    Frames latency;      ///< About as long as a frame takes from the ring to the air.
};

/// What became of an output.
enum class OutputState {
    closed,  ///< Never opened, or closed by its owner.
    opening,
    playing,  ///< It asks for frames.
    refused,  ///< It could not be opened: reason() says why.
    lost,     ///< It went away while it played.
    frozen,   ///< It has asked for nothing for two seconds.
};

/// A device that plays what is written into a ring.
///
/// Thread: one, but for the ring.
class SoundOutput {
public:
    virtual ~SoundOutput() = default;

    /// Begins to open an output, after closing the one before; returns at once. The ring is then empty.
    ///
    /// Why:    a headset that connects takes seconds, in which keys must be answered.
    virtual void open(const OutputWish& wish) = 0;

    /// Closes it, whatever state it is in, and returns at once; what is still in the ring is not heard. From now until it
    /// is opened again, nothing may read or write the ring but the output itself, which may still be about to end.
    virtual void close() noexcept = 0;

    /// What became of it; quick, and to be asked several times a second: that is how a frozen one is noticed.
    [[nodiscard]] virtual OutputState state() = 0;

    /// Needs: playing, at least once since open().
    [[nodiscard]] virtual const OutputFacts& facts() const = 0;

    /// One sentence without a full stop, where it was refused: names the devices there are, where another was wished.
    [[nodiscard]] virtual const std::string& reason() const = 0;

    /// Whether it was refused because there is no output of the wished name.
    [[nodiscard]] virtual bool is_misnamed() const { return false; }

    /// Whether none can be opened any more, for what opens them has ended. reason() says why once it was tried.
    [[nodiscard]] virtual bool is_gone() const { return false; }

    /// Where the frames are taken from while it plays.
    [[nodiscard]] virtual FrameRing& ring() = 0;
};

}  // namespace cuewell
