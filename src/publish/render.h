#pragma once

#include "base/on_wait.h"
#include "export/captions.h"
#include "publish/file_wishes.h"
#include "session/places.h"
#include "session/prepare.h"
#include "sink/file_sink.h"

#include <array>
#include <filesystem>
#include <optional>
#include <vector>

namespace cuewell {

/// The files of a folder of stems.
inline constexpr std::array<const char*, 3> kStemNames{"speech.wav", "chimes.wav", "ambience.wav"};

enum class RenderKind {
    sound,   ///< One sound file.
    tracks,  ///< A folder with a sound file for each side of each stretch, and a playlist.
    page,    ///< A page that plays the session.
};

/// What is made of a session, and where it goes.
struct RenderTargets {
    RenderKind kind = RenderKind::sound;
    std::optional<std::filesystem::path> file;  ///< Of tracks their folder. Empty: standard output, for a sound.
    FileWishes wishes;
    std::optional<std::filesystem::path> stems;     ///< Folder for speech.wav, chimes.wav and ambience.wav.
    std::optional<std::filesystem::path> timeline;  ///< JSON file.
    std::optional<std::filesystem::path> chapters;  ///< JSON file, as podcasts have it.
    std::vector<CaptionFormat> captions;            ///< Each beside the file.
};

/// Where captions go: beside the file, called as it is; into the folder of tracks.
///
/// Needs:  the targets have a file.
[[nodiscard]] std::filesystem::path caption_file(const RenderTargets& targets, CaptionFormat format);

/// Writes the captions of the targets.
///
/// Errors: as render_session.
void write_captions(const PreparedSession& session, const RenderTargets& targets, const OnWait& on_wait);

/// Writes all that was asked for. Each file appears whole or not at all. The session's ambience is made first.
///
/// Errors: Failure that names the file; whatever `progress` throws.
void render_session(PreparedSession& session, const RenderTargets& targets, const Places& places,
                    const WriteProgress& progress);

}  // namespace cuewell
