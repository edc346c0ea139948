#include "session/fingerprint.h"

#include "base/fnv.h"
#include "base/version.h"
#include "session/session_source.h"
#include "session/voice_gain_key.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// To be raised when the same inputs give other bytes in a version that keeps its number.
constexpr std::string_view kFormat = "2";

/// Two numbers of all that is added, each after the other.
///
/// Shape: FNV-1a from two beginnings.
class Fingerprint {
public:
    /// Written with its length, so that two values cannot be taken apart in two ways.
    void add(std::string_view name, std::string_view value) {
        mix(fmt::format("{} {} ", name, value.size()));
        mix(value);
    }

    /// What is in a file, wherever it lies.
    void add_file(std::string_view name, const fs::path& file) {
        std::error_code problem;
        if (!fs::is_regular_file(file, problem)) return add(name, "no file");
        mix(fmt::format("{} {} ", name, fs::file_size(file, problem)));
        std::ifstream bytes(file, std::ios::binary);
        std::array<char, 1U << 16U> block{};
        while (bytes.read(block.data(), block.size()) || bytes.gcount() > 0)
            mix({block.data(), static_cast<std::size_t>(bytes.gcount())});
    }

    [[nodiscard]] std::string text() const { return fmt::format("{:016x}{:016x}", first_, second_); }

private:
    void mix(std::string_view bytes) {
        first_ = fnv1a(bytes, first_);
        second_ = fnv1a(bytes, second_);
    }

    std::uint64_t first_ = fnv1a("");
    std::uint64_t second_ = fnv1a("another beginning");
};

void add_source(Fingerprint& print, const SessionSource& source) {
    print.add("language", source.language);
    for (const SourceOption& option : source.options) print.add(option.name, option.value);
    for (const SourceFile& file : source.files) {
        print.add("file", file.label);
        print.add("text", file.text);
    }
}

void add_voice(Fingerprint& print, const ScriptedSession& session) {
    const VoiceProfile& voice = session.voice.profile;
    const SourceTextPtr& text = voice.command ? voice.command->where.text : voice.voice_place.text;
    print.add("voice", voice.name);
    if (text) print.add("profile", text->text());
    if (voice.command) {
        print.add_file("program", program_file(voice.command->program));
        // Among them are its model and its settings.
        for (const std::string& argument : voice.command->arguments) print.add_file("argument", argument);
    } else {
        print.add("eSpeak NG", session.espeak_version);
    }
    for (const auto& [word, said] : session.pronunciations) {
        print.add("word", word);
        print.add(said.is_phonemes ? "phonemes" : "spelling", said.text);
    }
}

/// The sounds of the chimes that are heard, or may be where the session is given another length.
void add_chimes(Fingerprint& print, const ScriptedSession& session) {
    const CueSheet sheet = narrate(written_plan(session), session.phrases, session.delivery);
    std::set<std::string> chimes(sheet.chimes.begin(), sheet.chimes.end());
    for (const auto& [place, wish] : session.delivery.chimes.places) chimes.insert(wish.name);
    for (const std::string& chime : chimes) {
        const auto file = find_named(session.sounds, chime);
        if (!file) continue;
        print.add(file->is_bundled ? "chime" : "own chime", chime);
        print.add_file("sound", file->path);
    }
}

void add_ambience(Fingerprint& print, const ChosenAmbience& ambience) {
    print.add("ambience", ambience.name);
    if (ambience.recipe_text) {
        print.add("recipe", ambience.recipe_text->text());
    } else if (const auto* file = std::get_if<fs::path>(&ambience.sound)) {
        print.add_file("sound", *file);
    }
}

}  // namespace

std::string fingerprint_of(const ScriptedSession& session, std::string_view output) {
    Fingerprint print;
    print.add("format", kFormat);
    print.add("version", version());
    print.add("output", output);
    // Not among the options of its source, from which the session itself is made again.
    if (session.options.is_audition) print.add("audition", "true");
    add_source(print, source_of(session));
    print.add("phrases", session.phrases.source->text());
    add_voice(print, session);
    add_chimes(print, session);
    if (session.ambience) add_ambience(print, *session.ambience);
    return print.text();
}

}  // namespace cuewell
