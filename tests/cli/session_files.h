#pragma once

#include "cli/run_cuewell.h"

#include <string>
#include <vector>

namespace cuewell::test {

/// The endings of sound files, and of all files that a session can become.
inline const std::vector<std::string> kSoundEndings{"wav", "flac", "ogg", "opus", "mp3"};
inline const std::vector<std::string> kFileEndings{"wav", "flac", "ogg", "opus", "mp3", "html"};

/// A routine of half a minute, around kShortStretch: `break.md` and `reach.md`.
void save_short_routine(const TemporaryFolder& folder, const std::string& below = "");

/// Renders `break.md` of the folder with these arguments, and checks that this went well.
void render_break(const TemporaryFolder& folder, const std::vector<std::string>& arguments,
                  const std::map<std::string, std::string>& environment = {});

/// The number after a key in JSON as the program writes it; -1 where there is none.
[[nodiscard]] long long number_after(const std::string& json, const std::string& key);

/// The frames that `plan --json` tells of a session that is made with these arguments.
[[nodiscard]] long long planned_frames(const TemporaryFolder& folder, std::vector<std::string> arguments);

/// The lines that a session says, in order, as `plan --cues` tells them.
[[nodiscard]] std::vector<std::string> said_in(const TemporaryFolder& folder, std::vector<std::string> arguments);

}  // namespace cuewell::test
