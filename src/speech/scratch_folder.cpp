#include "speech/scratch_folder.h"

#include "base/errors.h"
#include "base/folder_entries.h"
#include "base/hidden_files.h"
#include "base/temporary_file.h"
#include "speech/child_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>

namespace cuewell {
namespace {

constexpr mode_t kOwnerOnly = 0600;
constexpr mode_t kPermissions = 0777;
constexpr mode_t kOwnersFolder = 0700;
/// Hidden, so that nobody calls a folder of their own so.
constexpr std::string_view kBegin = ".cuewell-speech-";
constexpr std::string_view kUnique = "XXXXXX";

[[noreturn]] void fail(std::string_view what, const std::filesystem::path& path, int error) {
    throw Failure(fmt::format("cannot {} \"{}\": {}", what, path.string(), std::generic_category().message(error)));
}

bool is_name_of_ours(std::string_view name) {
    return name.starts_with(kBegin) && name.size() == kBegin.size() + kUnique.size();
}

Descriptor open_folder(const std::filesystem::path& path) {
    return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

/// Made by us, and nobody works in it: who does holds a lock, which ends with the process.
bool is_abandoned(const Descriptor& folder) {
    struct stat status{};
    return folder.is_open() && ::fstat(folder.get(), &status) == 0 && status.st_uid == ::geteuid() &&
           (status.st_mode & kPermissions) == kOwnersFolder && ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0;
}

void remove_folder(const std::filesystem::path& folder) {
    std::error_code nobody_to_tell;
    std::filesystem::remove_all(folder, nobody_to_tell);
}

}  // namespace

void ScratchFolder::remove_abandoned() {
    try {
        for (const std::filesystem::path& path : folder_entries(folder_for_temporary_files())) {
            if (!is_name_of_ours(path.filename().native())) continue;
            // Open, and so locked, until it is gone.
            const Descriptor folder = open_folder(path);
            if (is_abandoned(folder)) remove_folder(path);
        }
    } catch (const Failure&) {  // NOLINT(bugprone-empty-catch): one can work in a folder that may not be listed.
    }
}

ScratchFolder::ScratchFolder() {
    const std::filesystem::path parent = folder_for_temporary_files();
    constexpr int kTries = 10;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        std::string name = (parent / fmt::format("{}{}", kBegin, kUnique)).string();
        // Made so that only the owner can enter it.
        if (::mkdtemp(name.data()) == nullptr) break;
        path_ = name;
        claim_ = open_folder(path_);
        if (claim_.is_open() && claim_hidden_file(claim_.get())) return;
        const int error = errno;
        remove_folder(path_);
        errno = error;
    }
    fail("make a folder in", parent, errno);
}

ScratchFolder::~ScratchFolder() { remove_folder(path_); }

std::filesystem::path ScratchFolder::write(const std::string& name, std::string_view text) const {
    std::filesystem::path path = path_ / name;
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly));
    if (!file.is_open() || !write_all(file.get(), text.data(), text.size())) fail("write", path, errno);
    return path;
}

}  // namespace cuewell
