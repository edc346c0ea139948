#pragma once

#include "session/scripted_session.h"

#include <string>
#include <string_view>

namespace cuewell {

/// Hexadecimal digits that are others when anything is that decides the bytes of a session's file.
///
/// Shape:  32 digits. In them are the versions of the program and of eSpeak NG, the source, the phrases, the
///         pronunciations, the voice's file and its program, and the sounds of chimes and ambience: what is in these
///         files, not where they lie or when they were changed. `output` is all else that decides the bytes: the format
///         and its quality, the date, the cover, for a page its drawings.
/// Errors: none: what cannot be read is told when it is used.
/// Why:    it tells apart what differs by itself. Against somebody who wants two files to have one fingerprint it is no
///         guard.
[[nodiscard]] std::string fingerprint_of(const ScriptedSession& session, std::string_view output);

}  // namespace cuewell
