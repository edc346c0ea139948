#pragma once

#include "audio/block_source.h"
#include "sink/file_format.h"
#include "sink/unnamed_file.h"

#include <filesystem>
#include <functional>

namespace cuewell {

/// Called on the writing thread after every block; throws to stop (nothing is left behind then).
///
/// Also called, with what it was told last, after a signal and several times a second while a reader lets us wait: a reader
/// that takes nothing more must not keep the program from ending.
using WriteProgress = std::function<void(Frames done, Frames all)>;

/// Renders `source` to `file`: under its name only when complete, else what was there before stays.
///
/// Shape:  the same source gives the same bytes, whatever the file is called. Sound that waits for late tags stands in a
///         file without a name in the same folder, of which nothing is left when it ends.
/// Errors: what check_encoding() throws; Failure that names the file and the system's reason; what `source`,
///         `progress` and the late tags throw. The target is then as it was.
void write_file(BlockSource& source, const std::filesystem::path& file, const EncodeOptions& options,
                const WriteProgress& progress = {});

/// Renders `source` to a file without a name, which a page or another file is made of; the same bytes that write_file()
/// gives.
///
/// Errors: as write_file(), with the name of `file`.
void write_unnamed(BlockSource& source, const UnnamedFile& file, const EncodeOptions& options,
                   const WriteProgress& progress = {});

/// Renders `source` to an open descriptor that may be a pipe; the same bytes that write_file() gives.
///
/// Shape:  FLAC and MP3 tell at their beginning what is known at their end: they come when they are whole, and wait until
///         then in a file without a name in the folder for temporary files.
/// Errors: as write_file(); a reader that went away is a Failure too, where the program ignores SIGPIPE.
void write_stream(BlockSource& source, int descriptor, const EncodeOptions& options,
                  const WriteProgress& progress = {});

}  // namespace cuewell
