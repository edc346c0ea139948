#pragma once

#include "base/descriptor.h"

namespace cuewell {

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
