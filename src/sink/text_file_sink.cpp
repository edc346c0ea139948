#include "sink/text_file_sink.h"

#include "sink/atomic_file.h"
#include "sink/descriptor_writer.h"
#include "sink/write_failure.h"

#include <span>

namespace cuewell {

namespace {

void write(const std::filesystem::path& file, std::string_view text, const OnInterruption& on_interruption,
           AtomicFile::Over over) {
    AtomicFile target(file, AtomicFile::Kept::unnamed_if_possible, on_interruption, over);
    DescriptorWriter bytes(target.descriptor(), quoted_name(file), on_interruption);
    bytes.write(std::as_bytes(std::span(text)));
    target.commit();
}

}  // namespace

void write_text_file(const std::filesystem::path& file, std::string_view text, const OnInterruption& on_interruption) {
    write(file, text, on_interruption, AtomicFile::Over::a_file);
}

void write_new_text_file(const std::filesystem::path& file, std::string_view text,
                         const OnInterruption& on_interruption) {
    write(file, text, on_interruption, AtomicFile::Over::nothing);
}

}  // namespace cuewell
