#include "export/captions.h"

#include "base/clean_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

using Replacement = std::pair<char, std::string_view>;

/// A text on one line, with characters that mean something in a format replaced.
std::string without_marks(std::string_view text, std::initializer_list<Replacement> replacements) {
    std::string result;
    for (const char c : visible_text(text)) {
        const auto* const mark = std::ranges::find(replacements, c, &Replacement::first);
        if (mark == replacements.end()) {
            result += c;
        } else {
            result += mark->second;
        }
    }
    return result;
}

std::string vtt_words(std::string_view text) {
    return without_marks(text, {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}});
}

/// Players take <i> and {\an8} for marks, and know no way to write them.
std::string srt_words(std::string_view text) {
    return without_marks(text, {{'<', "‹"}, {'>', "›"}, {'{', "("}, {'}', ")"}});
}

/// A time stands in square brackets before a line, and in angle brackets before a word.
std::string lrc_words(std::string_view text) {
    return without_marks(text, {{'[', "("}, {']', ")"}, {'<', "‹"}, {'>', "›"}});
}

/// The place in parts of a second, rounded down.
std::int64_t parts_at(FramePosition at, SampleRate rate, std::int64_t parts) { return at.index() * parts / rate.hz; }

std::string clock_text(std::int64_t milliseconds, char point) {
    const std::int64_t seconds = milliseconds / 1'000;
    return fmt::format("{:02}:{:02}:{:02}{}{:03}", seconds / 3'600, seconds / 60 % 60, seconds % 60, point,
                       milliseconds % 1'000);
}

/// From when to when a caption is shown: a millisecond at least, for what is empty is refused.
std::string span_text(const Caption& caption, SampleRate rate, char point) {
    const std::int64_t start = parts_at(caption.start, rate, 1'000);
    const std::int64_t end = std::max(parts_at(caption.end, rate, 1'000), start + 1);
    return fmt::format("{} --> {}", clock_text(start, point), clock_text(end, point));
}

std::string vtt_text(const std::vector<Caption>& captions, const CaptionHead& head) {
    std::string text = fmt::format("WEBVTT {}\n\nNOTE Language: {}\n", vtt_words(head.title), vtt_words(head.language));
    for (const Caption& caption : captions)
        text += fmt::format("\n{}\n{}\n", span_text(caption, head.rate, '.'), vtt_words(caption.text));
    return text;
}

std::string srt_text(const std::vector<Caption>& captions, const CaptionHead& head) {
    std::string text;
    std::size_t number = 0;
    for (const Caption& caption : one_at_a_time(captions, head.rate)) {
        text += fmt::format("{}{}\n{}\n{}\n", number == 0 ? "" : "\n", number + 1, span_text(caption, head.rate, ','),
                            srt_words(caption.text));
        ++number;
    }
    return text;
}

/// Minutes go on beyond 99.
std::string lrc_time(FramePosition at, SampleRate rate) {
    const std::int64_t hundredths = parts_at(at, rate, 100);
    return fmt::format("[{:02}:{:02}.{:02}]", hundredths / 6'000, hundredths / 100 % 60, hundredths % 100);
}

std::string lrc_text(const std::vector<Caption>& captions, const CaptionHead& head) {
    const FramePosition end = FramePosition() + head.length;
    const Frames long_silence = to_frames(std::chrono::seconds(2), head.rate);
    const std::int64_t seconds = parts_at(end, head.rate, 1);
    std::string text = fmt::format("[ti:{}]\n[la:{}]\n[length:{:02}:{:02}]\n", lrc_words(head.title),
                                   lrc_words(head.language), seconds / 60, seconds % 60);
    const std::vector<Caption> lines = one_at_a_time(captions, head.rate);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        text += lrc_time(lines[at].start, head.rate) + lrc_words(lines[at].text) + "\n";
        const FramePosition next = at + 1 < lines.size() ? lines[at + 1].start : end;
        if (next - lines[at].end >= long_silence) text += lrc_time(lines[at].end, head.rate) + "\n";
    }
    return text;
}

}  // namespace

const char* ending_of(CaptionFormat format) noexcept {
    switch (format) {
        case CaptionFormat::vtt: return ".vtt";
        case CaptionFormat::srt: return ".srt";
        case CaptionFormat::lrc: return ".lrc";
    }
    return "";
}

std::string to_text(const std::vector<Caption>& captions, const CaptionHead& head, CaptionFormat format) {
    switch (format) {
        case CaptionFormat::vtt: return vtt_text(captions, head);
        case CaptionFormat::srt: return srt_text(captions, head);
        case CaptionFormat::lrc: return lrc_text(captions, head);
    }
    return {};
}

}  // namespace cuewell
