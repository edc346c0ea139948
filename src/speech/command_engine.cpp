#include "speech/command_engine.h"

#include "base/duration_text.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "speech/rate.h"
#include "speech/voice_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>
#include <variant>

namespace cuewell {
namespace {

const std::array<std::string, 3> kSlots{"{text}", "{wav}", "{stretch}"};
constexpr std::size_t kMostArguments = 64;
constexpr std::size_t kMostCharacters = 4'096;  // Of all arguments.
constexpr Duration kShortestLimit = std::chrono::seconds(1);
constexpr Duration kLongestLimit = std::chrono::minutes(10);

/// The next thing that looks like a slot, "{wav}" or "{ WAVE }", taken off `text` with all before it; empty where there
/// is none. Braces around anything else, such as JSON, are left alone.
std::string_view take_slot(std::string_view& text) {
    const auto is_name = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_' || c == '-' || c == ' '; };
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        std::size_t end = open + 1;
        while (end < text.size() && is_name(static_cast<unsigned char>(text[end]))) ++end;
        if (end == text.size() || text[end] != '}') continue;
        const std::string_view slot = text.substr(open, end + 1 - open);
        text.remove_prefix(end + 1);
        return slot;
    }
    return {};
}

void check_slots(std::string_view argument, const SourceSpan& where, Diagnostics& faults) {
    for (;;) {
        const std::string_view slot = take_slot(argument);
        if (slot.empty()) return;
        if (std::ranges::find(kSlots, slot) != kSlots.end()) continue;
        faults.error(where, fmt::format("unknown slot \"{}\" in \"arguments\"", slot), suggestion(slot, kSlots));
    }
}

/// A path from the working folder would be another program in every folder, and in a stranger's the stranger's.
void check_program(const std::string& program, const SourceSpan& where, Diagnostics& faults) {
    if (program.find('/') == std::string::npos || program.front() == '/') return;
    faults.error(where, fmt::format("\"program\" is \"{}\", a path that depends on where one stands", program),
                 "write the whole path, from the first /, or a name that is found on the PATH");
}

void check_size(const std::vector<std::string>& arguments, const SourceSpan& where, Diagnostics& faults) {
    std::size_t characters = 0;
    for (const std::string& argument : arguments) characters += count_characters(argument);
    if (arguments.size() > kMostArguments) {
        faults.error(where, fmt::format("\"arguments\" holds {} texts, and may hold at most {}", arguments.size(),
                                        kMostArguments));
    }
    if (characters > kMostCharacters) {
        faults.error(where, fmt::format("\"arguments\" holds {} characters, and may hold at most {}", characters,
                                        kMostCharacters));
    }
}

std::vector<std::string> read_arguments(TableReader& voice, Diagnostics& faults) {
    const Value* value = voice.value("arguments");
    if (value == nullptr) return {};
    std::vector<std::string> arguments = texts_of(*value, "arguments", faults);
    check_size(arguments, value->where, faults);
    const auto* elements = std::get_if<Array>(&value->content);
    if (elements == nullptr) return {};
    for (const Value& element : *elements) {
        const auto* text = std::get_if<std::string>(&element.content);
        if (text == nullptr) continue;
        check_slots(*text, element.where, faults);
    }
    return arguments;
}

}  // namespace

bool CommandEngine::has_pace() const {
    return std::ranges::any_of(
        arguments, [](const std::string& argument) { return argument.find("{stretch}") != std::string::npos; });
}

CommandEngine read_command_engine(TableReader& voice, Diagnostics& faults) {
    CommandEngine engine;
    engine.program = voice.required_text("program").value_or("");
    engine.where = voice.where("program");
    if (!engine.program.empty()) check_program(engine.program, engine.where, faults);
    engine.arguments = read_arguments(voice, faults);
    if (const auto own = voice.whole("own_words_per_minute", {kSlowestWordsPerMinute, kFastestWordsPerMinute})) {
        engine.own_words_per_minute = static_cast<int>(*own);
        if (!engine.has_pace()) {
            faults.error(voice.where("own_words_per_minute"), "the program cannot be told another pace than its own",
                         "put {stretch} into its \"arguments\", or leave out this key");
        }
    }
    engine.time_limit = voice.duration("time_limit").value_or(engine.time_limit);
    if (engine.time_limit < kShortestLimit || engine.time_limit > kLongestLimit) {
        faults.error(voice.where("time_limit"),
                     fmt::format("\"time_limit\" is {}, and must be from {} to {}", to_script_text(engine.time_limit),
                                 to_script_text(kShortestLimit), to_script_text(kLongestLimit)));
    }
    return engine;
}

}  // namespace cuewell
