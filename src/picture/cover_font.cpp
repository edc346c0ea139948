#include "picture/cover_font.h"

#include "base/file_kind.h"

#include <array>
#include <filesystem>

namespace cuewell {
namespace {

/// Of Debian and Ubuntu, of Fedora, of Arch, of macOS with Homebrew's font.
constexpr std::array<std::string_view, 4> kFolders{
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts", "/usr/share/fonts/TTF", "/Library/Fonts"};

}  // namespace

std::string cover_font_file(CoverWeight weight) {
    const std::string_view name = weight == CoverWeight::bold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf";
    for (const std::string_view folder : kFolders) {
        std::filesystem::path file = std::filesystem::path(folder) / name;
        if (is_file(file)) return file.string();
    }
    return {};
}

}  // namespace cuewell
