#include "base/start_thread.h"

#include <fmt/format.h>

namespace cuewell {

std::jthread start_thread(std::function<void()> work) {
    try {
        return std::jthread(std::move(work));
    } catch (const std::system_error& error) {
        throw no_thread(error);
    }
}

Failure no_thread(const std::system_error& error) {
    return Failure(fmt::format(
        "the system has no thread left for this: {}; end what runs besides, or raise the limit that `ulimit -u` tells",
        error.code().message()));
}

}  // namespace cuewell
