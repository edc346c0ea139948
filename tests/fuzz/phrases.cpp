#include "fuzz.h"
#include "script/phrasebook.h"

#include <optional>

namespace cuewell::fuzz {
namespace {

void expect_every_move(const Phrasebook& phrases) {
    for (const std::string& to : kPositionNames) {
        expect(find_move(phrases.moves, std::nullopt, *position_of(to)) != nullptr, "every position can be begun with");
        for (const std::string& from : kPositionNames) {
            const Move* move = find_move(phrases.moves, position_of(from), *position_of(to));
            expect(move != nullptr, "there is a move from each position to each");
        }
    }
}

}  // namespace

/// A phrases.toml.
void try_input(std::string_view input) {
    const SourceTextPtr source = readable_text(input);
    if (!source) return;
    Diagnostics faults;
    const auto phrases = parse_phrasebook(source, faults);
    expect_sound(faults, source);
    expect(phrases.has_value() == !faults.has_errors(), "there is a phrasebook, or there are faults");
    if (phrases) expect_every_move(*phrases);
}

}  // namespace cuewell::fuzz
