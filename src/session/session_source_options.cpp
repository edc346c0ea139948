#include "session/session_source_options.h"

#include "base/duration_text.h"
#include "base/is_among.h"
#include "base/name.h"
#include "session/ambience_choice.h"
#include "session/names.h"
#include "session/scripted_session.h"
#include "session/session_source_label.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

constexpr std::size_t kLongestValue = 4'000;

/// Collects the options that differ from what is usual.
class OptionWriter {
public:
    void text(const char* name, const std::string& value) {
        if (!value.empty()) options_.push_back({name, value});
    }

    template <typename Number>
    void number(const char* name, Number value, Number usual) {
        if (value != usual) text(name, fmt::format("{}", value));
    }

    void number(const char* name, const std::optional<int>& value) {
        if (value) text(name, fmt::format("{}", *value));
    }

    void level(const char* name, const std::optional<Decibels>& value) {
        if (value) text(name, fmt::format("{}", value->value()));
    }

    [[nodiscard]] std::vector<SourceOption> take() { return std::move(options_); }

private:
    std::vector<SourceOption> options_;
};

bool is_voice_file(const SessionOptions& options) { return options.voice && is_path(*options.voice); }
bool is_ambience_file(const SessionOptions& options) { return options.ambience && is_sound_path(*options.ambience); }

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ",")); }

/// What is left out, as one would name it: what is usually left out too, where this routine has it.
std::vector<std::string> skipped_in(const SessionOptions& options, const Routine& routine) {
    std::vector<std::string> names = options.skip;
    const std::vector<std::string> listed = listed_stretches(routine);
    if (options.skip_is_loose) std::erase_if(names, [&](const std::string& name) { return !is_among(name, listed); });
    if (!options.only.empty()) return names;
    for (const std::string& name : listed) {
        if (is_among(name, options.usual_skip) && !is_among(name, names)) names.push_back(name);
    }
    return names;
}

/// "familiar", or with the stretches that are told in full "familiar:cat-cow,sphinx".
std::string guidance_text(Guidance guidance, const std::set<std::string>& told_otherwise) {
    const std::string& name = kGuidanceNames.at(static_cast<std::size_t>(guidance));
    return told_otherwise.empty() ? name : fmt::format("{}:{}", name, fmt::join(told_otherwise, ","));
}

std::string chimes_text(const ChimeWishes& wishes) {
    std::vector<std::string> pieces;
    for (const auto& [place, wish] : wishes.places) {
        pieces.push_back(kChimePlaceNames.at(static_cast<std::size_t>(place)) + "=" + wish.name);
    }
    return joined(pieces);
}

void add_voice(OptionWriter& writer, const ScriptedSession& session) {
    const SessionOptions& options = session.options;
    // Also the usual one, which is another in another language, and may be another one day.
    if (!is_voice_file(options)) writer.text("voice", session.voice.profile.name);
    writer.number("rate", options.words_per_minute);
    writer.number("pitch", options.pitch);
}

void add_plan(OptionWriter& writer, const ScriptedSession& session) {
    const SessionOptions usual;
    const SessionOptions& options = session.options;
    writer.number("pace", options.pace.factor, usual.pace.factor);
    writer.number("hold", options.hold.factor, usual.hold.factor);
    // Also the usual one where it was asked for: less may be said where it was not.
    if (options.guidance_is_typed || options.guidance != usual.guidance)
        writer.text("guidance", guidance_text(options.guidance, options.told_otherwise));
    // A stretch by itself can only be named as it is.
    if (!session.routine.is_single_stretch) {
        writer.text("only", joined(options.only));
        writer.text("skip", joined(skipped_in(options, session.routine.routine)));
    }
    if (options.lead != usual.lead) writer.text("lead", to_name(options.lead));
    if (options.time) writer.text("time", to_script_text(*options.time));
}

void add_sound(OptionWriter& writer, const SessionOptions& options) {
    const SessionOptions usual;
    writer.number("loudness", options.loudness.lufs(), usual.loudness.lufs());
    if (!is_ambience_file(options)) writer.text("ambience", options.ambience.value_or(""));
    writer.level("ambience-level", options.ambience_level);
    writer.level("duck", options.duck);
    if (options.breath_swell) writer.text("breath-swell", *options.breath_swell ? "true" : "false");
    writer.text("chimes", chimes_text(options.chimes));
    writer.level("chime-volume", options.chimes.volume);
    writer.number("seed", options.seed, usual.seed);
    writer.number("sample-rate", options.rate.hz, usual.rate.hz);
}

/// A name that is no path, whatever its file is called.
std::string pathless_name(const std::string& path) {
    std::string name = portable_name(std::filesystem::path(path).stem().string());
    std::ranges::replace(name, '.', '-');
    return name;
}

}  // namespace

const std::vector<std::string>& source_option_names() {
    static const std::vector<std::string> names{
        "voice",        "rate",   "pitch",        "pace",     "hold",       "guidance",       "only",
        "skip",         "lead",   "time",         "loudness", "ambience",   "ambience-level", "duck",
        "breath-swell", "chimes", "chime-volume", "seed",     "sample-rate"};
    return names;
}

std::vector<SourceOption> source_options_of(const ScriptedSession& session) {
    OptionWriter writer;
    add_voice(writer, session);
    add_plan(writer, session);
    add_sound(writer, session.options);
    return writer.take();
}

std::string fault_of(const SourceOption& option) {
    if (option.value.empty()) return "needs a value";
    if (option.value.size() > kLongestValue) return "is too long";
    const bool is_named = option.name == "voice" || option.name == "ambience";
    if (is_named && (!is_name(option.value) || is_path(option.value) || is_sound_path(option.value)))
        return "must be a name";
    // None of them names a file: whatever reads it, it finds none.
    if (option.value.find('/') != std::string::npos) return "may hold no path";
    return {};
}

std::vector<SourceOption> lacking_files_of(const SessionOptions& options) {
    std::vector<SourceOption> lacks;
    if (is_voice_file(options)) lacks.push_back({"voice", pathless_name(*options.voice)});
    if (is_ambience_file(options)) lacks.push_back({"ambience", pathless_name(*options.ambience)});
    return lacks;
}

}  // namespace cuewell
