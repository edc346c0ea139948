#include "cue/cue_sheet.h"

#include "base/duration_text.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

/// Writes each kind of cue; the kind stands in a column of its own.
class CueText {
public:
    explicit CueText(const CueSheet& sheet) : sheet_(sheet) {}

    std::string operator()(const SpeechCue& cue) const { return fmt::format("{:6} {}\n", "say", line(cue.line)); }
    std::string operator()(const ChimeCue& cue) const {
        return fmt::format("{:6} {}\n", "chime", sheet_.chimes[cue.chime.index]);
    }

    std::string operator()(const SilenceCue& cue) const {
        return fmt::format("{:6} {}\n", cue.kind == SilenceKind::pause ? "pause" : "rest", to_script_text(cue.length));
    }

    std::string operator()(const HoldCueSpan& cue) const {
        std::string text = fmt::format("{:6} {}\n", "hold", to_script_text(cue.length));
        for (const InnerMoment& moment : words_in(cue)) {
            text += fmt::format("    {:6} {}\n", "@" + to_script_text(moment.at), line(cue.inner[moment.inner].line));
        }
        return text;
    }

    std::string operator()(const CountCue& cue) const {
        std::string text = fmt::format("{:6} ", "count");
        for (const auto& number : cue.numbers) text += (number ? line(*number) : "·") + " ";
        text.back() = '\n';
        return text;
    }

    std::string operator()(const BreathCue& cue) const {
        return fmt::format("{:6} {} times {} {}, {} {}\n", "breath", cue.breaths, line(cue.say_in),
                           to_script_text(cue.pace.in), line(cue.say_out), to_script_text(cue.pace.out));
    }

private:
    const std::string& line(LineId id) const { return sheet_.lines[id.index]; }

    const CueSheet& sheet_;
};

}  // namespace

std::string to_text(const CueSheet& sheet) {
    std::string text = "# " + sheet.title + "\n";
    std::size_t chapter = 0;
    for (std::size_t at = 0; at < sheet.cues.size(); ++at) {
        for (; chapter < sheet.chapters.size() && sheet.chapters[chapter].cue == at; ++chapter) {
            text += fmt::format("\n## {}\n", sheet.chapters[chapter].title);
        }
        text += std::visit(CueText(sheet), sheet.cues[at].what);
    }
    return text;
}

}  // namespace cuewell
