#pragma once

#include <cstddef>
#include <vector>

namespace cuewell {

using Bytes = std::vector<std::byte>;

}  // namespace cuewell
