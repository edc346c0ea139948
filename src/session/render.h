#pragma once

#include "session/prepare.h"
#include "sink/file_sink.h"

#include <array>
#include <filesystem>
#include <optional>

namespace cuewell {

/// The files of a folder of stems.
inline constexpr std::array<const char*, 3> kStemNames{"speech.wav", "chimes.wav", "ambience.wav"};

/// Where a rendered session goes.
struct RenderTargets {
    std::optional<std::filesystem::path> audio;  ///< Empty: standard output.
    EncodeOptions encoding;
    Parts parts;                                    ///< What is in the audio; the stems are always whole.
    std::optional<std::filesystem::path> stems;     ///< Folder for speech.wav, chimes.wav and ambience.wav.
    std::optional<std::filesystem::path> timeline;  ///< JSON file.
};

/// Writes all that was asked for. Each file appears whole or not at all.
///
/// Errors: Failure that names the file; whatever `progress` throws.
void render_session(const PreparedSession& session, const RenderTargets& targets, const WriteProgress& progress);

}  // namespace cuewell
