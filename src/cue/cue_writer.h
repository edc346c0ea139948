#pragma once

#include "cue/cue_sheet.h"
#include "script/phrase.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace cuewell {

/// The silences that the voice puts between lines, at the session's pace.
struct Gaps {
    Duration sentence{};
    Duration paragraph{};
};

/// Writes cues one after the other, and the gaps that belong between them.
///
/// A gap follows a line only where another sound comes next: a pause replaces it, and a hold starts at the line's end.
/// After a chime, a count or breaths there is none, unless a blank line asks for it. A gap belongs to what it follows.
class CueWriter {
public:
    explicit CueWriter(Gaps gaps) : gaps_(gaps) {}

    /// What the next cues belong to.
    void enter(const std::optional<std::string>& stretch, std::optional<Side> side, std::optional<int> round);

    /// The next cues belong to the same stretch, and to neither side.
    void leave_side() { context_.side.reset(); }

    /// The next cue begins a chapter; it finds the listener where the chapter is done, until settle_chapter() is called.
    void begin_chapter(std::string title, std::optional<PassPlace> place = std::nullopt);

    /// The next cue is the first that finds the listener where the present chapter is done; needs one that has a cue.
    void settle_chapter() { sheet_.chapters.back().settled = sheet_.cues.size(); }

    void say(const std::string& text, const SourceSpan& where);
    void chime(const std::string& name, const SourceSpan& where);
    void silence(SilenceCue silence, const SourceSpan& where);
    void paragraph() noexcept { paragraph_ = true; }
    void hold(HoldCueSpan hold, const SourceSpan& where);
    void count(CountCue count, const SourceSpan& where);
    void breathe(BreathCue breath, const SourceSpan& where);

    /// The number of a line, whether it is new or was said before.
    [[nodiscard]] LineId line(const std::string& text);
    [[nodiscard]] ChimeId chime_id(const std::string& name);

    /// Whether the last cue is a hold: something must still be said to end it.
    [[nodiscard]] bool ends_with_hold() const;
    [[nodiscard]] bool ends_with_chime() const;
    /// Whether the last cue is a chime that may begin a hold: not one that has just ended another.
    [[nodiscard]] bool ends_with_free_chime() const;
    /// Where the last cue is written; needs a cue.
    [[nodiscard]] const SourceSpan& last_place() const { return sheet_.cues.back().context.where; }

    [[nodiscard]] CueSheet finish(std::string title) &&;

private:
    /// How long the silence is that the next sound leaves before itself.
    enum class Gap { none, only_paragraph, sentence };

    /// Whether the cue that stands `before_last` places before the last one is of this kind.
    template <typename What>
    [[nodiscard]] bool is_at_end(std::size_t before_last) const;
    template <typename What>
    void add(What what, const SourceSpan& where);
    void gap_before_sound();

    Gaps gaps_;
    CueSheet sheet_;
    CueContext context_;
    std::map<std::string, LineId> line_ids_;
    std::map<std::string, ChimeId> chime_ids_;
    Gap gap_ = Gap::none;
    bool paragraph_ = false;
    std::optional<ChapterMark> chapter_;
};

}  // namespace cuewell
