#include "publish/sheet_lines.h"

#include "base/readable_text.h"
#include "publish/shown_hold.h"
#include "publish/shown_time.h"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace cuewell {
namespace {

class LineWriter {
public:
    LineWriter(std::optional<Side> side, const Phrasebook& phrases) : side_(side), phrases_(phrases) {}

    std::vector<SheetLine> lines(const std::vector<Step>& steps) {
        std::vector<SheetLine> lines;
        for (const Step& step : steps) {
            std::visit([&](const auto& what) { add(what, lines); }, step.what);
        }
        return lines;
    }

private:
    using Lines = std::vector<SheetLine>;

    void add(const Say& say, Lines& lines) const { lines.push_back({words(say.text), say.full_guidance}); }
    void add(const Paragraph&, Lines&) const {}
    void add(const Pause&, Lines&) const {}
    void add(const Chime&, Lines&) const {}

    void add(const Rest& rest, Lines& lines) const {
        lines.push_back({shown(phrases_.shown, "rest", {{"time", time(rest.length)}})});
    }

    void add(const Hold& hold, Lines& lines) const {
        SheetLine line{shown(phrases_.shown, "dose_hold", {{"time", shown_hold(hold, phrases_)}})};
        for (const HoldCue& cue : hold.cues) line.inside.push_back({words(cue.text), cue.full_guidance});
        lines.push_back(std::move(line));
    }

    void add(const Count& count, Lines& lines) const {
        lines.push_back({shown_time(phrases_.shown, std::chrono::seconds(count.number))});
    }

    void add(const Breathe& breathe, Lines& lines) const {
        lines.push_back({shown_breaths(phrases_.shown, breathe.breaths.count)});
    }

    void add(const Repeat& repeat, Lines& lines) {
        Lines inside = this->lines(repeat.steps);
        if (repeat.times.least == 1) {
            lines.insert(lines.end(), inside.begin(), inside.end());
            return;
        }
        const std::string times = fmt::format("{}", repeat.times.least);
        lines.push_back({shown(phrases_.shown, "dose_repeat", {{"n", times}}) + ":", false, std::move(inside)});
    }

    std::string words(const SpokenText& text) const { return readable_text(side_ ? text.on(*side_) : text.plain()); }

    std::string time(const Length& length) const {
        return shown_time(phrases_.shown, time_of(length, phrases_.breath()));
    }

    std::optional<Side> side_;
    const Phrasebook& phrases_;
};

}  // namespace

std::vector<SheetLine> sheet_lines(const std::vector<Step>& steps, std::optional<Side> side,
                                   const Phrasebook& phrases) {
    return LineWriter(side, phrases).lines(steps);
}

}  // namespace cuewell
