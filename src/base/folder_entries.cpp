#include "base/folder_entries.h"

#include "base/errors.h"

#include <dirent.h>
#include <fmt/format.h>

#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

struct CloseFolder {
    void operator()(DIR* folder) const noexcept { ::closedir(folder); }
};

Failure read_failure(const fs::path& folder, int error) {
    return Failure(
        fmt::format("cannot read the folder \"{}\": {}", folder.string(), std::generic_category().message(error)));
}

}  // namespace

std::vector<fs::path> folder_entries(const fs::path& folder) {
    const std::unique_ptr<DIR, CloseFolder> open(::opendir(folder.c_str()));
    if (!open && (errno == ENOENT || errno == ENOTDIR)) return {};
    if (!open) throw read_failure(folder, errno);
    std::vector<fs::path> entries;
    for (;;) {
        errno = 0;
        const dirent* entry = ::readdir(open.get());
        if (entry == nullptr && errno != 0) throw read_failure(folder, errno);
        if (entry == nullptr) return entries;
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") entries.push_back(folder / name);
    }
}

}  // namespace cuewell
