#include "cli/batch_board.h"

#include "base/clean_text.h"
#include "base/diagnostic.h"
#include "base/duration_text.h"
#include "base/utf8.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include <sys/ioctl.h>
#include <unistd.h>

namespace cuewell {
namespace {

constexpr std::size_t kWidestBar = 20;
constexpr std::size_t kNarrowestBar = 5;

struct TerminalSize {
    std::size_t columns = 80;
    std::size_t rows = 24;
};

TerminalSize size_of_terminal() {
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return {};
    return {size.ws_col, size.ws_row};
}

std::string name_of(const std::filesystem::path& file) { return printable(file.filename().string()); }

std::string bar(int percent, std::size_t columns) {
    const std::size_t full = columns * static_cast<std::size_t>(percent) / 100;
    return "[" + std::string(full, '#') + std::string(columns - full, '.') + "]";
}

}  // namespace

std::string batch_line(const std::string& name, std::size_t name_columns, BatchStage stage, int percent,
                       std::size_t columns, Characters characters) {
    const char* work = stage == BatchStage::speaking ? "speaking" : "writing ";
    const std::string figure = fmt::format("{:3} %", percent);
    const std::string head = fmt::format("{}  {}  ", padded(name, name_columns), work);
    const std::size_t beside = display_width(head) + figure.size() + 3;  // The bar's brackets, and a space behind it.
    if (beside + kNarrowestBar > columns) return cut_to(fmt::format("{} {}", figure, name), columns, characters);
    return fmt::format("{}{} {}", head, bar(percent, std::min(columns - beside, kWidestBar)), figure);
}

BatchBoard::BatchBoard()
    : can_redraw_(::isatty(STDERR_FILENO) == 1 && !is_dumb_terminal()), characters_(characters_of_environment()) {}

void BatchBoard::on_work(const std::filesystem::path& file, BatchStage stage, double share) {
    throw_if_interrupted();
    const int percent = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * 100.0));
    const std::lock_guard lock(mutex_);
    auto row = std::ranges::find(rows_, file, &Row::file);
    if (row != rows_.end() && row->stage == stage && row->percent == percent) return;
    if (row == rows_.end()) row = rows_.insert(rows_.end(), {file, stage, percent});
    row->stage = stage;
    row->percent = percent;
    draw();
}

void BatchBoard::on_made(const std::filesystem::path& file, const Timeline& timeline) {
    const std::lock_guard lock(mutex_);
    remove(file);
    draw(fmt::format("{}: {}, {}, voice {}\n", printable(file.string()), visible_text(timeline.title),
                     to_clock_text(to_duration(timeline.length, timeline.rate)), visible_text(timeline.voice)));
}

void BatchBoard::on_failed(const std::filesystem::path& file) {
    const std::lock_guard lock(mutex_);
    remove(file);
    draw();
}

void BatchBoard::clear() {
    const std::lock_guard lock(mutex_);
    rows_.clear();
    if (drawn_ > 0) draw();
}

void BatchBoard::remove(const std::filesystem::path& file) {
    std::erase_if(rows_, [&](const Row& row) { return row.file == file; });
}

/// What is told stands above the rows, and stays.
void BatchBoard::draw(std::string_view told) {
    if (!can_redraw_) return told.empty() ? void() : tell(told);
    const TerminalSize size = size_of_terminal();
    std::string text = drawn_ == 0 ? "\r" : fmt::format("\r\x1b[{}A", drawn_);
    if (!told.empty()) text += "\x1b[J" + std::string(told);
    drawn_ = std::min(rows_.size(), std::max<std::size_t>(size.rows, 2) - 1);
    // The last column stays free: there some terminals begin a new line.
    text += rows_text(std::max<std::size_t>(size.columns, 2) - 1, drawn_) + "\x1b[J";
    tell(text);
}

std::string BatchBoard::rows_text(std::size_t columns, std::size_t most) const {
    std::size_t widest = 0;
    for (const Row& row : rows_) widest = std::max(widest, display_width(name_of(row.file)));
    std::string text;
    for (std::size_t at = 0; at < most; ++at) {
        const Row& row = rows_[at];
        text += batch_line(name_of(row.file), widest, row.stage, row.percent, columns, characters_) + "\x1b[K\n";
    }
    return text;
}

}  // namespace cuewell
