#include "page/script_json.h"

#include "base/clean_text.h"
#include "base/json.h"

namespace cuewell {

std::string script_json(std::string_view text) {
    std::string result;
    for (const char c : json_string(visible_text(text))) {
        if (c == '<') {
            result += "\\u003c";
        } else {
            result += c;
        }
    }
    return result;
}

}  // namespace cuewell
