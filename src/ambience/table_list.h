#pragma once

#include "base/diagnostic.h"
#include "config/table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cuewell {

/// Tables of the same kind, as people write them, and how many there may be.
struct TableList {
    std::string header;  ///< "[[layer]]"
    std::size_t most;
};

/// The tables of a list; what is none, and one too many, is told.
///
/// Shape: they belong to `value`; at most `kind.most`.
[[nodiscard]] std::vector<const Table*> read_tables(const Value& value, const TableList& kind, Diagnostics& faults);

}  // namespace cuewell
