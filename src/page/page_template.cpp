#include "page/page_template.h"

namespace cuewell {

std::string fill_template(std::string_view text, const std::function<std::string(std::string_view)>& value_of) {
    constexpr std::string_view kOpen = "{{";
    constexpr std::string_view kClose = "}}";
    std::string result;
    while (true) {
        const std::size_t open = text.find(kOpen);
        const std::size_t close = open == std::string_view::npos ? open : text.find(kClose, open);
        if (close == std::string_view::npos) return result.append(text);
        const std::size_t begin = open + kOpen.size();
        result.append(text.substr(0, open)).append(value_of(text.substr(begin, close - begin)));
        text.remove_prefix(close + kClose.size());
    }
}

}  // namespace cuewell
