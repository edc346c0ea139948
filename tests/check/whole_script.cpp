#include "check/whole_script.h"

#include "check/rules.h"
#include "check/run_rules.h"
#include "cue/narrate.h"
#include "support/script_builder.h"
#include "timeline/schedule.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>

namespace cuewell::test {
namespace {

constexpr std::int64_t kFramesOfCharacter = 3'600;
constexpr std::int64_t kFramesOfDigit = 21'600;
constexpr Frames kOfChime{48'000};

/// A number is read out: each of its digits takes as long as six letters.
Frames length_of(const std::string& line) {
    const auto digits = std::ranges::count_if(line, [](char c) { return c >= '0' && c <= '9'; });
    const auto others = static_cast<std::int64_t>(line.size()) - digits;
    return Frames(others * kFramesOfCharacter + digits * kFramesOfDigit);
}

Timeline timeline_in_fake_voice(const CueSheet& sheet) {
    ClipLengths lengths;
    for (const std::string& line : sheet.lines) lengths.lines.push_back(length_of(line));
    lengths.chimes.assign(sheet.chimes.size(), kOfChime);
    Diagnostics faults;
    Timeline timeline = schedule(sheet, lengths, {}, Fit::strict, faults);
    expect_no_faults(faults);
    return timeline;
}

SourceTextPtr source(const std::string& name, std::string text) {
    return std::make_shared<const SourceText>(name, name, std::move(text));
}

SourceTextPtr english(const std::string& relative) {
    const std::filesystem::path path = std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "scripts" / "en" / relative;
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return source(path.filename(), text.str());
}

template <typename Parse>
auto sound(Parse parse) {
    Diagnostics faults;
    auto result = parse(faults);
    expect_no_faults(faults);
    return std::move(*result);
}

std::shared_ptr<const Stretch> stretch_of(const SourceTextPtr& text, const std::string& name) {
    return std::make_shared<const Stretch>(
        sound([&](Diagnostics& faults) { return parse_stretch(text, name, faults); }));
}

LoadedRoutine loaded_of(std::string_view script) {
    if (!looks_like_routine(*source("arm.md", std::string(script))))
        return routine_of(stretch_of(source("arm.md", std::string(script)), "arm"));
    const auto text = source("day.md", std::string(script));
    LoadedRoutine loaded{sound([&](Diagnostics& faults) { return parse_routine(text, "day", faults); }), {}, false};
    for (const RoutineItem& listed : loaded.routine.items) {
        const std::string& name = listed.item.stretch;
        loaded.library[name] = stretch_of(english("stretches/" + name + ".md"), name);
    }
    return loaded;
}

CheckedScript checked(std::string_view script) {
    CheckedScript result;
    result.loaded = loaded_of(script);
    result.language = "en";
    result.phrases = std::make_shared<const Phrasebook>(
        sound([](Diagnostics& faults) { return parse_phrasebook(english("phrases.toml"), faults); }));
    result.words = std::make_shared<const WordLists>(
        sound([](Diagnostics& faults) { return parse_word_lists(english("checks.toml"), faults); }));
    PlanNotes notes;
    Diagnostics faults;
    result.plan = plan_session(result.loaded, {}, result.phrases->breath(), faults, notes);
    expect_no_faults(faults);
    const Delivery delivery{Guidance::full, {}, std::chrono::milliseconds(750), std::chrono::seconds(2)};
    result.sheet = narrate(result.plan, *result.phrases, delivery);
    result.timeline = timeline_in_fake_voice(result.sheet);
    result.words_per_minute = 130.0;
    return result;
}

}  // namespace

std::string told_of(std::string_view script) {
    Diagnostics found;
    for (Diagnostic& fault : run_rules(checked(script), all_rules())) found.add(std::move(fault));
    found.settle();
    std::string text;
    for (const Diagnostic& fault : found.all()) text += to_text(fault);
    return text;
}

std::string rules_telling_of(std::string_view script) {
    std::set<std::string> ids;
    for (const Diagnostic& fault : run_rules(checked(script), all_rules())) ids.insert(fault.rule);
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

}  // namespace cuewell::test
