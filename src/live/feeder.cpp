#include "live/feeder.h"

#include "base/start_thread.h"

namespace cuewell {

Feeder::Feeder(std::chrono::microseconds rest) : rest_(rest), thread_(start_thread([this] { work(); })) {}

Feeder::~Feeder() {
    is_ending_ = true;
    thread_.join();
}

void Feeder::go(Engine engine) {
    const std::lock_guard lock(mutex_);
    engine_.emplace(std::move(engine));
}

void Feeder::stop() {
    const std::lock_guard lock(mutex_);
    engine_.reset();
}

bool Feeder::feed() {
    const std::lock_guard lock(mutex_);
    if (!engine_ || fault_) return false;
    try {
        return engine_->feed();
    } catch (...) {
        fault_ = std::current_exception();
        return false;
    }
}

void Feeder::work() {
    while (!is_ending_) {
        // The lock is let go of after each block: who changes something must not wait for all of the stock.
        while (!is_ending_ && feed()) {
        }
        std::this_thread::sleep_for(rest_);
    }
}

}  // namespace cuewell
