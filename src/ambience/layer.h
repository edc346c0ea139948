#pragma once

#include "ambience/filter.h"
#include "ambience/filter_chain.h"
#include "ambience/random.h"
#include "ambience/recipe.h"
#include "ambience/slow_change.h"
#include "ambience/sound_source.h"
#include "ambience/stereo_frame.h"
#include "base/time.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace cuewell {

/// A layer of an ambience as sound: a source through filters, whose level moves.
///
/// Thread: one at a time. What comes out depends on where it was asked to begin only by what filters remember of
///         earlier sound, and that is 120 dB below.
class Layer {
public:
    /// `random` is the layer's own, `shared` that of the movements with a name.
    Layer(const AmbienceLayer& layer, SampleRate rate, RandomStream random, RandomStream shared);

    /// Adds the sound from frame `from` on, which is a multiple of kControlStep.
    void add_to(FrameIndex from, StereoFrames out);

private:
    using Filter = std::variant<StateVariableFilter, SlopeFilter>;

    struct LevelChange {
        double depth;  ///< dB
        SlowChange change;
    };

    /// A band-pass whose middle wanders.
    struct WanderingBand {
        BandFilter band;
        SlowChange change;
    };

    void add_slopes(LayerSource source);
    void add_filters(const AmbienceLayer& layer, RandomStream random);
    void set_gain(const AmbienceLayer& layer, RandomStream random);
    void filter(FrameIndex from, StereoFrames frames, FilterChain& chain);
    [[nodiscard]] StateVariableFilter band_tuned(double swing) const;
    [[nodiscard]] FilterStep band_at(FrameIndex frame);
    void add_levelled(FrameIndex from, StereoFrames frames, StereoFrames out);
    [[nodiscard]] double gain_at(FrameIndex frame);
    [[nodiscard]] FrameIndex warm_up() const;

    SampleRate rate_;
    bool is_heard_ = true;
    double gain_ = 1.0;
    std::unique_ptr<SoundSource> source_;
    std::vector<Filter> filters_;  ///< The band, which may wander, comes first.
    std::optional<WanderingBand> wandering_;
    std::vector<LevelChange> changes_;
};

}  // namespace cuewell
