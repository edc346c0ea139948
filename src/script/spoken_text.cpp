#include "script/spoken_text.h"

#include <algorithm>

namespace cuewell {

bool SpokenText::is_sided() const {
    return std::ranges::any_of(pieces_, [](const Piece& piece) { return piece.right != piece.left; });
}

std::string SpokenText::on(Side side) const {
    std::string result;
    for (const Piece& piece : pieces_) result += side == Side::right ? piece.right : piece.left;
    return result;
}

}  // namespace cuewell
