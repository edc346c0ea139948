#include "publish/shown_hold.h"

#include "publish/shown_time.h"

namespace cuewell {

std::string shown_hold(const Hold& hold, const Phrasebook& phrases) {
    const Duration length = time_of(hold.length.shortest, phrases.breath());
    return hold.in_breaths ? shown_breaths(phrases.shown, length / phrases.breath())
                           : shown_time(phrases.shown, length);
}

}  // namespace cuewell
