#pragma once

#include "sink/devices.h"

#include <optional>
#include <span>
#include <string>

namespace cuewell {

/// The device that is meant.
///
/// Shape:  `wished` is a device's number, its name, or a part of its name that no other has, however written; where
///         nothing is wished, it is the default one, else the first.
/// Errors: UsageError that names the devices there are; Failure where there is none. One sentence each.
[[nodiscard]] const OutputDevice& choose_device(std::span<const OutputDevice> devices,
                                                const std::optional<std::string>& wished);

}  // namespace cuewell
