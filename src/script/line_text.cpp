#include "script/line_text.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr std::string_view kSpace = " \t";
constexpr std::string_view kEscapable = "[]{}|\\~#@-+/";

/// Walks over one line of words and takes it apart.
class TextParser {
public:
    TextParser(const LineText& text, Diagnostics& faults) : text_(text), view_(text.view()), faults_(faults) {}

    std::optional<SpokenText> parse() {
        while (at_ < view_.size()) step();
        flush();
        if (failed_) return std::nullopt;
        return SpokenText(std::move(pieces_));
    }

private:
    void step() {
        const char c = view_[at_];
        if (c == '\\') {
            literal_ += escaped();
        } else if (c == '{') {
            flush();
            braces();
        } else if (c == '}') {
            fail(at_, 1, "a closing brace without an opening one", "write \\} for a brace that is spoken");
            ++at_;
        } else if (c == '[' || c == ']') {
            fail(at_, 1, "a directive stands on a line of its own", "write \\[ and \\] for brackets that are spoken");
            at_ = std::min(view_.find(']', at_), view_.size() - 1) + 1;
        } else {
            literal_ += c;
            ++at_;
        }
    }

    char escaped() {
        const bool known = at_ + 1 < view_.size() && kEscapable.find(view_[at_ + 1]) != std::string_view::npos;
        if (!known) {
            fail(at_, 1, "a backslash with nothing to escape", "write \\\\ for a backslash that is spoken");
            ++at_;
            return ' ';
        }
        at_ += 2;
        return view_[at_ - 1];
    }

    void braces() {
        const std::size_t open = at_++;
        std::vector<std::string> forms(1);
        while (at_ < view_.size() && view_[at_] != '}' && view_[at_] != '{') {
            if (view_[at_] == '|') {
                forms.emplace_back();
                ++at_;
            } else if (view_[at_] == '\\') {
                forms.back() += escaped();
            } else {
                forms.back() += view_[at_++];
            }
        }
        if (at_ == view_.size() || view_[at_] == '{') {
            fail(open, 1, "a brace that is not closed", "write {right form|left form}");
            return;
        }
        ++at_;
        if (forms.size() != 2) {
            fail(open, at_ - open,
                 fmt::format("{} form{} in braces, and there must be two", forms.size(), forms.size() == 1 ? "" : "s"),
                 "write {right form|left form}");
            return;
        }
        pieces_.push_back({std::move(forms[0]), std::move(forms[1])});
    }

    void flush() {
        if (literal_.empty()) return;
        pieces_.push_back({literal_, literal_});
        literal_.clear();
    }

    void fail(std::size_t at, std::size_t size, std::string message, std::string hint) {
        faults_.error(text_.where(at, size), std::move(message), std::move(hint));
        failed_ = true;
    }

    const LineText& text_;
    std::string_view view_;
    Diagnostics& faults_;
    std::size_t at_ = 0;
    std::string literal_;
    std::vector<SpokenText::Piece> pieces_;
    bool failed_ = false;
};

}  // namespace

LineText::LineText(SourceTextPtr source, std::size_t line)
    : source_(std::move(source)), number_(line), line_(source_->line(line)), end_(line_.size()) {}

LineText LineText::part(std::size_t offset, std::size_t size) const {
    LineText result = *this;
    result.begin_ = offset > end_ - begin_ ? end_ : begin_ + offset;
    result.end_ = size > end_ - result.begin_ ? end_ : result.begin_ + size;
    return result;
}

LineText LineText::trimmed() const {
    LineText result = *this;
    while (result.begin_ < result.end_ && kSpace.find(line_[result.begin_]) != std::string_view::npos) ++result.begin_;
    while (result.begin_ < result.end_ && kSpace.find(line_[result.end_ - 1]) != std::string_view::npos) --result.end_;
    return result;
}

SourceSpan LineText::where() const {
    const std::size_t column = count_characters(line_.substr(0, begin_)) + 1;
    return {source_, {number_, column}, std::max<std::size_t>(count_characters(view()), 1)};
}

std::optional<SpokenText> parse_spoken_text(const LineText& text, Diagnostics& faults) {
    return TextParser(text, faults).parse();
}

LineText without_comment(const LineText& line) {
    const std::string_view view = line.view();
    for (std::size_t at = view.find("//"); at != std::string_view::npos; at = view.find("//", at + 2)) {
        const std::string_view before = view.substr(0, at);
        const bool opens_line = before.find_first_not_of(kSpace) == std::string_view::npos;
        const bool stands_alone = !before.empty() && kSpace.find(before.back()) != std::string_view::npos &&
                                  (at + 2 == view.size() || kSpace.find(view[at + 2]) != std::string_view::npos);
        if (opens_line || stands_alone) return line.part(0, at);
    }
    return line;
}

}  // namespace cuewell
