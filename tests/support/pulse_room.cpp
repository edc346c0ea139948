#include "support/pulse_room.h"

#include "support/eventually.h"

#include <cstddef>
#include <stdexcept>

namespace cuewell::test {

void PulseRoom::start_server() {
    if (!server_.start()) throw std::runtime_error("pulseaudio does not come up");
    listen();
}

void PulseRoom::load_sink() {
    server_.load_sink();
    listen();
}

void PulseRoom::listen() {
    recorder_ = std::make_unique<Recorder>(server_.listener());
    constexpr std::size_t kEnoughFrames = 9'600;
    if (!eventually([&] { return heard().frames() > kEnoughFrames; }))
        throw std::runtime_error("nothing can be recorded");
}

}  // namespace cuewell::test
