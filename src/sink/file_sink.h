#pragma once

#include "audio/block_source.h"

#include <cstdint>
#include <filesystem>
#include <functional>
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

/// Called on the writing thread after every block; throws to stop (nothing is left behind then).
using WriteProgress = std::function<void(Frames done, Frames all)>;

/// The format that a file's ending names, in capitals or not.
///
/// Errors: UsageError that lists the endings and suggests the nearest.
[[nodiscard]] FileFormat format_of_ending(const std::filesystem::path& file);

/// Every ending that can be written, with its dot.
[[nodiscard]] std::vector<std::string> known_endings();

/// Renders `source` to `file`: under its name only when complete, else what was there before stays.
///
/// Shape:  the same source gives the same bytes, whatever the file is called.
/// Errors: UsageError for a quality out of range; Failure that names the file and the system's reason; what `source` and
///         `progress` throw. The target is then as it was.
void write_file(BlockSource& source, const std::filesystem::path& file, const EncodeOptions& options,
                const WriteProgress& progress = {});

/// Renders `source` to an open descriptor that may be a pipe; the same bytes that write_file() gives.
///
/// Errors: as write_file(); a reader that went away is a Failure too, never a signal.
void write_stream(BlockSource& source, int descriptor, const EncodeOptions& options,
                  const WriteProgress& progress = {});

}  // namespace cuewell
