#include "base/temporary_file.h"

#include "base/errors.h"
#include "base/hidden_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace cuewell {
namespace {

constexpr mode_t kOwnerOnly = 0600;

/// For file systems that do not know files without a name.
Descriptor open_and_remove(int folder) {
    Descriptor file;
    const std::string name = with_free_name([&](const std::string& hidden) {
        file = Descriptor(::openat(folder, hidden.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, kOwnerOnly));
        return file.is_open() && claim_hidden_file(file.get());
    });
    if (name.empty()) return {};
    if (::unlinkat(folder, name.c_str(), 0) == 0) return file;
    // Some file systems keep the name of a file that is open.
    const int error = errno;
    file.close();
    ::unlinkat(folder, name.c_str(), 0);
    errno = error;
    return {};
}

}  // namespace

std::filesystem::path folder_for_temporary_files() {
    const char* wish = std::getenv("TMPDIR");
    if (wish == nullptr || *wish == '\0') return "/tmp";
    // A path that begins with a hyphen, given to a program, would be an option.
    std::error_code problem;
    std::filesystem::path folder = std::filesystem::absolute(wish, problem);
    if (!problem) return folder;
    throw Failure(fmt::format("cannot find the folder for temporary files \"{}\": {}", wish, problem.message()));
}

Descriptor open_unnamed_file(int folder, mode_t permissions) {
#ifdef O_TMPFILE
    return Descriptor(::openat(folder, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, permissions));
#else
    static_cast<void>(folder);
    static_cast<void>(permissions);
    errno = EOPNOTSUPP;
    return {};
#endif
}

bool says_unnamed_is_unknown(int error) noexcept {
    return error == EOPNOTSUPP || error == EISDIR || error == EINVAL || error == ENOSYS;
}

Descriptor open_temporary_file(int folder) {
    Descriptor file = open_unnamed_file(folder, kOwnerOnly);
    if (file.is_open() || !says_unnamed_is_unknown(errno)) return file;
    return open_and_remove(folder);
}

Descriptor open_temporary_file(const std::filesystem::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open()) return {};
    Descriptor file = open_unnamed_file(opened.get(), kOwnerOnly);
    if (file.is_open() || !says_unnamed_is_unknown(errno)) return file;
    remove_abandoned_files(folder);
    return open_and_remove(opened.get());
}

}  // namespace cuewell
