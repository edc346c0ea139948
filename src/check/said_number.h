#pragma once

#include "check/words.h"
#include "script/phrasebook.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A number in the words of a text.
struct SaidNumber {
    int number = 0;
    std::size_t begin = 0;  ///< Its first word: "forty five" has two.
};

/// Reads numbers: in digits, as a phrasebook counts them, and in tens.
class SaidNumbers {
public:
    /// `tens` are "ten", "twenty" and so on, in order.
    SaidNumbers(const Phrasebook& phrases, const Words& tens);

    /// The number that ends at a word.
    [[nodiscard]] std::optional<SaidNumber> up_to(const std::vector<TextWord>& words, std::size_t at) const;

private:
    [[nodiscard]] std::optional<int> meant_by(const std::string& word) const;

    std::map<std::string, int> numbers_;
};

/// The words of a text in which lengths are told; "forty-five" is two, and so is "30s".
[[nodiscard]] std::vector<TextWord> parts_of(std::string_view text);

}  // namespace cuewell
