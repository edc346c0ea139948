#include "publish/page_file.h"

#include "page/session_page.h"
#include "publish/base64_writer.h"
#include "publish/page_content.h"
#include "publish/session_sound.h"
#include "sink/atomic_file.h"
#include "sink/descriptor_writer.h"
#include "sink/unnamed_file.h"
#include "sink/write_failure.h"

#include <span>
#include <string_view>

namespace cuewell {
namespace {

std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

}  // namespace

void write_page(const PreparedSession& session, const std::filesystem::path& file, const FileWishes& wishes,
                const Places& places, const WriteProgress& progress) {
    const OnWait on_wait = [&] {
        if (progress) progress(session.timeline.length, session.timeline.length);
    };
    // At first, so that what cannot be written is told before the long work.
    AtomicFile target(file, AtomicFile::Kept::unnamed_if_possible, on_wait);
    DescriptorWriter writer(target.descriptor(), quoted_name(file), on_wait);
    // The sound is a part of the page, and known only when it is whole.
    UnnamedFile sound;
    write_unnamed(*sound_of(session, wishes), sound, wishes.encoding, progress);
    const SessionPage page = page_of(page_content(session, wishes, places));
    writer.write(bytes_of(page.before_sound));
    Base64Writer coded(writer);
    sound.move_to(coded, on_wait);
    coded.finish();
    writer.write(bytes_of(page.after_sound));
    target.commit();
}

}  // namespace cuewell
