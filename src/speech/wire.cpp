#include "speech/wire.h"

#include <poll.h>
#include <sys/socket.h>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <span>

namespace cuewell {
namespace {

struct Header {
    std::int32_t kind = 0;
    std::uint32_t size = 0;
};

/// No message comes near; a header that says more is not a header.
constexpr std::uint32_t kMostBytes = 256U << 20U;

bool would_wait() { return errno == EAGAIN || errno == EINTR; }

Transfer send_bytes(int socket, std::span<const std::byte> bytes, Patience& patience) {
    while (!bytes.empty()) {
        if (!patience.await(socket, POLLOUT)) return Transfer::too_slow;
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && would_wait()) continue;
        if (sent < 0) return Transfer::peer_gone;
        bytes = bytes.subspan(static_cast<std::size_t>(sent));
    }
    return Transfer::done;
}

Transfer receive_bytes(int socket, std::span<std::byte> bytes, Patience& patience) {
    while (!bytes.empty()) {
        if (!patience.await(socket, POLLIN)) return Transfer::too_slow;
        const ssize_t received = ::recv(socket, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (received < 0 && would_wait()) continue;
        if (received <= 0) return Transfer::peer_gone;
        bytes = bytes.subspan(static_cast<std::size_t>(received));
    }
    return Transfer::done;
}

}  // namespace

Transfer send_message(int socket, const Message& message, Patience patience) {
    const Header header{message.kind, static_cast<std::uint32_t>(message.payload.size())};
    const Transfer opened = send_bytes(socket, std::as_bytes(std::span(&header, 1)), patience);
    if (opened != Transfer::done) return opened;
    return send_bytes(socket, std::as_bytes(std::span(message.payload)), patience);
}

Transfer receive_message(int socket, Message& message, Patience patience) {
    Header header;
    const Transfer opened = receive_bytes(socket, std::as_writable_bytes(std::span(&header, 1)), patience);
    if (opened != Transfer::done) return opened;
    if (header.size > kMostBytes) return Transfer::peer_gone;
    message.kind = header.kind;
    message.payload.resize(header.size);
    return receive_bytes(socket, std::as_writable_bytes(std::span(message.payload)), patience);
}

void PayloadWriter::add(std::int32_t number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    bytes_.append(bytes, sizeof number);
}

void PayloadWriter::add(std::string_view text) {
    add(static_cast<std::int32_t>(text.size()));
    bytes_ += text;
}

void PayloadWriter::add(const std::vector<std::string>& texts) {
    add(static_cast<std::int32_t>(texts.size()));
    for (const std::string& text : texts) add(std::string_view(text));
}

std::optional<std::int32_t> PayloadReader::number() {
    std::int32_t number = 0;
    if (rest_.size() < sizeof number) return std::nullopt;
    std::memcpy(&number, rest_.data(), sizeof number);
    rest_.remove_prefix(sizeof number);
    return number;
}

std::optional<std::string> PayloadReader::text() {
    const std::optional<std::int32_t> size = number();
    if (!size || *size < 0 || static_cast<std::size_t>(*size) > rest_.size()) return std::nullopt;
    std::string text(rest_.substr(0, static_cast<std::size_t>(*size)));
    rest_.remove_prefix(text.size());
    return text;
}

std::optional<std::vector<std::string>> PayloadReader::texts() {
    const std::optional<std::int32_t> count = number();
    if (!count || *count < 0) return std::nullopt;
    std::vector<std::string> texts;
    for (std::int32_t i = 0; i < *count; ++i) {
        std::optional<std::string> one = text();
        if (!one) return std::nullopt;
        texts.push_back(std::move(*one));
    }
    return texts;
}

}  // namespace cuewell
