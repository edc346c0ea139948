#pragma once

#include "base/diagnostic.h"
#include "base/frequency.h"
#include "base/level.h"
#include "base/time.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A distance of two pitches, in octaves.
struct Octaves {
    double value = 0.0;
};

/// What a layer is made of before it is filtered.
enum class LayerSource {
    white,    ///< Noise as strong at each frequency.
    pink,     ///< Noise that falls by 3 dB an octave.
    brown,    ///< Noise that falls by 6 dB an octave.
    drops,    ///< Short knocks at random moments.
    bubbles,  ///< Short tones at random moments that rise a little as they die away.
    tones,    ///< Steady tones, each a narrow band of noise.
};

/// A slow, irregular change of a layer's level.
struct Movement {
    Decibels depth;    ///< How far it usually goes up and down.
    Duration time{};   ///< How long it typically takes from one level to another.
    std::string name;  ///< Movements of the same name and time go together. May be empty.
    Duration later{};  ///< How long it lags behind others of its name.
};

/// Lets a band of frequencies through, whose middle may wander.
struct BandFilter {
    Hertz frequency;
    Octaves width;
    Octaves wander;  ///< How far the middle usually goes up and down.
    Duration time{};
};

/// Makes what lies around a frequency louder or quieter.
struct Resonance {
    Hertz frequency;
    Octaves width;
    Decibels gain;
};

/// One of the sounds that are heard together.
struct AmbienceLayer {
    LayerSource source = LayerSource::white;
    Decibels level;                  ///< Of the filtered layer while its movements rest; only the differences matter.
    double width = 0.0;              ///< 0 is the same in both ears, 1 has nothing in common.
    double density = 0.0;            ///< Drops or bubbles in a second.
    Hertz lowest;                    ///< Of bubbles.
    Hertz highest;                   ///< Of bubbles.
    std::vector<Hertz> frequencies;  ///< Of tones.
    Hertz spread;                    ///< How wide a band each tone is.
    std::optional<Hertz> high_pass;
    std::optional<Hertz> low_pass;
    std::optional<BandFilter> band;
    std::vector<Resonance> resonances;
    std::vector<Movement> movements;
};

/// How an ambience is made: what a file in `sounds/ambience/` says.
struct AmbienceRecipe {
    std::string name;              ///< File name without ending.
    std::string title;             ///< What `list sounds` shows beside the name.
    std::string description;       ///< What a listener hears.
    std::optional<Decibels> gain;  ///< Brings it to kAmbienceLoudness; measured where it is not given.
    std::vector<AmbienceLayer> layers;
};

/// Reads a recipe from TOML text.
///
/// Shape:  `title`, `description` and one to twelve `[[layer]]` tables are required, `gain` (a number of dB) is not.
///         Every number is bounded, so that no recipe costs more than a known time and memory.
/// Errors: every fault goes to `faults` with its place; the result is then empty.
[[nodiscard]] std::optional<AmbienceRecipe> parse_ambience(const SourceTextPtr& source, std::string name,
                                                           Diagnostics& faults);

}  // namespace cuewell
