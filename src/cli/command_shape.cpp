#include "cli/command_shape.h"

#include "cli/session_arguments.h"

#include <algorithm>
#include <span>

namespace cuewell {
namespace {

/// The session options that a sample of a voice takes, and those that a sample of a sound takes.
const std::vector<std::string> kVoiceSampleOptions{"rate", "pitch", "pace", "loudness", "sample-rate"};
const std::vector<std::string> kSoundSampleOptions{"seed", "sample-rate"};
/// Those that decide which stretches a routine has.
const std::vector<std::string> kComposeOptions{"time",     "focus", "avoid", "equipment", "level",
                                               "position", "vary",  "only",  "skip",      "seed"};

OptionShape argument(const std::string& name, const std::string& help) { return {"", name, "", help, "Options", true}; }

OptionShape option(const std::string& word, const std::string& value, const std::string& help) {
    return {"", word, value, help};
}

OptionShape flag(const std::string& word, const std::string& help) { return option(word, "", help); }

OptionShape apart_from(OptionShape shape, std::vector<std::string> excludes) {
    shape.excludes = std::move(excludes);
    return shape;
}

OptionShape of_session(const SessionArgument& known) {
    OptionShape shape = option(known.name, known.value, known.help);
    shape.group = "Session";
    return shape;
}

/// The session options of these names, in the order of the help.
std::vector<OptionShape> session_options(std::span<const std::string> names) {
    std::vector<OptionShape> options;
    for (const SessionArgument& known : session_arguments()) {
        if (std::ranges::find(names, known.name) != names.end()) options.push_back(of_session(known));
    }
    return options;
}

/// A command that works on a session.
CommandShape for_a_session(const std::string& name, const std::string& help, const std::vector<OptionShape>& own) {
    CommandShape shape{name, help, {argument("ROUTINE", "routine, stretch, or path of one [back-care]")}};
    for (const SessionArgument& known : session_arguments()) shape.options.push_back(of_session(known));
    shape.options.push_back(flag("strict", "take a warning for an error"));
    shape.options.insert(shape.options.end(), own.begin(), own.end());
    return shape;
}

CommandShape play() {
    return for_a_session("play", "play a session, steered by keys",
                         {apart_from(option("end-at", "HH:MM", "fit it to end by the clock: 07:45"), {"time"}),
                          option("device", "NAME", "output, by name or number [the default]"),
                          option("lead-in", "TIME", "faint sound before it, 0s to 30s [1s]"),
                          flag("plain", "a line for each event, nothing redrawn"),
                          flag("resume", "go on where the last session was left")});
}

CommandShape render() {
    OptionShape output = option("output", "FILE", "file to write, of the kind its ending says; - is stdout");
    output.letter = "o";
    CommandShape shape =
        for_a_session("render", "make a session file: .ogg .opus .mp3 .flac .wav .html",
                      {output, option("format", "NAME", "wav, flac, ogg, opus, mp3, html, whatever the ending"),
                       option("quality", "LEVEL", "low, normal, high, or 0 (small) to 10 [normal]"),
                       option("bits", "BITS", "of WAV and FLAC: 16, 24, or for WAV float [16]"),
                       flag("mono", "one channel, also with an ambience"),
                       flag("voice-only", "neither chimes nor ambience; the times stay"),
                       option("cover", "FILE", "PNG or JPEG, in place of the cover that is drawn"),
                       flag("no-source", "leave the scripts out of the file"),
                       option("subtitles", "FORMATS", "the words in step, beside it: vtt,srt,lrc"),
                       option("chapters", "FILE", "write the chapters as JSON of podcasts"),
                       option("timeline", "FILE", "write every event with its time, as JSON"),
                       option("stems", "DIR", "write speech, chimes and ambience apart"),
                       flag("split", "a folder of tracks in place of one file"),
                       apart_from(option("all", "DIR", "all routines, or those named, into a folder"),
                                  {"output", "split", "stems", "timeline", "chapters"})});
    for (OptionShape& known : shape.options) {
        if (known.word == "ROUTINE") known.takes_many = true;
    }
    return shape;
}

CommandShape plan() {
    return for_a_session(
        "plan", "show what a session holds, and when",
        {flag("json", "every event with its time, as JSON"),
         apart_from(flag("cues", "what is said and done, in order"), {"json"}),
         apart_from(option("svg", "FILE", "draw the session; - is standard output"), {"json", "cues"})});
}

CommandShape check() {
    OptionShape file = argument("FILE", "files, folders of scripts [all bundled and own]");
    file.takes_many = true;
    return {"check",
            "look for faults in scripts and voices",
            {file, option("language", "CODE", "language of the files [en]"),
             flag("strict", "take a warning for an error"), flag("json", "what is found as JSON, for editors"),
             flag("fix", "mend your own files where there is one way only"),
             apart_from(option("explain", "ID", "the page of a rule: right-without-left"),
                        {"language", "json", "fix", "strict"})}};
}

CommandShape compose() {
    OptionShape output = option("output", "FILE", "script to write, - is stdout");
    output.letter = "o";
    CommandShape shape{
        "compose",
        "write a routine by your wishes, as a script to edit",
        {argument("ROUTINE", "routine to begin with [all stretches]"), output,
         option("title", "TITLE", "what it is called"), option("language", "CODE", "language of the scripts [en]")}};
    const std::vector<OptionShape> wishes = session_options(kComposeOptions);
    shape.options.insert(shape.options.end(), wishes.begin(), wishes.end());
    return shape;
}

CommandShape begin_script() {
    OptionShape output = option("output", "FILE", "file or folder to write, - is stdout [NAME.md]");
    output.letter = "o";
    return {"new",
            "begin a stretch or a routine",
            {argument("KIND", "stretch or routine"), argument("NAME", "what the file is called, without .md: my-twist"),
             output, option("title", "TITLE", "what it is called in speech and print [of NAME]"),
             option("language", "CODE", "language of the script [en]")}};
}

CommandShape format() {
    OptionShape file = argument("FILE", "scripts to format; - is standard input");
    file.takes_many = true;
    return {"fmt",
            "put scripts into one form, whose meaning is the same",
            {file, flag("check", "write nothing; name the files that would change")}};
}

CommandShape watch() {
    OptionShape output = option("output", "FILE", "file to write [NAME.audition.ogg beside it]");
    output.letter = "o";
    CommandShape shape = for_a_session("watch", "check and audition a script on every save", {output});
    shape.options.front() = argument("FILE", "path of a stretch or a routine");
    std::erase_if(shape.options, [](const OptionShape& known) { return known.word == "strict"; });
    return shape;
}

/// A command that lets one hear something.
CommandShape try_out(const std::string& name, const std::string& help, const std::string& what,
                     std::vector<OptionShape> more) {
    CommandShape shape{name,
                       help,
                       {argument("try", "what to do with it"), argument("NAME", what),
                        option("save", "FILE", "write it to a file instead of playing it")}};
    shape.options.insert(shape.options.end(), more.begin(), more.end());
    return shape;
}

CommandShape sounds() {
    std::vector<OptionShape> options = session_options(kSoundSampleOptions);
    options.insert(options.begin(), {option("start", "TIME", "where in an ambience to begin [0s]"),
                                     option("length", "TIME", "how much of an ambience, to 2m, or 10m saved [20s]")});
    return try_out("sounds", "hear a chime or an ambience, or save it", "name or path of a sound", options);
}

std::vector<CommandShape> commands() {
    const OptionShape language = option("language", "CODE", "language of the scripts [en]");
    std::vector<CommandShape> shapes{
        play(),
        render(),
        plan(),
        {"list",
         "list what there is",
         {argument("KIND", "stretches, routines, voices, languages, sounds, devices"),
          flag("json", "as JSON, with what each head says"), language}},
        {"show",
         "show the text of a routine, stretch, voice or ambience",
         {argument("NAME", "name or path; of a session file, the scripts inside"),
          flag("source", "the scripts inside a session file; so without it too"), language}},
        check(),
        compose(),
        begin_script(),
        format(),
        watch(),
        try_out("voices", "hear a voice, or save a sample of it", "name or path of a voice",
                session_options(kVoiceSampleOptions)),
        sounds(),
        {"log", "show the weeks of your journal", {option("weeks", "N", "how many weeks at most, to 520 [12]")}},
        {"completions", "print completions for bash, zsh or fish", {argument("SHELL", "bash, zsh or fish")}, {}, false},
        {"help", "show this help", {argument("COMMAND", "the command to help with")}, {}, false},
    };
    OptionShape help = flag("help", "show this help");
    help.letter = "h";
    for (CommandShape& shape : shapes) shape.options.insert(shape.options.begin(), help);
    return shapes;
}

}  // namespace

const CommandShape& program_shape() {
    static const CommandShape shape = [] {
        CommandShape program{"cuewell", "Voice-guided stretching sessions whose clock can be trusted.", {}, commands()};
        program.options = {flag("help", "show this help"), flag("version", "show the version")};
        program.options[0].letter = "h";
        program.options[1].letter = "V";
        return program;
    }();
    return shape;
}

const CommandShape* find_command(const CommandShape& program, const std::string& name) {
    const auto found = std::ranges::find(program.commands, name, &CommandShape::name);
    return found == program.commands.end() ? nullptr : &*found;
}

}  // namespace cuewell
