#pragma once

#include "plan/arrange.h"
#include "script/routine.h"

#include <optional>
#include <string>

namespace cuewell {

/// What a session is written into: a routine whose items are `stretches`, which stands for those that were chosen, and
/// `rest`. The words behind `stretches` are the rest at the end where no stretch is one.
struct SessionTemplate {
    Routine routine;
};

/// The items that a template has, in this order.
inline const std::string kTemplateStretches = "stretches";
inline const std::string kTemplateRest = "rest";

/// Tells where a routine cannot be a template.
void check_template(const Routine& routine, Diagnostics& faults);

/// What an arranged session is written from.
struct ArrangedText {
    const Routine* base = nullptr;  ///< Null where the session is one of its own.
    const SessionTemplate& form;
    std::optional<std::string> title;  ///< In place of the one that is there.
    std::string wishes;                ///< As ArrangeTask's text; told in a comment, where it is not empty.
    std::string level;                 ///< Of a session of its own, and of another list than the base has.
};

/// The script of an arranged session, with a comment on each stretch that has a reason to be there.
///
/// Shape:  of a base every line stays as it is written but those of its items, and what the head says of the list of them
///         where it is another one; words between them go where the stretch before them goes. Where the session ends in
///         another position than the base, its close is the template's; and where the base has none, but words of another
///         part come last, that follows them. parse_routine() finds the items of `arrangement`
///         in it.
/// Needs:  a title without line ends.
[[nodiscard]] std::string to_script(const Arrangement& arrangement, const ArrangedText& text);

}  // namespace cuewell
