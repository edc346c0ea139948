#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// A title as a file may be called on any phone, memory card or computer.
///
/// Shape:  without what FAT and exFAT forbid, controls, and dots, spaces or hyphens at its ends; "1/2" becomes "1-2";
///         at most 80 bytes of whole characters; "untitled" where nothing is left.
[[nodiscard]] std::string file_name_of(std::string_view title);

}  // namespace cuewell
