#include "cli/arguments.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "cli/completions.h"
#include "cli/help.h"
#include "cli/session_arguments.h"
#include "session/listing.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

/// The session options that a sample of a voice takes, and those that a sample of a sound takes.
const std::array<std::string, 5> kVoiceSampleArguments{"rate", "pitch", "pace", "loudness", "sample-rate"};
const std::array<std::string, 2> kSoundSampleArguments{"seed", "sample-rate"};

OptionShape shape_of(const CLI::Option& option) {
    const bool is_argument = option.get_positional();
    const auto first = [](const std::vector<std::string>& names) {
        return names.empty() ? std::string() : names.front();
    };
    return {first(option.get_snames()), is_argument ? option.get_name(true) : first(option.get_lnames()),
            option.get_type_name(),     option.get_description(),
            option.get_group(),         is_argument};
}

bool is_for_people(const CLI::App* command) { return !command->get_group().empty(); }

/// What help and completions need to know of a command.
CommandShape shape_of(const CLI::App& app) {
    CommandShape shape{app.get_name(), app.get_description(), {}, {}};
    for (const CLI::Option* option : app.get_options()) shape.options.push_back(shape_of(*option));
    for (const CLI::App* command : app.get_subcommands(is_for_people)) shape.commands.push_back(shape_of(*command));
    return shape;
}

/// The command line as CLI11 knows it, and the values that it fills in.
class CommandLine {
public:
    CommandLine() {
        app_.description("Voice-guided stretching sessions whose clock can be trusted.");
        app_.set_help_flag("-h,--help", "show this help");
        app_.add_flag("-V,--version", wants_version_, "show the version");
        add_render();
        add_plan();
        add_list();
        add_show();
        add_check();
        add_voices();
        add_sounds();
        add_completions();
        add_command("help", "show this help")->group("");
        for (CLI::App* part : all_parts()) {
            part->allow_extras();
            for (CLI::Option* option : part->get_options()) let_the_last_win(*option);
        }
    }

    Request read(int argc, char** argv, SessionOptions (*defaults)()) {
        if (argc > 1) keep_out_all_but(argv[1]);
        try {
            app_.parse(argc, argv);
        } catch (const CLI::CallForHelp&) {
            return TextRequest{help_of(shape_of(called()))};
        } catch (const CLI::ParseError& error) {
            throw UsageError(fmt::format("{}{}", error.what(), see_help()));
        }
        if (wants_version_) return TextRequest{"cuewell " CUEWELL_VERSION "\n"};
        refuse_extras();
        return request(defaults);
    }

private:
    using SessionValues = std::vector<std::pair<const SessionArgument*, std::string>>;

