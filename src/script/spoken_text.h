#pragma once

#include "base/side.h"

#include <string>
#include <vector>

namespace cuewell {

/// Words to say, with other forms for the right and the left side: `Lift your {right|left} leg.`
class SpokenText {
public:
    struct Piece {
        std::string right;
        std::string left;  ///< The same as `right` outside braces.
    };

    SpokenText() = default;
    explicit SpokenText(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

    [[nodiscard]] bool is_sided() const;
    [[nodiscard]] std::string on(Side side) const;
    /// The text without a side; needs a text that is not sided.
    [[nodiscard]] std::string plain() const { return on(Side::right); }

private:
    std::vector<Piece> pieces_;
};

}  // namespace cuewell
