#include "cli/arguments.h"

#include "base/errors.h"
#include "fuzz.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cuewell::fuzz {
namespace {

/// A line is an argument, so that any text can be one.
std::vector<std::string> lines_of(std::string_view input) {
    std::vector<std::string> lines;
    for (std::string_view rest = input; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

SessionOptions plain_options() { return {}; }

std::optional<Request> request_of(const std::vector<std::string>& arguments) try {
    return read_arguments(arguments, plain_options);
} catch (const UsageError& error) {
    expect(!std::string_view(error.what()).empty(), "wrong use is told about");
    return std::nullopt;
}

void expect_the_same_again(const PlayOptions& options) {
    const SessionOptions& first = options.session;
    // No script has such a name, so no session of it is begun.
    if (first.routine.starts_with('-')) return;
    const SessionOptions again = read_kept_arguments(options.arguments, plain_options);
    const bool is_same = again.only == first.only && again.skip == first.skip && again.time == first.time &&
                         again.seed == first.seed && again.pace.factor == first.pace.factor;
    expect(is_same, "kept arguments make the same session again");
}

}  // namespace

/// A command line.
void try_input(std::string_view input) {
    const auto request = request_of(lines_of(input));
    const auto* play = request ? std::get_if<PlayRequest>(&*request) : nullptr;
    if (play != nullptr && !play->resume) expect_the_same_again(play->options);
}

}  // namespace cuewell::fuzz
