#include "session/saved_session.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "base/text_file.h"
#include "session/private_folder.h"
#include "session/saved_session_text.h"
#include "sink/atomic_file.h"
#include "sink/descriptor_writer.h"
#include "sink/write_failure.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <span>
#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWhatToDo = "delete it, or play without --resume";

/// A pipe would wait for a reader, and the permissions of a device are not ours to change.
void refuse_what_is_no_file(const fs::path& file) {
    std::error_code none;
    const fs::file_type there = fs::status(file, none).type();
    if (there == fs::file_type::directory || there == fs::file_type::not_found || there == fs::file_type::none) return;
    if (there != fs::file_type::regular) throw write_failure(quoted_name(file), "it is not an ordinary file");
}

/// Whether others than its owner may put files there and take them away. Many systems give each user a group of their
/// own, and let it write.
bool is_folder_for_others(const struct stat& folder) {
    // In a folder such as /tmp each may replace only what is their own.
    if ((folder.st_mode & S_ISVTX) != 0) return false;
    const bool is_for_another_group = (folder.st_mode & S_IWGRP) != 0 && folder.st_gid != ::getegid();
    return is_for_another_group || (folder.st_mode & S_IWOTH) != 0;
}

/// Whether another user, but the system's own, can change it. A missing file cannot be.
bool is_open_to_others(const fs::path& path) {
    struct stat there{};
    if (::lstat(path.c_str(), &there) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) return false;
        throw Failure(fmt::format("cannot look at {}: {}", quoted_name(path), std::generic_category().message(errno)));
    }
    if (there.st_uid != ::geteuid() && there.st_uid != 0) return true;
    if (S_ISLNK(there.st_mode)) return false;  // Its permissions mean nothing.
    if (S_ISDIR(there.st_mode)) return is_folder_for_others(there);
    return (there.st_mode & (S_IWGRP | S_IWOTH)) != 0;
}

/// What is kept is as good as typed: a voice that is named by its path may run a program. Where nobody else can change
/// the file, the link that leads to it or their folders, nobody can put another one there while it is read, either.
void refuse_what_others_can_write(const fs::path& file) {
    const fs::path real = real_path(file);
    for (const fs::path& path : std::array{file, file.parent_path(), real, real.parent_path()}) {
        if (is_open_to_others(path)) {
            throw Failure(fmt::format("{} is not resumed from, for other users can write to {}; {}", quoted_name(file),
                                      quoted_name(path), kWhatToDo));
        }
    }
}

SourceTextPtr read_source(const fs::path& file, Diagnostics& faults) {
    try {
        return read_text_file(file, quoted_name(file), "saved session", faults);
    } catch (const Failure& failure) {
        throw Failure(fmt::format("{}; {}", failure.what(), kWhatToDo));
    }
}

}  // namespace

void save_session(const fs::path& file, const SavedSession& session) {
    if (file.empty()) return;
    const auto toml = to_toml(session);
    if (!toml) throw write_failure(quoted_name(file), "the arguments of the session are too long to be kept");
    make_private_folder(file.parent_path());
    refuse_what_is_no_file(file);
    AtomicFile target(file);
    constexpr mode_t kOwnerOnly = 0600;
    // A file system without permissions refuses, and then there is nothing to guard.
    static_cast<void>(::fchmod(target.descriptor(), kOwnerOnly));
    DescriptorWriter bytes(target.descriptor(), quoted_name(file));
    bytes.write(std::as_bytes(std::span(*toml)));
    target.commit();
}

std::optional<SavedSession> read_saved_session(const fs::path& file) {
    std::error_code none;
    if (file.empty() || fs::status(file, none).type() == fs::file_type::not_found) return std::nullopt;
    refuse_what_others_can_write(file);
    Diagnostics faults;
    const SourceTextPtr source = read_source(file, faults);
    auto session = source ? read_session_toml(source, faults) : std::nullopt;
    if (session) return session;
    faults.settle();
    throw Failure(fmt::format("{} is not a session that this program has saved (line {}); {}", quoted_name(file),
                              faults.all().front().where.start.line, kWhatToDo));
}

void forget_session(const fs::path& file) noexcept { static_cast<void>(::unlink(file.c_str())); }

}  // namespace cuewell
