#include "speech/voice_profile.h"

#include "base/duration_text.h"
#include "base/text_characters.h"
#include "base/utf8.h"
#include "config/table_reader.h"
#include "speech/rate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

constexpr WholeRange kPitchRange{0, 99};
constexpr Decibels kLeastGain{-40.0};
constexpr Decibels kMostGain{40.0};
constexpr Duration kLongestGap = std::chrono::seconds(30);
constexpr std::size_t kLongestSpelling = 80;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// A language code as of BCP 47, as far as its looks: "en", "pt-BR".
bool is_language_code(std::string_view text) {
    if (text.size() < 2 || text.size() > 35 || text.front() == '-' || text.back() == '-') return false;
    return text.find("--") == std::string_view::npos &&
           std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_name_part(std::string_view part) {
    return !part.empty() && is_letter_or_digit(part.front()) && is_letter_or_digit(part.back()) &&
           std::ranges::all_of(part, [](char c) { return is_letter_or_digit(c) || c == '-' || c == '_' || c == ' '; });
}

/// eSpeak NG opens what it is given as a file (1.51): "gmw/en-US+f2" is a name, "/etc/passwd" and "a/../b" are none.
bool is_voice_identifier(std::string_view text) {
    const std::size_t plus = text.find('+');
    if (plus != std::string_view::npos && !is_name_part(text.substr(plus + 1))) return false;
    const std::string_view voice = text.substr(0, plus);
    const std::size_t slash = voice.find('/');
    if (slash == std::string_view::npos) return is_name_part(voice);
    return is_name_part(voice.substr(0, slash)) && is_name_part(voice.substr(slash + 1));
}

/// Words with single spaces, hyphens or apostrophes between them: nothing that a synthesizer could take for a command.
bool is_plain_words(std::string_view text) {
    bool after_word = false;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        const bool joins = character == U' ' || character == U'-' || character == U'\'';
        if (is_word_character(character)) {
            after_word = true;
        } else if (joins && after_word) {
            after_word = false;
        } else {
            return false;
        }
    }
    return after_word;
}

std::string to_lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// Reads what `TableReader` has no word for.
class VoiceReader {
public:
    VoiceReader(const Table& table, Diagnostics& faults) : reader_(table, "a voice", faults), faults_(faults) {}

    VoiceProfile read(std::string name) {
        VoiceProfile profile;
        profile.name = std::move(name);
        profile.title = reader_.required_text("title").value_or("");
        profile.language =
            checked_text("language", is_language_code, "is no language code", "for example \"en\" or \"pt-BR\"");
        profile.voice = checked_text("voice", is_voice_identifier, "is no name of an eSpeak NG voice",
                                     "a voice and perhaps a variant, such as \"gmw/en-US\" or \"gmw/en-US+f2\"");
        profile.voice_place = reader_.where("voice");
        profile.words_per_minute = whole("words_per_minute", {kSlowestWordsPerMinute, kFastestWordsPerMinute});
        profile.pitch = whole("pitch", kPitchRange);
        profile.pitch_range = whole("pitch_range", kPitchRange);
        profile.gain = gain();
        profile.sentence_gap = gap("sentence_gap");
        profile.paragraph_gap = gap("paragraph_gap");
        if (const Table* words = reader_.table("pronunciations")) profile.pronunciations = pronunciations(*words);
        reader_.finish();
        return profile;
    }

private:
    std::string checked_text(std::string_view key, bool (*is_right)(std::string_view), std::string_view fault,
                             std::string_view hint) {
        std::string text = reader_.required_text(key).value_or("");
        if (!text.empty() && !is_right(text)) {
            faults_.error(reader_.where(key), fmt::format("\"{}\" {}", text, fault), std::string(hint));
        }
        return text;
    }

    int whole(std::string_view key, WholeRange range) {
        return static_cast<int>(reader_.required_whole(key, range).value_or(range.least));
    }

    Decibels gain() {
        const Decibels level(reader_.required_number("gain").value_or(0.0));
        // Written so that a NaN is refused too.
        if (level >= kLeastGain && level <= kMostGain) return level;
        faults_.error(reader_.where("gain"), fmt::format("\"gain\" is {}, and must be from {} to {} dB", level.value(),
                                                         kLeastGain.value(), kMostGain.value()));
        return {};
    }

    Duration gap(std::string_view key) {
        const Duration length = reader_.required_duration(key).value_or(Duration::zero());
        if (length > kLongestGap) {
            faults_.error(reader_.where(key), fmt::format("\"{}\" is {}, and must be at most {}", key,
                                                          to_script_text(length), to_script_text(kLongestGap)));
        }
        return length;
    }

    std::map<std::string, std::string> pronunciations(const Table& words) {
        std::map<std::string, std::string> result;
        for (const Entry& entry : words.entries) {
            const std::optional<std::string> spelling = check_pronunciation(entry);
            if (!spelling) continue;
            if (!result.emplace(to_lower(entry.key), *spelling).second) {
                faults_.error(entry.key_where, fmt::format("\"{}\" has a pronunciation already", to_lower(entry.key)));
            }
        }
        return result;
    }

    std::optional<std::string> check_pronunciation(const Entry& entry) {
        if (!is_plain_words(entry.key)) {
            faults_.error(entry.key_where, fmt::format("\"{}\" is no word that could be pronounced", entry.key),
                          "letters and digits; between them single spaces, hyphens or apostrophes");
            return std::nullopt;
        }
        const auto* spelling = std::get_if<std::string>(&entry.value.content);
        if (spelling == nullptr || !is_plain_words(*spelling) || count_characters(*spelling) > kLongestSpelling) {
            faults_.error(
                entry.value.where, fmt::format("the pronunciation of \"{}\" must be a text in quotes", entry.key),
                fmt::format("another spelling: letters and digits, between them single spaces, hyphens or apostrophes, "
                            "at most {} characters",
                            kLongestSpelling));
            return std::nullopt;
        }
        return *spelling;
    }

    TableReader reader_;
    Diagnostics& faults_;
};

}  // namespace

std::optional<VoiceProfile> parse_voice(const SourceTextPtr& source, std::string name, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    const std::optional<Table> table = parse_toml(source, faults);
    if (!table) return std::nullopt;
    VoiceProfile profile = VoiceReader(*table, faults).read(std::move(name));
    if (faults.told() != faults_before) return std::nullopt;
    return profile;
}

}  // namespace cuewell
