#include "fake_planner.h"

#include "base/errors.h"
#include "cue/sheet_changes.h"

#include <cmath>
#include <numbers>

namespace cuewell::test {

inline constexpr std::size_t kFramesPerCharacter = 1'000;

Clip ToneClips::tone_of(const std::string& text, SampleRate rate) {
    const double hertz = 200.0 + static_cast<double>(std::hash<std::string>{}(text) % 300);
    Clip clip{rate, std::vector<float>(text.size() * kFramesPerCharacter)};
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        const double phase = 2.0 * std::numbers::pi * hertz * static_cast<double>(i) / rate.hz;
        clip.samples[i] = 0.25F * static_cast<float>(std::sin(phase + 0.5));
    }
    return clip;
}

std::shared_ptr<const Clip> ToneClips::clip(std::size_t index) {
    return std::make_shared<const Clip>(tone_of(texts_.at(index), rate_));
}

void FakeBed::read(FramePosition at, std::span<float> block) {
    if (is_broken) throw Failure("the ambience cannot be read");
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto frame = static_cast<double>(at.index()) + static_cast<double>(i / 2);
        block[i] = 0.05F * static_cast<float>(std::sin(frame / 50.0));
    }
}

FakePlanner::FakePlanner(const LoadedRoutine& routine, bool has_ambience) : plan_(plan_of(routine)) {
    if (has_ambience) bed_mix_ = AmbienceMix{Decibels(-10.0)};
}

SpokenSheet FakePlanner::spoken(StagedSheet staged) const {
    SpokenSheet spoken;
    spoken.staged = std::move(staged);
    const CueSheet& sheet = spoken.staged.sheet;
    for (const std::string& line : sheet.lines)
        spoken.lengths.lines.emplace_back(static_cast<std::int64_t>(line.size() * kFramesPerCharacter));
    for (const std::string& chime : sheet.chimes)
        spoken.lengths.chimes.emplace_back(static_cast<std::int64_t>(chime.size() * kFramesPerCharacter));
    spoken.speech = std::make_shared<ToneClips>(sheet.lines, rate_);
    spoken.chimes = std::make_shared<ToneClips>(sheet.chimes, rate_);
    return spoken;
}

StagedSheet FakePlanner::narrated(const RestWish& wish) const {
    const SessionEntry entry{wish.from, wish.position, wish.left_out, wish.says_safety};
    return in_stages(narrate_rest(plan_, plain_phrases(), plain_delivery(Guidance::full, wish.pace), entry), 1);
}

SpokenSheet FakePlanner::whole() { return spoken(in_stages(narrate(plan_, plain_phrases(), plain_delivery()), 1)); }

SpokenSheet FakePlanner::rest(const RestWish& wish) {
    wishes.push_back(wish);
    return spoken(narrated(wish));
}

SpokenSheet FakePlanner::joined(const SpokenSheet& head, std::size_t cues, const RestWish& wish) {
    wishes.push_back(wish);
    return spoken(cuewell::joined(head.staged, cues, narrated(wish)));
}

std::shared_ptr<const Clip> FakePlanner::say(const std::vector<Saying>& words) {
    sayings.push_back(words);
    return std::make_shared<const Clip>(ToneClips::tone_of(std::string(20, 'x'), rate_));
}

}  // namespace cuewell::test
