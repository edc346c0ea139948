#include "cue/cue_writer.h"

#include <utility>

namespace cuewell {

void CueWriter::enter(const std::optional<std::string>& stretch, std::optional<Side> side, std::optional<int> round) {
    context_ = {stretch, side, round, {}};
}

void CueWriter::begin_chapter(std::string title, std::optional<PassPlace> place) {
    chapter_ = ChapterMark{0, std::move(title), place};
}

template <typename What>
void CueWriter::add(What what, const SourceSpan& where) {
    if (chapter_) {
        chapter_->cue = chapter_->settled = sheet_.cues.size();
        sheet_.chapters.push_back(*std::exchange(chapter_, std::nullopt));
    }
    CueContext context = context_;
    context.where = where;
    sheet_.cues.push_back({std::move(context), std::move(what)});
    gap_ = Gap::none;
    paragraph_ = false;
}

void CueWriter::gap_before_sound() {
    if (gap_ == Gap::none || (gap_ == Gap::only_paragraph && !paragraph_)) return;
    const Duration length = paragraph_ ? gaps_.paragraph : gaps_.sentence;
    // The gap closes the chapter and the side that end; the next ones start on their first word.
    if (length > Duration::zero())
        sheet_.cues.push_back({sheet_.cues.back().context, SilenceCue{SilenceKind::pause, length, true}});
}

void CueWriter::say(const std::string& text, const SourceSpan& where) {
    gap_before_sound();
    add(SpeechCue{line(text)}, where);
    gap_ = Gap::sentence;
}

void CueWriter::chime(const std::string& name, const SourceSpan& where) {
    gap_before_sound();
    add(ChimeCue{chime_id(name)}, where);
    gap_ = Gap::only_paragraph;
}

void CueWriter::silence(SilenceCue silence, const SourceSpan& where) {
    if (silence.length > Duration::zero()) add(silence, where);
}

void CueWriter::hold(HoldCueSpan hold, const SourceSpan& where) { add(std::move(hold), where); }

void CueWriter::count(CountCue count, const SourceSpan& where) {
    gap_before_sound();
    add(std::move(count), where);
    gap_ = Gap::only_paragraph;
}

void CueWriter::breathe(BreathCue breath, const SourceSpan& where) {
    gap_before_sound();
    add(breath, where);
    gap_ = Gap::only_paragraph;
}

LineId CueWriter::line(const std::string& text) {
    const auto [place, is_new] = line_ids_.try_emplace(text, LineId{sheet_.lines.size()});
    if (is_new) sheet_.lines.push_back(text);
    return place->second;
}

ChimeId CueWriter::chime_id(const std::string& name) {
    const auto [place, is_new] = chime_ids_.try_emplace(name, ChimeId{sheet_.chimes.size()});
    if (is_new) sheet_.chimes.push_back(name);
    return place->second;
}

bool CueWriter::ends_with_hold() const { return is_at_end<HoldCueSpan>(0); }

bool CueWriter::ends_with_chime() const { return is_at_end<ChimeCue>(0); }

bool CueWriter::ends_with_free_chime() const { return ends_with_chime() && !is_at_end<HoldCueSpan>(1); }

template <typename What>
bool CueWriter::is_at_end(std::size_t before_last) const {
    const std::vector<Cue>& cues = sheet_.cues;
    return cues.size() > before_last && std::holds_alternative<What>(cues[cues.size() - 1 - before_last].what);
}

CueSheet CueWriter::finish(std::string title) && {
    sheet_.title = std::move(title);
    return std::move(sheet_);
}

}  // namespace cuewell
