#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace cuewell {

/// What changes about a file when it is saved, whichever way an editor does that.
struct FileStamp {
    std::int64_t written = 0;  ///< Nanoseconds, as the file system tells them.
    std::int64_t changed = 0;  ///< As `written`; moves along where another file takes the place.
    std::uint64_t file = 0;    ///< The inode.
    std::uint64_t size = 0;    ///< Bytes.
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// The stamps of files, in their order; empty for one that is not there.
using FileStamps = std::vector<std::optional<FileStamp>>;

[[nodiscard]] FileStamps stamps_of(const std::vector<std::filesystem::path>& files);

}  // namespace cuewell
