#include "script/head_form.h"

#include "base/trimmed.h"
#include "base/utf8.h"
#include "script/form_line.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace cuewell {
namespace {

/// The first of `signs` outside of quotes; the end of the text where there is none.
std::size_t find_outside(std::string_view text, std::string_view signs) {
    char quote = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quote == '"' && c == '\\') {
            ++at;
        } else if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (signs.find(c) != std::string_view::npos) {
            return at;
        } else if (c == '"' || c == '\'') {
            quote = c;
        }
    }
    return text.size();
}

/// TOML with its spaces in the house form: `["a", "b"]`, `{ a = "b" }`.
std::string spaced(std::string_view text) {
    std::string form;
    while (!text.empty()) {
        const std::size_t sign = find_outside(text, " \t,[]{}=");
        form += text.substr(0, sign);
        text.remove_prefix(sign);
        if (text.empty()) break;
        const char c = text.front();
        text = trimmed(text.substr(1));
        const bool is_space = c == ' ' || c == '\t';
        // What follows may take the space away again, and a text in quotes ends before it.
        const bool takes_space = !form.empty() && (form.back() == ' ' || form.back() == '[');
        if (is_space && !takes_space) form += ' ';
        if (is_space) continue;
        if ((c == ',' || c == ']') && form.ends_with(' ')) form.pop_back();
        if ((c == '}' || c == '=') && !form.empty() && !form.ends_with(' ')) form += ' ';
        form += c;
        if (c == ',' || c == '{' || c == '=') form += ' ';
    }
    return std::string(trimmed(form));
}

/// How many more brackets open in a line than close.
int brackets_opened(std::string_view text) {
    int opened = 0;
    for (std::size_t at = find_outside(text, "[]"); at < text.size(); at = find_outside(text, "[]")) {
        opened += text[at] == '[' ? 1 : -1;
        text.remove_prefix(at + 1);
    }
    return opened;
}

/// Puts the lines of a head into their form, one after the other.
class HeadForm {
public:
    void add(std::string_view line) {
        line = trimmed(line);
        const std::size_t comment = find_outside(line, "#");
        const std::string_view text = trimmed(line.substr(0, comment));
        FormLine form{spaced(text), std::string(line.substr(comment))};
        if (open_brackets_ > 0) {
            if (!form.text.empty() && form.text.front() != ']') form.text.insert(0, 2, ' ');
        } else if (text.starts_with('[')) {
            blank_before_table();
        } else if (!text.empty()) {
            keys_.push_back(lines_.size());
        }
        if (form.is_blank() || (open_brackets_ == 0 && text.starts_with('['))) align_keys();
        open_brackets_ += brackets_opened(text);
        lines_.push_back(std::move(form));
    }

    std::string finish() {
        align_keys();
        drop_idle_blanks(lines_);
        return joined(lines_);
    }

private:
    /// A comment right before a table belongs to it.
    void blank_before_table() {
        auto place = lines_.end();
        while (place != lines_.begin() && std::prev(place)->is_comment()) --place;
        lines_.insert(place, FormLine{});
    }

    void align_keys() {
        std::size_t width = 0;
        for (const std::size_t key : keys_) width = std::max(width, key_width(lines_[key].text));
        for (const std::size_t key : keys_) {
            std::string& text = lines_[key].text;
            text.insert(find_outside(text, "=") - 1, width - key_width(text), ' ');
        }
        keys_.clear();
    }

    static std::size_t key_width(std::string_view text) {
        return count_characters(text.substr(0, find_outside(text, "=")));
    }

    std::vector<FormLine> lines_;
    std::vector<std::size_t> keys_;  ///< Lines that stand in one block, below each other.
    int open_brackets_ = 0;
};

}  // namespace

std::string head_form(const std::vector<std::string_view>& lines) {
    HeadForm form;
    for (const std::string_view line : lines) form.add(line);
    return form.finish();
}

}  // namespace cuewell
