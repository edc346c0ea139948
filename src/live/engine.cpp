#include "live/engine.h"

#include "sink/pcm.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// What is mixed at once after a change; the rest is fed in time.
constexpr Duration kFirstStock = 100ms;
/// What is left to the reader while a change is mixed. One that is faster hears the cut a little later.
constexpr Duration kLeastLeft = 20ms;
constexpr Duration kMostLeft = 40ms;
/// Of the past, as much as the slowest output keeps.
constexpr Duration kPast = 2s;

std::size_t size_of(Frames frames) { return static_cast<std::size_t>(frames.count()); }

/// The session's two channels on those of the device.
std::vector<std::int16_t> for_device(std::span<const float> stereo, int channels) {
    std::vector<std::int16_t> samples;
    samples.reserve(stereo.size());
    for (std::size_t i = 0; i + 1 < stereo.size(); i += 2) {
        if (channels == 1) {
            samples.push_back(to_sample16(0.5F * (stereo[i] + stereo[i + 1])));
        } else {
            samples.push_back(to_sample16(stereo[i]));
            samples.push_back(to_sample16(stereo[i + 1]));
        }
    }
    return samples;
}

/// Fades `old` out and `samples` in, as far as there is of `old`.
void blend(std::span<std::int16_t> samples, std::span<const std::int16_t> old, std::size_t done, std::size_t whole,
           std::size_t channels) {
    for (std::size_t i = 0; i < std::min(samples.size(), old.size()); ++i) {
        const std::size_t passed = done + i / channels;
        const auto frame = static_cast<float>(passed);
        const float in = std::min(1.0F, frame / static_cast<float>(whole));
        const float mixed = static_cast<float>(samples[i]) * in + static_cast<float>(old[i]) * (1.0F - in);
        samples[i] = static_cast<std::int16_t>(std::lrint(mixed));
    }
}

}  // namespace

void Engine::begin(const PlayState& state, Frames latency) {
    marks_.clear();
    cuts_.clear();
    changed_at_ = jumped_at_ = 0;
    ahead_ = state;
    latency_ = latency;
}

std::vector<std::int16_t> Engine::mix_block(PlayState& state) {
    stereo_.resize(2 * size_of(block_));
    mixer_.mix(state, stereo_);
    return for_device(stereo_, ring_.channels());
}

bool Engine::feed() {
    const auto stock = static_cast<FrameRing::Number>(to_frames(kStock, rate()).count());
    if (ring_.written() - ring_.read() >= stock || ring_.room() < size_of(block_)) return false;
    marks_.push_back({ring_.written(), ahead_});
    ring_.write(mix_block(ahead_));
    // Once all has been mixed, silence is what is wanted.
    ring_.expect_frames(ahead_.stage != PlayState::Stage::over);
    forget_the_past();
    return true;
}

void Engine::forget_the_past() {
    const auto past = static_cast<FrameRing::Number>((latency_ + to_frames(kPast, rate())).count());
    while (marks_.size() > 1 && marks_[1].from + past < ring_.read()) marks_.pop_front();
    while (!cuts_.empty() && cuts_.front().to < marks_.front().from) cuts_.pop_front();
}

std::vector<std::int16_t> Engine::what_was_to_come(FrameRing::Number from, std::size_t frames) {
    const auto channels = static_cast<std::size_t>(ring_.channels());
    const std::size_t there = std::min<std::size_t>(frames, ring_.written() - from);
    std::vector<std::int16_t> samples(there * channels);
    ring_.copy(from, samples);
    for (PlayState state = ahead_; samples.size() < frames * channels;) {
        const std::vector<std::int16_t> more = mix_block(state);
        samples.insert(samples.end(), more.begin(), more.end());
    }
    return samples;
}

/// The reader comes by while a change is mixed, often several times in a row: some of what is in stock is left to it.
std::deque<Engine::Mark>::const_iterator Engine::first_changeable() const {
    const std::size_t visits = std::clamp(2 * ring_.largest_visit(), size_of(to_frames(kLeastLeft, rate())),
                                          size_of(to_frames(kMostLeft, rate())));
    const FrameRing::Number safe = ring_.read() + visits;
    return std::ranges::find_if(marks_, [&](const Mark& each) { return each.from >= safe; });
}

