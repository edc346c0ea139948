#include "desktop/sleep_guard.h"

#include "desktop/bus_thread.h"
#include "desktop/sleep_guard_clocks.h"
#include "desktop/sleep_guard_wish.h"

#include <utility>

namespace cuewell {

class SleepGuard::Parts {
public:
    explicit Parts(std::function<void()> on_sleep)
        : wish_(std::make_shared<SleepWish>(std::move(on_sleep))),
          logind_(make_logind_talk(wish_)),
          screen_saver_(make_screen_saver_talk(wish_)) {}
    // A thread may be left behind, stuck in a bus that does not answer: from here on it tells nobody, and lets sleep.
    ~Parts() {
        wish_->close();
        wish_->keep_awake(false);
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    void keep_awake(bool wished) {
        if (wish_->awake().wished == wished) return;
        wish_->keep_awake(wished);
        logind_.wake();
        screen_saver_.wake();
    }

    [[nodiscard]] bool has_slept() { return clocks_.has_slept(); }

private:
    std::shared_ptr<SleepWish> wish_;
    SleepClocks clocks_;
    BusThread logind_;
    BusThread screen_saver_;
};

SleepGuard::SleepGuard(std::function<void()> on_sleep) : parts_(std::make_unique<Parts>(std::move(on_sleep))) {}

SleepGuard::~SleepGuard() = default;

void SleepGuard::keep_awake(bool wished) { parts_->keep_awake(wished); }

bool SleepGuard::has_slept() { return parts_->has_slept(); }

}  // namespace cuewell
