#pragma once

#include "publish/file_wishes.h"
#include "session/places.h"
#include "session/prepare.h"
#include "sink/file_sink.h"

#include <filesystem>

namespace cuewell {

/// Writes the session as a page that plays it, its sound inside as MP3 of the quality that is wished.
///
/// Needs:  the ambience is made.
/// Errors: as write_file; UsageError for a rate that MP3 does not have.
void write_page(const PreparedSession& session, const std::filesystem::path& file, const FileWishes& wishes,
                const Places& places, const WriteProgress& progress);

}  // namespace cuewell
