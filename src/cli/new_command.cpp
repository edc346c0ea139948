#include "cli/new_command.h"

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "cli/typed_word.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

fs::path file_of(const NewRequest& request) {
    const std::string name = request.script.name + ".md";
    if (!request.output) return name;
    std::error_code problem;
    return fs::is_directory(*request.output, problem) ? fs::path(*request.output) / name : fs::path(*request.output);
}

}  // namespace

int run_new(const NewRequest& request, const Places& places) {
    const std::string text = new_script(request.script, places);
    if (request.output == "-") {
        print_result(text);
        return kExitDone;
    }
    const fs::path file = file_of(request);
    write_new_script(file, text, throw_if_interrupted);
    tell(fmt::format("{}: write your own words into it, then ask: cuewell check {}\n", printable(file.string()),
                     typed_word(file.string())));
    return kExitDone;
}

}  // namespace cuewell
