#pragma once

#include "support/child_process.h"
#include "support/temporary_folder.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cuewell::test {

/// A PulseAudio that nobody else knows of, with a sink that nobody hears and that can be recorded.
///
/// Shape:  everything is in a temporary folder, and runs as long as this does.
class PulseServer {
public:
    /// The program that is not installed and that this needs; empty where there is none.
    [[nodiscard]] static std::string missing();

    /// It does not run yet.
    PulseServer();

    /// Settings under which ALSA's default output is the sink, and the user's home is in the folder.
    [[nodiscard]] std::map<std::string, std::string> environment() const;
    [[nodiscard]] const TemporaryFolder& folder() const noexcept { return folder_; }
    /// A program that writes what the sink plays to its standard output: two channels of 16 bits at 48 kHz.
    [[nodiscard]] ChildStart listener() const;

    /// Whether it came up. Needs: it does not run.
    [[nodiscard]] bool start();
    void kill() { server_->kill(); }
    void freeze() const;
    void thaw() const;
    /// As when a headset is unplugged, and plugged in again. Errors: std::runtime_error where that cannot be done.
    void unload_sink() const;
    void load_sink();

private:
    [[nodiscard]] ChildStart child(std::vector<std::string> command) const;
    [[nodiscard]] bool controls(std::vector<std::string> arguments) const;
    void keep_awake();

    TemporaryFolder folder_;
    std::unique_ptr<ChildProcess> server_;
    std::unique_ptr<ChildProcess> zeros_;  ///< Keeps the sink awake: an idle one stalls at the start of a stream.
};

}  // namespace cuewell::test
