#include "base/file_kind.h"

#include "base/errors.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace cuewell {
namespace {

bool says_nothing_is_there(int error) { return error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG; }

Failure look_failure(const std::filesystem::path& path, int error) {
    return Failure(fmt::format("cannot look at \"{}\": {}", path.string(), std::generic_category().message(error)));
}

}  // namespace

FileKind file_kind(const std::filesystem::path& path) {
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0) {
        if (says_nothing_is_there(errno)) return FileKind::none;
        throw look_failure(path, errno);
    }
    if (S_ISREG(found.st_mode)) return FileKind::file;
    return S_ISDIR(found.st_mode) ? FileKind::folder : FileKind::other;
}

bool is_file(const std::filesystem::path& path) { return file_kind(path) == FileKind::file; }
bool is_folder(const std::filesystem::path& path) { return file_kind(path) == FileKind::folder; }
bool is_missing(const std::filesystem::path& path) { return file_kind(path) == FileKind::none; }

bool is_file_or_broken_link(const std::filesystem::path& path) {
    const FileKind kind = file_kind(path);
    std::error_code problem;
    return kind == FileKind::file || (kind == FileKind::none && std::filesystem::is_symlink(path, problem));
}

std::filesystem::path absolute_path(const std::filesystem::path& path) {
    std::error_code problem;
    std::filesystem::path whole = std::filesystem::absolute(path, problem);
    if (problem) throw look_failure(path, problem.value());
    return whole;
}

std::filesystem::path real_path(const std::filesystem::path& path) {
    const std::filesystem::path whole = absolute_path(path);
    std::error_code problem;
    const std::filesystem::path real = std::filesystem::weakly_canonical(whole, problem);
    if (!problem) return real;
    if (says_nothing_is_there(problem.value())) return whole;
    throw look_failure(path, problem.value());
}

}  // namespace cuewell
