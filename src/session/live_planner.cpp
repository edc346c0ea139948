#include "session/live_planner.h"

#include "audio/shape.h"
#include "base/errors.h"
#include "cue/kept_lengths.h"
#include "cue/narrate.h"
#include "cue/sheet_changes.h"
#include "session/audition.h"
#include "session/live_words.h"
#include "session/longest_session.h"
#include "session/session_beginning.h"
#include "session/session_length.h"
#include "timeline/schedule.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// Nobody plays for longer, and no ambience costs more for being longer.
constexpr Duration kEndless = 48h;
/// Measured in a few hundredths of a second; they last for twenty seconds or so, in which the rest is measured.
constexpr std::size_t kFirstLines = 4;
constexpr std::array kCountedIn{3, 2, 1};
constexpr Duration kFade = 5ms;
/// Of a session: two steps of a voice that falls in sixteen, of which not even one is heard.
constexpr double kNearlyThere = 0.15;

/// The clip in a space of just that length.
Clip in_space(const Clip& clip, Frames length) {
    Clip result = clip;
    result.samples.resize(static_cast<std::size_t>(length.count()), 0.0F);
    if (clip.length() > length) fade_edges(result, to_frames(kFade, clip.rate));
    return result;
}

void append(Clip& row, const Clip& clip) {
    row.samples.insert(row.samples.end(), clip.samples.begin(), clip.samples.end());
}

/// A rest in which a line that the whole session says nearly there is that line: it is known, and no difference is heard.
StagedSheet said_as_in(const StagedSheet& whole, StagedSheet rest) {
    std::multimap<std::string_view, double> known;
    for (std::size_t at = 0; at < whole.along.size(); ++at) known.emplace(whole.sheet.lines[at], whole.along[at]);
    for (std::size_t at = 0; at < rest.along.size(); ++at) {
        const double wished = rest.along[at];
        const auto [first, last] = known.equal_range(rest.sheet.lines[at]);
        const auto off = [&](const auto& line) { return std::abs(line.second - wished); };
        const auto nearest =
            std::min_element(first, last, [&](const auto& a, const auto& b) { return off(a) < off(b); });
        if (nearest != last && off(*nearest) < kNearlyThere) rest.along[at] = nearest->second;
    }
    return rest;
}

SessionEntry entry_of(const RestWish& wish) { return {wish.from, wish.position, wish.left_out, wish.says_safety}; }

}  // namespace

SessionPlanner::SessionPlanner(const FittedSession& fitted, SampleRate rate, const Workshop& workshop)
    : fitted_(fitted),
      session_(fitted.session),
      rate_(rate),
      workshop_(workshop),
      sounds_(*session_, heard_voice(fitted, rate, workshop), rate, workshop),
      warnings_(session_->warnings.all()) {}

BlockSource* SessionPlanner::ambience() {
    if (session_->ambience && !ambience_)
        ambience_ = ambience_of(*session_, {rate_, to_frames(kEndless, rate_)}, workshop_.on_wait);
    return ambience_.get();
}

SpokenSheet SessionPlanner::beginning() { return sounds_.spoken(beginning_of(all(), kFirstLines)); }

SpokenSheet SessionPlanner::whole() {
    SpokenSheet spoken = sounds_.spoken(all());
    fit_to_wish(spoken, *session_, rate_);
    check(spoken);
    wished_ = spoken.staged.sheet;
    return spoken;
}

SpokenSheet SessionPlanner::rest(const RestWish& wish) { return sounds_.spoken(staged_rest(wish)); }

SpokenSheet SessionPlanner::joined(const SpokenSheet& head, std::size_t cues, const RestWish& wish) {
    return sounds_.spoken(cuewell::joined(head.staged, cues, staged_rest(wish)));
}

std::shared_ptr<const Clip> SessionPlanner::say(const std::vector<Saying>& words) {
    auto row = std::make_shared<Clip>(Clip{rate_, {}});
    const Frames gap = to_frames(scaled(session_->delivery.sentence_gap, session_->delivery.pace), rate_);
    const auto leave_gap = [&] {
        if (!row->samples.empty()) row->samples.resize(row->samples.size() + static_cast<std::size_t>(gap.count()));
    };
    for (const Saying& saying : words) {
        if (saying.place) along_ = along_of(*saying.place);
        for (const std::string& sentence : sentences_of(saying, session_->plan, session_->phrases)) {
            leave_gap();
            append(*row, *sounds_.line({sentence, along_}));
        }
        if (saying.kind != Saying::Kind::count_in) continue;
        leave_gap();
        for (const auto& number : count_in()) append(*row, in_space(*number, to_frames(kCountStep, rate_)));
    }
    return row;
}

/// Three, two, one; ticks where one of them cannot be said within its second.
std::vector<std::shared_ptr<const Clip>> SessionPlanner::count_in() {
    const std::map<int, Phrase>& numbers = session_->phrases.numbers;
    std::vector<std::shared_ptr<const Clip>> said;
    for (const int number : kCountedIn) {
        const auto phrase = numbers.find(number);
        if (phrase == numbers.end()) break;
        auto clip = sounds_.line({phrase->second.say(), along_});
        if (clip->length() > to_frames(kCountStep, rate_)) break;
        said.push_back(std::move(clip));
    }
    if (said.size() == kCountedIn.size()) return said;
    return {kCountedIn.size(), sounds_.chime(session_->phrases.tick)};
}

const StagedSheet& SessionPlanner::all() {
    if (!all_) all_ = sounds_.staged(narrated(fitted_, rate_, workshop_));
    return *all_;
}

/// Where in the session a place is first spoken of; its end for a place that is not there.
double SessionPlanner::along_of(const PassPlace& place) {
    const StagedSheet& whole = all();
    const auto chapter = std::ranges::find_if(
        whole.sheet.chapters, [&](const ChapterMark& mark) { return mark.place && *mark.place >= place; });
    if (chapter == whole.sheet.chapters.end()) return whole.along.empty() ? 0.0 : whole.along.back();
    for (std::size_t at = chapter->cue; at < whole.sheet.cues.size(); ++at) {
        const auto* speech = std::get_if<SpeechCue>(&whole.sheet.cues[at].what);
        if (speech != nullptr) return whole.along.at(speech->line.index);
    }
    return whole.along.back();
}

StagedSheet SessionPlanner::staged_rest(const RestWish& wish) {
    Delivery delivery = session_->delivery;
    delivery.pace.factor *= wish.pace.factor;
    // Whatever was skipped or repeated before, a stretch is said as it is in the whole session: mostly known lines.
    along_ = along_of(wish.from);
    CueSheet rest = narrate_rest(session_->plan, session_->phrases, delivery, entry_of(wish));
    if (session_->options.time) {
        if (!wished_) static_cast<void>(whole());
        rest = with_lengths_of(*wished_, std::move(rest));
    }
    return said_as_in(all(), sounds_.staged(as_heard(std::move(rest), *session_), along_));
}

void SessionPlanner::check(const SpokenSheet& spoken) {
    Diagnostics faults = session_->warnings;
    const Timeline timeline = schedule(spoken.staged.sheet, spoken.lengths, rate_, session_->fit, faults);
    throw_if_faulty(faults);
    require_a_day_at_most(timeline.length, rate_);
    faults.settle();
    warnings_ = faults.all();
}

}  // namespace cuewell
