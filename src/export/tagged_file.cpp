#include "export/tagged_file.h"

#include "export/kept_tags.h"

#include <algorithm>
#include <string_view>

namespace cuewell {

KeptTags kept_tags_of(const std::filesystem::path& file) {
    constexpr std::uint64_t kSignature = 16;
    constexpr std::size_t kWaveName = 8;
    const StrangerFile opened(file);
    const std::string beginning = opened.read(0, kSignature);
    const std::string_view signature = beginning;
    if (signature.starts_with("OggS")) return kept_in_ogg(opened);
    if (signature.starts_with("fLaC")) return kept_in_flac(opened);
    if (signature.starts_with("ID3")) return kept_in_id3(opened, 0);
    const bool is_riff = signature.starts_with("RIFF") || signature.starts_with("RF64");
    if (is_riff && signature.substr(std::min(kWaveName, signature.size())).starts_with("WAVE"))
        return kept_in_wav(opened);
    if (signature.starts_with("<")) return kept_in_page(opened);
    return {};
}

}  // namespace cuewell
