#include "publish/session_cover.h"

#include "picture/cover.h"
#include "publish/cover_file.h"
#include "publish/shown_length.h"

namespace cuewell {

CoverPicture session_cover(const PreparedSession& session, const FileWishes& wishes) {
    if (wishes.cover) return read_cover(*wishes.cover);
    const Timeline& timeline = session.timeline;
    const ShownWords& words = session.scripted->phrases.shown;
    return {"image/png", cover_of(timeline, {timeline.title, shown_minutes(words, timeline)}), kCoverPixels,
            kCoverPixels};
}

}  // namespace cuewell
