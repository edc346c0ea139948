#include "session/load_word_lists.h"

#include "base/text_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

std::shared_ptr<const WordLists> read_lists(const std::filesystem::path& path, const std::string& shown,
                                            const std::string& label, Diagnostics& faults) {
    const SourceTextPtr source = read_text_file(path, shown, label, faults);
    if (!source) return nullptr;
    std::optional<WordLists> lists = parse_word_lists(source, faults);
    return lists ? std::make_shared<const WordLists>(*std::move(lists)) : nullptr;
}

}  // namespace

std::shared_ptr<const WordLists> load_word_lists(const Places& places, const std::string& language,
                                                 Diagnostics& faults) {
    const std::string relative = fmt::format("scripts/{}/checks.toml", language);
    std::error_code problem;
    const std::filesystem::path own = places.own / relative;
    if (!places.own.empty() && std::filesystem::is_regular_file(own, problem))
        return read_lists(own, own.string(), relative, faults);
    const std::filesystem::path bundled = places.data / relative;
    if (std::filesystem::is_regular_file(bundled, problem)) return read_lists(bundled, relative, relative, faults);
    return nullptr;
}

}  // namespace cuewell
