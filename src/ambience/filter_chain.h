#pragma once

#include "ambience/filter.h"
#include "ambience/stereo_frame.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace cuewell {

/// Filters one after another, with what they remember.
///
/// Shape:  the same frames for blocks of any size, but for traces of sound below 1e-30, which end with a block.
class FilterChain {
public:
    void add(const FilterStep& step);

    /// The first filter goes on as another one, with what it remembers.
    void retune_first(const FilterStep& step);

    void run(StereoFrames frames);

private:
    struct Section {
        FilterStep step;
        StereoFrame first;
        StereoFrame second;
    };

    struct Running;

    template <std::size_t... Nth>
    static void run_together(std::span<Section> sections, StereoFrames frames, std::index_sequence<Nth...>);

    std::vector<Section> sections_;
};

}  // namespace cuewell
