#include "desktop/desktop_art.h"

#include <fmt/format.h>

#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// RFC 8089, with everything but the unreserved characters of RFC 3986 and slashes written as bytes.
std::string file_address(const fs::path& path) {
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string address = "file://";
    for (const char character : path.string()) {
        if (kPlain.find(character) != std::string_view::npos) {
            address += character;
        } else {
            address += fmt::format("%{:02X}", static_cast<unsigned char>(character));
        }
    }
    return address;
}

}  // namespace

std::string find_art(const fs::path& data) {
    std::error_code problem;
    const fs::path folder = fs::canonical(data, problem);
    if (problem) return {};
    const fs::path share = folder.parent_path().parent_path();
    for (const fs::path& picture :
         {share / "icons/hicolor/scalable/apps/cuewell.svg", folder / "docs/pictures/cuewell.svg"}) {
        if (fs::is_regular_file(picture, problem)) return file_address(picture);
    }
    return {};
}

}  // namespace cuewell
