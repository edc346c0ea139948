#include "sink/device_choice.h"

#include "base/ascii.h"
#include "base/errors.h"
#include "base/suggest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

/// Digits are in many names, and mean none of them.
bool is_number(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

template <typename Fits>
std::vector<const OutputDevice*> those_that(std::span<const OutputDevice> devices, Fits fits) {
    std::vector<const OutputDevice*> found;
    for (const OutputDevice& device : devices) {
        if (fits(device)) found.push_back(&device);
    }
    return found;
}

std::vector<std::string> names_of(std::span<const OutputDevice> devices) {
    std::vector<std::string> names;
    for (const OutputDevice& device : devices) {
        if (std::ranges::find(names, device.name) == names.end()) names.push_back(device.name);
    }
    return names;
}

const OutputDevice& usual(std::span<const OutputDevice> devices) {
    const auto found = std::ranges::find_if(devices, &OutputDevice::is_default);
    return found == devices.end() ? devices.front() : *found;
}

[[noreturn]] void throw_unclear(const std::string& wished, const std::vector<const OutputDevice*>& found) {
    std::vector<std::string> names;
    for (const OutputDevice* const device : found) names.push_back(fmt::format("{} ({})", device->name, device->index));
    throw UsageError(fmt::format("more than one sound output is called \"{}\": {}", wished, fmt::join(names, ", ")));
}

}  // namespace

const OutputDevice& choose_device(std::span<const OutputDevice> devices, const std::optional<std::string>& wished) {
    if (devices.empty()) throw Failure("there is no sound output to play on");
    if (!wished) return usual(devices);
    // The same name may come from two sound systems: the first is the one that PortAudio prefers.
    const auto named = those_that(devices, [&](const OutputDevice& each) { return each.name == *wished; });
    if (!named.empty()) return *named.front();
    const auto numbered =
        those_that(devices, [&](const OutputDevice& each) { return std::to_string(each.index) == *wished; });
    if (!numbered.empty()) return *numbered.front();
    const std::string part = in_small_letters(*wished);
    const auto found = those_that(devices, [&](const OutputDevice& each) {
        return !is_number(part) && in_small_letters(each.name).find(part) != std::string::npos;
    });
    if (found.size() == 1) return *found.front();
    if (!found.empty()) throw_unclear(*wished, found);
    throw UsageError(
        fmt::format("there is no sound output \"{}\"; {}", *wished, suggestion(*wished, names_of(devices))));
}

}  // namespace cuewell
