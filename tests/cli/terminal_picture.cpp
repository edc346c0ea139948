#include "cli/terminal_picture.h"

#include "base/text_characters.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

namespace cuewell::test {

TerminalPicture::TerminalPicture(std::size_t columns, std::size_t rows)
    : columns_(columns), rows_(rows), lines_(rows, std::u32string(columns, U' ')) {}

void TerminalPicture::take(std::string_view sent) {
    while (!sent.empty()) {
        if (sent.starts_with("\x1b[")) {
            const std::size_t end = sent.find_first_of("ABCDHJKhlm", 2);
            if (end == std::string_view::npos) throw std::runtime_error("an unknown sequence");
            obey(sent.substr(2, end - 2), sent[end]);
            sent.remove_prefix(end + 1);
            continue;
        }
        const char32_t character = cuewell::take_character(sent);
        if (character == U'\r') {
            column_ = 0;
        } else if (character == U'\n') {
            next_line();
        } else {
            put(character);
        }
    }
}

void TerminalPicture::put(char32_t character) {
    if (character < U' ') throw std::runtime_error("an unknown control character");
    if (column_ >= columns_) throw std::runtime_error("a line runs over the edge");
    lines_[row_][column_++] = character;
}

void TerminalPicture::obey(std::string_view parameters, char what) {
    if (what == 'A') {
        const std::size_t by = std::stoul(std::string(parameters));
        row_ -= std::min(row_, by);
    } else if (what == 'K') {
        std::fill(lines_[row_].begin() + static_cast<std::ptrdiff_t>(column_), lines_[row_].end(), U' ');
    } else if (what == 'J') {
        obey("", 'K');
        std::fill(lines_.begin() + static_cast<std::ptrdiff_t>(row_) + 1, lines_.end(), std::u32string(columns_, U' '));
    } else if (parameters == "?25") {
        shows_cursor_ = what == 'h';
    } else if (parameters != "?2026" && what != 'm') {
        throw std::runtime_error("an unknown sequence");
    }
}

void TerminalPicture::next_line() {
    if (row_ + 1 < rows_) {
        ++row_;
        return;
    }
    lines_.erase(lines_.begin());
    lines_.emplace_back(columns_, U' ');
}

std::string TerminalPicture::text() const {
    std::string text;
    for (const std::u32string& line : lines_) {
        for (const char32_t character : line.substr(0, line.find_last_not_of(U' ') + 1))
            cuewell::append_character(text, character);
        text += '\n';
    }
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

ReadBack::ReadBack() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    read_end_ = ends[0];
    write_end_ = ends[1];
    ::fcntl(read_end_, F_SETFL, O_NONBLOCK);
}

ReadBack::~ReadBack() {
    close_reader();
    close_writer();
}

std::string ReadBack::take() {
    std::string all;
    std::array<char, 4096> part{};
    for (ssize_t got = 0; (got = ::read(read_end_, part.data(), part.size())) > 0;)
        all.append(part.data(), static_cast<std::size_t>(got));
    return all;
}

void ReadBack::close_reader() {
    if (read_end_ >= 0) ::close(read_end_);
    read_end_ = -1;
}

void ReadBack::close_writer() {
    if (write_end_ >= 0) ::close(write_end_);
    write_end_ = -1;
}

}  // namespace cuewell::test
