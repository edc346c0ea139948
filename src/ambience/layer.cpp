#include "ambience/layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace cuewell {
namespace {

constexpr std::size_t kFramesAtOnce = 1'024;

// A level rises by less than this, however far its movements go: nothing sudden, and room for the peaks. Chosen as the
// greatest depth a recipe may give one movement; 10 dB more are heard as about twice as loud (S. S. Stevens, "The
// measurement of loudness", 1955).
constexpr double kMostRise = 12.0;  // dB

constexpr double kLowestMiddle = 10.0;  // Hz; a lower one would ring for seconds.

double seconds_of(Duration length) { return std::chrono::duration<double>(length).count(); }

}  // namespace

Layer::Layer(const AmbienceLayer& layer, SampleRate rate, RandomStream random, RandomStream shared)
    : rate_(rate), source_(make_source(layer, rate, random.branch(1))) {
    add_filters(layer, random.branch(2));
    set_gain(layer, random);
    for (const Movement& movement : layer.movements) {
        const RandomStream own =
            movement.name.empty() ? random.branch(3).branch(changes_.size()) : shared.branch(movement.name);
        changes_.push_back(
            {movement.depth.value(), SlowChange(own, seconds_of(movement.time), seconds_of(movement.later))});
    }
}

/// Falls of 3 dB an octave are steps of 6 dB, an octave each, with as much level between them.
void Layer::add_slopes(LayerSource source) {
    if (source == LayerSource::brown) filters_.emplace_back(SlopeFilter(Hertz{20.0}, rate_));
    if (source != LayerSource::pink) return;
    for (double pole = 20.0; 2.0 * pole < highest_heard(rate_); pole *= 4.0) {
        filters_.emplace_back(SlopeFilter(Hertz{pole}, Hertz{2.0 * pole}, rate_));
    }
}

/// A filter that passes nothing below half the rate leaves nothing to hear; one that takes nothing away is left out.
void Layer::add_filters(const AmbienceLayer& layer, RandomStream random) {
    const auto is_tunable = [this](Hertz frequency) { return frequency.value < highest_heard(rate_); };
    if (layer.band) {
        is_heard_ = is_heard_ && is_tunable(layer.band->frequency);
        if (!is_heard_) return;
        filters_.emplace_back(StateVariableFilter::band_pass(layer.band->frequency, layer.band->width, rate_));
        if (layer.band->wander.value > 0.0)
            wandering_.emplace(WanderingBand{*layer.band, SlowChange(random, seconds_of(layer.band->time))});
    }
    add_slopes(layer.source);
    if (layer.high_pass) {
        is_heard_ = is_heard_ && is_tunable(*layer.high_pass);
        if (!is_heard_) return;
        filters_.emplace_back(StateVariableFilter::high_pass(*layer.high_pass, rate_));
    }
    if (layer.low_pass && is_tunable(*layer.low_pass))
        filters_.emplace_back(StateVariableFilter::low_pass(*layer.low_pass, rate_));
    for (const Resonance& resonance : layer.resonances) {
        if (is_tunable(resonance.frequency))
            filters_.emplace_back(
                StateVariableFilter::bell(resonance.frequency, resonance.width, resonance.gain, rate_));
    }
}

/// The level is that of the whole layer, all that a high rate can hold: at a low one, what is missing is missing.
void Layer::set_gain(const AmbienceLayer& layer, RandomStream random) {
    constexpr SampleRate kReference{48'000};
    if (!is_heard_) return;
    if (rate_ != kReference) {
        gain_ = Layer(layer, kReference, random, random).gain_;
        return;
    }
    const double power = source_->power([this](Hertz frequency) {
        double passed = 1.0;
        for (const Filter& filter : filters_) {
            passed *= std::visit([&](const auto& each) { return each.response(frequency).value; }, filter);
        }
        return PowerRatio{passed};
    });
    // Filters that let nothing through are no reason to make a roar of rounding errors.
    constexpr double kLeastPower = 1e-12;
    gain_ = std::pow(10.0, layer.level.value() / 20.0) / std::sqrt(std::max(power, kLeastPower));
}

/// A band forgets slowest where it has wandered lowest.
FrameIndex Layer::warm_up() const {
    double seconds = wandering_ ? band_tuned(-SlowChange::kFarthest).memory() : 0.0;
    for (const Filter& filter : filters_) {
        seconds += std::visit([](const auto& each) { return each.memory(); }, filter);
    }
    const auto frames = static_cast<FrameIndex>(seconds * static_cast<double>(rate_.hz));
    return (frames / kControlStep + 1) * kControlStep;
}

void Layer::add_to(FrameIndex from, StereoFrames out) {
    if (!is_heard_) return;
    FilterChain chain;
    for (const Filter& filter : filters_) {
        std::visit([&](const auto& each) { chain.add(each.step()); }, filter);
    }
    std::array<StereoFrame, kFramesAtOnce> block;
    const FrameIndex end = from + static_cast<FrameIndex>(out.size());
    for (FrameIndex at = from - warm_up(); at < end;) {
        const FrameIndex until = at < from ? from : end;
        const auto count = static_cast<std::size_t>(std::min<FrameIndex>(until - at, kFramesAtOnce));
        const StereoFrames frames(block.data(), count);
        source_->fill(at, frames);
        filter(at, frames, chain);
        if (at >= from) add_levelled(at, frames, out.subspan(static_cast<std::size_t>(at - from), count));
        at += static_cast<FrameIndex>(count);
    }
}

void Layer::filter(FrameIndex from, StereoFrames frames, FilterChain& chain) {
    while (wandering_ && !frames.empty()) {
        const StereoFrames now = frames.first(std::min(frames.size(), static_cast<std::size_t>(kControlStep)));
        chain.retune_first(band_at(from));
        chain.run(now);
        frames = frames.subspan(now.size());
        from += kControlStep;
    }
    chain.run(frames);
}

/// `swing`: how far it has wandered, in terms of how far it usually does.
StateVariableFilter Layer::band_tuned(double swing) const {
    const double frequency = wandering_->band.frequency.value * std::exp2(wandering_->band.wander.value * swing);
    auto band = std::get<StateVariableFilter>(filters_.front());
    band.retune(Hertz{std::clamp(frequency, kLowestMiddle, highest_heard(rate_))});
    return band;
}

FilterStep Layer::band_at(FrameIndex frame) {
    const double seconds = static_cast<double>(frame) / static_cast<double>(rate_.hz);
    return band_tuned(wandering_->change.at(seconds)).step();
}

double Layer::gain_at(FrameIndex frame) {
    const double seconds = static_cast<double>(frame) / static_cast<double>(rate_.hz);
    double level = 0.0;
    for (LevelChange& change : changes_) level += change.depth * change.change.at(seconds);
    if (level > 0.0) level *= kMostRise / (kMostRise + level);
    return gain_ * std::pow(10.0, level / 20.0);
}

void Layer::add_levelled(FrameIndex from, StereoFrames frames, StereoFrames out) {
    constexpr double kStep = 1.0 / static_cast<double>(kControlStep);
    double now = gain_at(from);
    for (std::size_t done = 0; done < frames.size();) {
        const std::size_t end = std::min(frames.size(), done + static_cast<std::size_t>(kControlStep));
        from += kControlStep;
        const double next = gain_at(from);
        const double by = (next - now) * kStep;
        for (double gain = now; done < end; ++done, gain += by) {
            out[done].left += gain * frames[done].left;
            out[done].right += gain * frames[done].right;
        }
        now = next;
    }
}

}  // namespace cuewell
