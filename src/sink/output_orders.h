#pragma once

#include "sink/packets.h"

#include <cstdint>

namespace cuewell {

/// What the program tells the process that keeps its output.
struct OutputOrder {
    enum class Kind { open, close };

    Kind kind = Kind::close;
    std::uint32_t number = 0;  ///< Of the opening; what is reported of an earlier one is of no interest any more.
    std::int32_t rate = 0;     ///< In hertz.
    bool has_device = false;
    PacketText device;
};

/// What is told the program of the output that it ordered.
struct OutputReport {
    enum class Kind {
        opened,    ///< `text` is the device's name.
        misnamed,  ///< There is no such device: `text` says which there are.
        refused,   ///< `text` says why.
        crashed,   ///< A signal ended the process that played, or tried to open.
        ended,     ///< It has ended otherwise: the output is gone.
        closed,    ///< As ordered.
    };

    Kind kind = Kind::closed;
    std::uint32_t number = 0;
    std::int32_t rate = 0;  ///< In hertz.
    std::int32_t channels = 0;
    std::int64_t latency = 0;  ///< In frames.
    PacketText text;
};

}  // namespace cuewell
