#include "session/private_folder.h"

#include "base/errors.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace cuewell {

void make_private_folder(const std::filesystem::path& folder) {
    constexpr mode_t kOwnerOnly = 0700;
    std::error_code none;
    if (folder.empty() || std::filesystem::is_directory(folder, none)) return;
    make_private_folder(folder.parent_path());
    if (::mkdir(folder.c_str(), kOwnerOnly) == 0) return;
    // Another program was faster, or the path ends in a slash.
    const int problem = errno == EEXIST ? ENOTDIR : errno;
    if (problem == ENOTDIR && std::filesystem::is_directory(folder, none)) return;
    throw Failure(
        fmt::format("cannot make the folder \"{}\": {}", folder.string(), std::generic_category().message(problem)));
}

}  // namespace cuewell
