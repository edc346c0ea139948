#include "speech/command_run.h"

#include "base/descriptor.h"
#include "speech/quoted_text.h"
#include "speech/spawned_program.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

using std::chrono::milliseconds;

/// How often it is looked at how much was written, and whether the user has had enough.
constexpr milliseconds kSlice{50};
constexpr std::size_t kMostComplaintBytes = 8 * 1024;
constexpr std::size_t kMostComplaintCharacters = 200;

struct Slot {
    std::string_view name;
    std::string value;
};
using Slots = std::array<Slot, 3>;

/// The argument with its slots filled in, each where it stood: what a slot brings in is not looked at again.
std::string filled(std::string_view argument, const Slots& slots) {
    std::string result;
    while (!argument.empty()) {
        const auto slot =
            std::ranges::find_if(slots, [&](const Slot& each) { return argument.starts_with(each.name); });
        if (slot != slots.end()) {
            result += slot->value;
            argument.remove_prefix(slot->name.size());
        } else {
            result += argument.front();
            argument.remove_prefix(1);
        }
    }
    return result;
}

bool holds(const CommandEngine& engine, std::string_view slot) {
    return std::ranges::any_of(engine.arguments,
                               [&](const std::string& argument) { return argument.find(slot) != std::string::npos; });
}

std::vector<std::string> command_of(const CommandEngine& engine, const Slots& slots) {
    std::vector<std::string> command{engine.program};
    for (const std::string& argument : engine.arguments) command.push_back(filled(argument, slots));
    return command;
}

/// The beginning of an ordinary file. The program may have put anything in its place: a pipe would never end, a link
/// lead elsewhere.
std::string beginning_of_file(const std::filesystem::path& path, std::size_t most) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
    struct stat status{};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
    std::string text(most, '\0');
    const ssize_t got = ::read(file.get(), text.data(), text.size());
    text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return text;
}

std::string first_line_of(const std::filesystem::path& path) {
    const std::string text = beginning_of_file(path, kMostComplaintBytes);
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        std::string shown = beginning_of(line, kMostComplaintCharacters);
        if (!shown.empty()) return shown;
    }
    return {};
}

std::uintmax_t size_of(const std::filesystem::path& path) {
    std::error_code missing;
    const std::uintmax_t size = std::filesystem::file_size(path, missing);
    return missing ? 0 : size;
}

/// Waits for the end of the program: what it was that ended it.
CommandEnding wait_for(const SpawnedProgram& program, milliseconds time, const std::function<bool()>& is_too_much,
                       const OnWait& on_wait) {
    // Time is counted in slices that were waited, so that a computer that slept does not find it all used up.
    for (milliseconds left = time; left > milliseconds::zero(); left -= kSlice) {
        const bool has_ended = program.has_ended_after(std::min(kSlice, left));
        if (is_too_much()) return CommandEnding::too_much;
        if (has_ended) return CommandEnding::exited;
        if (on_wait) on_wait();
    }
    return CommandEnding::too_slow;
}

CommandResult result_of(CommandEnding ending, int status) {
    if (ending != CommandEnding::exited) return {ending, 0, {}, {}};
    if (WIFEXITED(status)) return {CommandEnding::exited, WEXITSTATUS(status), {}, {}};
    return {CommandEnding::crashed, WTERMSIG(status), {}, {}};
}

CommandResult run(const std::vector<std::string>& command, const StandardFiles& files,
                  const std::filesystem::path& sound, milliseconds time, const OnWait& on_wait) {
    try {
        SpawnedProgram program(command, files);
        const auto is_too_much = [&] { return size_of(sound) + size_of(files.errors) > kMostBytesOfARun; };
        const CommandEnding ending = wait_for(program, time, is_too_much, on_wait);
        return result_of(ending, program.end());
    } catch (const std::system_error& fault) {
        return {CommandEnding::not_started, fault.code().value(), {}, {}};
    }
}

}  // namespace

std::string stretch_text(double stretch) { return fmt::format("{:.3f}", stretch); }

CommandResult run_command(const CommandEngine& engine, const CommandTask& task, const ScratchFolder& folder,
                          const OnWait& on_wait) {
    if (on_wait) on_wait();
    const std::filesystem::path text = folder.write("text.txt", task.text + '\n');
    const std::filesystem::path sound = folder.path() / "sound.wav";
    const std::filesystem::path nothing = "/dev/null";
    const StandardFiles files{holds(engine, "{text}") ? nothing : text, holds(engine, "{wav}") ? nothing : sound,
                              folder.path() / "errors.txt"};
    const Slots slots{
        {{"{text}", text.string()}, {"{wav}", sound.string()}, {"{stretch}", stretch_text(task.stretch)}}};
    const auto time = std::chrono::ceil<milliseconds>(engine.time_limit);
    CommandResult result = run(command_of(engine, slots), files, sound, time, on_wait);
    result.complaint = first_line_of(files.errors);
    result.sound = sound;
    return result;
}

}  // namespace cuewell
