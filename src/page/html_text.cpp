#include "page/html_text.h"

#include "base/clean_text.h"
#include "base/json.h"

namespace cuewell {

std::string html_text(std::string_view text) {
    std::string result;
    for (const char c : visible_text(text)) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default: result += c;
        }
    }
    return result;
}

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
