#include "session/script_title.h"

#include "base/clean_text.h"
#include "base/errors.h"
#include "base/utf8.h"
#include "config/table_reader.h"

#include <fmt/format.h>

namespace cuewell {

void check_title(const std::string& title, const char* origin) {
    const bool is_text = !find_invalid_utf8(title) && !find_control_character(title) &&
                         title.find_first_of("\n\r\t") == std::string::npos;
    if (!is_text || !has_words(title) || count_characters(title) > kLongestTitle)
        throw UsageError(
            fmt::format("{}: a title is a few words on one line, of at most {} characters", origin, kLongestTitle));
}

}  // namespace cuewell
