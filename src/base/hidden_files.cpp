#include "base/hidden_files.h"

#include "base/descriptor.h"
#include "base/folder_entries.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <exception>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBegin = ".cuewell-";

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_hidden_name(std::string_view name) {
    if (!name.starts_with(kBegin)) return false;
    name.remove_prefix(kBegin.size());
    const std::size_t hyphen = name.find('-');
    return hyphen != std::string_view::npos && is_number(name.substr(0, hyphen)) && is_number(name.substr(hyphen + 1));
}

/// Who works on a file holds a lock, which ends with the process. Where there are no locks, none is had here either.
bool is_abandoned(const Descriptor& file) {
    struct stat status{};
    return file.is_open() && ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode) &&
           ::flock(file.get(), LOCK_EX | LOCK_NB) == 0;
}

/// For writing too where that is allowed: a network may lock no other.
Descriptor open_hidden(const fs::path& path) {
    constexpr int kFlags = O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    Descriptor file(::open(path.c_str(), O_RDWR | kFlags));
    return file.is_open() ? std::move(file) : Descriptor(::open(path.c_str(), O_RDONLY | kFlags));
}

/// Whether the name is still that of the open file: its owner may have begun another one of that name.
bool has_name(const Descriptor& file, const fs::path& path) {
    struct stat opened{};
    struct stat named{};
    return ::fstat(file.get(), &opened) == 0 && ::lstat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

/// The lock is held until it is gone, so that nobody can begin to work on it meanwhile.
void remove_if_abandoned(const fs::path& path) {
    const Descriptor file = open_hidden(path);
    if (is_abandoned(file) && has_name(file, path)) ::unlink(path.c_str());
}

}  // namespace

std::string hidden_name(int number) { return fmt::format("{}{}-{}", kBegin, ::getpid(), number); }

bool lock_hidden_file(int descriptor) noexcept {
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

bool claim_hidden_file(int descriptor) noexcept {
    struct stat status{};
    if (lock_hidden_file(descriptor) && (::fstat(descriptor, &status) != 0 || status.st_nlink > 0)) return true;
    errno = EEXIST;
    return false;
}

void remove_abandoned_files(const fs::path& folder) noexcept {
    try {
        for (const fs::path& path : folder_entries(folder)) {
            if (is_hidden_name(path.filename().native())) remove_if_abandoned(path);
        }
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): the next program that writes there tries again.
    }
}

}  // namespace cuewell
