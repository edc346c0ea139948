#pragma once

#include "support/child_process.h"
#include "support/recording.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace cuewell::test {

/// A program in a terminal of its own.
class TerminalRun {
public:
    explicit TerminalRun(ChildStart start, int columns = 80, int rows = 24);
    ~TerminalRun();
    TerminalRun(const TerminalRun&) = delete;
    TerminalRun& operator=(const TerminalRun&) = delete;

    /// Presses keys; tells when.
    SteadyTime type(const std::string& keys) const;
    /// All that was written on the terminal, line ends as the program wrote them.
    [[nodiscard]] std::string shown() const;
    /// Whether `text` stands on the terminal, from byte `from` on, within that time.
    [[nodiscard]] bool shows(const std::string& text, std::chrono::milliseconds patience, std::size_t from = 0) const;
    /// Closes the terminal's window.
    void hang_up();
    /// Whether the terminal shows what is typed and hands it over by lines, as it did at first.
    [[nodiscard]] bool is_as_before() const;

    [[nodiscard]] ChildProcess& process() noexcept { return *process_; }
    [[nodiscard]] std::optional<int> await_end(std::chrono::milliseconds patience) {
        return process_->await_end(patience);
    }

private:
    void watch();

    int window_ = -1;    ///< The side of the one who looks and types.
    int terminal_ = -1;  ///< The program's side.
    int farewell_ = -1;
    int stop_ = -1;
    mutable std::mutex mutex_;
    std::string shown_;
    std::unique_ptr<ChildProcess> process_;
    std::thread thread_;
};

}  // namespace cuewell::test
