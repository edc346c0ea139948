#pragma once

#include "session/options.h"
#include "session/places.h"
#include "session/play.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

struct PlayRequest {
    PlayOptions options;  ///< Without `resumed`, which only the state folder knows.
    bool plain = false;   ///< A line for each event, also on a terminal.
    bool resume = false;  ///< Goes on where the last session was left.
    bool strict = false;
};

struct RenderRequest {
    SessionOptions session;
    std::vector<std::string> routines;  ///< More than one only for `all`.
    std::string output;                 ///< "-" is standard output; empty for `all`.
    std::optional<std::string> all;     ///< Folder for a file of each routine.
    std::vector<std::string> formats;   ///< More than one only for `all`.
    std::optional<std::string> bits;
    std::optional<std::string> quality;
    std::optional<std::string> stems;
    std::optional<std::string> timeline;
    std::optional<std::string> chapters;
    std::vector<std::string> subtitles;
    std::optional<std::string> cover;
    bool voice_only = false;
    bool mono = false;
    bool split = false;
    bool no_source = false;
    bool strict = false;
};

enum class PlanForm { table, json, cues };

struct PlanRequest {
    SessionOptions session;
    PlanForm form = PlanForm::table;
    std::optional<std::string> picture;  ///< SVG file to write.
    bool strict = false;
};

struct ListRequest {
    std::string kind;
    std::string language;
    bool json = false;
};

struct CheckRequest {
    std::vector<std::string> files;
    std::string language;
    bool strict = false;
    bool json = false;
    bool fix = false;                    ///< Mends the user's files where that is certain.
    std::optional<std::string> explain;  ///< Id of a rule whose page is asked for, instead of a check.
};

/// A sample of a voice, to be heard or saved.
struct VoiceTryRequest {
    SessionOptions session;
    std::string name;
    std::optional<std::string> save;
};

/// A sample of a chime or an ambience, to be heard or saved.
struct SoundTryRequest {
    SessionOptions session;
    std::string name;
    std::optional<std::string> save;
    std::optional<std::string> start;
    std::optional<std::string> length;
};

/// The weeks of the journal.
struct LogRequest {
    int weeks = 12;
};

/// Each command does its work and returns the exit code.
///
/// Errors: UsageError, ScriptError, Failure and Interrupted, for `run` to tell.
/// `defaults`: as read_arguments(), for a session that is resumed.
[[nodiscard]] int run_play(const PlayRequest& request, const Places& places, SessionOptions (*defaults)());
[[nodiscard]] int run_render(const RenderRequest& request, const Places& places);
[[nodiscard]] int run_render_all(const RenderRequest& request, const Places& places);
[[nodiscard]] int run_plan(const PlanRequest& request, const Places& places);
[[nodiscard]] int run_voice_try(const VoiceTryRequest& request, const Places& places);
[[nodiscard]] int run_sound_try(const SoundTryRequest& request, const Places& places);
[[nodiscard]] int run_list(const ListRequest& request, const Places& places);
[[nodiscard]] int run_show(const std::string& name, const std::string& language, const Places& places);
[[nodiscard]] int run_check(const CheckRequest& request, const Places& places);
[[nodiscard]] int run_log(const LogRequest& request, const Places& places);

inline constexpr int kExitDone = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitWrongUse = 2;
inline constexpr int kExitInterrupted = 130;

}  // namespace cuewell
