#include "fuzz.h"

#include "base/text_file.h"
#include "base/utf8.h"
#include "memory_file.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace cuewell::fuzz {
namespace {

/// More than a fault of four lines takes, its message included.
constexpr std::size_t kLongestShown = 64U << 10U;

void expect_inside(const SourceSpan& where, const SourceTextPtr& source) {
    if (!where.text) return;
    expect(where.text == source, "a fault is told of the text that was read");
    expect(where.start.line >= 1 && where.start.line <= source->line_count(), "a fault lies on a line of the text");
    // Behind the end of a line, its carriage return included, something can be missing.
    const std::size_t width = count_characters(source->line(where.start.line));
    expect(where.start.column >= 1 && where.start.column <= width + 2, "a fault lies on its line");
}

}  // namespace

void expect(bool is_kept, std::string_view promise) {
    if (is_kept) return;
    fmt::print(stderr, "not kept: {}\n", promise);
    std::abort();
}

SourceTextPtr readable_text(std::string_view input) {
    const MemoryFile file(input);
    Diagnostics faults;
    SourceTextPtr text = read_text_file(file.path(), "input", "input", faults);
    expect(text != nullptr || faults.has_errors(), "a text that is refused is told about");
    return text;
}

void expect_shown(std::string_view text) {
    expect(!find_invalid_utf8(text), "what is shown is UTF-8");
    expect(!find_control_character(text), "what is shown steers no terminal");
}

void expect_sound(const Diagnostics& faults, const SourceTextPtr& source) {
    expect(faults.all().size() <= Diagnostics::kMostKept, "faults are bounded");
    for (const Diagnostic& fault : faults.all()) {
        expect_inside(fault.where, source);
        if (fault.mend) expect_inside(fault.mend->where, source);
        const std::string shown = to_text(fault);
        expect_shown(shown);
        expect(shown.ends_with('\n') && shown.size() <= kLongestShown, "a fault is a few lines");
    }
}

}  // namespace cuewell::fuzz
