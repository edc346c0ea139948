#pragma once

#include "base/descriptor.h"
#include "speech/espeak_engine.h"

#include <sys/types.h>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A reply of a worker to one request.
struct WorkerReply {
    /// `lost`: the worker itself is gone or does not answer, and was ended; the other kinds leave it ready for more.
    enum class Kind { samples, voice_missing, refused, crashed, too_slow, too_much, not_started, lost };

    Kind kind = Kind::lost;
    std::string samples;  ///< 16 bit each, in the machine's order.
};

/// A process that starts eSpeak NG, never speaks itself, and forks a child for each request.
///
/// Thread: one at a time.
class WorkerProcess {
public:
    /// Forks the worker, which sleeps until `start`.
    ///
    /// Needs:  this process has one thread, which outlives the worker.
    /// Errors: Failure where no process can be made.
    WorkerProcess();
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    /// Has the worker start eSpeak, and does not wait for it.
    void start();

    /// Waits until the worker has started eSpeak; nothing where it could not, and was ended.
    [[nodiscard]] std::optional<EngineFacts> await_facts();

    /// Has the request spoken.
    [[nodiscard]] WorkerReply ask(const EngineRequest& request);

    [[nodiscard]] bool is_alive() const noexcept { return process_ > 0; }

private:
    void end() noexcept;

    Descriptor socket_;
    pid_t process_ = -1;
};

}  // namespace cuewell
