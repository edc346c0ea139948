#pragma once

#include "base/diagnostic.h"
#include "script/routine.h"
#include "script/shelf.h"
#include "script/stretch.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// The stretches that a routine needs, by name.
using Library = std::map<std::string, std::shared_ptr<const Stretch>>;

/// A routine with all that it lists.
struct LoadedRoutine {
    Routine routine;
    Library library;
    bool is_single_stretch = false;  ///< The "routine" is a stretch that was asked for by itself.

    /// Needs: an item of the routine.
    [[nodiscard]] const Stretch& stretch_of(const RoutineItem& listed) const {
        return *library.at(listed.item.stretch);
    }
};

/// What scripts may name that is not a script.
struct KnownNames {
    std::vector<std::string> chimes;
};

/// Reads a script and every stretch that it lists.
///
/// Errors: faults of all the files go to `faults`; the result is then empty. Failure where a file cannot be read.
[[nodiscard]] std::optional<LoadedRoutine> load_routine(const ScriptFile& script, const Shelf& shelf,
                                                        const KnownNames& names, Diagnostics& faults);

/// A routine of nothing but one stretch.
[[nodiscard]] LoadedRoutine routine_of(std::shared_ptr<const Stretch> stretch);

/// Reads one stretch and checks the names in it.
[[nodiscard]] std::shared_ptr<const Stretch> load_stretch(const ScriptFile& script, const KnownNames& names,
                                                          Diagnostics& faults);

}  // namespace cuewell
