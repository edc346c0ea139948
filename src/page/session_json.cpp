#include "page/session_json.h"

#include "base/base64.h"
#include "page/page_scenes.h"
#include "page/script_json.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <string_view>

namespace cuewell {
namespace {

/// The words that change while the page plays; the others stand in it.
constexpr std::array<std::string_view, 14> kScriptWords = {
    "cannot_play", "done",       "hold_timer", "left",      "part_of",    "pause",   "play",
    "ready",       "rest_timer", "round",      "side_left", "side_right", "time_of", "up_next",
};

/// A timer for less would be gone before it is read.
constexpr Duration kShortestWait = std::chrono::seconds(2);

class SessionJson {
public:
    explicit SessionJson(const PageContent& content) : content_(content) {}

    std::string text() const {
        return fmt::format(
            "{{\"title\":{},\"seconds\":{},\n\"words\":{{{}}},\n\"parts\":[{}],\n\"scenes\":[{}],\n\"captions\":[{}],\n"
            "\"waits\":[{}],\n\"artwork\":[{}]}}",
            script_json(content_.timeline.title), seconds(content_.timeline.length), words(), parts(), scenes(),
            captions(), waits(), artwork());
    }

private:
    std::string seconds(Frames length) const {
        return fmt::format("{:.3f}", static_cast<double>(length.count()) / content_.timeline.rate.hz);
    }

    std::string seconds(FramePosition at) const { return seconds(at - FramePosition()); }

    static void add(std::string& list, const std::string& item) {
        if (!list.empty()) list += ",\n";
        list += item;
    }

    std::string words() const {
        std::string list;
        for (const std::string_view key : kScriptWords) {
            add(list, fmt::format("\"{}\":{}", key, script_json(shown(content_.words, key))));
        }
        return list;
    }

    /// At least one, so that there is always a place where one is.
    std::string parts() const {
        std::string list;
        for (const FileChapter& chapter : content_.chapters) {
            add(list, fmt::format("{{\"start\":{},\"title\":{}}}", seconds(chapter.start), script_json(chapter.title)));
        }
        if (list.empty()) add(list, fmt::format("{{\"start\":0,\"title\":{}}}", script_json(content_.timeline.title)));
        return list;
    }

    std::string scenes() const {
        std::string list;
        for (const PageScene& scene : page_scenes(content_)) {
            const std::string stretch = scene.stretch ? fmt::format(",\"stretch\":{}", *scene.stretch) : "";
            const std::string side = scene.side ? fmt::format(",\"side\":\"{}\"", to_name(*scene.side)) : "";
            add(list, fmt::format("{{\"start\":{},\"title\":{}{}{},\"round\":{},\"rounds\":{}}}", seconds(scene.start),
                                  script_json(scene.title), stretch, side, scene.round, scene.rounds));
        }
        return list;
    }

    std::string captions() const {
        std::string list;
        for (const Caption& caption : content_.captions) {
            if (!caption.is_said) continue;
            add(list, fmt::format("{{\"start\":{},\"end\":{},\"text\":{}}}", seconds(caption.start),
                                  seconds(caption.end), script_json(caption.text)));
        }
        return list;
    }

    std::string waits() const {
        std::string list;
        const Frames shortest = to_frames(kShortestWait, content_.timeline.rate);
        for (const Event& event : content_.timeline.events) {
            if (event.kind != EventKind::hold && event.kind != EventKind::rest) continue;
            if (event.end - event.start < shortest) continue;
            add(list, fmt::format("{{\"start\":{},\"end\":{},\"kind\":\"{}\"}}", seconds(event.start),
                                  seconds(event.end), to_name(event.kind)));
        }
        return list;
    }

    /// As a MediaImage has it; a list of none where there is no cover.
    std::string artwork() const {
        if (!content_.cover) return {};
        const CoverPicture& cover = *content_.cover;
        return fmt::format("{{\"src\":{},\"sizes\":\"{}x{}\",\"type\":{}}}",
                           script_json(fmt::format("data:{};base64,{}", cover.mime, to_base64(cover.bytes))),
                           cover.width, cover.height, script_json(cover.mime));
    }

    const PageContent& content_;
};

}  // namespace

std::string session_json(const PageContent& content) { return SessionJson(content).text(); }

}  // namespace cuewell
