#include "speech/voice_profile.h"

#include "base/ascii.h"
#include "base/duration_text.h"
#include "base/language.h"
#include "base/text_characters.h"
#include "base/utf8.h"
#include "config/table_reader.h"
#include "speech/rate.h"
#include "speech/voice_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

const std::array<std::string, 2> kEngineNames{"espeak", "command"};
constexpr std::array<std::string_view, 3> kEspeakKeys{"voice", "pitch", "pitch_range"};
constexpr std::array<std::string_view, 4> kCommandKeys{"program", "arguments", "own_words_per_minute", "time_limit"};
constexpr WholeRange kPitchRange{0, 99};
constexpr Duration kLongestGap = std::chrono::seconds(30);

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

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

/// Reads what `TableReader` has no word for.
class VoiceReader {
public:
    VoiceReader(const Table& table, Diagnostics& faults)
        : table_(table), reader_(table, "a voice", faults), faults_(faults) {}

    VoiceProfile read(std::string name) {
        VoiceProfile profile;
        profile.name = std::move(name);
        profile.title = reader_.required_text("title").value_or("");
        profile.language =
            checked_text("language", is_language_code, "is no language code", "for example \"en\" or \"pt-BR\"");
        profile.words_per_minute = whole("words_per_minute", {kSlowestWordsPerMinute, kFastestWordsPerMinute});
        read_engine(profile);
        profile.gain = gain();
        profile.sentence_gap = gap("sentence_gap");
        profile.paragraph_gap = gap("paragraph_gap");
        if (const Table* tone = reader_.table("tone")) profile.tone = read_tone(*tone, faults_);
        if (const Table* fall = reader_.table("fall")) {
            profile.fall = read_fall(*fall, faults_);
            if (profile.command) check_fall(*fall, profile.fall, *profile.command, faults_);
        }
        if (const Table* words = reader_.table("pronunciations"))
            profile.pronunciations = read_pronunciations(*words, faults_);
        reader_.finish();
        return profile;
    }

private:
    void read_engine(VoiceProfile& profile) {
        const std::optional<std::string> engine = reader_.choice("engine", kEngineNames);
        if (!engine && table_.find("engine") != nullptr) {
            // Nobody can tell which keys an unknown engine has.
            for (const std::string_view key : kEspeakKeys) static_cast<void>(reader_.value(key));
            for (const std::string_view key : kCommandKeys) static_cast<void>(reader_.value(key));
        } else if (engine == kEngineNames.back()) {
            profile.command = read_command_engine(reader_, faults_);
            refuse(kEspeakKeys, "a voice of another program",
                   "voice and pitch are whatever the \"arguments\" tell the program");
        } else {
            read_espeak(profile);
            refuse(kCommandKeys, "a voice of eSpeak NG", "a program speaks where it says: engine = \"command\"");
        }
    }

    /// Tells the keys of the other engine, for which no other spelling is to be suggested.
    void refuse(std::span<const std::string_view> keys, std::string_view what, const std::string& hint) {
        for (const std::string_view key : keys) {
            const Entry* entry = table_.find(key);
            if (entry == nullptr) continue;
            faults_.error(entry->key_where, fmt::format("unknown key \"{}\" in {}", key, what), hint);
            static_cast<void>(reader_.value(key));
        }
    }

    void read_espeak(VoiceProfile& profile) {
        profile.voice = checked_text("voice", is_voice_identifier, "is no name of an eSpeak NG voice",
                                     "a voice and perhaps a variant, such as \"gmw/en-US\" or \"gmw/en-US+f2\"");
        profile.voice_place = reader_.where("voice");
        profile.pitch = whole("pitch", kPitchRange);
        profile.pitch_range = whole("pitch_range", kPitchRange);
    }

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

    std::optional<Decibels> gain() {
        const auto level = reader_.number("gain", {-kMostGain.value(), kMostGain.value()});
        return level ? std::optional(Decibels(*level)) : std::nullopt;
    }

    Duration gap(std::string_view key) {
        const Duration length = reader_.required_duration(key).value_or(Duration::zero());
        if (length > kLongestGap) {
            faults_.error(reader_.where(key), fmt::format("\"{}\" is {}, and must be at most {}", key,
                                                          to_script_text(length), to_script_text(kLongestGap)));
        }
        return length;
    }

    const Table& table_;
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
