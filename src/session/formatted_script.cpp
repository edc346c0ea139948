#include "session/formatted_script.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "base/text_bytes.h"
#include "base/text_file.h"
#include "script/routine.h"
#include "script/script_form.h"
#include "script/shelf.h"
#include "session/unchanged_file.h"
#include "sink/text_file_sink.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

namespace cuewell {
namespace {

constexpr const char* kStandardInput = "standard input";
constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

/// Spaces that are put in could carry a line, or the whole, beyond what a script may have.
bool can_be_read_again(const std::string& form, ScriptKind kind) {
    Diagnostics faults;
    const auto source = std::make_shared<const SourceText>("", "", form);
    return form.size() <= kLargestTextFile && script_form(source, kind, faults) == form;
}

std::optional<FormattedScript> formatted(const SourceTextPtr& source, ScriptKind kind, Diagnostics& faults) {
    auto form = script_form(source, kind, faults);
    if (!form) return std::nullopt;
    if (!can_be_read_again(*form, kind))
        throw Failure(fmt::format("{}: too near to the limits of a script to be formatted; it stays", source->name()));
    const bool is_changed = *form != source->text();
    return FormattedScript{std::move(*form), is_changed, source};
}

}  // namespace

std::optional<FormattedScript> format_script(const std::filesystem::path& file, Diagnostics& faults) {
    const FileKind kind = file_kind(file);
    if (kind == FileKind::none) throw UsageError(fmt::format("there is no file {}", file.string()));
    if (kind == FileKind::folder)
        throw UsageError(fmt::format("{} is a folder; fmt takes scripts, which end in .md", file.string()));
    if (file.extension() == ".toml")
        throw UsageError(fmt::format("{}: fmt is for scripts, which end in .md", file.string()));
    const auto script = script_at(file, faults);
    if (!script) return std::nullopt;
    const SourceTextPtr source = read_script(*script, faults);
    auto result = source ? formatted(source, script->kind, faults) : std::nullopt;
    // The byte order mark that other systems write belongs to no form.
    if (result) result->is_changed = result->is_changed || !mark_before(file, *source).value_or("").empty();
    return result;
}

std::optional<FormattedScript> format_script_text(std::string bytes, Diagnostics& faults) {
    const bool has_mark = bytes.starts_with(kByteOrderMark);
    const SourceTextPtr source = text_of_bytes(std::move(bytes), kStandardInput, kStandardInput, faults);
    if (!source) return std::nullopt;
    auto result = formatted(source, looks_like_routine(*source) ? ScriptKind::routine : ScriptKind::stretch, faults);
    if (result) result->is_changed = result->is_changed || has_mark;
    return result;
}

void write_formatted(const std::filesystem::path& file, const FormattedScript& script, const OnWait& on_wait) {
    if (!mark_before(file, *script.source))
        throw Failure(fmt::format("{} was changed meanwhile, and is left as it is", file.string()));
    write_text_file(file, script.text, on_wait);
}

}  // namespace cuewell
