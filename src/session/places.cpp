#include "session/places.h"

#include "base/errors.h"
#include "base/file_kind.h"

#include <cstdlib>
#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

fs::path from_environment(const char* variable) {
    const char* value = std::getenv(variable);
    return value == nullptr ? fs::path() : fs::path(value);
}

/// A folder of the XDG base directory specification: only absolute paths count.
fs::path xdg_folder(const char* variable, std::string_view below_home) {
    fs::path folder = from_environment(variable);
    if (folder.is_absolute()) return folder / "cuewell";
    const fs::path home = from_environment("HOME");
    return home.is_absolute() ? home / below_home / "cuewell" : fs::path();
}

bool holds_data(const fs::path& folder) {
    return is_folder(folder / "scripts") && is_folder(folder / "voices") && is_folder(folder / "sounds");
}

fs::path find_data() {
    const fs::path wished = from_environment("CUEWELL_DATA");
    if (!wished.empty()) {
        if (holds_data(wished)) return wished;
        throw Failure("CUEWELL_DATA names a folder without scripts, voices and sounds: " + wished.string());
    }
    std::error_code problem;
    const fs::path program = fs::read_symlink("/proc/self/exe", problem);
    const fs::path installed = program.parent_path().parent_path() / "share" / "cuewell" / "bundled";
    if (installed.is_absolute() && holds_data(installed)) return installed;
    for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (holds_data(folder)) return folder;
    }
    throw Failure(
        "the program's scripts, voices and sounds were not found; set CUEWELL_DATA to the folder that holds them");
}

}  // namespace

fs::path file_in(const fs::path& folder, std::string_view name) { return folder.empty() ? fs::path() : folder / name; }

Places find_places() {
    return {find_data(), xdg_folder("XDG_DATA_HOME", ".local/share"),
            file_in(xdg_folder("XDG_CONFIG_HOME", ".config"), "config.toml"), xdg_folder("XDG_CACHE_HOME", ".cache"),
            xdg_folder("XDG_STATE_HOME", ".local/state")};
}

}  // namespace cuewell
