#pragma once

#include "sink/file_format.h"

#include <filesystem>
#include <optional>
#include <string>

namespace cuewell {

/// How a file of a session is to be.
struct FileWishes {
    EncodeOptions encoding;                      ///< Its tags are filled in where the file is written.
    bool is_mono = false;                        ///< One channel, also with an ambience.
    bool voice_only = false;                     ///< Neither chimes nor ambience.
    bool holds_source = true;                    ///< The scripts travel inside.
    std::optional<std::filesystem::path> cover;  ///< A picture file, in place of the one that is drawn.
    std::string inputs{};                        ///< What tells later whether the file is up to date.
    std::string date;                            ///< YYYY-MM-DD, where the script names none; may be empty.
};

}  // namespace cuewell