ComingState Engine::coming() const {
    const auto mark = first_changeable();
    const bool is_ahead = mark != marks_.end();
    // Across a cut that has not come through the numbers jump, but time does not.
    const FrameRing::Number number = is_ahead ? mark->from : ring_.written();
    const FrameRing::Number jumped = ring_.is_cut() ? 0 : cuts_.back().to - cuts_.back().from;
    const FrameRing::Number left = number - std::min(number, number_in_air() + jumped);
    return {is_ahead ? mark->state : ahead_, Frames(static_cast<std::int64_t>(left))};
}

bool Engine::change(const Change& change, Frames fade) {
    if (!ring_.is_cut()) return false;
    const auto mark = first_changeable();
    const bool is_ahead = mark != marks_.end();
    const FrameRing::Number from = is_ahead ? mark->from : ring_.written();
    PlayState state = is_ahead ? mark->state : ahead_;
    const auto channels = static_cast<std::size_t>(ring_.channels());
    const std::size_t fade_frames = size_of(fade);
    const std::vector<std::int16_t> old = what_was_to_come(from, fade_frames);
    const ScorePtr score_before = state.score;
    const FramePosition at_before = state.at;
    change(state);
    const bool jumps = state.score != score_before || state.at != at_before;

    marks_.erase(mark, marks_.end());
    const FrameRing::Number to = ring_.written();
    const std::size_t needed = std::max(fade_frames, size_of(to_frames(kFirstStock, rate())));
    for (std::size_t done = 0; done < needed && ring_.room() >= size_of(block_); done += size_of(block_)) {
        marks_.push_back({ring_.written(), state});
        std::vector<std::int16_t> samples = mix_block(state);
        if (done < fade_frames) {
            const std::size_t gone = std::min(old.size(), done * channels);
            blend(samples, std::span(old).subspan(gone), done, fade_frames, channels);
        }
        ring_.write(samples);
    }
    ahead_ = std::move(state);
    changed_at_ = to;
    if (jumps) jumped_at_ = to;
    if (from != to) {
        cuts_.push_back({from, to});
        ring_.cut(from, to);
    }
    return true;
}

PlayState Engine::left_off() const {
    const PlayState now = heard();
    const FrameRing::Number air = number_in_air();
    if (air >= changed_at_) return now;
    const auto changed = std::ranges::lower_bound(marks_, changed_at_, {}, &Mark::from);
    PlayState state = changed == marks_.end() ? ahead_ : changed->state;
    if (air >= jumped_at_) state.at = now.at;
    return state;
}

FrameRing::Number Engine::number_in_air() const {
    FrameRing::Number at = ring_.read();
    auto left = static_cast<FrameRing::Number>(latency_.count());
    for (auto cut = cuts_.rbegin(); cut != cuts_.rend(); ++cut) {
        if (at < cut->to) continue;  // Not reached yet.
        if (at - cut->to >= left) return at - left;
        left -= at - cut->to;
        at = cut->from;
    }
    return at > left ? at - left : 0;
}

PlayState Engine::heard() const {
    if (marks_.empty()) return ahead_;
    const FrameRing::Number air = number_in_air();
    const auto after = std::ranges::upper_bound(marks_, air, {}, &Mark::from);
    const Mark& mark = after == marks_.begin() ? marks_.front() : *std::prev(after);
    PlayState state = mark.state;
    const PlayState& next = after == marks_.end() ? ahead_ : after->state;
    // How far the session moves in this block, the block after it knows: it may stand still.
    if (air < mark.from || next.score != state.score || next.at <= state.at) return state;
    const Frames within(static_cast<std::int64_t>(air - mark.from));
    state.at += std::min({within, next.at - state.at, block_});
    return state;
}

}  // namespace cuewell
