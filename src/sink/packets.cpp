#include "sink/packets.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace cuewell {

PacketText::PacketText(std::string_view text) noexcept : size_(std::min(text.size(), letters_.size())) {
    const auto is_inside_character = [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U; };
    if (size_ < text.size()) {
        while (size_ > 0 && is_inside_character(text[size_])) --size_;
    }
    std::copy_n(text.begin(), size_, letters_.begin());
}

bool send_bytes(int socket, std::span<const std::byte> bytes) noexcept {
    for (;;) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent >= 0 || errno != EINTR) return sent == static_cast<ssize_t>(bytes.size());
    }
}

Received receive_bytes(int socket, std::span<std::byte> bytes) noexcept {
    for (;;) {
        const ssize_t received = ::recv(socket, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (received == static_cast<ssize_t>(bytes.size())) return Received::packet;
        if (received >= 0) return Received::gone;
        if (errno == EAGAIN || errno == EWOULDBLOCK) return Received::none;
        if (errno != EINTR) return Received::gone;
    }
}

}  // namespace cuewell
