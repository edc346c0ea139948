#include "script/routine.h"

#include "base/name.h"
#include "config/table_reader.h"
#include "script/head.h"
#include "script/head_origin.h"
#include "script/step_check.h"
#include "script/stretch.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace cuewell {
namespace {

/// Who says the safety words: the program, or the routine itself.
const std::array<std::string, 1> kTellerNames{"own"};

/// Who tells what a session asks for; or the program does, but not what is only good to have.
const std::string kOwnOverview = "own";
const std::array<std::string, 2> kOverviewNames{kOwnOverview, "needs"};

AmbienceWish read_ambience(TableReader& head, Diagnostics& faults) {
    AmbienceWish wish;
    wish.name = head.text("ambience");
    wish.where = head.where("ambience");
    if (wish.name && !is_name(*wish.name)) {
        faults.error(wish.where, fmt::format("\"{}\" is no name of an ambience", *wish.name),
                     "a name that cuewell list sounds shows; a file of your own goes into your folder of sounds");
    }
    if (const auto level = head.number("ambience-level", {kQuietestAmbience.value(), kLoudestAmbience.value()}))
        wish.level = Decibels(*level);
    wish.swells_with_breath = head.truth("breath-swell").value_or(false);
    return wish;
}

void read_head(const Table& table, Routine& routine, Diagnostics& faults) {
    TableReader head(table, "the head of a routine", faults);
    routine.title = head.required_title("title").value_or("");
    routine.description = head.text("description").value_or("");
    routine.level = head.choice("level", kLevelNames).value_or(kLevelNames.front());
    routine.author = read_author(head);
    routine.date = read_date(head, faults);
    routine.has_own_safety_words = head.choice("safety", kTellerNames).has_value();
    if (const auto overview = head.choice("overview", kOverviewNames)) {
        routine.has_own_overview = *overview == kOwnOverview;
        routine.tells_needs_only = !routine.has_own_overview;
    }
    routine.accepted = read_acceptances(head, faults);
    routine.ambience = read_ambience(head, faults);
    if (const Table* chimes = head.table("chimes")) routine.chimes = read_chime_wishes(*chimes, faults);
    if (const Table* words = head.table("pronunciations")) routine.pronunciations = read_pronunciations(*words, faults);
    head.finish();
}

void take_part(BodyPart& part, Routine& routine, Diagnostics& faults) {
    if (auto* item = std::get_if<Item>(&part.marker)) {
        routine.items.push_back({std::move(*item), part.where, std::move(part.steps)});
    } else {
        faults.error(part.where, "a routine has no sections", "sides and finish belong in a stretch");
    }
}

}  // namespace

std::vector<std::string> listed_stretches(const Routine& routine) {
    std::vector<std::string> names;
    for (const RoutineItem& listed : routine.items) names.push_back(listed.item.stretch);
    return names;
}

bool looks_like_routine(const SourceText& source) {
    int fences = 0;
    for (std::size_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view line = source.line(number);
        const std::string_view text = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
        if (text.starts_with("+++")) ++fences;
        if (fences == 1 && text.starts_with("position")) return false;
        if (fences != 1 && text.starts_with("- ")) return true;
    }
    return false;
}

std::optional<Routine> read_routine(const SourceTextPtr& source, std::string name, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    Routine routine;
    routine.name = std::move(name);
    routine.source = source;
    const auto head = parse_head(source, faults);
    if (!head) return std::nullopt;
    routine.where = head->where;
    if (head->table) read_head(*head->table, routine, faults);
    Body body = parse_body(source, head->body_line, faults);
    routine.opening = std::move(body.opening);
    if (routine.has_own_safety_words && !has_plain_words(routine.opening)) {
        faults.error(head->table->find("safety")->value.where,
                     "safety is \"own\", but no line before the first stretch is always spoken",
                     "say the safety words there, in lines without ~");
    }
    for (BodyPart& part : body.parts) take_part(part, routine, faults);
    const std::string hint = "a routine's own words are said for no side";
    check_unsided(routine.opening, hint, faults);
    check_size(routine.opening, faults);
    for (const RoutineItem& item : routine.items) {
        check_unsided(item.words_after, hint, faults);
        check_size(item.words_after, faults);
    }
    if (routine.items.empty() && faults.told() == faults_before) {
        faults.error(head->where, "this routine lists no stretch", "add a line such as: - childs-pose");
    }
    return routine;
}

std::optional<Routine> parse_routine(const SourceTextPtr& source, std::string name, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    auto routine = read_routine(source, std::move(name), faults);
    return faults.told() == faults_before ? std::move(routine) : std::nullopt;
}

}  // namespace cuewell
