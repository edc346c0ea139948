#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cuewell::test {

/// What a run of a program left behind.
struct ProgramRun {
    int exit_code = -1;  ///< 128 plus the signal where one ended it.
    std::string out;
    std::string err;
};

/// Runs a program to its end with nothing on standard input.
///
/// `environment` is added to an environment without settings of the user's; the run starts in `folder`.
[[nodiscard]] ProgramRun run_program(const std::vector<std::string>& command, const std::filesystem::path& folder,
                                     const std::map<std::string, std::string>& environment = {});

/// A folder of its own that goes with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// Writes a file below the folder, with the folders that lead to it.
    std::filesystem::path write(const std::filesystem::path& name, const std::string& text) const;

    /// The names of everything in the folder, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::filesystem::path path_;
};

/// All bytes of a file.
[[nodiscard]] std::string read_bytes(const std::filesystem::path& path);

}  // namespace cuewell::test
