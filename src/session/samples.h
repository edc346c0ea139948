#pragma once

#include "base/on_wait.h"
#include "session/prepare.h"
#include "sink/file_sink.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A sound that is to be tried.
struct Sample {
    std::unique_ptr<PreparedSession> session;  ///< Of a voice: what `sound` plays.
    std::unique_ptr<BlockSource> sound;
    std::vector<Diagnostic> warnings;
};

/// Where a sample goes: to a file, or to the default output.
///
/// Errors: UsageError for a file's unknown ending; Failure where it cannot be written or played; whatever `progress`
///         throws.
void save_or_play(const Sample& sample, const std::optional<std::filesystem::path>& file,
                  const WriteProgress& progress);

/// A few sentences of the fixed passage of a voice's language, spoken by `options.voice`.
///
/// Errors: as prepare_session.
[[nodiscard]] Sample prepare_voice_sample(const SessionOptions& options, const Workshop& workshop);

/// Which part of an ambience is to be heard.
struct SoundPart {
    Duration start{};
    Duration length{};
    bool is_asked_for = false;  ///< And not just the usual one.
};

/// A chime, as loud as it is in a session; or a part of an ambience, as loud as it is by itself.
///
/// Errors: UsageError with the nearest name; ScriptError for a faulty recipe; Failure where a sound cannot be read.
[[nodiscard]] Sample prepare_sound_sample(const std::string& name_or_path, const SoundPart& part,
                                          const SessionOptions& options, const Places& places, const OnWait& on_wait);

}  // namespace cuewell
