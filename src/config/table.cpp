#include "config/table.h"

#include "base/text_characters.h"
#include "base/utf8.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <new>
#include <utility>

namespace cuewell {
namespace {

constexpr std::size_t kLargestToml = 128UL * 1024UL;
constexpr std::size_t kLongestTomlLine = 4'000;
constexpr std::size_t kMostNamesInKey = 8;

/// Turns toml++'s nodes into values of our own, so that its types stay in this file.
class Converter {
public:
    Converter(SourceTextPtr source, std::size_t first_line, Diagnostics& faults)
        : source_(std::move(source)), lines_before_(first_line - 1), faults_(faults) {}

    Table table(const toml::table& from) const {
        Table result;
        result.where = span(from.source());
        for (const auto& [key, node] : from) {
            result.entries.push_back({std::string(key.str()), span(key.source()), value(node)});
        }
        // toml++ sorts by name; people think in the order that they wrote.
        std::ranges::stable_sort(result.entries, {}, [](const Entry& entry) { return entry.key_where.start; });
        return result;
    }

    SourceSpan span(const toml::source_region& region) const {
        const SourcePosition start{region.begin.line + lines_before_, region.begin.column};
        const bool one_line = region.end.line == region.begin.line && region.end.column > region.begin.column;
        return {source_, start, one_line ? region.end.column - region.begin.column : 1};
    }

    /// toml++ counts the end of a line, and what is missing behind it, as further characters.
    SourceSpan span(const toml::source_position& position) const {
        const std::size_t line = position.line + lines_before_;
        const std::size_t behind = count_characters(source_->line(line)) + 1;
        return {source_, {line, std::min<std::size_t>(position.column, behind)}, 1};
    }

private:
    /// An escape such as \u001B would bring in what no text file may hold.
    void check_text(const std::string& text, const SourceSpan& where) const {
        if (!find_control_character(text) && text.find_first_of("\r\n") == std::string::npos) return;
        faults_.error(where, "a text stands on one line and holds no control characters");
    }

    Value value(const toml::node& node) const {
        Value result;
        result.where = span(node.source());
        if (const auto* text = node.as_string()) {
            check_text(text->get(), result.where);
            result.content = text->get();
        } else if (const auto* whole = node.as_integer()) {
            result.content = whole->get();
        } else if (const auto* number = node.as_floating_point()) {
            result.content = number->get();
        } else if (const auto* truth = node.as_boolean()) {
            result.content = truth->get();
        } else if (const auto* array = node.as_array()) {
            Array values;
            for (const toml::node& element : *array) values.push_back(value(element));
            result.content = std::move(values);
        } else if (const auto* inner = node.as_table()) {
            result.content = table(*inner);
        }
        return result;
    }

    SourceTextPtr source_;
    std::size_t lines_before_;
    Diagnostics& faults_;
};

/// A fault that is told before toml++ sees the text, with its byte offset.
struct EarlyFault {
    std::size_t offset = 0;
    std::string message;
    std::string hint;
};

/// Finds what toml++ 3.3 must not meet. It limits how deep values nest, yet not how many names one key joins with dots:
/// each is a table in a table, and thousands of them overflow the stack when they are taken down again. Letters beyond
/// ASCII outside of quotes and control characters lead it into undefined behaviour.
class EarlyCheck {
public:
    explicit EarlyCheck(std::string_view toml) : toml_(toml) {}

    std::optional<EarlyFault> find() {
        if (toml_.size() > kLargestToml)
            return EarlyFault{0, fmt::format("there are more than {} KiB of settings here", kLargestToml / 1024), ""};
        if (const auto control = find_control_character(toml_))
            return EarlyFault{*control, "there is a control character here", ""};
        for (; at_ < toml_.size(); ++at_) {
            if (toml_[at_] == '\n') line_start_ = at_ + 1;
            if (at_ > line_start_ + kLongestTomlLine) {
                return EarlyFault{line_start_, fmt::format("this line is longer than {} bytes", kLongestTomlLine), ""};
            }
            auto fault = step(toml_[at_]);
            if (fault) return fault;
        }
        return std::nullopt;
    }

private:
    enum class Inside { nothing, text, comment };

