#include "script/script_form.h"

#include "script/body_form.h"
#include "script/head.h"
#include "script/head_form.h"
#include "script/routine.h"
#include "script/stretch.h"

#include <string_view>
#include <vector>

namespace cuewell {
namespace {

constexpr const char* kFence = "+++\n";

bool is_sound(const SourceTextPtr& source, ScriptKind kind, Diagnostics& faults) {
    if (kind == ScriptKind::routine) return parse_routine(source, "", faults).has_value();
    return parse_stretch(source, "", faults).has_value();
}

}  // namespace

std::optional<std::string> script_form(const SourceTextPtr& source, ScriptKind kind, Diagnostics& faults) {
    if (!is_sound(source, kind, faults)) return std::nullopt;
    const auto head = parse_head(source, faults);
    if (!head) return std::nullopt;
    std::vector<std::string_view> lines;
    for (std::size_t number = head->where.start.line + 1; number + 1 < head->body_line; ++number)
        lines.push_back(source->line(number));
    return kFence + head_form(lines) + kFence + body_form(source, head->body_line);
}

}  // namespace cuewell
