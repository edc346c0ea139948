#pragma once

#include "cue/narrate.h"
#include "support/plain_phrases.h"
#include "support/script_builder.h"

namespace cuewell {

/// How the sessions of tests are told, unless a test says otherwise: everything, a second between sentences.
[[nodiscard]] inline Delivery plain_delivery(Guidance guidance = Guidance::full, Scale pace = {}) {
    return {guidance, pace, std::chrono::seconds(1), std::chrono::seconds(2)};
}

/// The plan of a routine that has to be sound.
[[nodiscard]] inline Plan plan_of(const LoadedRoutine& routine, const Wishes& wishes = {}) {
    Diagnostics faults;
    PlanNotes notes;
    Plan plan = plan_session(routine, wishes, plain_phrases().breath(), faults, notes);
    expect_no_faults(faults);
    return plan;
}

/// The cue sheet of a routine, told in the plain phrases.
[[nodiscard]] inline CueSheet cues_of(const LoadedRoutine& routine, const Delivery& delivery = plain_delivery(),
                                      const Wishes& wishes = {}) {
    return narrate(plan_of(routine, wishes), plain_phrases(), delivery);
}

/// The cue sheet of the stretch "arm" with this body, listed by a routine that adds no word of its own but a close.
[[nodiscard]] inline CueSheet cues_of_arm(std::string_view body, const Delivery& delivery = plain_delivery(),
                                          bool has_sides = false) {
    return cues_of(ScriptBuilder().stretch("arm", body, {"standing", has_sides}).routine("- arm\nBye.\n"), delivery);
}

/// What stands in a cue sheet from the time to get into position up to the quiet before the close.
///
/// Needs: a sheet of cues_of_arm without rounds, at a pace of 1.
[[nodiscard]] inline std::string steps_text(const CueSheet& sheet) {
    const std::string text = to_text(sheet);
    const std::string move = "pause  10s\n";
    const std::size_t start = text.find(move) + move.size();
    return text.substr(start, text.rfind("pause  2s\n") - start);
}

}  // namespace cuewell
