#pragma once

#include "plan/length_question.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cuewell {

/// Gives a question what is around its stretches, which lasts so many frames more for each of them that is there.
void set_surround(LengthQuestion& question, const LengthSpan& surround, const LengthSpan& with_rest,
                  std::int64_t for_each_item = 0);

/// A small session made up by chance: two or three stretches, whose lengths depend on all that they may depend on.
///
/// Shape: the same for the same seed, on every machine. Lengths are a few hundred frames, with gaps between them.
[[nodiscard]] LengthQuestion random_question(std::uint32_t seed);

/// Every form that a session may have, as the description of LengthReach has it.
[[nodiscard]] std::vector<LengthForm> all_forms(const LengthQuestion& question);

/// A session of stretches that are alike but for every third, which is optional and has no sides.
[[nodiscard]] LengthQuestion long_question(std::size_t items, Frames wished);

/// The form in short: "1 2+1 - 1~0.5 rest": rounds of each, repeats, what is left out.
[[nodiscard]] std::string to_text(const LengthForm& form);

}  // namespace cuewell
