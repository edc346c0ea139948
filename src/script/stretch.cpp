#include "script/stretch.h"

#include "config/table_reader.h"
#include "script/body.h"
#include "script/head.h"
#include "script/head_origin.h"
#include "script/head_words.h"
#include "script/step_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

const std::array<std::string, 2> kSidesNames{"none", "each"};

/// What heads call a seat that is none on the floor.
const std::array<std::string, 3> kSeats{"chair", "stool", "bench"};

bool is_seat(const std::string& thing) { return std::ranges::find(kSeats, plain_word(thing)) != kSeats.end(); }

/// Whether one cannot do without a chair. With an alternative to it, one may sit on the floor.
bool needs_a_chair(const Stretch& stretch) {
    return std::ranges::any_of(stretch.equipment, [](const std::string& equipment) {
        const std::vector<std::string> alternatives = alternatives_of(equipment);
        return !alternatives.empty() && std::ranges::all_of(alternatives, is_seat);
    });
}

/// Who cannot do without a chair sits on it; and on a chair nobody sits without one.
void settle_seat(Stretch& stretch) {
    if (needs_a_chair(stretch)) {
        stretch.position = Position::on_a_chair;
    } else if (stretch.position == Position::on_a_chair) {
        stretch.equipment.push_back(kSeats.front());
    }
}

/// A list of a head, which people write by hand. Checks look for each of its texts in each line.
std::vector<std::string> few_texts(TableReader& head, std::string_view key, Diagnostics& faults) {
    constexpr std::size_t kMost = 50;
    std::vector<std::string> texts = head.texts(key);
    if (texts.size() > kMost) {
        faults.error(head.where(key), fmt::format("\"{}\" may list {} texts, and has {}", key, kMost, texts.size()));
        texts.resize(kMost);
    }
    return texts;
}

/// Gives whether the head tells the sides: where it does so wrongly, the body is not measured against them.
bool read_head(const Table& table, Stretch& stretch, Diagnostics& faults) {
    TableReader head(table, "the head of a stretch", faults);
    stretch.title = head.required_title("title").value_or("");
    stretch.spoken_title = head.value("say") == nullptr ? stretch.title : head.required_title("say").value_or("");
    if (const auto position = head.required_choice("position", kPositionNames))
        stretch.position = *position_of(*position);
    const auto sides = head.choice("sides", kSidesNames);
    stretch.has_sides = sides == "each";
    stretch.targets = few_texts(head, "targets", faults);
    stretch.equipment = few_texts(head, "equipment", faults);
    if (is_a_seat(stretch.position)) settle_seat(stretch);
    stretch.helpful = few_texts(head, "helpful", faults);
    stretch.level = head.choice("level", kLevelNames).value_or(kLevelNames.front());
    stretch.author = read_author(head);
    stretch.date = read_date(head, faults);
    stretch.strains = few_texts(head, "strains", faults);
    stretch.accepted = read_acceptances(head, faults);
    if (const Table* words = head.table("pronunciations")) stretch.pronunciations = read_pronunciations(*words, faults);
    head.finish();
    return sides || head.value("sides") == nullptr;
}

/// Puts the parts of a body into their places in the stretch, once each and in order.
class PartTaker {
public:
    PartTaker(Stretch& stretch, bool knows_sides, bool body_is_sound, Diagnostics& faults)
        : stretch_(stretch), knows_sides_(knows_sides), body_is_sound_(body_is_sound), faults_(faults) {}

    void take(BodyPart& part) {
        std::visit([&](const auto& marker) { take(marker, part); }, part.marker);
    }

    [[nodiscard]] bool has_each_side() const noexcept { return each_side_; }

private:
    void take(const EachSideHeading&, BodyPart& part) {
        if (std::exchange(each_side_, true)) return faults_.error(part.where, "a second \"Each side\"");
        if (finish_) return faults_.error(part.where, "\"Each side\" stands before \"Finish\"");
        if (knows_sides_ && !stretch_.has_sides)
            faults_.error(part.where, "\"Each side\" in a stretch without sides", "write sides = \"each\" in its head");
        if (part.steps.empty() && body_is_sound_) faults_.error(part.where, "there is nothing to do on each side");
        stretch_.each_side = std::move(part.steps);
    }

    void take(const FinishHeading&, BodyPart& part) {
        if (std::exchange(finish_, true)) return faults_.error(part.where, "a second \"Finish\"");
        stretch_.finish = std::move(part.steps);
    }

    void take(const Item& item, BodyPart& part) {
        faults_.error(part.where, fmt::format("\"- {}\" belongs in a routine: a stretch lists no others", item.stretch),
                      "write \\- for a dash that is spoken");
    }

    Stretch& stretch_;
    bool knows_sides_;
    bool body_is_sound_;  ///< Else a part may be empty because its lines are faulty.
    Diagnostics& faults_;
    bool each_side_ = false;
    bool finish_ = false;
};

void check_sides(const Stretch& stretch, bool has_each_side, const SourceSpan& sides_where, Diagnostics& faults) {
    if (stretch.has_sides && !has_each_side) {
        faults.error(sides_where, "sides are \"each\", but no part says what is done on each side",
                     "add a line: # Each side");
    }
    const std::string hint = stretch.has_sides
                                 ? "only what stands under \"# Each side\" is said for a side"
                                 : "write sides = \"each\" in the head, and the line under \"# Each side\"";
    check_unsided(stretch.opening, hint, faults);
    check_unsided(stretch.finish, hint, faults);
}

}  // namespace

std::optional<Stretch> read_stretch(const SourceTextPtr& source, std::string name, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    Stretch stretch;
    stretch.name = std::move(name);
    stretch.source = source;
    const auto head = parse_head(source, faults);
    if (!head) return std::nullopt;
    stretch.where = head->where;
    const bool knows_sides = head->table && read_head(*head->table, stretch, faults);
    const std::size_t faults_of_head = faults.told();
    Body body = parse_body(source, head->body_line, faults);
    stretch.opening = std::move(body.opening);
    PartTaker taker(stretch, knows_sides, faults.told() == faults_of_head, faults);
    for (BodyPart& part : body.parts) taker.take(part);
    if (knows_sides) {
        const Entry* sides = head->table->find("sides");
        check_sides(stretch, taker.has_each_side(), sides != nullptr ? sides->value.where : head->where, faults);
    }
    const bool says_nothing = stretch.opening.empty() && stretch.each_side.empty() && stretch.finish.empty();
    if (says_nothing && faults.told() == faults_before) faults.error(head->where, "this stretch has no steps");
    for (const auto* steps : {&stretch.opening, &stretch.each_side, &stretch.finish}) check_size(*steps, faults);
    return stretch;
}

std::optional<Stretch> parse_stretch(const SourceTextPtr& source, std::string name, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    auto stretch = read_stretch(source, std::move(name), faults);
    return faults.told() == faults_before ? std::move(stretch) : std::nullopt;
}

}  // namespace cuewell
