#include "cli/arguments.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "base/version.h"
#include "cli/command_line.h"
#include "cli/completions.h"
#include "cli/help.h"
#include "cli/play_arguments.h"
#include "cli/session_arguments.h"
#include "cli/split_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace cuewell {
namespace {

using Defaults = SessionOptions (*)();

constexpr int kMostWeeks = 520;

/// Errors: UsageError where it was not given.
std::string required(const TypedCommand& typed, const std::string& word, const char* otherwise) {
    const std::string value = typed.value(word).value_or("");
    if (value.empty()) throw UsageError(otherwise + see_help(typed.name));
    return value;
}

/// The last of an option's values as a whole number.
int number(const TypedCommand& typed, const std::string& word, int least, int most, int otherwise) {
    const auto text = typed.value(word);
    if (!text) return otherwise;
    int value = 0;
    const auto [end, problem] = std::from_chars(text->data(), text->data() + text->size(), value);
    const bool is_number = problem == std::errc() && end == text->data() + text->size();
    if (is_number && value >= least && value <= most) return value;
    throw UsageError(fmt::format("--{} \"{}\": must be a whole number from {} to {}", word, *text, least, most));
}

std::string language(const TypedCommand& typed, Defaults defaults) {
    const auto language = typed.value("language");
    return language ? *language : defaults().language;
}

/// The names of a list; none where the option was not given.
std::vector<std::string> names_of(const TypedCommand& typed, const std::string& word) {
    const auto list = typed.value(word);
    if (!list) return {};
    std::vector<std::string> names = split_list(*list);
    if (names.empty()) throw UsageError(fmt::format("--{} needs a name{}", word, see_help(typed.name)));
    return names;
}

RenderRequest render_request(const TypedCommand& typed, Defaults defaults) {
    RenderRequest request;
    request.all = typed.value("all");
    if (!request.all) request.output = required(typed, "output", "render needs a file to write: -o FILE");
    request.session = session_options(typed, defaults());
    request.routines = typed.all("ROUTINE");
    if (!request.all && request.routines.size() > 1) {
        throw UsageError(fmt::format("render makes one session; --all DIR makes several: \"{}\"{}", request.routines[1],
                                     see_help(typed.name)));
    }
    request.formats = names_of(typed, "format");
    request.quality = typed.value("quality");
    request.bits = typed.value("bits");
    request.stems = typed.value("stems");
    request.timeline = typed.value("timeline");
    request.chapters = typed.value("chapters");
    request.subtitles = names_of(typed, "subtitles");
    request.cover = typed.value("cover");
    request.voice_only = typed.has("voice-only");
    request.mono = typed.has("mono");
    request.split = typed.has("split");
    request.no_source = typed.has("no-source");
    request.strict = typed.has("strict");
    return request;
}

PlanRequest plan_request(const TypedCommand& typed, Defaults defaults) {
    const PlanForm form = typed.has("json") ? PlanForm::json : typed.has("cues") ? PlanForm::cues : PlanForm::table;
    return {session_options(typed, defaults()), form, typed.value("svg"), typed.has("strict")};
}

CheckRequest check_request(const TypedCommand& typed, Defaults defaults) {
    CheckRequest request;
    request.explain = typed.value("explain");
    request.files = typed.all("FILE");
    if (request.explain && !request.files.empty())
        throw UsageError(fmt::format("--explain tells of a rule, and checks no file: \"{}\"{}", request.files.front(),
                                     see_help(typed.name)));
    if (request.explain) return request;
    request.language = language(typed, defaults);
    request.strict = typed.has("strict");
    request.json = typed.has("json");
    request.fix = typed.has("fix");
    return request;
}

/// The name of what is to be tried out.
std::string name_to_try(const TypedCommand& typed) {
    const std::string action = typed.value("try").value_or("");
    if (action != "try" && !action.empty()) {
        throw UsageError(fmt::format("{} cannot \"{}\"; expected: try{}", typed.name, action, see_help(typed.name)));
    }
    return required(typed, action.empty() ? "try" : "NAME", "expected: try NAME");
}

ComposeCommand compose_command(const TypedCommand& typed, Defaults defaults) {
    ComposeCommand command;
    command.output = required(typed, "output", "compose needs a file to write: -o FILE, or -o - to print it");
    const SessionOptions usual = defaults();
    command.usual_language = usual.language;
    command.request = {session_options(typed, usual), typed.has("ROUTINE"), typed.value("title")};
    return command;
}

NewRequest new_request(const TypedCommand& typed, Defaults defaults) {
    const std::vector<std::string> kinds{"stretch", "routine"};
    const std::string kind = required(typed, "KIND", "new needs to know what, and its name: new stretch NAME");
    if (std::ranges::find(kinds, kind) == kinds.end())
        throw UsageError(fmt::format("cannot begin a \"{}\"; {}", kind, suggestion(kind, kinds)));
    NewScript script{kind == "stretch" ? ScriptKind::stretch : ScriptKind::routine,
                     required(typed, "NAME", "new needs a name for the script, such as my-twist"), typed.value("title"),
                     language(typed, defaults)};
    if (script.name.ends_with(".md")) script.name.resize(script.name.size() - 3);
    return {script, typed.value("output")};
}

FmtRequest fmt_request(const TypedCommand& typed) {
    const std::vector<std::string> files = typed.all("FILE");
    if (files.empty()) throw UsageError("fmt needs a file, or - for standard input" + see_help(typed.name));
    return {files, typed.has("check")};
}

WatchRequest watch_request(const TypedCommand& typed, Defaults defaults) {
    WatchRequest request{session_options(typed, defaults()), typed.value("output")};
    request.session.routine = required(typed, "FILE", "watch needs the path of a script");
    return request;
}

/// `cuewell help play` is `cuewell play --help`.
Request help_request(const TypedCommand& typed) {
    const auto name = typed.value("COMMAND");
    if (!name) return TextRequest{help_of(program_shape())};
    if (const CommandShape* command = find_command(program_shape(), *name)) return TextRequest{help_of(*command)};
    throw unknown_command(*name, program_shape());
}

Request request_of(const TypedCommand& typed, Defaults defaults) {
    if (typed.name == "play") return play_request(typed, defaults);
    if (typed.name == "render") return render_request(typed, defaults);
    if (typed.name == "plan") return plan_request(typed, defaults);
    if (typed.name == "list") {
        const std::string kind = required(
            typed, "KIND", "list needs to know what: stretches, routines, voices, languages, sounds or devices");
        return ListRequest{kind, language(typed, defaults), typed.has("json")};
    }
    if (typed.name == "show") {
        const std::string name =
            required(typed, "NAME", "show needs the name of a routine, stretch, voice or ambience");
        return ShowRequest{name, language(typed, defaults)};
    }
    if (typed.name == "voices") {
        const std::string name = name_to_try(typed);
        return VoiceTryRequest{session_options(typed, defaults()), name, typed.value("save")};
    }
    if (typed.name == "sounds") {
        const std::string name = name_to_try(typed);
        return SoundTryRequest{session_options(typed, defaults()), name, typed.value("save"), typed.value("start"),
                               typed.value("length")};
    }
    if (typed.name == "check") return check_request(typed, defaults);
    if (typed.name == "compose") return compose_command(typed, defaults);
    if (typed.name == "new") return new_request(typed, defaults);
    if (typed.name == "fmt") return fmt_request(typed);
    if (typed.name == "watch") return watch_request(typed, defaults);
    if (typed.name == "log") return LogRequest{number(typed, "weeks", 1, kMostWeeks, LogRequest().weeks)};
    if (typed.name == "completions") {
        const std::string shell = required(typed, "SHELL", "completions needs the name of a shell: bash, zsh or fish");
        return TextRequest{completions_for(shell, program_shape())};
    }
    return help_request(typed);
}

}  // namespace

Request read_arguments(const std::vector<std::string>& arguments, SessionOptions (*defaults)()) {
    const TypedCommand typed = read_command_line(arguments, program_shape());
    if (typed.wants_help) {
        const CommandShape* command = find_command(program_shape(), typed.name);
        return TextRequest{help_of(command != nullptr ? *command : program_shape())};
    }
    if (typed.has("version")) return TextRequest{fmt::format("cuewell {}\n", version())};
    return request_of(typed, defaults);
}

SessionOptions read_kept_arguments(const std::vector<std::string>& arguments, SessionOptions (*defaults)()) {
    std::vector<std::string> line{"play"};
    std::optional<std::uint64_t> day;
    for (const std::string& argument : arguments) {
        if (const auto kept = kept_day(argument))
            day = kept;
        else
            line.push_back(argument);
    }
    const TypedCommand typed = read_command_line(line, program_shape());
    if (typed.wants_help) throw UsageError("the arguments that were kept ask for help");
    SessionOptions options = session_options(typed, defaults());
    if (day) options.day = day;
    return options;
}

}  // namespace cuewell
