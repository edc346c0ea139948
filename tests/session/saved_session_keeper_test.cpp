#include "session/saved_session_keeper.h"

#include "base/errors.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace cuewell {
namespace {

SavedSession session_of(const std::string& routine) {
    SavedSession session;
    session.routine = routine;
    return session;
}

/// A disk that takes a session only when it is told to.
class SlowDisk {
public:
    void save(const SavedSession& session) {
        std::unique_lock lock(mutex_);
        ++begun_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return allowed_; });
        saved.push_back(session.routine);
    }

    void await_begin() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return begun_ > 0; });
    }

    void allow() {
        const std::lock_guard lock(mutex_);
        allowed_ = true;
        changed_.notify_all();
    }

    std::vector<std::string> saved;

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int begun_ = 0;
    bool allowed_ = false;
};

TEST_CASE("a keeper waits for no disk, and writes the newest state next") {
    SlowDisk disk;
    {
        SavedSessionKeeper keeper("x", [&](const auto&, const SavedSession& session) { disk.save(session); });
        keeper.keep(session_of("first"));
        disk.await_begin();
        keeper.keep(session_of("second"));
        keeper.keep(session_of("third"));
        disk.allow();
    }
    CHECK(disk.saved == std::vector<std::string>{"first", "third"});
}

TEST_CASE("what was kept last is in the file when a keeper has settled or ended") {
    const test::TemporaryFolder folder;
    {
        SavedSessionKeeper keeper(folder / "state/session.toml");
        keeper.keep(session_of("first"));
        keeper.settle();
        CHECK(read_saved_session(folder / "state/session.toml") == session_of("first"));
        keeper.keep(session_of("second"));
    }
    CHECK(read_saved_session(folder / "state/session.toml") == session_of("second"));
}

TEST_CASE("a keeper that is told to forget leaves nothing of what it was given before") {
    const test::TemporaryFolder folder;
    {
        SavedSessionKeeper keeper(folder / "session.toml");
        keeper.keep(session_of("first"));
        keeper.settle();
        keeper.keep(session_of("second"));
        keeper.forget();
    }
    CHECK(folder.names().empty());
}

TEST_CASE("a keeper goes on after a failure, and tells it until it has passed") {
    bool is_full = true;
    SavedSessionKeeper keeper("x", [&](const auto&, const auto&) {
        if (is_full) throw Failure("cannot write \"x\": No space left on device");
    });
    CHECK_FALSE(keeper.failure());
    keeper.keep(session_of("first"));
    keeper.settle();
    CHECK(keeper.failure() == "cannot write \"x\": No space left on device");
    is_full = false;
    keeper.keep(session_of("second"));
    keeper.settle();
    CHECK_FALSE(keeper.failure());
}

}  // namespace
}  // namespace cuewell
