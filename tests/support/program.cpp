#include "support/program.h"

#include "base/descriptor_pair.h"
#include "support/child_process.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <poll.h>
#include <unistd.h>

namespace cuewell::test {
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
    ChildStart start;
    start.command = command;
    start.environment = clean_environment(environment, folder / "no-home");
    start.folder = folder;
    DescriptorPair out = make_pipe();
    DescriptorPair err = make_pipe();
    start.out = out.second.get();
    start.err = err.second.get();
    ChildProcess child(start);
    out.second.close();
    err.second.close();
    ProgramRun run;
    read_both(out.first.get(), err.first.get(), run);
    run.exit_code = child.await_end();
    return run;
}

}  // namespace cuewell::test
