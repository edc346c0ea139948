#include "session/settings.h"
#include "cli/session_arguments.h"
#include "fuzz.h"
#include "memory_file.h"

#include <memory>
#include <string>
#include <vector>

namespace cuewell::fuzz {

/// The user's config.toml.
void try_input(std::string_view input) {
    const MemoryFile file(input);
    Places places;
    places.settings = file.path();
    Diagnostics faults;
    const SessionOptions options = default_options(places, faults);
    for (const Diagnostic& fault : faults.all()) expect_shown(to_text(fault));
    expect(!options.time && options.only.empty() && options.skip.empty(), "a wish for one session is no setting");
    if (faults.has_errors()) return;
    expect(options.pace.factor > 0.0 && options.hold.factor > 0.0, "a factor is above zero");
    expect(options.rate.hz >= 8'000 && options.rate.hz <= 192'000, "a rate is one that sound can have");
}

}  // namespace cuewell::fuzz
