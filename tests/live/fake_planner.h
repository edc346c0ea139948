#pragma once

#include "live/planner.h"
#include "support/cue_builder.h"
#include "support/script_builder.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cuewell::test {

/// A rate at which a second is easy to reckon with.
inline constexpr SampleRate kRate{48'000};

/// Lines and chimes as steady tones, a thousand frames a character; none is ever silent.
class ToneClips final : public ClipSource {
public:
    ToneClips(std::vector<std::string> texts, SampleRate rate) : texts_(std::move(texts)), rate_(rate) {}

    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override;

    [[nodiscard]] static Clip tone_of(const std::string& text, SampleRate rate);

private:
    std::vector<std::string> texts_;
    SampleRate rate_;
};

/// An ambience that tells each frame by its value, very quietly.
class FakeBed final : public BlockSource {
public:
    [[nodiscard]] BlockFormat format() const override { return {kRate, 2}; }
    [[nodiscard]] Frames length() const override { return Frames(std::int64_t{1} << 40); }
    void read(FramePosition at, std::span<float> block) override;

    std::atomic<bool> is_broken{false};  ///< Reading fails from now on.
};

/// Plans a session of made-up scripts, told in the plain phrases and spoken in tones.
class FakePlanner final : public LivePlanner {
public:
    explicit FakePlanner(const LoadedRoutine& routine, bool has_ambience = false);

    [[nodiscard]] SampleRate rate() const override { return rate_; }
    void set_rate(SampleRate rate) { rate_ = rate; }
    void break_ambience() { bed_.is_broken = true; }
    [[nodiscard]] BlockSource* ambience() override { return bed_mix_ ? &bed_ : nullptr; }
    [[nodiscard]] const std::optional<AmbienceMix>& bed() const override { return bed_mix_; }
    [[nodiscard]] const Plan& plan() const override { return plan_; }
    [[nodiscard]] SpokenSheet whole() override;
    [[nodiscard]] SpokenSheet rest(const RestWish& wish) override;
    [[nodiscard]] SpokenSheet joined(const SpokenSheet& head, std::size_t cues, const RestWish& wish) override;
    [[nodiscard]] std::shared_ptr<const Clip> say(const std::vector<Saying>& words) override;

    std::vector<RestWish> wishes;              ///< What was asked for, in order.
    std::vector<std::vector<Saying>> sayings;  ///< What was to be said, in order.

private:
    [[nodiscard]] SpokenSheet spoken(StagedSheet staged) const;
    [[nodiscard]] StagedSheet narrated(const RestWish& wish) const;

    Plan plan_;
    SampleRate rate_ = kRate;
    std::optional<AmbienceMix> bed_mix_;
    FakeBed bed_;
};

}  // namespace cuewell::test
