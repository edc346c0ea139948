#include "base/freed_memory.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace cuewell {

void give_back_freed_memory() noexcept {
#ifdef __GLIBC__
    // Below this lie a few seconds of speech; to ask the system for blocks that small would cost more time than it saves.
    constexpr int kLargeBlock = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, kLargeBlock);
#endif
}

}  // namespace cuewell
