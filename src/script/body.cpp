#include "script/body.h"

#include "base/clean_text.h"
#include "base/duration_text.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "script/directive.h"
#include "script/line_text.h"
#include "script/odd_space.h"
#include "script/step_check.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

namespace cuewell {
namespace {

constexpr std::size_t kDeepestRepeat = 16;
constexpr std::size_t kLongestLineCharacters = 1'000;
constexpr std::size_t kMostFaults = 100;
constexpr std::size_t kMostParts = 500;
const std::array<std::string, 2> kHeadings{"Each side", "Finish"};

/// Whether the cue's moment lies outside even the shortest form of its hold. Breaths have no time yet: told later.
bool lies_outside(const HoldCue& cue, const Hold& hold) {
    const auto* shortest = std::get_if<Duration>(&hold.length.shortest);
    return shortest != nullptr && cue.lies_outside(*shortest);
}

/// Builds the parts of a body, a line at a time.
class BodyParser {
public:
    BodyParser(SourceTextPtr source, Diagnostics& faults)
        : source_(std::move(source)), faults_(faults), faults_before_(faults.told()) {}

    Body parse(std::size_t first_line) {
        for (std::size_t number = first_line; number <= source_->line_count(); ++number) {
            if (faults_.told() - faults_before_ >= kMostFaults || is_too_long_) return std::move(body_);
            parse_line(LineText(source_, number).trimmed());
        }
        close_repeats("add a line: [end]");
        return std::move(body_);
    }

private:
    struct OpenRepeat {
        RepeatOpening opening;
        SourceSpan where;
        std::size_t faults_before;
        std::vector<Step> steps_around;
    };

    void parse_line(const LineText& raw) {
        if (const auto space = odd_space_before_mark(raw)) {
            tell_odd_space(*space, faults_);
            return parse_line(without_leading_spaces(raw));
        }
        const LineText line = without_comment(raw).trimmed();
        const std::size_t length = count_characters(line.view());
        if (line.empty()) {
            if (raw.empty()) paragraph_ = true;
        } else if (length > kLongestLineCharacters) {
            faults_.error(
                line.where(0),
                fmt::format("this line has {} characters, and {} are the most", length, kLongestLineCharacters),
                "say it in several lines");
        } else if (line.indent() > kLongestLineCharacters) {
            faults_.error(line.where(0), "this line begins with too many blanks", "delete them");
        } else if (line.starts_with("#")) {
            heading(line);
        } else if (line.starts_with("[")) {
            directive(line);
        } else if (line.starts_with("@")) {
            hold_cue(line);
        } else if (line.view() == "-" || line.starts_with("- ")) {
            item(line);
        } else {
            words(line);
        }
    }

    void heading(const LineText& line) {
        const LineText title = line.part(line.view().find_first_not_of('#')).trimmed();
        const auto meant = nearest(title.view(), kHeadings);
        if (meant != title.view()) {
            // What is like neither may be a note, as Markdown has its headings.
            faults_.error(line.starts_with("# ") ? title.where() : line.where(),
                          fmt::format("unknown section \"{}\"", title.view()),
                          meant ? suggestion(title.view(), kHeadings)
                                : "a stretch has \"# Each side\" and \"# Finish\"; begin a note of your own with //");
        }
        // A mistyped section is still one: its lines must not be told as standing in the wrong place.
        if (meant == kHeadings[0]) open_part(EachSideHeading{}, line);
        if (meant == kHeadings[1]) open_part(FinishHeading{}, line);
    }

    void item(const LineText& line) {
        auto parsed = parse_item(line, faults_);
        if (parsed) open_part(std::move(*parsed), line);
    }

    void open_part(Marker marker, const LineText& line) {
        close_repeats("no repeat reaches over a section or a listed stretch: put [end] before it");
        if (body_.parts.size() == kMostParts) {
            faults_.error(line.where(), fmt::format("a script lists at most {} stretches and sections", kMostParts));
            is_too_long_ = true;
            return;
        }
        steps() = std::move(current_);
        current_.clear();
        body_.parts.push_back({std::move(marker), line.where(), {}});
    }

    void directive(const LineText& line) {
        auto parsed = parse_directive(line, faults_);
        if (!parsed) {
            // The loop that was meant is still one: its two ends must not be told as further faults.
            if (opens_repeat(line)) open_repeat({}, line);
            if (directive_word(line).view() == "end") close_repeat(line);
            after_fault_ = true;
            return;
        }
        std::visit([&](auto&& what) { add_directive(std::forward<decltype(what)>(what), line); }, std::move(*parsed));
    }

    static LineText directive_word(const LineText& line) {
        const LineText inside = line.part(1).trimmed();
        return inside.part(0, inside.view().find_first_of(" \t]"));
    }

    /// Whether the line opens a repeat, mistyped or not.
    static bool opens_repeat(const LineText& line) {
        const LineText word = directive_word(line);
        return word.starts_with("repeat") || nearest(word.view(), directive_names()) == "repeat";
    }

