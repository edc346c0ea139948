#include "sink/shared_memory.h"

#include "base/errors.h"

#include <fmt/format.h>
#include <sys/mman.h>

#include <cerrno>
#include <cstring>

namespace cuewell {

SharedMemory::SharedMemory(std::size_t bytes) {
    void* const memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw Failure(fmt::format("cannot share memory for sound: {}", std::strerror(errno)));
    bytes_ = {static_cast<std::byte*>(memory), bytes};
}

SharedMemory::~SharedMemory() { ::munmap(bytes_.data(), bytes_.size()); }

}  // namespace cuewell
