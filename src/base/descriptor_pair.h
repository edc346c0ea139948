#pragma once

#include "base/descriptor.h"

#include <vector>

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

/// As make_socket_pair, for packets: each is received whole, or not at all.
[[nodiscard]] DescriptorPair make_packet_pair();

/// A pipe: what is written to `second` is read from `first`. Otherwise like make_socket_pair.
[[nodiscard]] DescriptorPair make_pipe();

/// Leaves a process with these descriptors, all above standard error, and with nothing behind the standard ones: whoever
/// reads a pipe of the program's must see it end with the program, and no chatter of a library reaches a terminal.
///
/// Errors: false where /dev/null cannot be opened.
[[nodiscard]] bool keep_only(std::vector<int> kept);

}  // namespace cuewell
