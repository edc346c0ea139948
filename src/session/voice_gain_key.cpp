#include "session/voice_gain_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// To be raised when the same voice and passage come out at another loudness: with a change of the tone's filters, of
/// the limiter, of how lines are evened.
constexpr int kLevelFormat = 1;

/// Writes the key line by line.
class KeyWriter {
public:
    void add(std::string_view name, std::string_view value) {
        text_ += fmt::format("{} {}: {}\n", name, value.size(), value);
    }
    void add(std::string_view name, double value) { add(name, std::string_view(fmt::format("{}", value))); }
    void add(std::string_view name, const std::optional<Decibels>& level) {
        if (level) add(name, level->value());
    }
    void add(std::string_view name, const std::optional<ShelfFilter>& shelf) {
        if (shelf) add(name, fmt::format("{} {}", shelf->frequency.value, shelf->gain.value()));
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// The file's path, size and time of change; only the path where it is no file.
std::string told_apart(const fs::path& file) {
    std::error_code problem;
    const fs::path real = fs::weakly_canonical(file, problem);
    if (problem || !fs::is_regular_file(real, problem)) return file.string();
    const auto size = fs::file_size(real, problem);
    if (problem) return real.string();
    const auto changed = fs::last_write_time(real, problem).time_since_epoch().count();
    return fmt::format("{} {} {}", real.string(), size, changed);
}

void add_program(KeyWriter& key, const CommandEngine& command, int own_words_per_minute) {
    key.add("own words per minute", own_words_per_minute);
    key.add("program", told_apart(program_file(command.program)));
    for (const std::string& argument : command.arguments) {
        key.add("argument", argument);
        std::error_code problem;
        if (fs::is_regular_file(argument, problem)) key.add("file", told_apart(argument));
    }
}

void add_tone(KeyWriter& key, const Tone& tone) {
    if (tone.high_pass) key.add("high pass", tone.high_pass->value);
    key.add("low shelf", tone.low_shelf);
    key.add("high shelf", tone.high_shelf);
    key.add("de-harsh", tone.de_harsh);
    key.add("reflections", tone.reflections);
}

}  // namespace

fs::path program_file(const std::string& program) {
    if (program.find('/') != std::string::npos) return program;
    const char* folders = std::getenv("PATH");
    std::string_view rest = folders == nullptr ? "" : folders;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const fs::path file = fs::path(rest.substr(0, end)) / program;
        rest.remove_prefix(std::min(end + 1, rest.size()));
        std::error_code problem;
        if (fs::is_regular_file(file, problem)) return file;
    }
    return program;
}

std::string voice_gain_key(const ChosenVoice& voice, const LevelTarget& target, const std::vector<std::string>& passage,
                           std::string_view espeak_version) {
    const VoiceProfile& profile = voice.profile;
    KeyWriter key;
    key.add("format", kLevelFormat);
    key.add("voice", profile.voice);
    key.add("words per minute", profile.words_per_minute);
    key.add("pitch", profile.pitch);
    key.add("pitch range", profile.pitch_range);
    key.add("sentence gap", static_cast<double>(profile.sentence_gap.count()));
    if (profile.command) {
        add_program(key, *profile.command, voice.own_words_per_minute);
    } else {
        key.add("eSpeak NG", espeak_version);
    }
    add_tone(key, profile.tone);
    for (const auto& [word, said] : profile.pronunciations) {
        key.add("word", word);
        key.add(said.is_phonemes ? "phonemes" : "spelling", said.text);
    }
    key.add("loudness", target.loudness.lufs());
    key.add("ceiling", target.ceiling.value());
    for (const std::string& line : passage) key.add("line", line);
    key.add("gain", "");
    return key.take();
}

}  // namespace cuewell
