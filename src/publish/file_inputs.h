#pragma once

#include "publish/render.h"
#include "session/places.h"
#include "session/scripted_session.h"

#include <string>

namespace cuewell {

/// What a file carries to tell later whether it is up to date: other digits when anything is that decides its bytes.
///
/// Shape:  as fingerprint_of(). Of the settings of a file only those count that its format knows, and not where it goes.
/// Errors: as read_cover(), for a cover of the user's own.
[[nodiscard]] std::string inputs_of(const ScriptedSession& session, const RenderTargets& targets, const Places& places);

/// Whether the file of the targets is there and was made from these inputs, with its captions beside it.
///
/// Shape:  captions that are older than the file may be of another one, and count as missing.
/// Needs:  the targets have a file, which is no folder of tracks.
[[nodiscard]] bool is_up_to_date(const RenderTargets& targets, const std::string& inputs);

}  // namespace cuewell
