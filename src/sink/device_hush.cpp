#include "sink/device_hush.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace cuewell {

DeviceHush::DeviceHush() : kept_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)) {
    const Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    std::fflush(stderr);
    if (kept_.is_open() && nowhere.is_open()) ::dup2(nowhere.get(), STDERR_FILENO);
}

DeviceHush::~DeviceHush() {
    std::fflush(stderr);
    if (kept_.is_open()) ::dup2(kept_.get(), STDERR_FILENO);
}

}  // namespace cuewell
