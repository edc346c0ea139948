#include "session/passage.h"

#include "base/clean_text.h"
#include "base/errors.h"
#include "base/file_kind.h"
#include "base/language.h"
#include "base/text_file.h"

#include <fmt/format.h>

namespace cuewell {

std::vector<std::string> passage_of(const std::string& language, const Places& places) {
    const auto file_of = [&](const std::string& code) { return places.data / "voices/passages" / (code + ".txt"); };
    std::filesystem::path file = file_of(main_language(language));
    if (!is_file(file)) file = file_of("en");
    Diagnostics faults;
    const SourceTextPtr text = read_text_file(file, file.string(), file.filename().string(), faults);
    std::vector<std::string> sentences;
    for (std::size_t line = 1; text && line <= text->line_count(); ++line) {
        if (has_words(text->line(line))) sentences.emplace_back(text->line(line));
    }
    if (sentences.empty()) throw Failure(fmt::format("{}: there is no sentence in it", file.string()));
    return sentences;
}

}  // namespace cuewell
