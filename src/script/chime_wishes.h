#pragma once

#include "base/diagnostic.h"
#include "base/level.h"
#include "config/table.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace cuewell {

/// Where in a session a chime may sound by itself.
enum class ChimePlace { hold_start, hold_end, side, next, end };

/// As people write them, in the order of ChimePlace.
inline const std::array<std::string, 5> kChimePlaceNames{"hold-start", "hold-end", "side", "next", "end"};

/// What stands for no chime.
inline const std::string kNoChime = "none";

/// How much quieter and louder chimes may be made: at -20 dB they are barely heard, and 6 dB more are as loud as the voice.
inline constexpr Decibels kQuietestChimes{-20.0};
inline constexpr Decibels kLoudestChimes{6.0};

/// A chime that was asked for, and where.
struct ChimeWish {
    std::string name;  ///< Of a sound, or kNoChime.
    SourceSpan where;  ///< Nowhere for a wish of the command line.
};

/// Which chimes someone wants where; what is not said stays as it is.
struct ChimeWishes {
    std::map<ChimePlace, ChimeWish> places;
    std::optional<Decibels> volume;  ///< Louder or quieter than they are.

    /// The chime that sounds at a place: the wished one, nothing where none is wished, and `usual` without a wish.
    [[nodiscard]] std::optional<std::string> chosen(ChimePlace place, std::optional<std::string> usual = {}) const;
};

/// What `first` says, and `then` where it is silent.
[[nodiscard]] ChimeWishes merged(ChimeWishes first, const ChimeWishes& then);

/// Reads the table `[chimes]` of a routine: `hold-start = "ping"`, `side = "none"`, `volume = -3.0`.
///
/// Errors: go to `faults`. Whether there are such sounds is checked where the sounds are known.
[[nodiscard]] ChimeWishes read_chime_wishes(const Table& table, Diagnostics& faults);

/// Reads wishes as they are written in an option: `NAME` for all places, `none` for no chime anywhere, or a list of
/// places such as `hold-start=ping,end=bowl`.
///
/// Shape:  gives what is wrong, as part of a sentence, and is empty where nothing is; only then the places of `wishes`
///         are replaced. Whether there are such sounds is checked where the sounds are known.
[[nodiscard]] std::string parse_chime_wishes(const std::string& text, ChimeWishes& wishes);

/// The wishes for a chime that is not one of `names`.
[[nodiscard]] std::vector<ChimeWish> unknown_chimes(const ChimeWishes& wishes, std::span<const std::string> names);

/// Tells every wish for a chime that is not one of `names`.
void check_chime_wishes(const ChimeWishes& wishes, std::span<const std::string> names, Diagnostics& faults);

}  // namespace cuewell
