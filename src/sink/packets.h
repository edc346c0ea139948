#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace cuewell {

/// A text in a packet; what is longer than a sentence can be is cut off at a whole character.
class PacketText {
public:
    PacketText() = default;
    explicit PacketText(std::string_view text) noexcept;

    [[nodiscard]] std::string text() const { return {letters_.data(), size_}; }

private:
    std::array<char, 2'048> letters_{};
    std::size_t size_ = 0;
};

/// What came of asking for a packet.
enum class Received { packet, none, gone };

/// Sends bytes as one packet; false where nobody is there to take them. Never raises SIGPIPE.
[[nodiscard]] bool send_bytes(int socket, std::span<const std::byte> bytes) noexcept;

/// Receives one packet of exactly that size, without waiting. `gone` where the other end is, or is not the same program.
[[nodiscard]] Received receive_bytes(int socket, std::span<std::byte> bytes) noexcept;

/// As send_bytes. Both ends are the same program on the same machine.
template <typename Packet>
[[nodiscard]] bool send_packet(int socket, const Packet& packet) noexcept {
    static_assert(std::is_trivially_copyable_v<Packet>);
    return send_bytes(socket, std::as_bytes(std::span(&packet, 1)));
}

/// As receive_bytes.
template <typename Packet>
[[nodiscard]] Received receive_packet(int socket, Packet& packet) noexcept {
    static_assert(std::is_trivially_copyable_v<Packet>);
    return receive_bytes(socket, std::as_writable_bytes(std::span(&packet, 1)));
}

}  // namespace cuewell
