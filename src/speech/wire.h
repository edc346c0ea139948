#pragma once

#include "base/patience.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// What goes between the program and its speech workers: a kind and some bytes.
struct Message {
    std::int32_t kind = 0;
    std::string payload;
};

/// How a message fared.
enum class Transfer { done, peer_gone, too_slow };

/// Sends the whole message; never raises SIGPIPE.
[[nodiscard]] Transfer send_message(int socket, const Message& message, Patience patience);

/// Receives one whole message into `message`, which is of no use unless the result is `done`.
[[nodiscard]] Transfer receive_message(int socket, Message& message, Patience patience);

/// Puts numbers and texts together for a payload. Both ends are the same program on the same machine.
class PayloadWriter {
public:
    void add(std::int32_t number);
    void add(std::string_view text);
    void add(const std::vector<std::string>& texts);

    [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

private:
    std::string bytes_;
};

/// Takes a payload apart in the order it was put together; what is not there is nothing.
class PayloadReader {
public:
    explicit PayloadReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] std::optional<std::int32_t> number();
    [[nodiscard]] std::optional<std::string> text();
    [[nodiscard]] std::optional<std::vector<std::string>> texts();

    /// All that was not yet taken.
    [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

private:
    std::string_view rest_;
};

}  // namespace cuewell
