#pragma once

#include <string>

namespace cuewell {

/// `[shown]` of a phrasebook for tests: each key says its own name, then its slots, as hold = "hold {time}".
[[nodiscard]] std::string shown_table();

}  // namespace cuewell
