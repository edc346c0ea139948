#include "picture/cover_lines.h"

#include "base/text_characters.h"

#include <algorithm>

namespace cuewell {
namespace {

constexpr double kStep = 4.0;  ///< Between the sizes that are tried.
constexpr std::string_view kEllipsis = "…";

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> characters;
    while (!text.empty()) {
        const std::string_view before = text;
        static_cast<void>(take_character(text));
        characters.emplace_back(before.substr(0, before.size() - text.size()));
    }
    return characters;
}

/// Puts words on lines, one after the other.
class Setter {
public:
    Setter(double widest, const TextWidth& width) : widest_(widest), width_(width) {}

    void add_word(const std::string& word) {
        const std::string longer = lines_.empty() ? word : lines_.back() + " " + word;
        if (!lines_.empty() && fits(longer)) {
            lines_.back() = longer;
        } else if (fits(word)) {
            lines_.push_back(word);
        } else {
            add_in_pieces(word);
        }
    }

    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }
    [[nodiscard]] bool broke_a_word() const { return broke_a_word_; }

private:
    [[nodiscard]] bool fits(const std::string& text) const { return width_(text) <= widest_; }

    void add_in_pieces(const std::string& word) {
        broke_a_word_ = true;
        lines_.emplace_back();
        for (const std::string& character : characters_of(word)) {
            if (!lines_.back().empty() && !fits(lines_.back() + character)) lines_.emplace_back();
            lines_.back() += character;
        }
    }

    double widest_;
    const TextWidth& width_;
    std::vector<std::string> lines_;
    bool broke_a_word_ = false;
};

Setter set_in_size(std::string_view title, double size, const LineSpace& space, const TextWidth& width) {
    Setter setter(space.width / size, width);
    for (const std::string& word : words_of(title)) setter.add_word(word);
    return setter;
}

/// The lines that there is room for, the last with an ellipsis in place of what is missing.
std::vector<std::string> cut_short(std::vector<std::string> lines, const LineSpace& space, const TextWidth& width) {
    lines.resize(space.most_lines);
    std::vector<std::string> characters = characters_of(lines.back());
    const auto joined = [&] {
        std::string text;
        for (const std::string& character : characters) text += character;
        return text + std::string(kEllipsis);
    };
    while (!characters.empty() && width(joined()) * space.smallest > space.width) characters.pop_back();
    while (!characters.empty() && characters.back() == " ") characters.pop_back();
    lines.back() = joined();
    return lines;
}

}  // namespace

CoverLines set_title(std::string_view title, const LineSpace& space, const TextWidth& width) {
    for (double size = space.largest; size > space.smallest; size -= kStep) {
        const Setter set = set_in_size(title, size, space, width);
        if (set.lines().size() <= space.most_lines && !set.broke_a_word()) return {size, set.lines()};
    }
    std::vector<std::string> lines = set_in_size(title, space.smallest, space, width).lines();
    if (lines.size() > space.most_lines) lines = cut_short(std::move(lines), space, width);
    return {space.smallest, std::move(lines)};
}

}  // namespace cuewell
