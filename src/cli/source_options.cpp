#include "cli/source_options.h"

#include "base/clean_text.h"
#include "base/errors.h"
#include "cli/session_arguments.h"
#include "session/session_source_file.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

void apply(const SourceOption& option, const std::string& file, SessionOptions& options) {
    const SessionArgument* known = session_argument(option.name);
    if (known == nullptr)
        throw UsageError(fmt::format("{}: unknown option \"{}\" inside", file, visible_text(option.name)));
    const std::string problem = known->apply(options, option.value);
    if (!problem.empty()) {
        throw UsageError(
            fmt::format("{}: inside, --{} \"{}\": {}", file, option.name, visible_text(option.value), problem));
    }
}

}  // namespace

SessionOptions options_inside(const std::string& file, const SessionOptions& settings) {
    Diagnostics faults;
    auto source = source_in(file, faults);
    if (!source) throw_faults(std::move(faults));
    SessionOptions options;
    options.routine = file;
    options.volume = settings.volume;
    options.keeps_journal = settings.keeps_journal;
    options.language = source->language;
    for (const SourceOption& option : source->options) apply(option, file, options);
    options.voice_origin = Origin::session_file;
    options.seed_is_typed = false;
    options.source = std::make_shared<const SessionSource>(std::move(*source));
    return options;
}

}  // namespace cuewell
