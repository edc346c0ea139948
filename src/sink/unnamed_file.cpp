#include "sink/unnamed_file.h"

#include "base/temporary_file.h"
#include "sink/write_failure.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr std::size_t kReadAtOnce = 65'536;
/// Room is given back in parts of so many bytes: whole blocks of any file system.
constexpr off_t kGivenBackAtOnce = off_t{4} << 20U;

void give_back(int file, off_t from, off_t size) {
#ifdef FALLOC_FL_PUNCH_HOLE
    static_cast<void>(::fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, from, size));
#else
    static_cast<void>(file);
    static_cast<void>(from);
    static_cast<void>(size);
#endif
}

}  // namespace

UnnamedFile::UnnamedFile() {
    const std::filesystem::path folder = folder_for_temporary_files();
    name_ = fmt::format("a temporary file in {}", quoted_name(folder));
    file_ = open_temporary_file(folder);
    if (!file_.is_open()) throw write_failure(name_, errno);
}

UnnamedFile::UnnamedFile(int folder, std::string name) : name_(std::move(name)), file_(open_temporary_file(folder)) {
    if (!file_.is_open()) *this = UnnamedFile();
}

void UnnamedFile::move_to(ByteWriter& bytes, const OnWait& on_wait) {
    std::vector<std::byte> part(kReadAtOnce);
    off_t at = 0;
    off_t given_back = 0;
    for (;;) {
        const ssize_t size = ::pread(descriptor(), part.data(), part.size(), at);
        if (size == 0) return;
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) throw write_failure(bytes.name(), errno);
        bytes.write(std::span<const std::byte>(part).first(static_cast<std::size_t>(size)));
        at += size;
        if (at - given_back >= kGivenBackAtOnce) {
            give_back(descriptor(), given_back, at - given_back);
            given_back = at;
        }
        if (on_wait) on_wait();
    }
}

}  // namespace cuewell
