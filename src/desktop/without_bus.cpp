#include "desktop/mpris_talk.h"
#include "desktop/sleep_guard_wish.h"

// In place of *_talk.cpp and *_talks.cpp where sdbus-c++ is missing.

namespace cuewell {

std::unique_ptr<BusTalk> make_mpris_talk(const std::shared_ptr<MprisPlayer>&) { return nullptr; }

std::unique_ptr<BusTalk> make_logind_talk(const std::shared_ptr<SleepWish>&) { return nullptr; }

std::unique_ptr<BusTalk> make_screen_saver_talk(const std::shared_ptr<SleepWish>&) { return nullptr; }

}  // namespace cuewell
