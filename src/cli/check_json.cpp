#include "cli/check_json.h"

#include "base/diagnostic.h"
#include "base/json.h"
#include "base/utf8.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

std::string text_or_null(const std::string& text) { return text.empty() ? "null" : json_string(text); }

/// A file may have a name that is no text.
std::string file_name(const std::string& name) { return json_string(find_invalid_utf8(name) ? printable(name) : name); }

std::string place(const SourceSpan& where) {
    return fmt::format(R"("line": {}, "column": {}, "length": {})", where.start.line, where.start.column, where.length);
}

std::string to_json(const Diagnostic& fault) {
    const bool has_place = fault.where.text != nullptr;
    const std::string mend =
        fault.mend ? fmt::format(R"({{ {}, "text": {} }})", place(fault.mend->where), json_string(fault.mend->text))
                   : "null";
    return fmt::format(R"({{ "file": {}, {}, "severity": "{}", "rule": {}, "message": {}, "hint": {}, "mend": {} }})",
                       has_place ? file_name(fault.where.text->name()) : "null",
                       has_place ? place(fault.where) : R"("line": null, "column": null, "length": null)",
                       fault.severity == Severity::error ? "error" : "warning", text_or_null(fault.rule),
                       json_string(fault.message), text_or_null(fault.hint), mend);
}

}  // namespace

std::string to_json(std::span<const Diagnostic> faults) {
    std::string json = "[";
    for (const Diagnostic& fault : faults) json += (json.size() > 1 ? ",\n  " : "\n  ") + to_json(fault);
    return json + (faults.empty() ? "]\n" : "\n]\n");
}

}  // namespace cuewell
