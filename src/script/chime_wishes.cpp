#include "script/chime_wishes.h"

#include "base/composed_text.h"
#include "base/name.h"
#include "base/suggest.h"
#include "base/trimmed.h"
#include "config/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr const char* kNameHint =
    "a name that cuewell list sounds shows, or none; a file of your own goes into your folder of sounds";

std::string no_name(std::string_view text) { return fmt::format("\"{}\" is no name of a chime", printable(text)); }

std::optional<ChimePlace> place_of(std::string_view name) {
    const auto found = std::ranges::find(kChimePlaceNames, name);
    if (found == kChimePlaceNames.end()) return std::nullopt;
    return static_cast<ChimePlace>(found - kChimePlaceNames.begin());
}

/// The pieces between commas, the empty ones too.
std::vector<std::string_view> pieces_of(std::string_view text) {
    std::vector<std::string_view> pieces;
    for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',')) {
        pieces.push_back(trimmed(text.substr(0, comma)));
        text.remove_prefix(comma + 1);
    }
    pieces.push_back(trimmed(text));
    return pieces;
}

using Places = std::map<ChimePlace, ChimeWish>;

/// Takes one `PLACE=NAME`; gives what is wrong with it.
std::string take_place(std::string_view piece, Places& places) {
    const std::size_t equals = piece.find('=');
    if (equals == std::string_view::npos) {
        return fmt::format("\"{}\" does not say which chime sounds where: write PLACE=NAME, such as end=bowl",
                           printable(piece));
    }
    const std::string_view place_name = trimmed(piece.substr(0, equals));
    const std::string_view name = trimmed(piece.substr(equals + 1));
    const auto place = place_of(place_name);
    if (!place)
        return fmt::format("unknown place \"{}\"; {}", printable(place_name), suggestion(place_name, kChimePlaceNames));
    if (!is_name(name)) return no_name(name) + "; " + kNameHint;
    if (!places.emplace(*place, ChimeWish{composed_text(name), {}}).second)
        return fmt::format("{} is said twice", place_name);
    return {};
}

/// One name for all places.
std::string take_name(std::string_view name, Places& places) {
    // Who writes a place alone has forgotten the name, and would be told of an unknown chime.
    if (place_of(name)) return fmt::format("which chime sounds at {0}? write {0}=NAME", name);
    if (!is_name(name)) return no_name(name) + "; " + kNameHint;
    for (std::size_t at = 0; at < kChimePlaceNames.size(); ++at)
        places.emplace(static_cast<ChimePlace>(at), ChimeWish{composed_text(name), {}});
    return {};
}

}  // namespace

std::optional<std::string> ChimeWishes::chosen(ChimePlace place, std::optional<std::string> usual) const {
    const auto wish = places.find(place);
    if (wish == places.end()) return usual;
    return wish->second.name == kNoChime ? std::nullopt : std::optional(wish->second.name);
}

ChimeWishes merged(ChimeWishes first, const ChimeWishes& then) {
    first.places.insert(then.places.begin(), then.places.end());
    if (!first.volume) first.volume = then.volume;
    return first;
}

ChimeWishes read_chime_wishes(const Table& table, Diagnostics& faults) {
    TableReader reader(table, "[chimes]", faults);
    ChimeWishes wishes;
    for (std::size_t at = 0; at < kChimePlaceNames.size(); ++at) {
        const std::string& place = kChimePlaceNames[at];
        const auto name = reader.text(place);
        if (!name) continue;
        if (!is_name(*name)) faults.error(reader.where(place), no_name(*name), kNameHint);
        wishes.places[static_cast<ChimePlace>(at)] = {*name, reader.where(place)};
    }
    const auto volume = reader.number("volume", {kQuietestChimes.value(), kLoudestChimes.value()});
    if (volume) wishes.volume = Decibels(*volume);
    reader.finish();
    return wishes;
}

std::string parse_chime_wishes(const std::string& text, ChimeWishes& wishes) {
    const std::vector<std::string_view> pieces = pieces_of(text);
    Places places;
    if (pieces.size() == 1 && text.find('=') == std::string::npos) {
        std::string problem = take_name(pieces.front(), places);
        if (!problem.empty()) return problem;
    } else {
        for (const std::string_view piece : pieces) {
            std::string problem = take_place(piece, places);
            if (!problem.empty()) return problem;
        }
    }
    wishes.places = std::move(places);
    return {};
}

std::vector<ChimeWish> unknown_chimes(const ChimeWishes& wishes, std::span<const std::string> names) {
    std::vector<ChimeWish> unknown;
    for (const auto& [place, wish] : wishes.places) {
        const bool is_known = wish.name == kNoChime || std::ranges::find(names, wish.name) != names.end();
        if (!is_known) unknown.push_back(wish);
    }
    return unknown;
}

void check_chime_wishes(const ChimeWishes& wishes, std::span<const std::string> names, Diagnostics& faults) {
    std::vector<std::string> allowed(names.begin(), names.end());
    allowed.push_back(kNoChime);
    for (const ChimeWish& wish : unknown_chimes(wishes, names)) {
        // What is no name at all was told when it was read.
        if (!is_name(wish.name)) continue;
        faults.error(wish.where, fmt::format("unknown chime \"{}\"", wish.name), suggestion(wish.name, allowed));
    }
}

}  // namespace cuewell
