#include "base/descriptor.h"

#include <unistd.h>

namespace cuewell {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this != &other) {
        close();
        number_ = std::exchange(other.number_, -1);
    }
    return *this;
}

void Descriptor::close() noexcept {
    if (number_ < 0) return;
    // Not repeated on EINTR: Linux has closed it then, and the number may already be somebody else's.
    ::close(std::exchange(number_, -1));
}

}  // namespace cuewell
