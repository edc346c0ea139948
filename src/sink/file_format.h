#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {

enum class FileFormat { wav, ogg };
enum class SampleBits { int16, int24, float32 };

/// The range of `EncodeOptions::quality`.
inline constexpr int kLowestQuality = 0;
inline constexpr int kHighestQuality = 10;

struct EncodeOptions {
    FileFormat format = FileFormat::wav;
    SampleBits bits = SampleBits::int16;  ///< WAV only.
    int quality = 4;                      ///< Vorbis only: 0 (smallest) to 10.
};

/// The format that a file's ending names, in capitals or not.
///
/// Errors: UsageError that lists the endings and suggests the nearest.
[[nodiscard]] FileFormat format_of_ending(const std::filesystem::path& file);

/// Every ending that can be written, with its dot.
[[nodiscard]] std::vector<std::string> known_endings();

}  // namespace cuewell
