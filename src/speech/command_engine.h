#pragma once

#include "base/source.h"
#include "base/time.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// Another program that speaks: what a voice with `engine = "command"` says of it.
///
/// `{text}` in an argument stands for the path of a file that holds the text, `{wav}` for the path of the file to
/// write, `{stretch}` for how much longer than at its own pace each word is to last. Without `{text}` the text comes on
/// standard input, without `{wav}` the sound is taken from standard output.
struct CommandEngine {
    std::string program;  ///< Path, or a name that is looked for on the PATH.
    std::vector<std::string> arguments;
    Duration time_limit = std::chrono::seconds(60);  ///< For one line.
    SourceSpan where;
    std::optional<int> own_words_per_minute;  ///< Its pace at a stretch of 1, where that is not the voice's.

    /// Whether the program can be told to speak slower or faster.
    [[nodiscard]] bool has_pace() const;
};

}  // namespace cuewell
