#include "check/length_agreement.h"

#include <chrono>
#include <variant>

namespace cuewell {
namespace {

/// So far a length in round words may be off.
constexpr Duration kLeeway = std::chrono::seconds(1);

/// Whether a time has room for breaths. Nobody's breath is measured: calm ones, twelve a minute, take half as long as the
/// program's six, and slow ones half as long again.
bool has_room(const SaidLength& said, const LengthRange& length, Duration breath) {
    return said.most * breath * 3 / 2 >= time_of(length.shortest, breath) &&
           said.least * breath / 2 <= time_of(length.longest, breath);
}

}  // namespace

bool agrees(const SaidLength& said, const LengthRange& length, Duration breath) {
    if (said.unit == LengthUnit::breaths) {
        const auto* least = std::get_if<Breaths>(&length.shortest);
        const auto* most = std::get_if<Breaths>(&length.longest);
        if (least == nullptr || most == nullptr) return has_room(said, length, breath);
        return said.most >= least->count && said.least <= most->count;
    }
    return std::chrono::seconds(said.most) + kLeeway >= time_of(length.shortest, breath) &&
           std::chrono::seconds(said.least) - kLeeway <= time_of(length.longest, breath);
}

}  // namespace cuewell
