#include "sink/atomic_file.h"

#include "base/hidden_files.h"
#include "base/temporary_file.h"
#include "sink/write_failure.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

constexpr mode_t kNewFile = 0666;  // The system takes the umask off.
constexpr mode_t kPermissions = 0777;

/// What `look`, which is stat or lstat, sees at `path`; nothing where nothing stands.
std::optional<struct stat> status_by(decltype(&::stat) look, const std::filesystem::path& path) {
    struct stat status{};
    if (look(path.c_str(), &status) == 0) return status;
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    throw write_failure(quoted_name(path), errno);
}

bool is_link(const std::filesystem::path& path) {
    const auto status = status_by(::lstat, path);
    return status && S_ISLNK(status->st_mode);
}

/// Where a chain of symbolic links ends, even if nothing is there yet.
std::filesystem::path end_of_links(std::filesystem::path path, const std::string& name) {
    constexpr int kMostLinks = 40;  // As many as Linux follows.
    std::error_code none;
    for (int links = 0; is_link(path); ++links) {
        if (links == kMostLinks) throw write_failure(name, ELOOP);
        const std::filesystem::path next = std::filesystem::read_symlink(path, none);
        if (none) throw write_failure(name, none.value());
        path = path.parent_path() / next;
    }
    return path;
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// A file without a name can be given one only through /proc.
bool can_name_open_files() { return ::access("/proc/self/fd", X_OK) == 0; }

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path target, Kept kept, const OnWait& on_wait, Over over)
    : target_(std::move(target)), over_(over) {
    if (over_ == Over::nothing && status_by(::lstat, target_)) throw write_failure(quoted_name(target_), EEXIST);
    const auto there = over_ == Over::nothing ? std::nullopt : status_by(::stat, target_);
    if (there && S_ISDIR(there->st_mode)) throw write_failure(quoted_name(target_), EISDIR);
    if (there && !S_ISREG(there->st_mode)) {
        open_as_it_is(S_ISFIFO(there->st_mode), on_wait);
        return;
    }
    // A new file would take the place of one that its owner has protected.
    if (there) check(::faccessat(AT_FDCWD, target_.c_str(), W_OK, AT_EACCESS));
    open_aside(kept);
    // A file system without permissions refuses, and then there are none to keep.
    if (there) static_cast<void>(::fchmod(descriptor(), there->st_mode & kPermissions));
}

AtomicFile::~AtomicFile() { remove_hidden(); }

void AtomicFile::open_as_it_is(bool is_pipe, const OnWait& on_wait) {
    // An open() that waited for the reader of a pipe could miss a signal that came just before it.
    const int flags = O_WRONLY | O_CLOEXEC | (is_pipe ? O_NONBLOCK : 0);
    for (;;) {
        file_ = Descriptor(::open(target_.c_str(), flags));
        if (file_.is_open()) return;
        const bool has_no_reader = is_pipe && errno == ENXIO;
        if (!has_no_reader && errno != EINTR) check(-1);
        if (has_no_reader) ::poll(nullptr, 0, kWaitMilliseconds);
        if (on_wait) on_wait();
    }
}

void AtomicFile::open_aside(Kept kept) {
    const std::filesystem::path place = over_ == Over::nothing ? target_ : end_of_links(target_, quoted_name(target_));
    name_ = place.filename();
    if (name_.empty()) throw write_failure(quoted_name(target_), ENOENT);
    folder_ = Descriptor(::open(folder_of(place).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    check(folder_.get());
    remove_abandoned_files(folder_of(place));
    if (kept == Kept::unnamed_if_possible && can_name_open_files()) {
        file_ = open_unnamed_file(folder(), kNewFile);
        if (file_.is_open()) {
            lock_hidden_file(descriptor());
            return;
        }
        if (!says_unnamed_is_unknown(errno)) check(-1);
    }
    hidden_ = with_free_name([this](const std::string& hidden) {
        const int flags = O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC;
        file_ = Descriptor(::openat(folder_.get(), hidden.c_str(), flags, kNewFile));
        return file_.is_open() && claim_hidden_file(descriptor());
    });
    check(descriptor());
}

void AtomicFile::give_hidden_name() {
    const std::string open_file = fmt::format("/proc/self/fd/{}", descriptor());
    hidden_ = with_free_name([&](const std::string& hidden) {
        return ::linkat(AT_FDCWD, open_file.c_str(), folder_.get(), hidden.c_str(), AT_SYMLINK_FOLLOW) == 0;
    });
    if (hidden_.empty()) check(-1);
}

/// A link, unlike a rename, is refused where the name is taken; what has no links is renamed with that wish.
void AtomicFile::name_anew() {
    if (hidden_.empty()) give_hidden_name();
    const int linked = ::linkat(folder_.get(), hidden_.c_str(), folder_.get(), name_.c_str(), 0);
    if (linked == 0) {
        remove_hidden();
        return;
    }
#ifdef RENAME_NOREPLACE
    if (errno == EPERM || errno == EOPNOTSUPP) {
        check(::renameat2(folder_.get(), hidden_.c_str(), folder_.get(), name_.c_str(), RENAME_NOREPLACE));
        hidden_.clear();
        return;
    }
#endif
    check(linked);
}

void AtomicFile::commit() {
    if (name_.empty()) return;
    check(::fsync(descriptor()));
    if (over_ == Over::nothing) {
        name_anew();
    } else {
        if (hidden_.empty()) give_hidden_name();
        check(::renameat(folder_.get(), hidden_.c_str(), folder_.get(), name_.c_str()));
        hidden_.clear();
    }
    // The new name is on disk once its folder is. Not every file system can say so, and the file is whole either way.
    static_cast<void>(::fsync(folder_.get()));
}

void AtomicFile::remove_hidden() noexcept {
    if (!hidden_.empty()) ::unlinkat(folder_.get(), hidden_.c_str(), 0);
    hidden_.clear();
}

void AtomicFile::check(int result) const {
    if (result < 0) throw write_failure(quoted_name(target_), errno);
}

}  // namespace cuewell
