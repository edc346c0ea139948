#pragma once

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
    friend bool operator==(const SavedSession&, const SavedSession&) = default;
};

/// Writes it, and the folder where it is missing: what was there before is replaced in one step.
///
/// Shape:  a file of TOML that only its owner may read. Texts may hold any bytes.
/// Needs:  a point of time from 1970 to 9999, numbers as a session has them (below a million), and a pace that can be
///         set.
/// Errors: Failure that names the file, and where the texts are longer than can be read again; the file is as it was.
/// Why:    it waits until the disk has it (fsync). A rename alone outlives the end of the program, yet a power cut may
///         take up to half a minute of it and leaves an empty file on some file systems. While sound plays, leave the
///         waiting to a SavedSessionKeeper.
void save_session(const std::filesystem::path& file, const SavedSession& session);

/// What was kept; nothing where there is no file.
///
/// Shape:  texts hold what was saved, control characters too: show them by printable().
/// Errors: Failure where the file cannot be read or was not written by save_session(), with what to do about it: it may
///         have come from a stranger. A key that save_session() does not write is refused too, and a file that another
///         user could have written: its arguments are obeyed as if they were typed.
[[nodiscard]] std::optional<SavedSession> read_saved_session(const std::filesystem::path& file);

/// Forgets it; no error where there is none.
void forget_session(const std::filesystem::path& file) noexcept;

}  // namespace cuewell
