#pragma once

#include "support/cue_builder.h"

#include <initializer_list>
#include <utility>

namespace cuewell {

using ChimesAtPlaces = std::initializer_list<std::pair<ChimePlace, const char*>>;

/// The plain delivery with these chimes wished.
[[nodiscard]] inline Delivery with_chimes(ChimesAtPlaces places, Guidance guidance = Guidance::full) {
    Delivery delivery = plain_delivery(guidance);
    for (const auto& [place, name] : places) delivery.chimes.places[place] = {name, {}};
    return delivery;
}

}  // namespace cuewell
