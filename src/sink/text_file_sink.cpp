#include "sink/text_file_sink.h"

#include "sink/atomic_file.h"
#include "sink/descriptor_writer.h"
#include "sink/write_failure.h"

#include <span>

namespace cuewell {

namespace {

void write(const std::filesystem::path& file, std::string_view text, const OnWait& on_wait, AtomicFile::Over over) {
    AtomicFile target(file, AtomicFile::Kept::unnamed_if_possible, on_wait, over);
    DescriptorWriter bytes(target.descriptor(), quoted_name(file), on_wait);
    bytes.write(std::as_bytes(std::span(text)));
    target.commit();
}

}  // namespace

void write_text_file(const std::filesystem::path& file, std::string_view text, const OnWait& on_wait) {
    write(file, text, on_wait, AtomicFile::Over::a_file);
}

void write_new_text_file(const std::filesystem::path& file, std::string_view text, const OnWait& on_wait) {
    write(file, text, on_wait, AtomicFile::Over::nothing);
}

}  // namespace cuewell
