#include "sink/unnamed_file.h"

#include "sink/write_failure.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr std::size_t kReadAtOnce = 65'536;

std::filesystem::path folder_for_temporary_files() {
    std::error_code none;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
    return none ? std::filesystem::path("/tmp") : folder;
}

/// For file systems that do not know files without a name: with one, for a moment.
int open_and_remove(const std::filesystem::path& folder) {
    std::string name = (folder / "cuewell-XXXXXX").string();
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0) ::unlink(name.c_str());
    return file;
}

/// In a folder, or in one that is open; not open where it knows no files without a name.
Descriptor open_unnamed(int folder, const char* path) {
#ifdef O_TMPFILE
    constexpr mode_t kOwnersOnly = 0600;
    return Descriptor(::openat(folder, path, O_TMPFILE | O_RDWR | O_CLOEXEC, kOwnersOnly));
#else
    static_cast<void>(folder);
    static_cast<void>(path);
    return {};
#endif
}

}  // namespace

UnnamedFile::UnnamedFile() {
    const std::filesystem::path folder = folder_for_temporary_files();
    name_ = fmt::format("a temporary file in {}", quoted_name(folder));
    file_ = open_unnamed(AT_FDCWD, folder.c_str());
    if (!file_.is_open()) file_ = Descriptor(open_and_remove(folder));
    if (!file_.is_open()) throw write_failure(name_, errno);
}

UnnamedFile::UnnamedFile(int folder, std::string name) : name_(std::move(name)), file_(open_unnamed(folder, ".")) {
    if (!file_.is_open()) *this = UnnamedFile();
}

void UnnamedFile::copy_to(ByteWriter& bytes, const std::function<void()>& on_wait) const {
    std::vector<std::byte> part(kReadAtOnce);
    off_t at = 0;
    for (;;) {
        const ssize_t size = ::pread(descriptor(), part.data(), part.size(), at);
        if (size == 0) return;
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) throw write_failure(bytes.name(), errno);
        bytes.write(std::span<const std::byte>(part).first(static_cast<std::size_t>(size)));
        at += size;
        if (on_wait) on_wait();
    }
}

}  // namespace cuewell
