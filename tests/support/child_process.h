#pragma once

#include "support/temporary_folder.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace cuewell::test {

/// How a process begins. Descriptors of -1 lead nowhere.
struct ChildStart {
    std::vector<std::string> command;  ///< The first one is looked for in PATH where it holds no slash.
    std::vector<std::string> environment;
    std::filesystem::path folder = "/";
    int in = -1;
    int out = -1;
    int err = -1;
    bool leads_group = false;    ///< With whatever it starts, it can be sent signals as a group.
    bool owns_terminal = false;  ///< `in` is a terminal that becomes the process's own, as in a terminal window.
};

/// A process that runs beside the test, and ends with it at the latest, even where the test is killed.
class ChildProcess {
public:
    explicit ChildProcess(const ChildStart& start);
    ~ChildProcess() { kill(); }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    void signal(int number) const;
    /// Ends it at once, even where it is stopped.
    void kill();
    /// Its exit code, or 128 plus the signal that ended it; none where it still runs after that time.
    std::optional<int> await_end(std::chrono::milliseconds patience);
    /// The same, however long it runs.
    int await_end();
    [[nodiscard]] pid_t id() const noexcept { return process_; }

private:
    std::optional<int> has_ended();
    void take_end(int options);

    pid_t process_ = -1;
    std::optional<int> exit_code_;
};

/// Where the program lies in PATH; empty where it is not installed.
[[nodiscard]] std::filesystem::path installed_program(const std::string& name);

/// The first of these that is not installed; empty where all are.
[[nodiscard]] std::string first_missing(const std::vector<std::string>& programs);

}  // namespace cuewell::test
