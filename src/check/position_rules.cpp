#include "check/position_rules.h"

#include "check/step_runs.h"
#include "check/words.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// What a line sends the body to, and the words that do.
struct NamedPosition {
    Position position = Position::standing;
    std::string words;
    SourceSpan line;
};

bool is_on_knees(Position position) { return position == Position::kneeling || position == Position::hands_and_knees; }

/// On hands and knees one kneels, and on a chair one sits.
bool is_like(Position named, Position head) {
    return named == head || (is_on_knees(named) && is_on_knees(head)) || (is_a_seat(named) && is_a_seat(head));
}

std::vector<NamedPosition> positions_named(const Step& step, const WordLists& words) {
    std::vector<NamedPosition> named;
    const Say* say = plain_words(step);
    if (say == nullptr) return named;
    const std::string text = without_phrases(say->text.on(Side::right), words.not_positions);
    for (const auto& [name, phrases] : words.positions) {
        const auto position = position_of(name);
        const std::string* phrase = first_held(text, phrases);
        if (position && phrase != nullptr) named.push_back({*position, *phrase, step.where});
    }
    return named;
}

/// The program leads into the position of the head, and gives time for that: until the script waits for the first time.
Findings find_other_position(const CheckedScript& script) {
    if (!script.words) return {};
    const Position head = script.stretch().position;
    std::optional<NamedPosition> other;
    const std::vector<StepRun> runs = step_runs(script);
    for (const Step* step : runs.front()) {
        if (!std::holds_alternative<Say>(step->what) && !std::holds_alternative<Paragraph>(step->what)) break;
        for (const NamedPosition& named : positions_named(*step, *script.words)) {
            if (is_like(named.position, head)) return {};
            if (!other) other = named;
        }
    }
    if (!other) return {};
    return {{place_in(other->line, other->words),
             fmt::format("this leads to \"{}\", and by its head the stretch is done {}", to_name(other->position),
                         in_words(head)),
             "write the position into the head that the stretch begins in: the program leads there, and gives time for "
             "it"}};
}

}  // namespace

Rules position_rules() {
    return {
        {"other-position", Severity::warning, RuleScope::stretches,
         "The program leads into the position of the head; words that then lead elsewhere come without time to move.",
         find_other_position},
    };
}

}  // namespace cuewell
