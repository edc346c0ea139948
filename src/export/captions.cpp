#include "export/captions.h"

#include "base/duration_text.h"
#include "base/readable_text.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// How long words stay after they were said, for whoever reads slowly.
constexpr Duration kReadingTime = 3s;

/// The shortest time in which a hold's caption comes back after words.
constexpr Duration kWorthShowing = 2s;

std::string silence_text(const Event& event, const char* key, const ShownWords& words, SampleRate rate) {
    const Duration length = std::max<Duration>(to_duration(event.end - event.start, rate), 1s);
    return shown(words, key, {{"time", to_clock_text(length)}});
}

std::optional<Caption> caption_of(const Event& event, const ShownWords& words, SampleRate rate) {
    switch (event.kind) {
        case EventKind::speech: return Caption{event.start, event.end, event.text, true};
        case EventKind::hold: return Caption{event.start, event.end, silence_text(event, "hold", words, rate), false};
        case EventKind::rest: return Caption{event.start, event.end, silence_text(event, "rest", words, rate), false};
        case EventKind::chime:
        case EventKind::pause:
        case EventKind::count:
        case EventKind::breath: break;
    }
    return std::nullopt;
}

/// Puts the parts of a hold's caption in which nobody speaks between `words`, which are those said in it.
void add_free_parts(const Caption& hold, const std::vector<Caption>& words, Frames worth_showing,
                    std::vector<Caption>& parts) {
    std::optional<Caption> longest;
    bool has_part = false;
    FramePosition from = hold.start;
    const auto free_until = [&](FramePosition to) {
        if (to <= from) return;
        const Caption part{from, to, hold.text, false};
        if (to - from >= worth_showing) {
            parts.push_back(part);
            has_part = true;
        }
        if (!longest || to - from > longest->end - longest->start) longest = part;
    };
    for (const Caption& said : words) {
        free_until(std::min(said.start, hold.end));
        from = std::max(from, said.end);
    }
    free_until(hold.end);
    if (!has_part && longest) parts.push_back(*longest);
}

}  // namespace

std::vector<Caption> captions_of(const Timeline& timeline, const ShownWords& words) {
    std::vector<Caption> captions;
    for (const Event& event : timeline.events) {
        auto caption = caption_of(event, words, timeline.rate);
        if (!caption) continue;
        caption->text = readable_text(std::move(caption->text));
        if (!caption->text.empty()) captions.push_back(std::move(*caption));
    }
    const Frames reading = to_frames(kReadingTime, timeline.rate);
    const FramePosition end = FramePosition() + timeline.length;
    for (std::size_t at = 0; at < captions.size(); ++at) {
        Caption& caption = captions[at];
        if (!caption.is_said) continue;
        const FramePosition next = at + 1 < captions.size() ? captions[at + 1].start : end;
        caption.end = std::max(caption.end, std::min(caption.end + reading, next));
    }
    return captions;
}

std::vector<Caption> one_at_a_time(const std::vector<Caption>& captions, SampleRate rate) {
    const Frames worth_showing = to_frames(kWorthShowing, rate);
    std::vector<Caption> parts;
    for (std::size_t at = 0; at < captions.size(); ++at) {
        if (captions[at].is_said) {
            parts.push_back(captions[at]);
            continue;
        }
        std::vector<Caption> inside;
        for (std::size_t later = at + 1; later < captions.size() && captions[later].start < captions[at].end; ++later)
            inside.push_back(captions[later]);
        add_free_parts(captions[at], inside, worth_showing, parts);
    }
    std::ranges::stable_sort(parts, {}, &Caption::start);
    return parts;
}

}  // namespace cuewell
