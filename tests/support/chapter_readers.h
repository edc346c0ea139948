#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cuewell::test {

/// The chapters that a player finds: when each begins, in milliseconds but in whole seconds, and its title.
using FoundChapters = std::vector<std::pair<long, std::string>>;

/// As AntennaPod 3 finds chapters in the fields of a Vorbis comment (VorbisCommentChapterReader): the two last digits are
/// the number, a time makes a chapter, a name without one is lost, a second time for a number loses all, and fractions of
/// seconds are dropped.
[[nodiscard]] std::optional<FoundChapters> antennapod_chapters(const std::vector<std::string>& fields);

/// As Voice finds chapters (MediaAnalyzer): by number, and only those with a time of three parts and a name.
[[nodiscard]] FoundChapters voice_chapters(const std::vector<std::string>& fields);

}  // namespace cuewell::test
