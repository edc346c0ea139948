#pragma once

#include "cli/commands.h"
#include "publish/render.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {

/// What pages end in.
inline constexpr const char* kPageEnding = ".html";

/// Refuses to write over what is read, or two results into one file.
///
/// Shape:  `read` holds paths. What is no ordinary file can take anything.
/// Errors: UsageError.
void check_apart(const std::vector<std::string>& read, const std::vector<std::filesystem::path>& written);

/// What none of these formats has is no wish to be passed over.
///
/// Errors: UsageError.
void check_fit(const RenderRequest& request, const std::vector<FileFormat>& formats);

/// What a session with these options reads from paths that the user named.
[[nodiscard]] std::vector<std::string> read_by(const SessionOptions& options);

/// How the files of a render are to be; their format is not settled yet.
///
/// Errors: UsageError for an unknown number of bits or quality, and for a SOURCE_DATE_EPOCH that is none.
[[nodiscard]] FileWishes file_wishes_of(const RenderRequest& request);

/// The captions that are to stand beside a file, each format once.
///
/// Errors: UsageError for an unknown one.
[[nodiscard]] std::vector<CaptionFormat> caption_formats_of(const RenderRequest& request);

/// Makes the targets those of a format by its name: a page, or sound.
///
/// Errors: UsageError with the nearest name.
void set_format(const std::string& name, RenderTargets& targets);

/// Where the files of a render go.
///
/// Errors: UsageError for an unknown format, ending or number of bits, where two results would go to one file, where one
///         would replace what is read, and where sound would go to a terminal.
[[nodiscard]] RenderTargets targets_of(const RenderRequest& request);

}  // namespace cuewell
