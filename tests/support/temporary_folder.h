#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cuewell::test {

/// A folder of its own that goes with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

    /// Writes a file below the folder, with the folders that lead to it.
    std::filesystem::path write(const std::filesystem::path& name, const std::string& text) const;

    /// Makes a link that leads to itself: nobody can tell what stands there.
    std::filesystem::path write_loop(const std::string& name) const;

    /// The names of everything in the folder, hidden ones too, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::filesystem::path path_;
};

/// All bytes of a file; empty where it cannot be read.
[[nodiscard]] std::string read_bytes(const std::filesystem::path& path);

}  // namespace cuewell::test
