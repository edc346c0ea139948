#include "check/explain.h"

#include "check/check_files.h"

namespace cuewell {

std::optional<std::string> section_of(std::string_view document, std::string_view title) {
    const std::string heading = "\n## " + std::string(title) + "\n";
    const std::size_t start = document.find(heading);
    if (start == std::string_view::npos) return std::nullopt;
    const std::size_t next = document.find("\n## ", start + heading.size() - 1);
    std::string section(document.substr(start + 1, next == std::string_view::npos ? next : next - start - 1));
    while (section.ends_with('\n')) section.pop_back();
    return section + "\n";
}

std::optional<std::string> page_in_documents(std::string_view id) { return section_of(kChecksPage.text, id); }

}  // namespace cuewell
