#include "fuzz.h"
#include "session/saved_session_text.h"

#include <memory>

namespace cuewell::fuzz {
namespace {

void expect_bytes_back(std::string_view bytes) {
    expect_shown(escaped(bytes));
    expect(unescaped(escaped(bytes)) == bytes, "bytes come back as they were");
}

}  // namespace

/// A session that was not played to its end.
void try_input(std::string_view input) {
    expect_bytes_back(input);
    const SourceTextPtr source = readable_text(input);
    if (!source) return;
    Diagnostics faults;
    const auto session = read_session_toml(source, faults);
    expect_sound(faults, source);
    expect(session.has_value() == !faults.has_errors(), "there is a session, or there are faults");
    const auto written = session ? to_toml(*session) : std::nullopt;
    if (!written) return;
    const SourceTextPtr again = readable_text(*written);
    expect(again && read_session_toml(again, faults) == session, "a session comes back as it was saved");
}

}  // namespace cuewell::fuzz
