#include "live/feeder.h"

namespace cuewell {

Feeder::~Feeder() {
    is_ending_ = true;
    thread_.join();
}

void Feeder::work() {
    while (!is_ending_) {
        Duration lacking{};
        {
            const std::lock_guard lock(mutex_);
            if (!is_paused_) lacking = to_duration(engine_.feed(), engine_.rate());
        }
        // Where much was lacking, this thread is late, or the output is faster than time: files are.
        if (lacking < Engine::kStock / 4) std::this_thread::sleep_for(rest_);
    }
}

}  // namespace cuewell
