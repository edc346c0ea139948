#include "script/directive.h"

#include "base/composed_text.h"
#include "base/duration_text.h"
#include "base/nearest_mend.h"
#include "base/suggest.h"
#include "script/length_text.h"
#include "script/odd_space.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

namespace cuewell {
namespace {

constexpr int kMostCounted = 600;
constexpr int kMostRepeats = 1'000;
constexpr int kMostGuidedBreaths = 100;

/// A word and what stands after it.
std::pair<LineText, LineText> split_word(const LineText& text) {
    const std::size_t size = text.view().find_first_of(" \t");
    if (size == std::string_view::npos) return {text, text.part(text.view().size())};
    return {text.part(0, size), text.part(size).trimmed()};
}

template <typename Silence>
std::optional<Directive> parse_silence(const LineText& arguments, std::string_view what, Diagnostics& faults,
                                       BareNumber bare = BareNumber::anything) {
    const auto range = parse_length_range(arguments, what, faults, bare);
    if (!range) return std::nullopt;
    if (range->shortest == range->longest) return Silence{range->shortest};
    faults.error(arguments.where(), fmt::format("{} takes one length, not a range", what),
                 "only a hold can be a range");
    return std::nullopt;
}

std::optional<Directive> parse_pause(const LineText& arguments, Diagnostics& faults) {
    return parse_silence<Pause>(arguments, "a pause", faults, BareNumber::seconds);
}

std::optional<Directive> parse_rest(const LineText& arguments, Diagnostics& faults) {
    return parse_silence<Rest>(arguments, "a rest", faults);
}

std::optional<Directive> parse_hold(const LineText& arguments, Diagnostics& faults) {
    const auto range = parse_length_range(arguments, "a hold", faults);
    if (!range) return std::nullopt;
    return Hold{*range, {}};
}

/// A single number: a range is a fault.
std::optional<int> parse_number(const LineText& text, std::string_view what, int most, Diagnostics& faults) {
    const auto range = parse_whole_number_range(text, what, 1, most, faults);
    if (!range) return std::nullopt;
    if (range->least == range->most) return range->least;
    faults.error(text.where(), fmt::format("{} takes one number, not a range", what));
    return std::nullopt;
}

std::optional<Directive> parse_count(const LineText& arguments, Diagnostics& faults) {
    const auto [word, rest] = split_word(arguments);
    const bool down = word.view() == "down";
    const auto number = parse_number(down ? rest : arguments, "a count", kMostCounted, faults);
    if (!number) return std::nullopt;
    return Count{*number, down};
}

std::optional<Directive> parse_breathe(const LineText& arguments, Diagnostics& faults) {
    const auto number = parse_number(arguments, "breathing", kMostGuidedBreaths, faults);
    if (!number) return std::nullopt;
    return Breathe{Breaths{*number}};
}

std::optional<Directive> parse_repeat(const LineText& arguments, Diagnostics& faults) {
    const auto times = parse_whole_number_range(arguments, "a repeat", 1, kMostRepeats, faults);
    if (!times) return std::nullopt;
    return RepeatOpening{*times};
}

std::optional<Directive> parse_end(const LineText& arguments, Diagnostics& faults) {
    if (arguments.empty()) return RepeatEnd{};
    faults.error(arguments.where(), "[end] stands alone");
    return std::nullopt;
}

std::optional<Directive> parse_chime(const LineText& arguments, Diagnostics& faults) {
    if (!arguments.empty()) return Chime{composed_text(arguments.view())};
    faults.error(arguments.where(), "a chime needs its name", "`cuewell list sounds` shows the names");
    return std::nullopt;
}

using Parse = std::optional<Directive> (*)(const LineText&, Diagnostics&);

constexpr std::array<std::pair<std::string_view, Parse>, 8> kDirectives{{{"pause", parse_pause},
                                                                         {"rest", parse_rest},
                                                                         {"hold", parse_hold},
                                                                         {"count", parse_count},
                                                                         {"breathe", parse_breathe},
                                                                         {"repeat", parse_repeat},
                                                                         {"end", parse_end},
                                                                         {"chime", parse_chime}}};

/// The directive that a word opens with where only a blank is missing: `[hold20s]`.
std::string_view before_number(std::string_view word) {
    for (const auto& [name, parse] : kDirectives) {
        const bool has_more = word.starts_with(name) && word.size() > name.size();
        if (has_more && word[name.size()] >= '0' && word[name.size()] <= '9') return name;
    }
    return {};
}

void tell_unknown(const LineText& name, Diagnostics& faults) {
    if (name.empty()) return faults.error(name.where(), "an empty directive", suggestion("", directive_names()));
    const std::string message = fmt::format("unknown directive \"{}\"", name.view());
    if (const std::string_view word = before_number(name.view()); !word.empty()) {
        SourceSpan gap = name.where(word.size());
        gap.length = 0;
        return faults.add({Severity::error,
                           name.where(),
                           message,
                           fmt::format("a blank stands behind \"{}\"", word),
                           {},
                           Mend{gap, " "}});
    }
    faults.add({Severity::error,
                name.where(),
                message,
                suggestion(name.view(), directive_names()),
                {},
                nearest_mend(name.where(), name.view(), directive_names())});
}

}  // namespace

std::vector<std::string> directive_names() {
    std::vector<std::string> names;
    for (const auto& [name, parse] : kDirectives) names.emplace_back(name);
    return names;
}

std::optional<Directive> parse_directive(const LineText& line, Diagnostics& faults) {
    if (const auto space = odd_space_in(line)) {
        tell_odd_space(*space, faults);
        return std::nullopt;
    }
    const std::size_t close = line.view().find(']');
    if (close == std::string_view::npos) {
        faults.error(line.where(0), "a bracket that is not closed", "end the directive with ]");
        return std::nullopt;
    }
    if (close + 1 < line.view().size()) {
        const LineText rest = line.part(close + 1).trimmed();
        faults.error(rest.where(), "a directive stands on a line of its own",
                     rest.view().starts_with("//") ? "a note has a blank before // and one behind it" : "");
        return std::nullopt;
    }
    const auto [name, arguments] = split_word(line.part(1, close - 1).trimmed());
    for (const auto& [known, parse] : kDirectives) {
        if (name.view() == known) return parse(arguments, faults);
    }
    tell_unknown(name, faults);
    return std::nullopt;
}

std::optional<HoldCue> parse_hold_cue(const LineText& line, Diagnostics& faults) {
    const auto [anchor, after_anchor] = split_word(line.part(1));
    if (const auto space = odd_space_in(anchor)) {
        tell_odd_space(*space, faults);
        return std::nullopt;
    }
    HoldCue cue;
    cue.full_guidance = after_anchor.starts_with("~");
    const LineText words = cue.full_guidance ? after_anchor.part(1).trimmed() : after_anchor;
    cue.where = line.where();
    if (anchor.view() == "halfway") {
        cue.anchor = HoldCue::Anchor::halfway;
    } else {
        const bool before_end = anchor.starts_with("-");
        const LineText time = before_end ? anchor.part(1) : anchor;
        const DurationReading reading = read_duration(time.view());
        if (!reading.duration) {
            faults.error(anchor.where(), reading.problem,
                         "write @10s from the start, @-5s before the end, or @halfway");
            return std::nullopt;
        }
        cue.anchor = before_end ? HoldCue::Anchor::before_end : HoldCue::Anchor::from_start;
        cue.offset = *reading.duration;
    }
    if (words.empty()) {
        faults.error(line.where(), "nothing to say here", "write the words after the time: @10s Breathe slowly.");
        return std::nullopt;
    }
    const auto text = parse_spoken_text(words, faults);
    if (!text) return std::nullopt;
    cue.text = *text;
    return cue;
}

}  // namespace cuewell
