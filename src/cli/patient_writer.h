#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// Writes without ever waiting for the reader: the sound must go on though a pipe is full or a terminal stands still.
///
/// Errors: none; an output that cannot be written is told once, and then left alone.
class PatientWriter {
public:
    explicit PatientWriter(int output) : output_(output) {}

    /// Whether all that was put so far is out.
    [[nodiscard]] bool is_through();

    /// Puts it behind what waits; too much that waits, and the new is dropped.
    void put(std::string_view text);

    /// Whether the output is gone for good.
    [[nodiscard]] bool is_broken() const noexcept { return is_broken_; }

private:
    void write_waiting();

    int output_;
    bool is_broken_ = false;
    std::string waiting_;
};

}  // namespace cuewell
