#include "base/json.h"
#include "export/file_chapters.h"
#include "export/file_moment.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

std::string seconds_text(FramePosition at, SampleRate rate) {
    const auto moment = file_moment(at, rate).count();
    return fmt::format("{}.{:03}", moment / 1000, moment % 1000);
}

std::string to_json(const FileChapter& chapter, SampleRate rate) {
    return fmt::format(R"(    {{ "startTime": {}, "endTime": {}, "title": {} }})", seconds_text(chapter.start, rate),
                       seconds_text(chapter.end, rate), json_string(chapter.title));
}

}  // namespace

std::string to_podcast_json(const std::vector<FileChapter>& chapters, const std::string& title, SampleRate rate) {
    std::string list;
    for (const FileChapter& chapter : chapters) list += (list.empty() ? "\n" : ",\n") + to_json(chapter, rate);
    return fmt::format("{{\n  \"version\": \"1.2.0\",\n  \"title\": {},\n  \"chapters\": [{}\n  ]\n}}\n",
                       json_string(title), list);
}

}  // namespace cuewell
