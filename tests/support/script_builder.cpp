#include "support/script_builder.h"

#include <cctype>
#include <stdexcept>
#include <utility>

namespace cuewell {
namespace {

std::string titled(std::string name) {
    name.at(0) = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
    return name;
}

SourceTextPtr source_of(const std::string& label, std::string text) {
    return std::make_shared<const SourceText>(label, label, std::move(text));
}

}  // namespace

void expect_no_faults(const Diagnostics& faults) {
    std::string text;
    for (const Diagnostic& fault : faults.all()) text += to_text(fault);
    if (!text.empty()) throw std::runtime_error(text);
}

ScriptBuilder& ScriptBuilder::stretch(const std::string& name, std::string_view body, const StretchHead& head) {
    std::string text = "+++\ntitle = \"" + titled(name) + "\"\nposition = \"" + head.position + "\"\n";
    text += head.has_sides ? "sides = \"each\"\n" : "sides = \"none\"\n";
    text += "level = \"gentle\"\n+++\n";
    text += body;
    Diagnostics faults;
    auto stretch = parse_stretch(source_of("stretches/" + name + ".md", std::move(text)), name, faults);
    expect_no_faults(faults);
    library_[name] = std::make_shared<const Stretch>(std::move(*stretch));
    return *this;
}

LoadedRoutine ScriptBuilder::loaded(std::string_view body, bool has_own_safety_words) const {
    std::string text = "+++\ntitle = \"Plain\"\n";
    text += "level = \"gentle\"\n+++\n";
    text += body;
    Diagnostics faults;
    auto routine = parse_routine(source_of("routines/plain.md", std::move(text)), "plain", faults);
    expect_no_faults(faults);
    // Said in the value, not in the script: a script that says so must have such words, and a test needs none.
    routine->has_own_safety_words = has_own_safety_words;
    for (const RoutineItem& listed : routine->items) {
        if (!library_.contains(listed.item.stretch)) throw std::runtime_error("no stretch " + listed.item.stretch);
    }
    return {std::move(*routine), library_, false};
}

}  // namespace cuewell
