#include "bundled.h"

#include "base/errors.h"
#include "base/text_file.h"
#include "session/load_phrases.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

namespace cuewell::bench {
namespace {

namespace fs = std::filesystem;

const fs::path kCheckout = CUEWELL_CHECKOUT;
constexpr std::int64_t kFramesPerLetter = 3'400;  ///< At 48,000 a second: 14 letters in one.
constexpr Frames kChimeLength{72'000};

SourceTextPtr text_of(const fs::path& file) {
    Diagnostics faults;
    SourceTextPtr text = read_text_file(file, file.string(), file.filename().string(), faults);
    if (!text) throw Failure("no text: " + file.string());
    return text;
}

/// What a stage gave, which cannot but be there.
template <typename Value>
Value sound(std::optional<Value> value, const char* what) {
    if (!value) throw Failure(std::string("the bundled ") + what + " is at fault");
    return std::move(*value);
}

ScriptFile script(const fs::path& file, ScriptKind kind) {
    const std::string name = file.stem().string();
    return {name, kind, file, name, name, text_of(file)};
}

}  // namespace

const ScriptFile& routine_script() {
    static const ScriptFile found = script(kCheckout / "scripts/en/routines/back-care.md", ScriptKind::routine);
    return found;
}

const Shelf& shelf() {
    static const Shelf all = [] {
        std::vector<ScriptFile> scripts;
        for (const auto& entry : fs::directory_iterator(kCheckout / "scripts/en/stretches"))
            scripts.push_back(script(entry.path(), ScriptKind::stretch));
        return Shelf::of(std::move(scripts));
    }();
    return all;
}

const KnownNames& names() {
    static const KnownNames all = [] {
        KnownNames found;
        for (const auto& entry : fs::directory_iterator(kCheckout / "sounds"))
            found.chimes.push_back(entry.path().stem().string());
        return found;
    }();
    return all;
}

const Phrasebook& phrases() {
    static const Phrasebook book = [] {
        Diagnostics faults;
        return sound(load_phrases(text_of(kCheckout / "scripts/en/phrases.toml"), names(), faults), "phrases");
    }();
    return book;
}

const LoadedRoutine& loaded() {
    static const LoadedRoutine routine = [] {
        Diagnostics faults;
        return sound(load_routine(routine_script(), shelf(), names(), faults), "routine");
    }();
    return routine;
}

const Plan& planned() {
    static const Plan plan = [] {
        Diagnostics faults;
        PlanNotes notes;
        return plan_session(loaded(), {}, phrases().breath(), faults, notes);
    }();
    return plan;
}

Delivery delivery() {
    Delivery told;
    told.sentence_gap = std::chrono::milliseconds(750);
    told.paragraph_gap = std::chrono::seconds(2);
    return told;
}

const CueSheet& sheet() {
    static const CueSheet told = narrate(planned(), phrases(), delivery());
    return told;
}

const ClipLengths& lengths() {
    static const ClipLengths measured = [] {
        ClipLengths found;
        for (const std::string& line : sheet().lines)
            found.lines.emplace_back(static_cast<std::int64_t>(line.size()) * kFramesPerLetter);
        found.chimes.assign(sheet().chimes.size(), kChimeLength);
        return found;
    }();
    return measured;
}

AmbienceRecipe recipe(const std::string& name) {
    Diagnostics faults;
    return sound(parse_ambience(text_of(kCheckout / "sounds/ambience" / (name + ".toml")), name, faults), "ambience");
}

}  // namespace cuewell::bench
