#pragma once

#include "base/time.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// What is kept of a session that was not played to its end.
struct SavedSession {
    std::chrono::sys_seconds saved_at{};
    std::vector<std::string> arguments;  ///< Of the command line, which make the same session again.
    std::string routine;                 ///< Its name, to tell which it is.
    std::string title;
    std::optional<std::string>
        stretch;                     ///< The stretch that was due, by name; none in the welcome, the last in the close.
    std::size_t stretch_number = 0;  ///< In the plan.
    std::size_t pass_number = 0;     ///< The side or round that was due.
    std::string track;               ///< How that is shown: "Knee-to-chest, left".
    double pace = 1.0;               ///< As it was changed while playing.
    std::chrono::seconds done{};     ///< Listened to.
    std::vector<std::string> skipped;
};

/// Writes it: what was there before is replaced in one step.
///
/// Errors: Failure that names the file.
void save_session(const std::filesystem::path& file, const SavedSession& session);

/// What was kept; nothing where there is no file.
///
/// Errors: Failure where the file cannot be read or was not written by save_session(): it may have come from a stranger.
[[nodiscard]] std::optional<SavedSession> read_saved_session(const std::filesystem::path& file);

/// Forgets it; no error where there is none.
void forget_session(const std::filesystem::path& file) noexcept;

}  // namespace cuewell
