#pragma once

#include "base/descriptor.h"
#include "support/child_process.h"
#include "support/recording.h"

#include <memory>
#include <mutex>
#include <thread>

namespace cuewell::test {

/// Records what a sink plays.
class Recorder {
public:
    /// `parec`: writes what it hears to its standard output, which it is given here.
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

    Descriptor pipe_;
    mutable std::mutex mutex_;
    Recording recording_;
    std::unique_ptr<ChildProcess> parec_;
    std::thread thread_;
};

}  // namespace cuewell::test
