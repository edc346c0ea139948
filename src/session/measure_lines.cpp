#include "session/measure_lines.h"

#include "base/errors.h"

#include <algorithm>

namespace cuewell {
namespace {

/// Whether a cue says a line, and where that is written.
class LinePlace {
public:
    LinePlace(LineId line, const SourceSpan& where) : line_(line), where_(where) {}

    std::optional<SourceSpan> operator()(const SpeechCue& cue) const { return found(cue.line == line_); }
    std::optional<SourceSpan> operator()(const ChimeCue&) const { return std::nullopt; }
    std::optional<SourceSpan> operator()(const SilenceCue&) const { return std::nullopt; }

    std::optional<SourceSpan> operator()(const HoldCueSpan& hold) const {
        const auto inner = std::ranges::find(hold.inner, line_, &InnerCue::line);
        return inner == hold.inner.end() ? std::nullopt : std::optional(inner->where);
    }

    std::optional<SourceSpan> operator()(const CountCue& count) const {
        return found(std::ranges::find(count.numbers, std::optional(line_)) != count.numbers.end());
    }

    std::optional<SourceSpan> operator()(const BreathCue& breath) const {
        return found(breath.say_in == line_ || breath.say_out == line_);
    }

private:
    std::optional<SourceSpan> found(bool is_here) const { return is_here ? std::optional(where_) : std::nullopt; }

    LineId line_;
    const SourceSpan& where_;
};

SourceSpan place_of(LineId line, const CueSheet& sheet) {
    for (const Cue& cue : sheet.cues) {
        if (const auto place = std::visit(LinePlace(line, cue.context.where), cue.what)) return *place;
    }
    return {};
}

}  // namespace

Diagnostic to_diagnostic(const UnspeakableText& fault, LineId line, const CueSheet& sheet) {
    return {Severity::error, place_of(line, sheet), fault.what(), "say it in other words, or in several lines"};
}

std::vector<LineToSpeak> lines_of(const StagedSheet& staged) {
    std::vector<LineToSpeak> lines;
    for (std::size_t at = 0; at < staged.sheet.lines.size(); ++at)
        lines.push_back({staged.sheet.lines[at], staged.along.at(at)});
    return lines;
}

std::vector<Frames> measure_lines(const CueSheet& sheet, SpokenLines& lines, const Workshop& workshop) {
    try {
        return lines.measure(workshop.threads, workshop.on_spoken);
    } catch (const UnspeakableLine& fault) {
        throw ScriptError({to_diagnostic(fault, {fault.line()}, sheet)});
    }
}

}  // namespace cuewell
