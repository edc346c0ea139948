#include "cli/session_files.h"

#include "cli/document.h"

#include <doctest/doctest.h>

namespace cuewell::test {
namespace {

const std::string kShortRoutine =
    "+++\n"
    "title  = \"Short break\"\n"
    "author = \"Ada\"\n"
    "date   = \"2026-11-20\"\n"
    "safety = \"own\"\n"
    "+++\n"
    "Go easy.\n"
    "\n"
    "- reach\n"
    "\n"
    "Done.\n";

}  // namespace

void save_short_routine(const TemporaryFolder& folder, const std::string& below) {
    folder.write(below + "break.md", kShortRoutine);
    folder.write(below + "reach.md", kShortStretch);
}

void render_break(const TemporaryFolder& folder, const std::vector<std::string>& arguments,
                  const std::map<std::string, std::string>& environment) {
    std::vector<std::string> command{"render", "break.md"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const ProgramRun run = run_cuewell(folder, command, environment);
    REQUIRE_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run.out.empty());
}

long long number_after(const std::string& json, const std::string& key) {
    const auto at = json.find("\"" + key + "\": ");
    return at == std::string::npos ? -1 : std::stoll(json.substr(at + key.size() + 4));
}

long long planned_frames(const TemporaryFolder& folder, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "plan");
    arguments.emplace_back("--json");
    return number_after(run_cuewell(folder, arguments).out, "frames");
}

std::vector<std::string> said_in(const TemporaryFolder& folder, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "plan");
    arguments.emplace_back("--cues");
    static const std::string kSay = "say    ";
    std::vector<std::string> said;
    for (const std::string& line : lines_of(run_cuewell(folder, arguments).out)) {
        if (line.starts_with(kSay)) said.push_back(line.substr(kSay.size()));
    }
    return said;
}

}  // namespace cuewell::test
