#pragma once

#include "base/diagnostic.h"
#include "plan/plan.h"
#include "script/library.h"
#include "script/move.h"
#include "session/options.h"
#include "session/places.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// What a routine is arranged with, beside wishes.
struct ComposeRoom {
    const Places& places;
    const KnownNames& names;
    Duration breath{};              ///< How long one lasts.
    const std::vector<Move>& ways;  ///< From one position to another.
};

/// A routine to begin with, and where its stretches and others are found.
struct ComposeBase {
    std::optional<ScriptFile> routine;  ///< None: of all stretches there are.
    Shelf shelf;
};

/// What is written of a composed routine beside its words.
struct ComposeText {
    std::optional<std::string> title;  ///< In place of the routine's.
    bool tells_why = false;  ///< In comments. A file that is given to others tells nobody what hurts its listener.
};

/// A routine whose script was made by wishes, as if someone had written it.
struct ComposedScript {
    ScriptFile script;  ///< Its text is at hand.
    LoadedRoutine loaded;
    Duration length{};  ///< About.
    PlanNotes notes;
    std::vector<std::string> base_lists;  ///< The stretches of the routine that it began with.
};

/// Makes a routine by the wishes of `options`; it does what they say of stretches, so that nobody needs to ask for that
/// again.
///
/// Needs:  a base that is no stretch by itself.
/// Errors: UsageError as arrange(); all faults go to `faults`, and the result is then empty. A stretch with faults that
///         the base does not list is told in the notes, and not chosen.
[[nodiscard]] std::optional<ComposedScript> compose(const ComposeBase& base, const SessionOptions& options,
                                                    const ComposeText& written, const ComposeRoom& room,
                                                    Diagnostics& faults);

/// The options of a session without the wishes that compose() has carried out.
[[nodiscard]] SessionOptions without_arrange_wishes(SessionOptions options);

/// As `cuewell compose` asks: of a routine, by name or path, or of all stretches.
struct ComposeRequest {
    SessionOptions session;
    bool has_routine = false;          ///< `session.routine` is what to begin with.
    std::optional<std::string> title;  ///< In place of the routine's.
};

/// Reads what `request` names, and makes a routine of it.
///
/// Errors: ScriptError, UsageError and Failure, as read_session().
[[nodiscard]] ComposedScript compose_script(const ComposeRequest& request, const Places& places);

}  // namespace cuewell
