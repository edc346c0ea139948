#include "session/watch_files.h"

#include "session/folder_events.h"

#include <algorithm>
#include <chrono>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// Editors save in several steps. Shorter than anybody notices, longer than between two of them.
constexpr auto kQuiet = 150ms;
/// Something else may never cease to write into the folder.
constexpr auto kLongestNoise = 2s;
/// How often the files are looked at where nothing tells of them: network folders, for one.
constexpr auto kLookEvery = 1s;

std::vector<std::filesystem::path> folders_of(const std::vector<std::filesystem::path>& files) {
    std::vector<std::filesystem::path> folders;
    for (const std::filesystem::path& file : files)
        folders.push_back(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
    std::ranges::sort(folders);
    const auto repeated = std::ranges::unique(folders);
    folders.erase(repeated.begin(), repeated.end());
    return folders;
}

void wait_for_quiet(const std::vector<std::filesystem::path>& files, FolderEvents& events, const OnWait& on_wait) {
    const auto latest = std::chrono::steady_clock::now() + kLongestNoise;
    bool is_quiet = false;
    while (!is_quiet && std::chrono::steady_clock::now() < latest) {
        const FileStamps stamps = stamps_of(files);
        is_quiet = !events.wait(kQuiet) && stamps_of(files) == stamps;
        on_wait();
    }
}

}  // namespace

void wait_for_change(const std::vector<std::filesystem::path>& files, const FileStamps& before, const OnWait& on_wait,
                     Notice notice) {
    const auto folders = notice == Notice::at_once ? folders_of(files) : std::vector<std::filesystem::path>();
    FolderEvents events(folders);
    while (stamps_of(files) == before) {
        constexpr auto kStep = std::chrono::milliseconds(kWaitMilliseconds);
        // A second without news: it may be that nobody tells.
        bool is_told = false;
        for (auto waited = 0ms; waited < kLookEvery && !is_told; waited += kStep) {
            is_told = events.wait(kStep);
            on_wait();
        }
    }
    wait_for_quiet(files, events, on_wait);
}

}  // namespace cuewell
