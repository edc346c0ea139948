#pragma once

#include <string>
#include <vector>

namespace cuewell {

/// The words that all titles begin with, without the mark behind them: "Pigeon" of "Pigeon, right" and "Pigeon, left".
///
/// Shape: whole words; empty where they begin differently.
/// Needs: valid UTF-8.
[[nodiscard]] std::string common_beginning(const std::vector<std::string>& titles);

}  // namespace cuewell
