#include "base/markup_text.h"

#include "base/clean_text.h"

namespace cuewell {

std::string markup_text(std::string_view text) {
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

}  // namespace cuewell
