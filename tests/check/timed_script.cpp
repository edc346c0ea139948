#include "check/timed_script.h"

#include "check/rules.h"
#include "support/timeline_builder.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace cuewell::test {
namespace {

/// Slow speech, whose length can be reckoned by hand.
constexpr FakeClips kClips{Frames(4'800), Frames(4'800)};

SourceTextPtr source(const std::string& name, std::string text) {
    return std::make_shared<const SourceText>(name, name, std::move(text));
}

SourceTextPtr source_at(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return source(path.filename(), text.str());
}

std::filesystem::path english() { return std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "scripts" / "en"; }

std::shared_ptr<const WordLists> english_words() {
    static const auto words = [] {
        Diagnostics faults;
        auto lists = parse_word_lists(source_at(english() / "checks.toml"), faults);
        expect_no_faults(faults);
        return std::make_shared<const WordLists>(std::move(*lists));
    }();
    return words;
}

std::shared_ptr<const Stretch> parsed(const SourceTextPtr& text, const std::string& name) {
    Diagnostics faults;
    auto stretch = parse_stretch(text, name, faults);
    expect_no_faults(faults);
    return std::make_shared<const Stretch>(std::move(*stretch));
}

/// The stretch of a test. A head that names no position stands.
std::shared_ptr<const Stretch> arm(std::string_view body, std::string_view head) {
    std::string text = "+++\ntitle = \"Arm\"\n";
    if (head.find("position") == std::string_view::npos) text += "position = \"standing\"\n";
    text.append(head).append("+++\n").append(body);
    return parsed(source("arm.md", std::move(text)), "arm");
}

std::string findings_of(const std::string& id, LoadedRoutine loaded, const Phrasebook& phrases) {
    const Rule* rule = find_rule(id);
    if (rule == nullptr) throw std::runtime_error("no rule " + id);
    CheckedScript script;
    script.language = "en";
    script.phrases = std::make_shared<const Phrasebook>(phrases);
    script.words = english_words();
    script.plan = plan_of(loaded);
    script.sheet = narrate(script.plan, *script.phrases, plain_delivery());
    script.timeline = timeline_of(script.sheet, {}, kClips);
    script.words_per_minute = 130.0;
    script.loaded = std::move(loaded);
    Diagnostics found;
    for (const Finding& finding : rule->find(script))
        found.add({rule->severity, finding.where, finding.message, finding.hint, rule->id, finding.mend});
    found.settle();
    std::string text;
    for (const Diagnostic& fault : found.all()) text += to_text(fault);
    return text;
}

}  // namespace

std::string found_in_stretch(const std::string& rule, std::string_view body, std::string_view head,
                             const Phrasebook& phrases) {
    return findings_of(rule, routine_of(arm(body, head)), phrases);
}

std::string found_in_routine(const std::string& rule, std::string_view body, std::string_view arm_body) {
    std::string text = "+++\ntitle = \"Day\"\n+++\n";
    text += body;
    Diagnostics faults;
    auto routine = parse_routine(source("day.md", std::move(text)), "day", faults);
    expect_no_faults(faults);
    // What would stand in the head: these tests need no safety words of a routine's own.
    LoadedRoutine loaded{std::move(*routine), {}, false};
    for (const RoutineItem& listed : loaded.routine.items) {
        const std::string& name = listed.item.stretch;
        loaded.library[name] =
            name == "arm" ? arm(arm_body, "") : parsed(source_at(english() / "stretches" / (name + ".md")), name);
    }
    return findings_of(rule, std::move(loaded), plain_phrases());
}

}  // namespace cuewell::test
