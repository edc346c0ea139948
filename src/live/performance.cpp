#include "live/performance.h"

#include "live/whereabouts.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

using Stage = PlayState::Stage;

constexpr Duration kJumpFade = 20ms;
/// Whatever is planned meanwhile is there sooner, or there is no voice to plan with.
constexpr Duration kLongestHush = 10s;
constexpr Duration kFirstWords = 1s;
constexpr Duration kSpokenAhead = 30s;
constexpr Duration kSpokenAtJumps = 4s;
/// A cut comes through with the reader's next visits.
constexpr int kTries = 60;
constexpr auto kBetweenTries = 2ms;

void add(std::vector<std::size_t>& lines, const std::vector<std::size_t>& more) {
    for (const std::size_t line : more) {
        if (std::ranges::find(lines, line) == lines.end()) lines.push_back(line);
    }
}

/// At another place than it was: what was said between the session's words is over.
void arrive(PlayState& state, FramePosition at, Frames lull) {
    state.at = at;
    state.lull = lull;
    state.aside = {};
    if (state.stage == Stage::closing || state.stage == Stage::over)
        state.stage = state.is_paused_then ? Stage::paused : Stage::playing;
}

/// A line that was cut is said again.
void speak_again(PlayState& state) {
    state.lull = {};
    if (!state.score) return;
    const Whereabouts here = whereabouts(state.score->timeline(), state.at);
    if (here.is_speaking) state.at = here.said->start;
}

}  // namespace

void Performance::go(SoundOutput& output, const PlayState& state) {
    rate_ = output.facts().format.rate;
    Engine engine(output.ring(), rate_);
    engine.begin(state, output.facts().latency);
    if (planner_ != nullptr && planner_->rate() == rate_) engine.set_ambience(planner_->ambience());
    feeder_.go(std::move(engine));
    stands_ = false;
    speak_ahead();
}

void Performance::stand() {
    if (stands_) return;
    kept_ = feeder_.with_engine([](const Engine& engine) { return engine.left_off(); });
    // What was to be heard while the rest was planned is not waited for.
    kept_.lull = {};
    is_hushed_ = false;
    stop();
}

void Performance::stop() {
    feeder_.stop();
    stands_ = true;
}

void Performance::attach(LivePlanner& planner) {
    // Made before the feeder is held: a sound file takes longer to be read than what is ahead of the listener lasts. And
    // before the planner is ours: one that cannot make it is given up.
    BlockSource* const ambience = stands_ ? nullptr : planner.ambience();
    planner_ = &planner;
    if (stands_) return;
    feeder_.with_engine([ambience](Engine& engine) { engine.set_ambience(ambience); });
}

PlayState Performance::heard() {
    if (stands_) return kept_;
    return feeder_.with_engine([](const Engine& engine) { return engine.heard(); });
}

ComingState Performance::coming() {
    if (stands_) return {kept_, {}};
    return feeder_.with_engine([](const Engine& engine) { return engine.coming(); });
}

bool Performance::change(const Engine::Change& change, Duration fade) {
    if (stands_) {
        change(kept_);
        return true;
    }
    const Frames frames = to_frames(fade, rate());
    for (int tries = 0; tries < kTries; ++tries) {
        if (feeder_.with_engine([&](Engine& engine) { return engine.change(change, frames); })) return true;
        std::this_thread::sleep_for(kBetweenTries);
    }
    return false;
}

ScorePtr Performance::score_of(SpokenSheet spoken, ScoreEdges edges) const {
    return std::make_shared<Score>(std::move(spoken), rate(), planner_->bed(), edges);
}

bool Performance::hush() {
    const Frames lull = to_frames(kLongestHush, rate());
    if (!change([&](PlayState& state) { state.lull = lull; }, kJumpFade)) return false;
    is_hushed_ = true;
    return true;
}

void Performance::settle() {
    if (is_hushed_ && change(speak_again, kJumpFade)) is_hushed_ = false;
}

/// Speaks what is heard first at a place, where it is not spoken yet.
void Performance::speak_first_words(Score& score, FramePosition at) {
    for (const std::size_t line : score.lines_between(at, at + to_frames(kFirstWords, rate())))
        static_cast<void>(score.ready().clip(line));
}

bool Performance::go_to(const ScorePtr& score) {
    speak_first_words(*score, {});
    const Frames lull = to_frames(kJumpFade, rate());
    const bool is_done = change(
        [&](PlayState& state) {
            state.score = score;
            arrive(state, {}, lull);
        },
        kJumpFade);
    if (is_done) is_hushed_ = false;
    speak_ahead();
    return is_done;
}

bool Performance::go_to(FramePosition at) {
    const ScorePtr score = coming().state.score;
    if (!score->is_ready(at, at + to_frames(kFirstWords, rate()))) {
        if (!hush()) return false;
        speak_first_words(*score, at);
    }
    const Frames lull = to_frames(kJumpFade, rate());
    const bool is_done = change([&](PlayState& state) { arrive(state, at, lull); }, kJumpFade);
    if (is_done) is_hushed_ = false;
    speak_ahead();
    return is_done;
}

bool Performance::replace(const ScorePtr& score, FramePosition same_before) {
    // What is spoken for the old score is asked of the new one's store at once: nothing is spoken twice.
    bool was_in_time = false;
    speak_first_words(*score, coming().state.at);
    const bool is_changed = change(
        [&](PlayState& state) {
            was_in_time = state.at < same_before;
            if (was_in_time) state.score = score;
        },
        kJumpFade);
    speak_ahead();
    return is_changed && was_in_time;
}

bool Performance::take_up(const ScorePtr& score, FramePosition most) {
    const PlayState before = coming().state;
    speak_first_words(*score, std::min(before.at, most));
    const bool is_done = change(
        [&](PlayState& state) {
            state.score = score;
            arrive(state, std::min(state.at, most), {});
        },
        // A session's first frames are heard as they are.
        before.score ? kJumpFade : Duration::zero());
    if (is_done) is_hushed_ = false;
    speak_ahead();
    return is_done;
}

bool Performance::say(const std::shared_ptr<const Clip>& words) {
    const Frames lull = to_frames(kJumpFade, rate());
    return change(
        [&](PlayState& state) {
            if (state.stage != Stage::playing) return;
            const Whereabouts here = whereabouts(state.score->timeline(), state.at);
            const FramePosition after = state.at + lull + words->length();
            const bool fits = !here.is_speaking && (!here.next_word || *here.next_word > after) &&
                              here.span != nullptr && here.span->end > after;
            if (here.is_speaking) state.at = here.said->start;
            state.aside = {words, Frames(), !fits};
            if (!fits) state.lull = lull;
        },
        kJumpFade);
}

void Performance::speak_ahead() {
    const PlayState state = coming().state;
    if (!state.score) return;
    Score& score = *state.score;
    const auto soon = [&](FramePosition at, Duration time) {
        return score.lines_between(at, at + to_frames(time, rate()));
    };
    WantedLines wanted{state.score, soon(state.at, kSpokenAhead)};
    const Whereabouts here = whereabouts(score.timeline(), state.at);
    if (here.said != nullptr) add(wanted.lines, soon(here.said->start, kSpokenAtJumps));
    if (here.span != nullptr) add(wanted.lines, soon(here.span->end, kSpokenAtJumps));
    if (here.chapter) {
        add(wanted.lines, soon(end_of_chapter(score.timeline(), *here.chapter), kSpokenAtJumps));
        add(wanted.lines, soon(score.timeline().chapters[*here.chapter].start, kSpokenAtJumps));
    }
    speech_.want(std::move(wanted));
}

}  // namespace cuewell
