#include "session/scripts_in.h"

#include "base/errors.h"
#include "session/session_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 16;
constexpr std::size_t kMostScripts = 10'000;
constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kHead = "+++";
/// Of a file that is looked into: lines without words may stand before its head.
constexpr std::size_t kLongestStart = 256;

/// Other texts may lie beside scripts: a README.md, notes. One that cannot be read counts: reading it will tell why.
bool may_open_with_head(const fs::path& file) {
    std::array<char, kLongestStart> bytes{};
    std::ifstream input(file, std::ios::binary);
    input.read(bytes.data(), bytes.size());
    if (!input.is_open() || input.bad()) return true;
    std::string_view start(bytes.data(), static_cast<std::size_t>(input.gcount()));
    if (start.starts_with(kMark)) start.remove_prefix(kMark.size());
    return start.substr(std::min(start.find_first_not_of(" \t\r\n"), start.size())).starts_with(kHead);
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

bool is_script(const fs::directory_entry& entry) {
    std::error_code problem;
    const fs::file_type type = entry.status(problem).type();
    const bool may_be_file = type == fs::file_type::regular || type == fs::file_type::none;
    return entry.path().extension() == ".md" && may_be_file && may_open_with_head(entry.path()) &&
           !is_template_file(entry.path());
}

}  // namespace

std::vector<std::string> scripts_in(const fs::path& folder) {
    std::vector<std::string> scripts;
    std::error_code problem;
    fs::recursive_directory_iterator entry(folder, problem);
    for (; !problem && entry != fs::end(entry); entry.increment(problem)) {
        if (is_hidden(entry->path()) || entry.depth() >= kDeepest) entry.disable_recursion_pending();
        if (is_hidden(entry->path()) || !is_script(*entry)) continue;
        if (scripts.size() == kMostScripts)
            throw Failure(
                fmt::format("{}: there are more than {} scripts in this folder", folder.string(), kMostScripts));
        scripts.push_back(entry->path().string());
    }
    if (problem) throw Failure(fmt::format("{} cannot be read: {}", folder.string(), problem.message()));
    std::ranges::sort(scripts);
    return scripts;
}

}  // namespace cuewell
