#pragma once

#include "session/voice_choice.h"
#include "speech/voice_level.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// Where a program that a voice names lies: a name without a folder is looked for on the PATH, and stays one where it
/// is not found.
[[nodiscard]] std::filesystem::path program_file(const std::string& program);

/// Everything that decides the gain of a voice, as text: two that differ in anything have other texts.
///
/// Shape:  a line for each, with the length of its value. A program that speaks is told by its path, size and time of
///         change, and so is every file among its arguments: its model may be another one tomorrow. `espeak_version` is
///         in it where eSpeak NG speaks.
[[nodiscard]] std::string voice_gain_key(const ChosenVoice& voice, const LevelTarget& target,
                                         const std::vector<std::string>& passage, std::string_view espeak_version);

}  // namespace cuewell
