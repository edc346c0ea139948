#pragma once

#include <utility>

namespace cuewell {

/// A file descriptor that is owned: closed when this ends.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) noexcept : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor() { close(); }

    [[nodiscard]] int get() const noexcept { return number_; }
    [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
    void close() noexcept;

private:
    int number_ = -1;
};

/// Two ends that belong together.
struct DescriptorPair {
    Descriptor first;
    Descriptor second;
};

/// A connected pair of stream sockets. Both are closed on exec and lie above standard error, even in a program that was
/// started without standard input or output.
///
/// Errors: Failure where the system has no descriptors left.
[[nodiscard]] DescriptorPair make_socket_pair();

/// A pipe: what is written to `second` is read from `first`. Otherwise like make_socket_pair.
[[nodiscard]] DescriptorPair make_pipe();

/// Closes every descriptor from `lowest` on.
void close_all_from(int lowest) noexcept;

}  // namespace cuewell
