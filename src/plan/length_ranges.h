#pragma once

#include "base/time.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cuewell {

/// All lengths from `first` to `last`, both among them.
struct LengthRangeInFrames {
    Frames first;
    Frames last;
    friend bool operator==(const LengthRangeInFrames&, const LengthRangeInFrames&) = default;
};

/// A set of lengths, as ranges with gaps between them.
class LengthRanges {
public:
    LengthRanges() = default;
    explicit LengthRanges(LengthRangeInFrames range) : ranges_{range} {}

    /// Adds every sum of one length of `others` and one from `least` to `most`. To be followed by settle().
    void add_sums(const LengthRanges& others, Frames least, Frames most);
    void add(const LengthRanges& others) { add_sums(others, Frames(), Frames()); }

    /// Brings the ranges in order, and takes out what begins beyond `end`, and all but the first that begins beyond
    /// `wished`: nothing that is added to the others comes nearer to that.
    void settle(Frames end, Frames wished);

    [[nodiscard]] bool is_empty() const noexcept { return ranges_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return ranges_.size(); }

    /// The length of the set from `least` to `most` that is nearest to `wished`.
    ///
    /// Needs:  a settled set.
    [[nodiscard]] std::optional<Frames> nearest(Frames least, Frames most, Frames wished) const;

    /// The range that ends before `length`, and the one that begins after it; needs a settled set without that length.
    [[nodiscard]] std::optional<LengthRangeInFrames> below(Frames length) const;
    [[nodiscard]] std::optional<LengthRangeInFrames> above(Frames length) const;

private:
    std::vector<LengthRangeInFrames> ranges_;
};

}  // namespace cuewell
