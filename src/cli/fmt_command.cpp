#include "cli/fmt_command.h"

#include "base/errors.h"
#include "base/text_file.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "session/formatted_script.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <optional>
#include <system_error>

#include <poll.h>
#include <unistd.h>

namespace cuewell {
namespace {

constexpr const char* kStandardInput = "-";

/// All of standard input, or as much of it as is surely too much.
std::string read_standard_input() {
    constexpr std::size_t kAtOnce = 65'536;
    std::string bytes;
    while (bytes.size() <= kLargestTextFile) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        const bool is_ready = ::poll(&input, 1, kWaitMilliseconds) > 0;
        throw_if_interrupted();
        if (!is_ready) continue;
        const std::size_t before = bytes.size();
        bytes.resize(before + kAtOnce);
        const ssize_t read = ::read(STDIN_FILENO, bytes.data() + before, kAtOnce);
        if (read < 0 && errno != EINTR && errno != EAGAIN)
            throw Failure(fmt::format("standard input cannot be read: {}", std::generic_category().message(errno)));
        bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(read, 0)));
        if (read == 0) break;
    }
    return bytes;
}

/// Whether the file was faulty, or would have to be changed and may not.
bool is_amiss(const std::string& file, bool only_look) {
    const bool is_input = file == kStandardInput;
    Diagnostics faults;
    const auto script = is_input ? format_script_text(read_standard_input(), faults) : format_script(file, faults);
    tell_faults(faults.all());
    if (!script) return true;
    if (only_look) {
        if (script->is_changed) print_result(fmt::format("{}\n", is_input ? "standard input" : printable(file)));
        return script->is_changed;
    }
    if (is_input) {
        print_result(script->text);
    } else if (script->is_changed) {
        write_formatted(file, *script, throw_if_interrupted);
        tell(fmt::format("{}: formatted\n", printable(file)));
    }
    return false;
}

/// Gives the exit code of one file: what cannot be done with it keeps no other from its form.
int put_into_form(const std::string& file, bool only_look) {
    try {
        return is_amiss(file, only_look) ? kExitWrongUse : kExitDone;
    } catch (const UsageError& error) {
        tell(fmt::format("cuewell: {}\n", printable(error.what())));
        return kExitWrongUse;
    } catch (const Failure& error) {
        tell(fmt::format("cuewell: {}\n", printable(error.what())));
        return kExitFailed;
    }
}

}  // namespace

int run_fmt(const FmtRequest& request) {
    int worst = kExitDone;
    for (const std::string& file : request.files) worst = std::max(worst, put_into_form(file, request.check));
    return worst;
}

}  // namespace cuewell
