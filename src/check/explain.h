#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// The page of a rule, cut out of docs/checks.md; empty where it has none.
[[nodiscard]] std::optional<std::string> page_in_documents(std::string_view id);

/// The section under the heading `## TITLE`, from that line to the next heading of its kind; empty where there is none.
[[nodiscard]] std::optional<std::string> section_of(std::string_view document, std::string_view title);

}  // namespace cuewell
