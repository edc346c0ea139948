#include "cli/journal_word.h"

#include "base/clean_text.h"
#include "base/utf8.h"

#include <array>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace cuewell {
namespace {

constexpr std::size_t kLongestWord = 40;
constexpr std::string_view kQuestion = "One word for the journal, or Enter: ";

void write_text(int output, std::string_view text) {
    // Where the terminal has gone there is nobody to answer either.
    static_cast<void>(!::write(output, text.data(), text.size()));
}

bool is_ours(int terminal) { return ::isatty(terminal) == 1 && ::tcgetpgrp(terminal) == ::getpgrp(); }

}  // namespace

std::optional<std::string> journal_word(std::string_view line) {
    std::string word = visible_text(line);
    word.resize(std::min(word.find(' '), word.size()));
    word.resize(byte_offset(word, kLongestWord));
    return word.empty() ? std::nullopt : std::optional(word);
}

std::optional<std::string> ask_for_word(int input, int output, std::chrono::seconds time) {
    if (!is_ours(input) || ::isatty(output) != 1) return std::nullopt;
    ::tcflush(input, TCIFLUSH);
    write_text(output, kQuestion);
    pollfd awaited{input, POLLIN, 0};
    const int wait = static_cast<int>(std::chrono::milliseconds(time).count());
    std::array<char, 1024> line{};
    const ssize_t got = ::poll(&awaited, 1, wait) == 1 ? ::read(input, line.data(), line.size()) : -1;
    if (got > 0) return journal_word({line.data(), static_cast<std::size_t>(got)});
    write_text(output, "\n");
    return std::nullopt;
}

}  // namespace cuewell
