#pragma once

#include "base/side.h"
#include "base/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace cuewell {

/// Chance that is the same on every machine: the distributions of the standard library are not.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : engine_(seed) {}

    [[nodiscard]] int below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(limit)); }
    [[nodiscard]] int between(int least, int most) { return least + below(most - least + 1); }
    [[nodiscard]] bool percent(int share) { return below(100) < share; }

    template <typename Item>
    [[nodiscard]] Item one_of(const std::vector<Item>& items) {
        return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
    }

private:
    std::mt19937 engine_;
};

/// A step of a script that is made up, before it is text.
struct RandomStep {
    enum class Kind { line, pause, rest, hold, count, breathe, chime, repeat };
    Kind kind = Kind::line;
    std::string line;   ///< What stands in the script, cues of a hold included; of a repeat its first line.
    std::string right;  ///< What is said on the right side, and where there is none.
    std::string left;
    bool full_guidance = false;
    Duration shortest{};  ///< Of a hold; the length of anything else.
    Duration longest{};
    Duration unit{1};  ///< A hold lasts whole ones: a breath, where it is told in breaths.
    int times = 0;
    std::vector<RandomStep> inner;
};

/// Makes up steps that the parser takes.
class RandomSteps {
public:
    explicit RandomSteps(Chance& chance) : chance_(chance) {}

    /// From `least` to `most` steps, with repeats in repeats down to `depth`.
    [[nodiscard]] std::vector<RandomStep> make(int least, int most, bool sided, int depth = 2);

private:
    RandomStep make_one(bool sided, int depth);
    RandomStep make_line(bool sided);
    RandomStep make_hold(bool sided);
    RandomStep make_repeat(bool sided, int depth);
    RandomStep make_silence(RandomStep::Kind kind, const std::string& name);

    Chance& chance_;
    int lines_ = 0;
};

/// The steps as a script has them, with blank lines, comments and indentation here and there.
[[nodiscard]] std::string to_script(const std::vector<RandomStep>& steps, Chance& chance);

}  // namespace cuewell
