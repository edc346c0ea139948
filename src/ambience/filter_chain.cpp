#include "ambience/filter_chain.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <span>
#include <tuple>
#include <utility>

namespace cuewell {
namespace {

/// Two ears in one register: GCC and Clang calculate with both at once.
using Ears [[gnu::vector_size(2 * sizeof(double))]] = double;

// A filter waits for what it has just worked out, and meanwhile the next ones can work on the frames before. More than
// so many do not fit into the registers of an x86-64.
constexpr std::size_t kTogether = 4;

/// Far below what is heard; smaller numbers still become too small to be normal ones, with which processors are slow.
constexpr double kNothing = 1e-30;

StereoFrame without_traces(StereoFrame frame) {
    return {std::abs(frame.left) < kNothing ? 0.0 : frame.left, std::abs(frame.right) < kNothing ? 0.0 : frame.right};
}

}  // namespace

/// A filter while it runs.
struct FilterChain::Running {
    FilterStep step;
    Ears first;
    Ears second;

    explicit Running(const Section& section)
        : step(section.step), first(std::bit_cast<Ears>(section.first)), second(std::bit_cast<Ears>(section.second)) {}

    [[nodiscard]] Ears sum(const FilterStep::Sum& shares, Ears in) const {
        return shares.first * first + (shares.second * second + shares.input * in);
    }

    [[nodiscard]] Ears operator()(Ears in) {
        const Ears out = sum(step.out, in);
        const Ears next = sum(step.first, in);
        second = sum(step.second, in);
        first = next;
        return out;
    }
};

void FilterChain::add(const FilterStep& step) {
    if (!sections_.empty() && sections_.back().step.is_of_first_order() && step.is_of_first_order()) {
        sections_.back().step = joined(sections_.back().step, step);
    } else {
        sections_.push_back({step, {}, {}});
    }
}

void FilterChain::retune_first(const FilterStep& step) { sections_.front().step = step; }

template <std::size_t... Nth>
void FilterChain::run_together(std::span<Section> sections, StereoFrames frames, std::index_sequence<Nth...>) {
    std::tuple running{Running(sections[Nth])...};
    for (StereoFrame& frame : frames) {
        auto ears = std::bit_cast<Ears>(frame);
        ((ears = std::get<Nth>(running)(ears)), ...);
        frame = std::bit_cast<StereoFrame>(ears);
    }
    ((sections[Nth].first = std::bit_cast<StereoFrame>(std::get<Nth>(running).first)), ...);
    ((sections[Nth].second = std::bit_cast<StereoFrame>(std::get<Nth>(running).second)), ...);
}

void FilterChain::run(StereoFrames frames) {
    for (std::span<Section> rest(sections_); !rest.empty(); rest = rest.subspan(std::min(rest.size(), kTogether))) {
        switch (std::min(rest.size(), kTogether)) {
            case 1: run_together(rest, frames, std::make_index_sequence<1>()); break;
            case 2: run_together(rest, frames, std::make_index_sequence<2>()); break;
            case 3: run_together(rest, frames, std::make_index_sequence<3>()); break;
            default: run_together(rest, frames, std::make_index_sequence<kTogether>());
        }
    }
    for (Section& section : sections_) {
        section.first = without_traces(section.first);
        section.second = without_traces(section.second);
    }
}

}  // namespace cuewell
