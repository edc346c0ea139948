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

    /// Brings the ranges in order, and takes out what begins beyond `end`, and what begins by more than `width` later than
    /// the first that begins beyond `wished`: nothing that is added to it, and differs by no more, comes nearer to that.
    void settle(Frames end, Frames wished, Frames width);

    [[nodiscard]] bool is_empty() const noexcept { return ranges_.empty(); }
    /// Whether there is a length of the set among these; needs a settled set.
    [[nodiscard]] bool has_any(LengthRangeInFrames lengths) const;
    [[nodiscard]] std::size_t size() const noexcept { return ranges_.size(); }

    /// The greatest length that is not above this one, and the least that is not below; needs a settled set.
    [[nodiscard]] std::optional<Frames> at_most(Frames length) const;
    [[nodiscard]] std::optional<Frames> at_least(Frames length) const;

private:
    std::vector<LengthRangeInFrames> ranges_;
};

}  // namespace cuewell
