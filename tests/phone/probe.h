#pragma once

#include "support/temporary_folder.h"

#include <map>
#include <string>
#include <vector>

namespace cuewell::test {

/// A chapter as a player sees it.
struct ProbedChapter {
    double start = 0;  ///< In seconds.
    double end = 0;
    std::string title;
};

/// What FFmpeg, which is in many players, reads in a sound file.
struct Probe {
    std::vector<ProbedChapter> chapters;      ///< By start.
    std::map<std::string, std::string> tags;  ///< Of the file and its sound, by names in small letters.
    std::string cover;                        ///< Such as "png 1200x1200"; empty where there is none.
};

/// Asks ffprobe about a file of the folder.
///
/// Errors: a failed check where ffprobe has anything to complain of.
[[nodiscard]] Probe probe(const TemporaryFolder& folder, const std::string& file);

/// How many frames FFmpeg decodes of a file of one channel.
[[nodiscard]] long long decoded_frames(const TemporaryFolder& folder, const std::string& file);

/// Says so, and is true, where one of these programs is not installed.
[[nodiscard]] bool is_skipped_without(const std::vector<std::string>& programs);

}  // namespace cuewell::test
