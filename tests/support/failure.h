#pragma once

#include "base/errors.h"

#include <string>

namespace cuewell::test {

/// The sentence of the Failure that `act` throws; where it throws none, the words "no failure".
template <typename Act>
[[nodiscard]] std::string failure_of(Act act) {
    try {
        act();
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "no failure";
}

/// As failure_of, of a UsageError; where there is none, the words "no refusal".
template <typename Act>
[[nodiscard]] std::string refusal_of(Act act) {
    try {
        act();
    } catch (const UsageError& refusal) {
        return refusal.what();
    }
    return "no refusal";
}

}  // namespace cuewell::test
