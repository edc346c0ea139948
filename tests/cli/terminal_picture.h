#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cuewell::test {

/// What stands on a terminal after it was sent something: the few sequences that a screen of ours uses, and no others.
class TerminalPicture {
public:
    TerminalPicture(std::size_t columns, std::size_t rows);

    /// Throws where a sequence is unknown or where a line runs over the edge.
    void take(std::string_view sent);

    /// The lines down to the last that is not empty, each with its line end.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool shows_cursor() const { return shows_cursor_; }
    [[nodiscard]] std::size_t row() const { return row_; }
    [[nodiscard]] std::size_t column() const { return column_; }

private:
    void put(char32_t character);
    void obey(std::string_view parameters, char what);
    void next_line();

    std::size_t columns_;
    std::size_t rows_;
    std::vector<std::u32string> lines_;
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    bool shows_cursor_ = true;
};

/// A pipe whose reader is this test.
class ReadBack {
public:
    ReadBack();
    ~ReadBack();
    ReadBack(const ReadBack&) = delete;
    ReadBack& operator=(const ReadBack&) = delete;

    [[nodiscard]] int output() const { return write_end_; }
    [[nodiscard]] int input() const { return read_end_; }
    /// What was written since this was last asked.
    [[nodiscard]] std::string take();
    void close_reader();
    void close_writer();

private:
    int read_end_ = -1;
    int write_end_ = -1;
};

}  // namespace cuewell::test
