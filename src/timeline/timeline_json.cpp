#include "timeline/timeline.h"

#include "base/json.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

std::string string_or_null(const std::optional<std::string>& text) { return text ? json_string(*text) : "null"; }

std::string to_json(const Event& event) {
    const std::string side = event.side ? json_string(to_name(*event.side)) : "null";
    const std::string round = event.round ? std::to_string(*event.round) : "null";
    const std::string text = event.text.empty() ? "null" : json_string(event.text);
    return fmt::format(
        R"({{ "kind": "{}", "start": {}, "end": {}, "text": {}, "stretch": {}, "side": {}, "round": {}, )"
        R"("source": {{ "file": {}, "line": {} }} }})",
        to_name(event.kind), event.start.index(), event.end.index(), text, string_or_null(event.stretch), side, round,
        json_string(event.file), event.line);
}

std::string to_json(const Chapter& chapter) {
    return fmt::format(R"({{ "start": {}, "title": {} }})", chapter.start.index(), json_string(chapter.title));
}

template <typename Items>
std::string to_json_list(const Items& items) {
    std::string text = "[";
    for (const auto& item : items) {
        text += text.size() == 1 ? "\n    " : ",\n    ";
        text += to_json(item);
    }
    return text + (items.empty() ? "]" : "\n  ]");
}

}  // namespace

const char* to_name(EventKind kind) noexcept {
    switch (kind) {
        case EventKind::speech: return "speech";
        case EventKind::chime: return "chime";
        case EventKind::pause: return "pause";
        case EventKind::rest: return "rest";
        case EventKind::hold: return "hold";
        case EventKind::count: return "count";
        case EventKind::breath: return "breath";
    }
    return "";
}

std::string to_json(const Timeline& timeline) {
    const double seconds = static_cast<double>(timeline.length.count()) / timeline.rate.hz;
    return fmt::format(
        "{{\n  \"title\": {},\n  \"language\": {},\n  \"voice\": {},\n  \"ambience\": {},\n  \"rate\": {},\n"
        "  \"frames\": {},\n  \"seconds\": {},\n"
        "  \"events\": {},\n  \"chapters\": {}\n}}\n",
        json_string(timeline.title), json_string(timeline.language), json_string(timeline.voice),
        timeline.ambience ? json_string(*timeline.ambience) : "null", timeline.rate.hz, timeline.length.count(),
        seconds, to_json_list(timeline.events), to_json_list(timeline.chapters));
}

}  // namespace cuewell
