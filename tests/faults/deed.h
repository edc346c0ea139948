#pragma once

#include "faulty_run.h"
#include "support/temporary_folder.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace cuewell::test {

/// The bytes of all files below a folder, by their paths from there.
using Files = std::map<std::string, std::string>;

/// Something that the program does in a folder, again and again from the same start.
class Deed {
public:
    /// `before` stands in the folder at each start. Between runs the folder is put back into that state.
    Deed(std::vector<std::string> arguments, Files before, std::map<std::string, std::string> environment = {});

    /// Does it, from the start. What is there afterwards is `after`.
    [[nodiscard]] FaultyRun run(const Fault& fault, const std::function<void(pid_t)>& meanwhile = {});
    /// Does it again, with what is there.
    [[nodiscard]] FaultyRun run_again() const;

    [[nodiscard]] const std::vector<std::string>& arguments() const noexcept { return arguments_; }
    [[nodiscard]] const Files& before() const noexcept { return before_; }
    [[nodiscard]] Files after() const;

private:
    void put_back() const;

    std::vector<std::string> arguments_;
    Files before_;
    std::map<std::string, std::string> environment_;
    TemporaryFolder folder_;
};

/// What stands in the folder of a deed for a very short session: `break.md`, `reach.md` and `quick.toml`.
[[nodiscard]] Files short_session();

/// The options under which it loses no time.
[[nodiscard]] std::vector<std::string> quickly(std::vector<std::string> arguments);

}  // namespace cuewell::test
