#include "session/file_stamps.h"

#include <sys/stat.h>

namespace cuewell {
namespace {

std::int64_t nanoseconds(const timespec& time) {
    constexpr std::int64_t kPerSecond = 1'000'000'000;
    return std::int64_t{time.tv_sec} * kPerSecond + time.tv_nsec;
}

/// These times have other names on some systems.
template <class Status>
timespec written(const Status& status) {
    if constexpr (requires { status.st_mtim; })
        return status.st_mtim;
    else
        return status.st_mtimespec;
}

template <class Status>
timespec changed(const Status& status) {
    if constexpr (requires { status.st_ctim; })
        return status.st_ctim;
    else
        return status.st_ctimespec;
}

std::optional<FileStamp> stamp_of(const std::filesystem::path& file) {
    struct stat status{};
    if (::stat(file.c_str(), &status) != 0) return std::nullopt;
    return FileStamp{nanoseconds(written(status)), nanoseconds(changed(status)), status.st_ino,
                     static_cast<std::uint64_t>(status.st_size)};
}

}  // namespace

FileStamps stamps_of(const std::vector<std::filesystem::path>& files) {
    FileStamps stamps;
    for (const std::filesystem::path& file : files) stamps.push_back(stamp_of(file));
    return stamps;
}

}  // namespace cuewell
