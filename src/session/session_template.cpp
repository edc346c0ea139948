#include "session/session_template.h"

#include "plan/estimate.h"
#include "session/language_file.h"

#include <fstream>
#include <memory>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// A close with so much quiet in it is a rest, and its author's business.
constexpr Duration kQuietClose = 30s;
const std::string kComposed = "composed";
/// Of a longer one only so much is looked at.
constexpr std::size_t kLongestTemplate = 65'536;
constexpr std::string_view kListsStretches = "- stretches";

}  // namespace

bool is_template_file(const std::filesystem::path& file) {
    if (file.filename() != kTemplateFile) return false;
    std::string text(kLongestTemplate, '\0');
    std::ifstream input(file, std::ios::binary);
    input.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(input.gcount()));
    return text.starts_with(kListsStretches) || text.find('\n' + std::string(kListsStretches)) != std::string::npos;
}

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
