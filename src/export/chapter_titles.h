#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// A title for chapters that follow each other: "Cat-cow – Sphinx". True in every language.
[[nodiscard]] std::string title_from_to(const std::string& first, const std::string& last);

/// The words that all titles begin with, without the mark behind them: "Pigeon" of "Pigeon, right" and "Pigeon, left".
///
/// Shape: whole words; empty where they begin differently.
/// Needs: valid UTF-8.
[[nodiscard]] std::string common_beginning(const std::vector<std::string>& titles);

}  // namespace cuewell
