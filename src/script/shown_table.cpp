#include "script/shown_table.h"

#include "base/clean_text.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "config/table_reader.h"
#include "script/phrase.h"
#include "script/shown_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

constexpr std::size_t kLongestShown = 300;

/// Tells what stands in the braces of a text and is none of its slots.
void check_slots(const Value& value, std::string_view text, const ShownKey& key, Diagnostics& faults) {
    std::vector<std::string> slots(key.slots.begin(), key.slots.end());
    std::erase(slots, std::string());
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos)
            return faults.error(value.where, fmt::format("\"{}\" has a brace that is not closed", key.key));
        const std::string_view slot = text.substr(open + 1, close - open - 1);
        if (std::ranges::find(slots, slot) != slots.end()) {
            if (is_for_what_is_joined(slot) && text.find(fmt::format("{{{}}}", slot), close) != std::string_view::npos)
                faults.error(value.where, fmt::format("\"{}\" has {{{}}} twice", key.key, slot), kJoinedOnce);
            continue;
        }
        faults.error(value.where, fmt::format("\"{}\" has no slot {{{}}}", key.key, slot),
                     slots.empty() ? "" : suggestion(slot, slots));
    }
}

/// Needs: the key that stands in comes before.
void stand_in(const ShownKey& key, ShownWords& words) {
    const auto other = words.find(key.otherwise);
    if (other != words.end()) words.emplace(key.key, other->second);
}

}  // namespace

ShownWords read_shown_words(const Table& table, Diagnostics& faults) {
    ShownWords words;
    TableReader shown(table, "[shown]", faults);
    for (const ShownKey& key : kShownKeys) {
        if (!key.otherwise.empty() && table.find(key.key) == nullptr) {
            stand_in(key, words);
            continue;
        }
        const auto text = shown.required_text(key.key);
        if (!text) continue;
        const Value& value = table.find(key.key)->value;
        if (count_characters(*text) > kLongestShown || !has_words(*text)) {
            faults.error(value.where,
                         fmt::format("\"{}\" must be words, of at most {} characters", key.key, kLongestShown));
        }
        check_slots(value, *text, key, faults);
        words.emplace(key.key, *text);
    }
    shown.finish();
    return words;
}

}  // namespace cuewell
