#include "fuzz.h"
#include "session/session_source.h"

#include <memory>
#include <string>

namespace cuewell::fuzz {

/// What a session was made from, as it stands inside its file.
void try_input(std::string_view input) {
    const auto text = std::make_shared<const SourceText>("input", "input", std::string(input));
    Diagnostics faults;
    const auto source = parse_source(text, faults);
    expect(source.has_value() == !faults.has_errors(), "there is a source, or there are faults");
    expect_sound(faults, text);
    if (!source) return;
    for (const std::string& argument : arguments_of(*source)) {
        expect(argument.starts_with("--"), "a source's argument is an option");
        expect(argument.find('/') == std::string::npos, "no option of a source is a path");
    }
    const std::string written = to_text(*source);
    const auto again = std::make_shared<const SourceText>("again", "again", written);
    expect(parse_source(again, faults) == source, "a source comes back as it was written");
}

}  // namespace cuewell::fuzz
