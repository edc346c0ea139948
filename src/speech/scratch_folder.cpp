#include "speech/scratch_folder.h"

#include "base/errors.h"
#include "base/folder_entries.h"
#include "speech/child_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace cuewell {
namespace {

constexpr mode_t kOwnerOnly = 0600;
constexpr std::string_view kBegin = "cuewell-";
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

/// Who works in a folder holds a lock, which ends with the process. Where there are no locks, none is had here either.
bool is_abandoned(const Descriptor& folder) {
    struct stat status{};
    return folder.is_open() && ::fstat(folder.get(), &status) == 0 && status.st_uid == ::geteuid() &&
           ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0;
}

void remove_folder(const std::filesystem::path& folder) {
    std::error_code nobody_to_tell;
    std::filesystem::remove_all(folder, nobody_to_tell);
}

void remove_abandoned_folders(const std::filesystem::path& parent) {
    try {
        for (const std::filesystem::path& path : folder_entries(parent)) {
            if (!is_name_of_ours(path.filename().native())) continue;
            const Descriptor folder = open_folder(path);
            if (is_abandoned(folder)) remove_folder(path);
        }
    } catch (
        const Failure&) {  // NOLINT(bugprone-empty-catch): a folder that may not be listed can still be written to.
    }
}

/// Locks it. Whether it is there: whoever removes what is abandoned may have been faster.
bool is_claimed(const Descriptor& folder) {
    static_cast<void>(::flock(folder.get(), LOCK_EX));
    struct stat status{};
    return ::fstat(folder.get(), &status) == 0 && status.st_nlink > 0;
}

}  // namespace

std::filesystem::path folder_for_temporary_files() {
    const char* wish = std::getenv("TMPDIR");
    if (wish == nullptr || *wish == '\0') return "/tmp";
    // A path that begins with a hyphen, given to a program, would be an option.
    std::error_code problem;
    std::filesystem::path folder = std::filesystem::absolute(wish, problem);
    if (problem) fail("find the folder for temporary files", wish, problem.value());
    return folder;
}

ScratchFolder::ScratchFolder() {
    const std::filesystem::path parent = folder_for_temporary_files();
    remove_abandoned_folders(parent);
    do {
        std::string name = (parent / fmt::format("{}{}", kBegin, kUnique)).string();
        // Made so that only the owner can enter it.
        if (::mkdtemp(name.data()) == nullptr) fail("make a folder in", parent, errno);
        path_ = name;
        claim_ = open_folder(path_);
    } while (claim_.is_open() && !is_claimed(claim_));
}

ScratchFolder::~ScratchFolder() { remove_folder(path_); }

std::filesystem::path ScratchFolder::write(const std::string& name, std::string_view text) const {
    std::filesystem::path path = path_ / name;
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly));
    if (!file.is_open() || !write_all(file.get(), text.data(), text.size())) fail("write", path, errno);
    return path;
}

}  // namespace cuewell
