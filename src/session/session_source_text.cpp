#include "base/text_file.h"
#include "session/session_source.h"
#include "session/session_source_marks.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

constexpr std::string_view kWhatItIs =
    "# What this session was made from. To make it again: cuewell render THIS_FILE -o NEW_FILE";

std::string line_of(std::string_view before, const SourceOption& option) {
    return fmt::format("{}--{}={}\n", before, option.name, option.value);
}

}  // namespace

std::string to_text(const SessionSource& source) {
    if (source.files.size() > kMostSourceFiles) return {};
    std::string text = fmt::format("{}\n{}\nlanguage {}\n", kSourceFirstLine, kWhatItIs, source.language);
    for (const SourceOption& option : source.options) text += line_of("", option);
    for (const SourceOption& option : source.lacks) text += line_of("lacks ", option);
    for (const SourceFile& file : source.files) {
        const Extent extent = extent_of(file.text);
        text += mark_of(file.kind, file.label, extent) + '\n' + file.text + (extent.is_open ? "\n" : "");
        if (text.size() > kLargestSource) return {};
    }
    return text;
}

std::vector<std::string> arguments_of(const SessionSource& source) {
    std::vector<std::string> arguments{"--language=" + source.language};
    for (const SourceOption& option : source.options) arguments.push_back("--" + option.name + "=" + option.value);
    return arguments;
}

}  // namespace cuewell
