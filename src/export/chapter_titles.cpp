#include "export/chapter_titles.h"

namespace cuewell {

std::string title_from_to(const std::string& first, const std::string& last) {
    return first == last ? first : first + " – " + last;
}

}  // namespace cuewell
