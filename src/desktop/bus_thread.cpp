#include "desktop/bus_thread.h"

#include "base/descriptor.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <array>
#include <atomic>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 500ms;

}  // namespace

struct BusThread::Shared {
    Descriptor bell{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    std::atomic<bool> is_ending = false;
    std::mutex mutex;
    std::condition_variable changed;
    bool is_over = false;
    std::thread thread;
};

namespace {

/// Signals are for the session's own thread, which they wake.
void block_signals() {
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, nullptr);
}

/// Waits for the bus or the bell; false where the bus has hung up.
bool await(const BusWait& wait, int bell) {
    std::array<pollfd, 2> ends{pollfd{wait.descriptor, wait.events, 0}, pollfd{bell, POLLIN, 0}};
    ::poll(ends.data(), ends.size(), wait.most ? static_cast<int>(wait.most->count()) : -1);
    std::uint64_t rung = 0;
    if (ends[1].revents != 0) static_cast<void>(!::read(bell, &rung, sizeof rung));
    return (ends[0].revents & (POLLERR | POLLHUP | POLLNVAL)) == 0;
}

void hold_talk(BusTalk& talk, int bell, const std::atomic<bool>& is_ending) {
    talk.open();
    for (bool is_there = true; is_there && !is_ending;) {
        talk.speak();
        while (!is_ending && talk.hear()) continue;
        if (is_ending) return;
        is_there = await(talk.wait(), bell);
    }
    // What came before the bus hung up.
    while (!is_ending && talk.hear()) continue;
}

}  // namespace

BusThread::BusThread(std::unique_ptr<BusTalk> talk) {
    if (!talk) return;
    auto shared = std::make_shared<Shared>();
    if (!shared->bell.is_open()) return;
    auto run = [shared = shared.get(), keep = shared, talk = std::move(talk)]() mutable {
        block_signals();
        try {
            hold_talk(*talk, shared->bell.get(), shared->is_ending);
        } catch (...) {
            // There is no such bus, or it went away; everything else works without it.
        }
        talk.reset();
        const std::lock_guard lock(shared->mutex);
        shared->is_over = true;
        shared->changed.notify_all();
    };
    try {
        shared->thread = std::thread(std::move(run));
        shared_ = std::move(shared);
    } catch (const std::system_error&) {
        // The system has no thread left for it.
    }
}

BusThread::~BusThread() {
    if (!shared_) return;
    shared_->is_ending = true;
    wake();
    std::unique_lock lock(shared_->mutex);
    const bool is_over = shared_->changed.wait_for(lock, kPatience, [this] { return shared_->is_over; });
    lock.unlock();
    if (is_over) {
        shared_->thread.join();
    } else {
        shared_->thread.detach();
    }
}

void BusThread::wake() noexcept {
    if (!shared_) return;
    const std::uint64_t one = 1;
    // Cannot fail with so small a count.
    static_cast<void>(!::write(shared_->bell.get(), &one, sizeof one));
}

bool BusThread::is_over() const {
    if (!shared_) return true;
    const std::lock_guard lock(shared_->mutex);
    return shared_->is_over;
}

}  // namespace cuewell
