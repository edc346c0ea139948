#pragma once

#include "base/descriptor.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace cuewell {

/// No honest head of a file is larger: a cover of 16 MiB, and scripts.
inline constexpr std::size_t kLargestHead = std::size_t{32} << 20U;

/// A file that is read in parts, of which none is larger than kLargestHead, whatever the file says about itself.
class StrangerFile {
public:
    /// Errors: Failure that names the file where it cannot be opened or is no ordinary file.
    explicit StrangerFile(const std::filesystem::path& path);

    /// The bytes from `at` on; fewer where the file ends.
    ///
    /// Errors: Failure that names the file where it cannot be read.
    [[nodiscard]] std::string read(std::uint64_t at, std::uint64_t size) const;

private:
    std::filesystem::path path_;
    Descriptor file_;
    std::uint64_t size_ = 0;
};

}  // namespace cuewell