    /// Or CLI11 would take the `voices` of `list voices` for the command of that name.
    void keep_out_all_but(const std::string& called) {
        for (CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; })) {
            command->disabled(command->get_name() != called);
        }
    }

    CLI::App* add_command(const std::string& name, const std::string& description) {
        CLI::App* command = app_.add_subcommand(name, description);
        command->set_help_flag("-h,--help", "show this help");
        return command;
    }

    void add_session_options(CLI::App& command) {
        command.add_option("ROUTINE", routine_, "routine, stretch, or path of one [back-care]")->type_name("");
        for (const SessionArgument& argument : session_arguments()) add_session_option(command, argument);
        command.add_flag("--strict", strict_, "take a warning for an error");
    }

    void add_session_option(CLI::App& command, const SessionArgument& argument) {
        const std::string name = "--" + argument.name;
        const auto take = [this, &argument](const std::string& value) { values_.emplace_back(&argument, value); };
        if (argument.is_switch()) {
            command.add_flag_callback(name, [take] { take(kOn); }, argument.help)->group("Session");
        } else {
            command.add_option_function<std::string>(name, take, argument.help)
                ->type_name(argument.value)
                ->group("Session");
        }
    }

    void add_render() {
        CLI::App* render = add_command("render", "make a session file");
        add_session_options(*render);
        render->add_option("-o,--output", render_.output, "file to write: .wav, .ogg; - is standard output")
            ->type_name("FILE");
        render->add_option("--format", render_.format, "wav or ogg, whatever the file's ending")->type_name("NAME");
        render->add_option("--bits", render_.bits, "of a WAV file: 16, 24 or float [16]")->type_name("BITS");
        render->add_option("--quality", render_.quality, "of an OGG file: 0 (small) to 10 (best) [4]")
            ->type_name("N")
            ->check(CLI::Range(0, 10).description(""));
        render->add_option("--timeline", render_.timeline, "write every event with its time, as JSON")
            ->type_name("FILE");
        render->add_option("--stems", render_.stems, "write speech, chimes and ambience apart")->type_name("DIR");
        render->add_flag("--voice-only", render_.voice_only, "neither chimes nor ambience; the times stay");
    }

    void add_plan() {
        CLI::App* plan = add_command("plan", "show what a session holds, and when");
        add_session_options(*plan);
        auto* json = plan->add_flag("--json", wants_json_, "every event with its time, as JSON");
        auto* cues = plan->add_flag("--cues", wants_cues_, "what is said and done, in order")->excludes(json);
        plan->add_option("--svg", picture_, "draw the session; - is standard output")
            ->type_name("FILE")
            ->excludes(json)
            ->excludes(cues);
    }

    void add_list() {
        CLI::App* list = add_command("list", "list what there is");
        list->add_option("KIND", kind_, "stretches, routines, voices, languages, sounds, devices")->type_name("");
        list->add_flag("--json", wants_json_, "as JSON, with what each head says");
        list->add_option("--language", language_, "language of the scripts [en]")->type_name("CODE");
    }

    void add_show() {
        CLI::App* show = add_command("show", "show the text of a routine, stretch, voice or ambience");
        show->add_option("NAME", name_, "name or path")->type_name("");
        show->add_option("--language", language_, "language of the scripts [en]")->type_name("CODE");
    }

    void add_check() {
        CLI::App* check = add_command("check", "look for faults in scripts and voices");
        check->add_option("FILE", files_, "files to check [all bundled and own ones]")->type_name("");
        check->add_option("--language", language_, "language of the files [en]")->type_name("CODE");
        check->add_flag("--strict", strict_, "take a warning for an error");
    }

    void add_voices() {
        CLI::App* voices = add_command("voices", "hear a voice, or save a sample of it");
        add_try(*voices, "name or path of a voice");
        for (const SessionArgument& argument : session_arguments()) {
            if (std::ranges::find(kVoiceSampleArguments, argument.name) != kVoiceSampleArguments.end())
                add_session_option(*voices, argument);
        }
    }

    void add_sounds() {
        CLI::App* sounds = add_command("sounds", "hear a chime or an ambience, or save it");
        add_try(*sounds, "name or path of a sound");
        sounds->add_option("--start", sample_start_, "where in an ambience to begin [0s]")->type_name("TIME");
        sounds->add_option("--length", sample_length_, "how much of an ambience, to 2m, or 10m saved [20s]")
            ->type_name("TIME");
        for (const SessionArgument& argument : session_arguments()) {
            if (std::ranges::find(kSoundSampleArguments, argument.name) != kSoundSampleArguments.end())
                add_session_option(*sounds, argument);
        }
    }

    void add_try(CLI::App& command, const std::string& what) {
        command.add_option("try", action_, "what to do with it")->type_name("");
        command.add_option("NAME", name_, what)->type_name("");
        command.add_option("--save", save_, "write it to a file instead of playing it")->type_name("FILE");
    }

    void add_completions() {
        CLI::App* completions = add_command("completions", "print completions for bash, zsh or fish");
        completions->add_option("SHELL", shell_, "bash, zsh or fish")->type_name("");
        completions->group("");  // For packagers; not in the help.
    }

    std::vector<CLI::App*> all_parts() {
        std::vector<CLI::App*> parts = app_.get_subcommands([](const CLI::App*) { return true; });
        parts.push_back(&app_);
        return parts;
    }

    /// So that an alias can hold options, and the command that uses it others.
    static void let_the_last_win(CLI::Option& option) {
        const bool takes_one_value = option.nonpositional() && option.get_expected_max() == 1;
        if (takes_one_value) option.multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }

    const CLI::App& called() const {
        const auto commands = app_.get_subcommands();
        return commands.empty() ? app_ : *commands.front();
    }

    std::string see_help() const {
        const CLI::App& command = called();
        return fmt::format("; see cuewell {}--help", &command == &app_ ? "" : command.get_name() + " ");
    }

    /// CLI11 left these over: unknown options and commands, or one name too many.
    void refuse_extras() const {
        const CLI::App& command = called();
        const auto extras = app_.remaining(true);
        if (extras.empty()) return;
        const std::string& extra = extras.front();
        if (extra.starts_with("-") && extra.size() > 1) {
            std::vector<std::string> known;
            for (const CLI::Option* option : command.get_options()) {
                if (!option->get_lnames().empty()) known.push_back("--" + option->get_lnames().front());
            }
            const std::string name = extra.substr(0, extra.find('='));
            const auto near = nearest(name, known);
            throw UsageError(
                fmt::format("unknown option {}{}", name, near ? fmt::format("; did you mean {}?", *near) : see_help()));
        }
        if (&command != &app_) throw UsageError(fmt::format("\"{}\" is one argument too many{}", extra, see_help()));
        std::vector<std::string> commands;
        for (const CLI::App* known : app_.get_subcommands(is_for_people)) {
            commands.push_back(known->get_name());
        }
        throw UsageError(fmt::format("unknown command \"{}\"; {}", extra, suggestion(extra, commands)));
    }

    SessionOptions session_options(SessionOptions (*defaults)()) const {
        SessionOptions options = defaults();
        if (routine_) options.routine = *routine_;
        for (const auto& [argument, value] : values_) {
            const std::string problem = argument->apply(options, value);
            if (!problem.empty()) throw UsageError(fmt::format("--{} \"{}\": {}", argument->name, value, problem));
        }
        return options;
    }

    void require(const std::string& value, const char* what) const {
        if (value.empty()) throw UsageError(fmt::format("{}{}", what, see_help()));
    }

    void require_try(const char* command) const {
        if (action_ != "try" && !action_.empty())
            throw UsageError(fmt::format("{} cannot \"{}\"; expected: try{}", command, action_, see_help()));
        require(action_.empty() ? action_ : name_, "expected: try NAME");
    }

    Request request(SessionOptions (*defaults)()) {
        const std::string command = called().get_name();
        if (command == "render") {
            require(render_.output, "render needs a file to write: -o FILE");
            render_.session = session_options(defaults);
            render_.strict = strict_;
            return render_;
        }
        if (command == "plan") {
            const PlanForm form = wants_json_ ? PlanForm::json : wants_cues_ ? PlanForm::cues : PlanForm::table;
            return PlanRequest{session_options(defaults), form, picture_, strict_};
        }
        if (command == "list") {
            require(kind_, "list needs to know what: stretches, routines, voices, languages, sounds or devices");
            return ListRequest{kind_, language(defaults), wants_json_};
        }
        if (command == "show") {
            require(name_, "show needs the name of a routine, stretch, voice or ambience");
            return ShowRequest{name_, language(defaults)};
        }
        if (command == "voices") {
            require_try("voices");
            return VoiceTryRequest{session_options(defaults), name_, save_};
        }
        if (command == "sounds") {
            require_try("sounds");
            return SoundTryRequest{session_options(defaults), name_, save_, sample_start_, sample_length_};
        }
        if (command == "check") return CheckRequest{files_, language(defaults), strict_};
        if (command == "completions") {
            require(shell_, "completions needs the name of a shell: bash, zsh or fish");
            return TextRequest{completions_for(shell_, shape_of(app_))};
        }
        return TextRequest{help_of(shape_of(app_))};
    }

    std::string language(SessionOptions (*defaults)()) const {
        return language_.empty() ? defaults().language : language_;
    }

    CLI::App app_{"", "cuewell"};
    bool wants_version_ = false;
    bool wants_json_ = false;
    bool wants_cues_ = false;
    bool strict_ = false;
    std::optional<std::string> picture_;
    std::optional<std::string> routine_;
    std::string action_;
    std::optional<std::string> save_;
    std::optional<std::string> sample_start_;
    std::optional<std::string> sample_length_;
    std::string kind_;
    std::string name_;
    std::string language_;
    std::string shell_;
    std::vector<std::string> files_;
    SessionValues values_;
    RenderRequest render_;
};

}  // namespace

Request read_arguments(int argc, char** argv, SessionOptions (*defaults)()) {
    return CommandLine().read(argc, argv, defaults);
}

}  // namespace cuewell
