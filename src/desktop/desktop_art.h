#pragma once

#include <filesystem>
#include <string>

namespace cuewell {

/// The picture that a desktop shows for a session: its file: address, or empty where it is not found.
///
/// Shape: `data` is the folder of the bundled data, as Places has it. Installed, that is <prefix>/share/cuewell/bundled, and the
///        picture stands among the icons beside it; in a checkout it is the checkout.
[[nodiscard]] std::string find_art(const std::filesystem::path& data);

}  // namespace cuewell
