#include "script/body_form.h"

#include "base/trimmed.h"
#include "script/form_line.h"
#include "script/line_form.h"
#include "script/line_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

constexpr const char* kSetIn = "  ";

bool is_cue(const FormLine& line) { return line.text.starts_with('@'); }
bool is_heading(const FormLine& line) { return line.text.starts_with('#'); }

FormLine form_of(const LineText& raw) {
    const LineText text = without_comment(raw);
    const std::string_view comment = raw.view().substr(text.view().size());
    return {line_form(text.trimmed()), std::string(comment)};
}

/// Cues, and the comments that lead to them, stand below their hold.
void set_in_cues(std::vector<FormLine>& lines) {
    bool leads_to_cue = false;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        leads_to_cue = is_cue(*line) || (leads_to_cue && line->is_comment());
        if (leads_to_cue) (line->is_comment() ? line->comment : line->text).insert(0, kSetIn);
    }
}

/// A blank line counts for nothing around a heading, so that there is one form of it.
std::vector<FormLine> with_set_off_headings(const std::vector<FormLine>& lines) {
    std::vector<FormLine> result;
    for (const FormLine& line : lines) {
        const bool follows_line = !result.empty() && !result.back().is_blank() && !result.back().is_comment();
        if (is_heading(line) && follows_line) result.emplace_back();
        if (line.is_blank() && !result.empty() && is_heading(result.back())) continue;
        result.push_back(line);
    }
    return result;
}

}  // namespace

std::string body_form(const SourceTextPtr& source, std::size_t first_line) {
    std::vector<FormLine> lines;
    for (std::size_t number = first_line; number <= source->line_count(); ++number)
        lines.push_back(form_of(LineText(source, number).trimmed()));
    lines = with_set_off_headings(lines);
    drop_idle_blanks(lines);
    set_in_cues(lines);
    return joined(lines);
}

}  // namespace cuewell
