#include "export/stranger_file.h"

#include "base/errors.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <system_error>

namespace cuewell {
namespace {

Failure read_failure(const std::filesystem::path& path, int error) {
    return Failure(fmt::format("{}: cannot be read: {}", path.string(), std::generic_category().message(error)));
}

}  // namespace

StrangerFile::StrangerFile(const std::filesystem::path& path)
    // A pipe without a writer would else be waited for.
    : path_(path), file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    struct stat status{};
    if (!file_.is_open() || ::fstat(file_.get(), &status) != 0) throw read_failure(path_, errno);
    if (S_ISDIR(status.st_mode)) throw Failure(fmt::format("{}: this is a folder, not a file", path.string()));
    if (!S_ISREG(status.st_mode)) throw Failure(fmt::format("{}: this is not an ordinary file", path.string()));
    size_ = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
}

std::string StrangerFile::read(std::uint64_t at, std::uint64_t size) const {
    if (at >= size_) return {};
    std::string bytes(static_cast<std::size_t>(std::min({size, size_ - at, std::uint64_t{kLargestHead}})), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got =
            ::pread(file_.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(at + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw read_failure(path_, errno);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

}  // namespace cuewell
