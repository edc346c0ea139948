#include "session/session_template.h"

#include "plan/estimate.h"
#include "session/language_file.h"

#include <memory>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// A close with so much quiet in it is a rest, and its author's business.
constexpr Duration kQuietClose = 30s;
const std::string kComposed = "composed";

}  // namespace

std::optional<SessionTemplate> read_template(const Places& places, const std::string& language, Diagnostics& faults) {
    const SourceTextPtr source = read_language_file(places, language, kTemplateFile, faults);
    return source ? parse_template(source, faults) : std::nullopt;
}

std::optional<SessionTemplate> parse_template(const SourceTextPtr& source, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    auto routine = parse_routine(source, kComposed, faults);
    if (!routine) return std::nullopt;
    check_template(*routine, faults);
    return faults.told() == faults_before ? std::optional(SessionTemplate{*std::move(routine)}) : std::nullopt;
}

bool closes_with_rest(const Routine& routine, Duration breath) {
    return !routine.items.empty() && estimate_of(routine.items.back().words_after, breath).quiet >= kQuietClose;
}

ScriptFile composed_file(const std::optional<ScriptFile>& routine, std::string text) {
    ScriptFile script{kComposed, ScriptKind::routine, {}, kComposed + ".md", "routines/" + kComposed + ".md"};
    if (routine) {
        script = *routine;
        script.shown += ", arranged";
    }
    script.text = std::make_shared<const SourceText>(script.shown, script.label, std::move(text));
    return script;
}

}  // namespace cuewell
