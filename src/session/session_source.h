#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

struct ScriptedSession;

/// A session option as it is typed: its name without dashes, and its value. A switch is "true" or "false".
struct SourceOption {
    std::string name;
    std::string value;
    friend bool operator==(const SourceOption&, const SourceOption&) = default;
};

enum class SourceKind { routine, stretch, phrases, pronunciations };

/// As they are written, in the order of SourceKind.
inline const std::array<std::string, 4> kSourceKindNames{"routine", "stretch", "phrases", "pronunciations"};

/// A text that a session was made from.
struct SourceFile {
    SourceKind kind = SourceKind::stretch;
    std::string label;  ///< As results name it: "scripts/en/stretches/cat-cow.md". Each part is_name().
    std::string text;
    friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

/// What a session was made from, as it travels inside its file.
///
/// Shape:  the first file is the routine, or the only stretch; then come the stretches that the routine lists, those
///         left out too. Phrases and pronunciations are there where they are the user's own, for the bundled ones are
///         wherever the program is.
struct SessionSource {
    std::string language;
    std::vector<SourceOption> options;  ///< Those that make the session, where they are not as usual; and the voice.
    /// Options that named a file of the maker's by its path: what it is called, without folder and ending. It is not
    /// inside, and the session cannot be made without another one.
    std::vector<SourceOption> lacks;
    std::vector<SourceFile> files;
    friend bool operator==(const SessionSource&, const SessionSource&) = default;
};

/// No more is read, and so no more is written.
inline constexpr std::size_t kLargestSource = 4U << 20U;
inline constexpr std::size_t kMostSourceFiles = 500;

/// What a session was made from.
///
/// Shape:  nothing of the machine: no path, no name, no time. Of the user's own pronunciations only those of words that
///         stand in the scripts.
[[nodiscard]] SessionSource source_of(const ScriptedSession& session);

/// The source as text, for people too: a line for each option, then for each file a line that names it and tells how
/// many lines it has, and those.
///
/// Shape:  empty where it is larger than can be read again.
[[nodiscard]] std::string to_text(const SessionSource& source);

/// Reads a source that may come from a stranger.
///
/// Shape:  texts are as read_text_file() gives them, and parse_source(to_text(source)) is `source`. No option is a
///         path.
/// Errors: all faults go to `faults`; the result is then empty. Whether an option's value is one is for its reader.
[[nodiscard]] std::optional<SessionSource> parse_source(const SourceTextPtr& text, Diagnostics& faults);

/// The options as words of a command line: "--language=en", "--pace=1.25".
[[nodiscard]] std::vector<std::string> arguments_of(const SessionSource& source);

}  // namespace cuewell
