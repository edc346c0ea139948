#include "sink/text_file_sink.h"

#include "sink/atomic_file.h"
#include "sink/descriptor_writer.h"
#include "sink/write_failure.h"

#include <span>

namespace cuewell {

void write_text_file(const std::filesystem::path& file, std::string_view text, const OnInterruption& on_interruption) {
    AtomicFile target(file, AtomicFile::Kept::unnamed_if_possible, on_interruption);
    DescriptorWriter bytes(target.descriptor(), quoted_name(file), on_interruption);
    bytes.write(std::as_bytes(std::span(text)));
    target.commit();
}

}  // namespace cuewell
