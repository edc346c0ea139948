#pragma once

#include <cstddef>
#include <span>

namespace cuewell {

/// Memory that the processes forked from this one share with it; all zeros at first.
class SharedMemory {
public:
    /// Errors: Failure where there is not so much.
    explicit SharedMemory(std::size_t bytes);
    ~SharedMemory();
    SharedMemory(const SharedMemory&) = delete;
    SharedMemory& operator=(const SharedMemory&) = delete;

    [[nodiscard]] std::span<std::byte> bytes() const noexcept { return bytes_; }

private:
    std::span<std::byte> bytes_;
};

}  // namespace cuewell
