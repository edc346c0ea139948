#include "session/saved_session_text.h"

#include "base/text_characters.h"
#include "base/utf8.h"
#include "config/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

namespace cuewell {
namespace {

/// Grows when older programs can no longer make sense of the file.
constexpr std::int64_t kFormat = 1;

// Below what config/table.cpp reads, quotes and keys included.
constexpr std::size_t kLongestEscaped = 3'900;
constexpr std::size_t kLargestSession = 120U << 10U;

constexpr std::int64_t kLatest = 253'402'300'799;  // The end of the year 9999.
constexpr WholeRange kCount{0, 1'000'000};
constexpr NumberRange kPace{0.01, 100.0};

bool needs_escape(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == U'%' || character == U'"' ||
           character == U'\\';
}

std::string escaped_bytes(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) text += fmt::format("%{:02X}", static_cast<std::uint8_t>(byte));
    return text;
}

/// Text in UTF-8.
std::string escaped_text(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t character = take_character(text);
        const std::string_view bytes = before.substr(0, before.size() - text.size());
        result += needs_escape(character) ? escaped_bytes(bytes) : std::string(bytes);
    }
    return result;
}

/// Writes `key = value` lines, and keeps in mind whether one became too long.
class SessionWriter {
public:
    void line(std::string_view key, std::string_view value) { toml_ += fmt::format("{} = {}\n", key, value); }
    void text(std::string_view key, std::string_view bytes) { line(key, quoted(bytes)); }

    void texts(std::string_view key, const std::vector<std::string>& all) {
        toml_ += fmt::format("{} = [", key);
        for (const std::string& bytes : all) toml_ += fmt::format("\n  {},", quoted(bytes));
        toml_ += all.empty() ? "]\n" : "\n]\n";
    }

    [[nodiscard]] std::optional<std::string> take() {
        const bool fits = !too_long_ && toml_.size() <= kLargestSession;
        return fits ? std::optional(std::move(toml_)) : std::nullopt;
    }

private:
    std::string quoted(std::string_view bytes) {
        // Checked first, so that no time goes into what is not kept.
        too_long_ = too_long_ || bytes.size() > kLongestEscaped;
        const std::string text = too_long_ ? std::string() : escaped(bytes);
        too_long_ = too_long_ || text.size() > kLongestEscaped;
        return fmt::format("\"{}\"", text);
    }

    std::string toml_ = "# A session that was not played to its end. To play on: cuewell play --resume\n";
    bool too_long_ = false;
};

/// Takes a session's values out of its table.
class SessionReader {
public:
    SessionReader(const Table& table, Diagnostics& faults)
        : reader_(table, "a saved session", faults), faults_(faults) {}

    [[nodiscard]] std::int64_t whole(std::string_view key, WholeRange range) {
        return reader_.required_whole(key, range).value_or(0);
    }

    [[nodiscard]] double number(std::string_view key, NumberRange range) {
        return reader_.required_number(key, range).value_or(1.0);
    }

    [[nodiscard]] std::optional<std::string> optional_text(std::string_view key) {
        const auto text = reader_.text(key);
        return text ? std::optional(bytes_of(*text, reader_.where(key))) : std::nullopt;
    }

    [[nodiscard]] std::string text(std::string_view key) {
        static_cast<void>(reader_.required_value(key));
        return optional_text(key).value_or("");
    }

    [[nodiscard]] std::vector<std::string> texts(std::string_view key) {
        static_cast<void>(reader_.required_value(key));
        std::vector<std::string> all = reader_.texts(key);
        for (std::string& text : all) text = bytes_of(text, reader_.where(key));
        return all;
    }

    void finish() { reader_.finish(); }

private:
    std::string bytes_of(std::string_view text, const SourceSpan& where) {
        auto bytes = unescaped(text);
        if (!bytes) faults_.error(where, "after a % stand two digits of hexadecimal");
        return std::move(bytes).value_or("");
    }

    TableReader reader_;
    Diagnostics& faults_;
};

SavedSession take_session(SessionReader& reader) {
    SavedSession session;
    static_cast<void>(reader.whole("format", {kFormat, kFormat}));
    session.saved_at = std::chrono::sys_seconds(std::chrono::seconds(reader.whole("saved_at", {0, kLatest})));
    session.routine = reader.text("routine");
    session.title = reader.text("title");
    session.stretch = reader.optional_text("stretch");
    session.stretch_number = static_cast<std::size_t>(reader.whole("stretch_number", kCount));
    session.pass_number = static_cast<std::size_t>(reader.whole("pass_number", kCount));
    session.track = reader.text("track");
    session.pace = reader.number("pace", kPace);
    session.done = std::chrono::seconds(reader.whole("done_seconds", kCount));
    session.arguments = reader.texts("arguments");
    session.skipped = reader.texts("skipped");
    reader.finish();
    return session;
}

}  // namespace

std::string escaped(std::string_view bytes) {
    std::string text;
    while (const auto broken = find_invalid_utf8(bytes)) {
        text += escaped_text(bytes.substr(0, *broken)) + escaped_bytes(bytes.substr(*broken, 1));
        bytes.remove_prefix(*broken + 1);
    }
    return text + escaped_text(bytes);
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string bytes;
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%')) {
        bytes += text.substr(0, at);
        std::uint8_t byte = 0;
        const std::string_view digits = text.substr(at + 1, 2);
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() < 2 || problem != std::errc() || end != digits.data() + 2) return std::nullopt;
        bytes += static_cast<char>(byte);
        text.remove_prefix(at + 3);
    }
    return bytes += text;
}

std::optional<std::string> to_toml(const SavedSession& session) {
    SessionWriter toml;
    toml.line("format", fmt::format("{}", kFormat));
    toml.line("saved_at", fmt::format("{}", session.saved_at.time_since_epoch().count()));
    toml.text("routine", session.routine);
    toml.text("title", session.title);
    if (session.stretch) toml.text("stretch", *session.stretch);
    toml.line("stretch_number", fmt::format("{}", session.stretch_number));
    toml.line("pass_number", fmt::format("{}", session.pass_number));
    toml.text("track", session.track);
    toml.line("pace", fmt::format("{}", session.pace));
    toml.line("done_seconds", fmt::format("{}", session.done.count()));
    toml.texts("arguments", session.arguments);
    toml.texts("skipped", session.skipped);
    return toml.take();
}

std::optional<SavedSession> read_session_toml(const SourceTextPtr& source, Diagnostics& faults) {
    const auto table = parse_toml(source, faults);
    if (!table) return std::nullopt;
    SessionReader reader(*table, faults);
    SavedSession session = take_session(reader);
    return faults.has_errors() ? std::nullopt : std::optional(std::move(session));
}

}  // namespace cuewell
