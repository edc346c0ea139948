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

}  // namespace cuewell::test
