#include "session/session_source_file.h"

#include "base/ascii.h"
#include "base/errors.h"
#include "base/file_kind.h"
#include "export/tagged_file.h"
#include "session/options.h"
#include "sink/file_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

void refuse_what_is_lacking(const SessionSource& source, const SessionOptions& options) {
    for (const SourceOption& lacking : source.lacks) {
        const auto& chosen = lacking.name == "voice" ? options.voice : options.ambience;
        if (chosen) continue;
        throw UsageError(
            fmt::format("{} was made with a file of its maker's that is not inside, the {} \"{}\"; "
                        "choose one: --{} NAME",
                        options.routine, lacking.name, lacking.value, lacking.name));
    }
}

}  // namespace

bool is_session_file(const std::string& text) {
    const std::string name = in_small_letters(text);
    std::vector<std::string> endings = known_endings();
    endings.emplace_back(".html");
    return std::ranges::any_of(endings, [&](const std::string& ending) { return name.ends_with(ending); });
}

SourceTextPtr source_text_in(const std::filesystem::path& file) {
    if (is_missing(file)) throw UsageError(fmt::format("there is no file {}", file.string()));
    KeptTags kept = kept_tags_of(file);
    if (!kept.source) {
        throw UsageError(
            fmt::format("{} holds no script; it was made with --no-source, or by another program", file.string()));
    }
    return std::make_shared<const SourceText>(file.string() + ": session source", "session source",
                                              std::move(*kept.source));
}

std::optional<SessionSource> source_in(const std::filesystem::path& file, Diagnostics& faults) {
    return parse_source(source_text_in(file), faults);
}

std::shared_ptr<const SessionSource> source_for(const SessionOptions& options) {
    std::shared_ptr<const SessionSource> source = options.source;
    if (!source && is_session_file(options.routine)) {
        Diagnostics faults;
        auto read = source_in(options.routine, faults);
        if (!read) throw_faults(std::move(faults));
        source = std::make_shared<const SessionSource>(std::move(*read));
    }
    if (source) refuse_what_is_lacking(*source, options);
    return source;
}

}  // namespace cuewell
