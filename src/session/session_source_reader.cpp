#include "base/language.h"
#include "base/suggest.h"
#include "base/text_file.h"
#include "base/utf8.h"
#include "session/session_source.h"
#include "session/session_source_label.h"
#include "session/session_source_marks.h"
#include "session/session_source_options.h"
#include "session/session_source_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Of the lines in front of scripts.
constexpr std::size_t kLongestLine = 8'000;

std::string example() { return fmt::format("such as: {}", mark_of(SourceKind::stretch, "stretches/cat-cow.md", {31})); }

/// Reads a source from its first line to its last.
class SourceReader {
public:
    SourceReader(const SourceTextPtr& text, Diagnostics& faults) : text_(text), faults_(faults), rest_(text->text()) {}

    [[nodiscard]] SessionSource read() {
        bool can_go_on = read_first_line();
        // Nobody reads more faults, and looking for them takes time.
        while (can_go_on && !rest_.empty() && faults_.told() < Diagnostics::kMostKept) {
            const std::string_view line = take_line();
            if (line.size() > kLongestLine) {
                can_go_on = fault({}, "this line is too long");
            } else if (line.starts_with(kSourceFileMark)) {
                can_go_on = read_file(line);
            } else if (source_.files.empty()) {
                read_head(line);
            } else {
                can_go_on = fault(line, "expected the next file here", example());
            }
        }
        if (can_go_on) check_whole();
        return std::move(source_);
    }

private:
    std::string_view take_line() {
        const std::size_t end = std::min(rest_.find('\n'), rest_.size());
        const std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        ++line_;
        return line;
    }

    /// Gives false, so that whoever tells a fault can stop with it.
    bool fault(std::string_view line, std::string message, std::string hint = {}) {
        const std::size_t length = std::max<std::size_t>(1, count_characters(line));
        faults_.error({text_, {line_, 1}, length}, std::move(message), std::move(hint));
        return false;
    }

    bool read_first_line() {
        const std::string_view line = take_line();
        if (line == kSourceFirstLine) return true;
        if (line.starts_with(kSourceFirstWord))
            return fault(line, "this source is of another kind", "another version of Cuewell can read it");
        return fault(line, "this is not what a session was made from", fmt::format("expected: {}", kSourceFirstLine));
    }

    void read_head(std::string_view line) {
        constexpr std::string_view kLanguage = "language ";
        constexpr std::string_view kLacks = "lacks ";
        if (line.starts_with('#')) return;
        if (line.starts_with(kLanguage)) {
            read_language(line, line.substr(kLanguage.size()));
        } else if (line.starts_with(kLacks)) {
            read_option(line, line.substr(kLacks.size()), source_.lacks);
        } else {
            read_option(line, line, source_.options);
        }
    }

    void read_language(std::string_view line, std::string_view code) {
        if (!source_.language.empty()) fault(line, "the language is said twice");
        if (!is_language_code(code)) fault(line, "this is no language code", "such as: language en");
        source_.language = code;
    }

    void read_option(std::string_view line, std::string_view words, std::vector<SourceOption>& place) {
        const std::size_t equals = words.find('=');
        if (!words.starts_with("--") || equals == std::string_view::npos) {
            fault(line, "expected an option or a file here", "such as: --pace=1.25");
            return;
        }
        SourceOption option{std::string(words.substr(2, equals - 2)), std::string(words.substr(equals + 1))};
        const auto& names = source_option_names();
        if (&place == &source_.lacks && option.name != "voice" && option.name != "ambience") {
            fault(line, "only a voice or an ambience can be lacking");
        } else if (std::ranges::find(names, option.name) == names.end()) {
            fault(line, fmt::format("unknown option --{}", option.name), suggestion(option.name, names));
        } else if (std::ranges::find(place, option.name, &SourceOption::name) != place.end()) {
            fault(line, fmt::format("--{} is said twice", option.name));
        } else if (const std::string problem = fault_of(option); !problem.empty()) {
            fault(line, fmt::format("--{} {}", option.name, problem));
        } else {
            place.push_back(std::move(option));
        }
    }

    bool read_file(std::string_view line) {
        const std::string_view words = line.substr(kSourceFileMark.size());
        const std::size_t comma = words.find(", ");
        const std::size_t space = words.find(' ');
        const auto extent = comma < words.size() ? read_extent(words.substr(comma + 2)) : std::nullopt;
        if (!extent || space > comma) return fault(line, "expected a file here", example());
        const auto kind = std::ranges::find(kSourceKindNames, words.substr(0, space));
        if (kind == kSourceKindNames.end()) {
            return fault(line, fmt::format("unknown kind of file \"{}\"", words.substr(0, space)),
                         suggestion(words.substr(0, space), kSourceKindNames));
        }
        SourceFile file{static_cast<SourceKind>(kind - kSourceKindNames.begin()),
                        std::string(words.substr(space + 1, comma - space - 1)),
                        {}};
        if (!is_portable_label(file.label)) return fault(line, fmt::format("\"{}\" is no name of a file", file.label));
        if (const std::string problem = fault_after(source_.files, file); !problem.empty()) return fault(line, problem);
        if (!take_text(line, *extent, file.text)) return false;
        source_.files.push_back(std::move(file));
        return true;
    }

    /// Takes the lines behind a file's mark.
    bool take_text(std::string_view mark, const Extent& extent, std::string& text) {
        const std::string_view all = rest_;
        const std::size_t mark_line = line_;
        for (std::size_t taken = 0; taken < extent.lines && !rest_.empty(); ++taken) take_line();
        text = all.substr(0, all.size() - rest_.size());
        const bool ends = text.empty() || text.back() == '\n';
        if (extent.is_open && !text.empty()) text.pop_back();
        const bool is_small = text.size() <= kLargestTextFile;
        if (ends && is_small && extent_of(text) == extent) return true;
        line_ = mark_line;
        return fault(mark, is_small ? "the lines that follow are not as this says"
                                    : fmt::format("the file is larger than {} KiB", kLargestTextFile / 1024));
    }

    void check_whole() {
        if (source_.files.empty()) fault("", "there is no script in this");
        if (source_.language.empty()) fault("", "the language is missing", "such as: language en");
    }

    const SourceTextPtr& text_;
    Diagnostics& faults_;
    std::string_view rest_;
    std::size_t line_ = 0;  ///< Number of the line that was taken last.
    SessionSource source_;
};

/// What no text of ours holds, which read_text_file() has looked at where a script comes from a file.
void check_characters(const SourceTextPtr& text, Diagnostics& faults) {
    const auto broken = find_invalid_utf8(text->text());
    if (broken) return faults.error({text, text->position_at(*broken), 1}, "this is not UTF-8 text");
    const auto control = find_control_character(text->text());
    if (control) faults.error({text, text->position_at(*control), 1}, "there is a control character here");
}

}  // namespace

std::optional<SessionSource> parse_source(const SourceTextPtr& text, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    if (text->text().size() > kLargestSource) {
        faults.error({text, {1, 1}, 1}, fmt::format("the source is larger than {} KiB", kLargestSource / 1024));
        return std::nullopt;
    }
    check_characters(text, faults);
    if (faults.told() != faults_before) return std::nullopt;
    SessionSource source = SourceReader(text, faults).read();
    return faults.told() == faults_before ? std::optional(std::move(source)) : std::nullopt;
}

}  // namespace cuewell
