#pragma once

#include "audio/block_source.h"
#include "audio/file_tags.h"
#include "base/on_wait.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

enum class FileFormat { wav, flac, ogg, opus, mp3 };  ///< `ogg` is Ogg Vorbis.
enum class SampleBits { int16, int24, float32 };

/// The range of `EncodeOptions::quality`.
inline constexpr int kLowestQuality = 0;
inline constexpr int kHighestQuality = 10;
inline constexpr int kNormalQuality = 4;

struct EncodeOptions {
    FileFormat format = FileFormat::wav;
    SampleBits bits = SampleBits::int16;  ///< WAV, and FLAC, which holds no floats.
    int quality = kNormalQuality;         ///< Vorbis, Opus and MP3: 0 (smallest) to 10.
    FileTags tags{};
    /// What gives the tags, in place of `tags`, where they are known late: called once, after the last sample unless they
    /// have to be written before. It may wait, and then calls what it is given now and then.
    std::function<FileTags(const OnWait& on_wait)> late_tags{};
};

/// Every format's name, as `--format` has it.
[[nodiscard]] std::vector<std::string> file_format_names();

/// The format with that name, in small letters.
[[nodiscard]] std::optional<FileFormat> file_format_named(std::string_view name);

/// What its files end in, with the dot.
[[nodiscard]] std::string ending_of(FileFormat format);

/// The format that a file's ending names, in capitals or not.
///
/// Errors: UsageError that lists the endings, and `others`, which can be written elsewhere, and suggests the nearest.
[[nodiscard]] FileFormat format_of_ending(const std::filesystem::path& file,
                                          const std::vector<std::string>& others = {});

/// Every ending that can be written, with its dot.
[[nodiscard]] std::vector<std::string> known_endings();

/// The qualities that have a name, from the smallest file on.
[[nodiscard]] std::vector<std::string> quality_names();

/// The quality with that name, on the scale of `EncodeOptions::quality`.
[[nodiscard]] std::optional<int> quality_named(std::string_view name);

/// Refuses a quality out of range, a rate that the format does not take, and FLAC of floats.
///
/// Errors: UsageError that tells what is taken.
void check_encoding(const EncodeOptions& options, SampleRate rate);

}  // namespace cuewell
