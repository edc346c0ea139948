#include "support/program.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cuewell::test {
namespace {

struct Pipe {
    int read_end = -1;
    int write_end = -1;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    return {ends[0], ends[1]};
}

}  // namespace

std::vector<std::string> clean_environment(const std::map<std::string, std::string>& additions,
                                           const std::filesystem::path& home) {
    static constexpr std::array<std::string_view, 7> kLeftOut{
        "HOME=", "XDG_", "CUEWELL_", "NO_COLOR=", "TERM=", "LANG=", "LC_"};
    std::vector<std::string> result;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string_view text = *variable;
        const bool is_given = additions.contains(std::string(text.substr(0, text.find('='))));
        if (!is_given &&
            std::ranges::none_of(kLeftOut, [&](std::string_view start) { return text.starts_with(start); }))
            result.emplace_back(text);
    }
    if (!additions.contains("HOME")) result.push_back("HOME=" + home.string());
    for (const auto& [name, value] : additions) result.push_back(name + "=" + value);
    return result;
}

namespace {

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (const std::string& text : texts) result.push_back(const_cast<char*>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

[[noreturn]] void become(const std::vector<char*>& command, const std::vector<char*>& environment, const char* folder,
                         int out, int err) {
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (::chdir(folder) != 0) ::_exit(125);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    ::execve(command[0], command.data(), environment.data());
    ::_exit(126);
}

/// Reads both pipes to their ends at once: a program that fills one must not wait for the other.
void read_both(int out, int err, ProgramRun& run) {
    std::array<pollfd, 2> ends{{{out, POLLIN, 0}, {err, POLLIN, 0}}};
    const std::array<std::string*, 2> texts{&run.out, &run.err};
    std::array<char, 65'536> buffer{};
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        ::poll(ends.data(), ends.size(), -1);
        for (std::size_t at = 0; at < ends.size(); ++at) {
            if (ends[at].fd < 0 || ends[at].revents == 0) continue;
            const ssize_t got = ::read(ends[at].fd, buffer.data(), buffer.size());
            if (got > 0) texts[at]->append(buffer.data(), static_cast<std::size_t>(got));
            if (got == 0) ends[at].fd = -1;
        }
    }
}

}  // namespace

ProgramRun run_program(const std::vector<std::string>& command, const std::filesystem::path& folder,
                       const std::map<std::string, std::string>& environment) {
    const std::vector<std::string> variables = clean_environment(environment, folder / "no-home");
    const std::vector<char*> arguments = pointers_to(command);
    const std::vector<char*> variable_pointers = pointers_to(variables);
    const std::string start = folder.string();
    const Pipe out = make_pipe();
    const Pipe err = make_pipe();
    const pid_t child = ::fork();
    if (child == 0) become(arguments, variable_pointers, start.c_str(), out.write_end, err.write_end);
    ::close(out.write_end);
    ::close(err.write_end);
    ProgramRun run;
    read_both(out.read_end, err.read_end, run);
    ::close(out.read_end);
    ::close(err.read_end);
    int status = 0;
    ::waitpid(child, &status, 0);
    run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return run;
}

std::string read_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace cuewell::test
