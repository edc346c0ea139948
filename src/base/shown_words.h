#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace cuewell {

/// What pages and captions show beside the words that are said, by key: `[shown]` of a language's phrases.toml.
using ShownWords = std::map<std::string, std::string, std::less<>>;

/// The words of a key, with slots such as {time} filled.
///
/// Shape:  what fills a slot is taken as it is, braces and all; a slot that nothing fills stays.
/// Needs:  `words` has the key; a phrasebook that was read has every key of kShownKeys.
/// Errors: std::out_of_range where it has not.
[[nodiscard]] std::string shown(const ShownWords& words, std::string_view key,
                                std::initializer_list<std::pair<std::string_view, std::string_view>> slots = {});

}  // namespace cuewell
