#pragma once

#include "audio/usual_levels.h"
#include "base/level.h"
#include "base/side.h"
#include "base/time.h"
#include "cue/narrate.h"
#include "plan/arrange_wishes.h"
#include "script/ambience_wish.h"
#include "script/chime_wishes.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cuewell {

struct SessionSource;

/// Where a wish comes from: the user's settings or nowhere, the command line, or a session file, whoever made that.
enum class Origin { settings, command_line, session_file };

/// What someone asks of a session: the session options of the command line.
struct SessionOptions {
    std::string routine = "back-care";  ///< Name, or path of a script or of a file that holds its scripts.
    /// What the file at that path holds, where it was read already; it is read where it was not.
    std::shared_ptr<const SessionSource> source{};
    std::string language = "en";
    std::optional<std::string> voice;  ///< Name or path of a profile.
    Origin voice_origin = Origin::settings;
    std::optional<int> words_per_minute;
    std::optional<int> pitch;
    Scale pace;
    Scale hold;
    Guidance guidance = Guidance::full;
    std::set<std::string> told_otherwise;  ///< Stretches for which it is the other one of full and familiar.
    bool guidance_is_typed = false;  ///< Somebody asked for it, in the settings too: no less is said to save time.
    bool guidance_fades = false;     ///< The journal decides, in place of `guidance`.
    bool is_audition = false;        ///< Holds and pauses are told, not kept.
    std::optional<Duration> time;    ///< How long the session lasts; as its scripts make it without.
    ArrangeWishes arrange;
    std::vector<std::string> only;
    std::vector<std::string> skip;
    bool skip_is_loose = false;           ///< A routine need not have what it names: it is for several.
    std::vector<std::string> usual_skip;  ///< Left out of any session that has them, from the user's settings.
    Side lead = Side::right;
    Loudness loudness = kUsualLoudness;      ///< Of the speech, as heard.
    std::optional<std::string> ambience;     ///< Name or path of a sound behind the voice, or "none".
    std::optional<Decibels> ambience_level;  ///< Against the voice, where nothing is said.
    std::optional<Decibels> duck;            ///< How much lower the ambience is under words.
    std::optional<bool> breath_swell;
    ChimeWishes chimes;
    std::uint64_t seed = 1;  ///< Of whatever is drawn: another one gives another rain.
    bool seed_is_typed = false;
    /// Days since 1970, for a choice that varies where no seed is typed: no part of the session, whose file would tell when
    /// it was made.
    std::optional<std::uint64_t> day{};
    SampleRate rate;
    bool volume_is_typed = false;    ///< A playback volume was asked for, which a file does not have.
    std::optional<Decibels> volume;  ///< Of playback, against the file.
    bool keeps_journal = true;       ///< A session that is played is written into the journal.
};

}  // namespace cuewell
