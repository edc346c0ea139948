#pragma once

#include "export/stranger_file.h"
#include "export/tagged_file.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cuewell {

/// Far more than all scripts of a long session.
inline constexpr std::size_t kLargestKeptText = std::size_t{4} << 20U;

/// Keeps the text where its name is one of ours, in any case of letters, and the text is one that we may have written;
/// what was kept before stays.
void keep(KeptTags& kept, std::string_view name, std::string_view text);

/// As keep, of the fields of a Vorbis comment from its vendor's name on.
[[nodiscard]] KeptTags kept_in_comment(std::string_view comment);

/// What is kept in a file of each format; each has told by the first bytes that it is one.
[[nodiscard]] KeptTags kept_in_ogg(const StrangerFile& file);
[[nodiscard]] KeptTags kept_in_flac(const StrangerFile& file);
[[nodiscard]] KeptTags kept_in_wav(const StrangerFile& file);
[[nodiscard]] KeptTags kept_in_page(const StrangerFile& file);

/// What is kept in an ID3v2 tag that begins at `at`.
[[nodiscard]] KeptTags kept_in_id3(const StrangerFile& file, std::uint64_t at);

}  // namespace cuewell
