#include "sink/file_format.h"

#include "base/errors.h"
#include "base/suggest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

constexpr std::array<std::pair<const char*, FileFormat>, 2> kEndings{
    {{".wav", FileFormat::wav}, {".ogg", FileFormat::ogg}}};

std::string in_small_letters(std::string text) {
    for (char& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

UsageError unknown_ending(const std::filesystem::path& file, const std::string& ending) {
    const std::vector<std::string> known = known_endings();
    const std::string wanted = fmt::format("a file to write ends in {}", fmt::join(known, " or "));
    if (ending.empty()) return UsageError(fmt::format("\"{}\" has no ending; {}", file.string(), wanted));
    const std::optional<std::string> near = nearest(ending, known);
    const std::string hint = near ? fmt::format("; did you mean \"{}\"?", *near) : std::string();
    return UsageError(fmt::format("unknown ending \"{}\" of \"{}\"; {}{}", ending, file.string(), wanted, hint));
}

}  // namespace

std::vector<std::string> known_endings() {
    std::vector<std::string> endings;
    for (const auto& [ending, format] : kEndings) endings.emplace_back(ending);
    return endings;
}

FileFormat format_of_ending(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    const auto found = std::find_if(kEndings.begin(), kEndings.end(),
                                    [&](const auto& known) { return known.first == in_small_letters(ending); });
    if (found == kEndings.end()) throw unknown_ending(file, ending);
    return found->second;
}

}  // namespace cuewell
