#pragma once

#include "session/saved_session.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace cuewell {

/// Keeps the state of a session that plays, on a thread of its own.
///
/// Shape:  only the newest state counts: one that was not written when the next one comes is passed over.
/// Errors: none while it plays, for a full disk is no reason to fall silent; failure() has the last one.
/// Thread: any.
/// Why:    a disk can take tens of milliseconds to say that it has something, and seconds when it is busy or asleep.
class SavedSessionKeeper {
public:
    using Save = std::function<void(const std::filesystem::path&, const SavedSession&)>;

    /// `save` is called on the thread alone.
    explicit SavedSessionKeeper(std::filesystem::path file, Save save = save_session);
    ~SavedSessionKeeper();  ///< Waits until the newest state is written.
    SavedSessionKeeper(const SavedSessionKeeper&) = delete;
    SavedSessionKeeper& operator=(const SavedSessionKeeper&) = delete;

    /// Has this state written; returns at once.
    void keep(SavedSession session);

    /// Has what is kept forgotten; returns at once.
    void forget();

    /// Waits until there is nothing left to write.
    void settle();

    /// What went wrong when it was last written, in a sentence; nothing where all is well.
    [[nodiscard]] std::optional<std::string> failure();

private:
    /// What is to be done next: to save, or without a session to forget.
    struct Wish {
        std::optional<SavedSession> session;
    };

    void wish(Wish next);
    void run();
    [[nodiscard]] std::optional<std::string> fulfil(const Wish& wish) const noexcept;

    const std::filesystem::path file_;
    const Save save_;
    std::mutex mutex_;  ///< Never held while something is written.
    std::condition_variable changed_;
    std::optional<Wish> next_;
    std::optional<std::string> failure_;
    bool is_busy_ = false;
    bool is_over_ = false;
    std::jthread thread_;  ///< The last member: it uses the others.
};

}  // namespace cuewell
