#pragma once

#include <string>

namespace cuewell {

/// A title for chapters that follow each other: "Cat-cow – Sphinx". True in every language.
[[nodiscard]] std::string title_from_to(const std::string& first, const std::string& last);

}  // namespace cuewell
