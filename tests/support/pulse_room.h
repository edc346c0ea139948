#pragma once

#include "support/child_process.h"
#include "support/recording.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace cuewell::test {

/// Records what a sink plays.
class Recorder {
public:
    explicit Recorder(ChildStart parec);
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// All that was heard until now.
    ///
    /// Why:    a sound is heard before it is recorded, by a time that changes. The frame that came through soonest tells when
    ///         the first one was heard, so times are late by the least that recording takes: some milliseconds.
    [[nodiscard]] Recording heard() const;

private:
    void listen();

    int pipe_ = -1;
    mutable std::mutex mutex_;
    Recording recording_;
    std::unique_ptr<ChildProcess> parec_;
    std::thread thread_;
};

/// A room with a sound system of its own: a PulseAudio that nobody else knows of, with a sink that is recorded.
///
/// Shape:  everything is in a temporary folder, and runs as long as this does.
class PulseRoom {
public:
    /// The program that is not installed and that this needs; empty where there is none.
    [[nodiscard]] static std::string missing();

    PulseRoom();

    /// Settings under which ALSA's default output is the sink, and the user's home is in the room.
    [[nodiscard]] std::map<std::string, std::string> environment() const;
    [[nodiscard]] const TemporaryFolder& folder() const noexcept { return folder_; }

    /// What was heard since the server was last started.
    [[nodiscard]] Recording heard() const { return recorder_->heard(); }

    /// Needs: it was killed. Errors: std::runtime_error where it does not come up.
    void start_server();
    void kill_server();
    void freeze_server() const;
    void thaw_server() const;
    /// As when a headset is unplugged, and plugged in again.
    void unload_sink() const;
    void load_sink();

private:
    [[nodiscard]] ChildStart child(std::vector<std::string> command) const;
    void listen();
    int control(const std::vector<std::string>& arguments) const;

    TemporaryFolder folder_;
    std::unique_ptr<ChildProcess> server_;
    std::unique_ptr<ChildProcess> zeros_;  ///< Keeps the sink awake: an idle one stalls at the start of a stream.
    std::unique_ptr<Recorder> recorder_;
};

}  // namespace cuewell::test
