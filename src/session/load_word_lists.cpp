#include "session/load_word_lists.h"

#include "session/language_file.h"

#include <optional>
#include <utility>

namespace cuewell {

std::shared_ptr<const WordLists> load_word_lists(const Places& places, const std::string& language,
                                                 Diagnostics& faults) {
    const SourceTextPtr source = read_language_file(places, language, "checks.toml", faults);
    if (!source) return nullptr;
    std::optional<WordLists> lists = parse_word_lists(source, faults);
    return lists ? std::make_shared<const WordLists>(*std::move(lists)) : nullptr;
}

}  // namespace cuewell
