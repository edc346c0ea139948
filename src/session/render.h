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
    bool voice_only = false;  ///< Neither chimes nor ambience in the audio; the stems are whole all the same.
    std::optional<std::filesystem::path> stems;     ///< Folder for speech.wav, chimes.wav and ambience.wav.
    std::optional<std::filesystem::path> timeline;  ///< JSON file.
};

/// Writes all that was asked for. Each file appears whole or not at all. The session's ambience is made first.
///
/// Errors: Failure that names the file; whatever `progress` throws.
void render_session(PreparedSession& session, const RenderTargets& targets, const WriteProgress& progress);

}  // namespace cuewell