    template <typename What>
    void add_directive(What what, const LineText& line) {
        add(std::move(what), line);
    }
    void add_directive(RepeatOpening opening, const LineText& line) { open_repeat(opening, line); }
    void add_directive(RepeatEnd, const LineText& line) { close_repeat(line); }

    void open_repeat(RepeatOpening opening, const LineText& line) {
        if (open_repeats_.size() == kDeepestRepeat && !too_deep_) {
            faults_.error(directive_word(line).where(),
                          fmt::format("repeats are nested more than {} deep", kDeepestRepeat));
            too_deep_ = true;
        }
        if (too_deep_) {
            ++ignored_depth_;
            return;
        }
        paragraph_before();
        open_repeats_.push_back({opening, line.part(1).trimmed().part(0, std::string_view("repeat").size()).where(),
                                 faults_.told(), std::move(current_)});
        current_.clear();
    }

    void close_repeat(const LineText& line) {
        if (ignored_depth_ > 0) {
            --ignored_depth_;
            return;
        }
        if (open_repeats_.empty()) {
            faults_.error(directive_word(line).where(), "an [end] without a [repeat]");
            return;
        }
        OpenRepeat open = std::move(open_repeats_.back());
        open_repeats_.pop_back();
        if (current_.empty() && faults_.told() == open.faults_before)
            faults_.error(open.where, "there is nothing in this repeat");
        Repeat repeat{open.opening.times, std::move(current_)};
        current_ = std::move(open.steps_around);
        current_.push_back({std::move(repeat), open.where});
    }

    void close_repeats(const std::string& hint) {
        for (; !open_repeats_.empty(); open_repeats_.pop_back()) {
            OpenRepeat& open = open_repeats_.back();
            faults_.error(open.where, "this repeat is never closed", hint);
            open.steps_around.insert(open.steps_around.end(), current_.begin(), current_.end());
            current_ = std::move(open.steps_around);
        }
        steps() = current_;
        ignored_depth_ = 0;
    }

    void hold_cue(const LineText& line) {
        Hold* hold = current_.empty() ? nullptr : std::get_if<Hold>(&current_.back().what);
        const auto cue = parse_hold_cue(line, faults_);
        if (after_fault_) return;
        if (hold == nullptr) {
            faults_.error(line.where(0), "a line with @ stands under the hold it belongs to",
                          "put it right after a [hold …], or write \\@ for an at sign that is spoken");
            return;
        }
        if (!cue || !is_sayable(cue->text, line) || !fits(line)) return;
        if (lies_outside(*cue, *hold)) {
            const auto shortest = to_script_text(std::get<Duration>(hold->length.shortest));
            faults_.error(line.where(0, line.view().find(' ')), "this cue lies outside its hold",
                          fmt::format("the hold lasts {}", shortest));
        }
        hold->cues.push_back(*cue);
    }

    void words(const LineText& line) {
        const bool full = line.starts_with("~");
        const LineText words = full ? line.part(1).trimmed() : line;
        if (!has_words(words.view())) {
            faults_.error(line.where(), "there is no word to say in this line");
            return;
        }
        auto text = parse_spoken_text(words, faults_);
        if (text && is_sayable(*text, line)) add(Say{std::move(*text), full}, line);
    }

    bool is_sayable(const SpokenText& text, const LineText& line) {
        for (const Side side : {Side::right, Side::left}) {
            if (has_words(text.on(side))) continue;
            const std::string where = text.is_sided() ? fmt::format(" on the {} side", to_name(side)) : "";
            faults_.error(line.where(), fmt::format("there is no word to say{} in this line", where));
            return false;
        }
        return true;
    }

    /// Counts what is kept: a file may be all short lines.
    bool fits(const LineText& line) {
        if (++kept_ <= kMostUnrolledSteps) return true;
        faults_.error(line.where(), "this is one step too many",
                      fmt::format("a script may have {} steps", kMostUnrolledSteps));
        is_too_long_ = true;
        return false;
    }

    template <typename What>
    void add(What what, const LineText& line) {
        if (!fits(line)) return;
        paragraph_before();
        after_fault_ = false;
        current_.push_back({std::move(what), line.where()});
    }

    void paragraph_before() {
        if (std::exchange(paragraph_, false) && !current_.empty())
            current_.push_back({Paragraph{}, current_.back().where});
    }

    std::vector<Step>& steps() { return body_.parts.empty() ? body_.opening : body_.parts.back().steps; }

    SourceTextPtr source_;
    Diagnostics& faults_;
    std::size_t faults_before_;
    Body body_;
    std::vector<Step> current_;
    std::vector<OpenRepeat> open_repeats_;
    std::size_t ignored_depth_ = 0;
    bool too_deep_ = false;
    bool paragraph_ = false;
    std::int64_t kept_ = 0;
    bool is_too_long_ = false;
    bool after_fault_ = false;  ///< The directive before was faulty: what hangs on it is not told as well.
};

}  // namespace

Body parse_body(const SourceTextPtr& source, std::size_t first_line, Diagnostics& faults) {
    return BodyParser(source, faults).parse(first_line);
}

}  // namespace cuewell
