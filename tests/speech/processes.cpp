#include "speech/processes.h"

#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// State and parent as /proc/PID/stat tells them; nothing like it where there is no such process.
struct Stat {
    char state = 'X';
    pid_t parent = -1;
};

Stat stat_of(const std::string& process) {
    std::ifstream file("/proc/" + process + "/stat");
    std::string text;
    // Reads to the end, and gets nothing, without an exception, where the process ends between open and read.
    std::getline(file, text, '\0');
    // The name of the program stands in parentheses and may hold anything.
    const std::size_t name_end = text.rfind(')');
    if (name_end == std::string::npos) return {};
    Stat stat;
    stat.state = text[name_end + 2];
    stat.parent = static_cast<pid_t>(std::stol(text.substr(name_end + 4)));
    return stat;
}

bool is_number(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<pid_t> children_of_this_process() {
    std::vector<pid_t> children;
    for (const fs::directory_entry& entry : fs::directory_iterator("/proc")) {
        const std::string name = entry.path().filename().string();
        if (is_number(name) && stat_of(name).parent == ::getpid())
            children.push_back(static_cast<pid_t>(std::stol(name)));
    }
    return children;
}

std::vector<std::string> open_descriptors(pid_t process) {
    std::vector<std::string> found;
    std::error_code unreadable;
    for (const fs::directory_entry& entry : fs::directory_iterator("/proc/" + std::to_string(process) + "/fd")) {
        const fs::path target = fs::read_symlink(entry.path(), unreadable);
        // The folder that is being read right now has a descriptor, too.
        if (!target.string().starts_with("/proc/"))
            found.push_back(entry.path().filename().string() + ' ' + target.string());
    }
    std::ranges::sort(found);
    return found;
}

bool ends_soon(pid_t process) {
    for (int attempt = 0; attempt < 500; ++attempt) {
        const char state = stat_of(std::to_string(process)).state;
        if (state == 'X' || state == 'Z') return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace cuewell