    std::optional<EarlyFault> step(char c) {
        if (c == '\n') inside_ = Inside::nothing;
        if (inside_ == Inside::comment) return std::nullopt;
        if (inside_ == Inside::text) {
            const bool escapes = c == '\\' && quote_ == '"' && !toml_.substr(at_ + 1).starts_with('\n');
            if (escapes) ++at_;
            if (c == quote_) inside_ = Inside::nothing;
            return std::nullopt;
        }
        if (c == '"' || c == '\'') return open_text(c);
        if (c == '#') inside_ = Inside::comment;
        if ((static_cast<unsigned char>(c) & 0x80U) != 0) return foreign_character();
        if (std::string_view("\n=,[]{}").find(c) != std::string_view::npos) dots_ = 0;
        if (c != '.' || ++dots_ < kMostNamesInKey) return std::nullopt;
        return EarlyFault{at_, fmt::format("a key joins more than {} names with dots", kMostNamesInKey), ""};
    }

    /// A Mac types a no-break space with Option and the space bar.
    [[nodiscard]] EarlyFault foreign_character() const {
        std::string_view rest = toml_.substr(at_);
        if (is_space_character(take_character(rest)))
            return {at_, "this space is not the one of the space bar", "delete it, and type it anew"};
        return {at_, "this character stands outside of quotes", "a text stands in straight quotes: \"like this\""};
    }

    std::optional<EarlyFault> open_text(char quote) {
        inside_ = Inside::text;
        quote_ = quote;
        if (!toml_.substr(at_).starts_with(std::string(3, quote))) return std::nullopt;
        return EarlyFault{at_, "a text stands on one line, in one pair of quotes", ""};
    }

    std::string_view toml_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    Inside inside_ = Inside::nothing;
    char quote_ = '"';
    std::size_t dots_ = 0;
};

/// What toml++ says about a fault, in words for someone who knows no TOML where a slip is common.
std::string reason(std::string_view description) {
    if (description.ends_with("could not determine value type"))
        return "a text stands in quotes, and this is no number";
    if (description.ends_with("TAB (U+0009) are explicitly prohibited"))
        return "the quotes of a text are not closed on its line";
    if (description.ends_with("expected value, saw '\\n'")) return "the value is missing";
    if (description.ends_with("encountered end-of-file")) return "this ends too early";
    if (description.find("cannot redefine") != std::string_view::npos) return "this stands here twice";
    const std::string_view prefix = "Error while parsing ";
    const std::size_t colon = description.find(": ");
    if (description.starts_with(prefix) && colon != std::string_view::npos) description.remove_prefix(colon + 2);
    return fmt::format("this is not TOML: {}", description);
}

/// toml++ 3.3 reads numbers with a stream of the C++ library, which takes memory that runs out for letters it does not
/// know. Read once more, it is sound.
bool was_short_of_memory(std::string_view toml) {
    try {
        static_cast<void>(toml::parse(toml));
        return true;
    } catch (const toml::parse_error&) {
        return false;
    }
}

}  // namespace

const Entry* Table::find(std::string_view key) const {
    const auto found = std::ranges::find(entries, key, &Entry::key);
    return found == entries.end() ? nullptr : &*found;
}

std::optional<Table> parse_toml(const SourceTextPtr& source, std::string_view toml, std::size_t first_line,
                                Diagnostics& faults) {
    const Converter convert(source, first_line, faults);
    if (const auto early = EarlyCheck(toml).find()) {
        const std::string_view before = toml.substr(0, early->offset);
        const std::size_t line = static_cast<std::size_t>(std::ranges::count(before, '\n'));
        const std::size_t column = count_characters(before.substr(before.rfind('\n') + 1)) + 1;
        faults.error({source, {first_line + line, column}, 1}, early->message, early->hint);
        return std::nullopt;
    }
    try {
        return convert.table(toml::parse(toml));
    } catch (const toml::parse_error& fault) {
        if (was_short_of_memory(toml)) throw std::bad_alloc();
        faults.error(convert.span(fault.source().begin), reason(fault.description()),
                     "every line reads: key = \"a text\", or a number, or [\"a\", \"list\"]");
        return std::nullopt;
    }
}

std::optional<Table> parse_toml(const SourceTextPtr& source, Diagnostics& faults) {
    return parse_toml(source, source->text(), 1, faults);
}

}  // namespace cuewell
