#include "session/listing.h"

#include "base/errors.h"
#include "base/json.h"
#include "base/text_file.h"
#include "script/library.h"
#include "session/ambience_choice.h"
#include "session/names.h"
#include "sink/devices.h"
#include "speech/voice_profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

std::string json_list(const std::vector<std::string>& texts) {
    std::string json = "[";
    for (const std::string& text : texts) json += (json.size() > 1 ? ", " : "") + json_string(text);
    return json + "]";
}

/// Reads a file and adds what `describe` makes of it; a fault is told and the next file read.
template <typename Describe>
void add_file(Listing& listing, const std::string& shown, Describe&& describe) {
    Diagnostics faults;
    try {
        std::optional<Listed> listed = describe(faults);
        if (listed) listing.items.push_back(std::move(*listed));
    } catch (const Failure& failure) {
        listing.unread.emplace_back(failure.what());
    }
    if (faults.has_errors()) listing.faulty.push_back(fmt::format("{} has faults; cuewell check tells them", shown));
}

Listed describe(const Stretch& stretch) {
    return {stretch.name,
            stretch.title,
            {},
            {{"position", json_string(to_name(stretch.position))},
             {"sides", stretch.has_sides ? "\"each\"" : "\"none\""},
             {"targets", json_list(stretch.targets)},
             {"equipment", json_list(stretch.equipment)},
             {"helpful", json_list(stretch.helpful)},
             {"level", json_string(stretch.level)},
             {"strains", json_list(stretch.strains)}}};
}

Listed describe(const Routine& routine) {
    return {routine.name,
            routine.title,
            {},
            {{"description", json_string(routine.description)},
             {"level", json_string(routine.level)},
             {"stretches", json_list(listed_stretches(routine))}}};
}

/// Lists the scripts of a kind; `parse` reads one of them.
template <typename Parse>
Listing list_scripts(ScriptKind kind, Parse parse, const Places& places, const std::string& language) {
    Listing listing;
    for (const ScriptFile& file : shelf_of(places, language).all(kind)) {
        add_file(listing, file.shown, [&](Diagnostics& faults) -> std::optional<Listed> {
            const SourceTextPtr source = read_text_file(file.path, file.shown, file.label, faults);
            const auto script = source ? parse(source, file.name, faults) : std::nullopt;
            return script ? std::optional(describe(*script)) : std::nullopt;
        });
    }
    return listing;
}

Listing list_stretches(const Places& places, const std::string& language) {
    return list_scripts(ScriptKind::stretch, parse_stretch, places, language);
}

Listing list_routines(const Places& places, const std::string& language) {
    return list_scripts(ScriptKind::routine, parse_routine, places, language);
}

Listing list_voices(const Places& places, const std::string&) {
    Listing listing;
    for (const NamedFile& file : voice_files(places)) {
        add_file(listing, file.shown, [&](Diagnostics& faults) -> std::optional<Listed> {
            const SourceTextPtr source = read_text_file(file.path, file.shown, file.label, faults);
            const auto voice = source ? parse_voice(source, file.name, faults) : std::nullopt;
            if (!voice) return std::nullopt;
            return Listed{voice->name,
                          voice->title,
                          voice->language,
                          {{"language", json_string(voice->language)},
                           {"engine", voice->command ? "\"command\"" : "\"espeak\""}}};
        });
    }
    return listing;
}

Listing list_languages(const Places& places, const std::string&) {
    static const std::map<std::string, std::string> kTitles{{"de", "German"}, {"en", "English"}, {"es", "Spanish"},
                                                            {"fr", "French"}, {"it", "Italian"}, {"nl", "Dutch"}};
    Listing listing;
    for (const std::string& code : languages(places)) {
        const auto title = kTitles.find(code);
        listing.items.push_back({code, title == kTitles.end() ? code : title->second, {}, {}});
    }
    return listing;
}

/// An ambience that is a sound file has no more to tell than its name.
Listed describe_ambience(const NamedFile& file) {
    return {file.name, file.name, "ambience", {{"kind", "\"ambience\""}}};
}

Listed describe(const AmbienceRecipe& recipe) {
    return {recipe.name,
            recipe.title,
            "ambience",
            {{"kind", "\"ambience\""}, {"description", json_string(recipe.description)}}};
}

Listing list_sounds(const Places& places, const std::string&) {
    Listing listing;
    for (const NamedFile& file : sound_files(places))
        listing.items.push_back({file.name, file.name, "chime", {{"kind", "\"chime\""}}});
    for (const NamedFile& file : ambience_files(places)) {
        add_file(listing, file.shown, [&](Diagnostics& faults) -> std::optional<Listed> {
            const auto ambience = load_ambience(file, faults);
            if (!ambience) return std::nullopt;
            const auto* recipe = std::get_if<AmbienceRecipe>(&ambience->sound);
            return recipe != nullptr ? describe(*recipe) : describe_ambience(file);
        });
    }
    return listing;
}

Listing list_devices(const Places&, const std::string&) {
    Listing listing;
    for (const OutputDevice& device : list_output_devices()) {
        listing.items.push_back({std::to_string(device.index),
                                 device.name,
                                 {},
                                 {{"host", json_string(device.host_api)},
                                  {"channels", std::to_string(device.channels)},
                                  {"rate", std::to_string(device.rate.hz)},
                                  {"default", device.is_default ? "true" : "false"}}});
    }
    return listing;
}

using List = Listing (*)(const Places&, const std::string&);
constexpr std::array<List, 6> kLists{list_stretches, list_routines, list_voices,
                                     list_languages, list_sounds,   list_devices};

}  // namespace

Listing list_kind(const std::string& kind, const Places& places, const std::string& language) {
    (void)phrases_of(places, language);  // Throws where there is no such language.
    const auto place = std::ranges::find(kListKinds, kind) - kListKinds.begin();
    return kLists.at(static_cast<std::size_t>(place))(places, language);
}

std::string to_text(const Listing& listing) {
    std::size_t width = 0;
    for (const Listed& item : listing.items) width = std::max(width, item.name.size());
    std::string text;
    for (const Listed& item : listing.items) {
        std::string told = item.title == item.name ? "" : item.title;
        if (!item.note.empty()) told += (told.empty() ? "" : ", ") + item.note;
        text += told.empty() ? item.name + "\n" : fmt::format("{:{}}  {}\n", item.name, width, told);
    }
    return text;
}

std::string to_json(const Listing& listing) {
    std::string json = "[";
    for (const Listed& item : listing.items) {
        json += fmt::format("{}  {{ \"name\": {}, \"title\": {}", json.size() > 1 ? ",\n" : "\n",
                            json_string(item.name), json_string(item.title));
        for (const auto& [key, value] : item.details) json += fmt::format(", {}: {}", json_string(key), value);
        json += " }";
    }
    return json + (listing.items.empty() ? "]\n" : "\n]\n");
}

}  // namespace cuewell
