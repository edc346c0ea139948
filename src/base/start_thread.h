#pragma once

#include "base/errors.h"

#include <functional>
#include <future>
#include <system_error>
#include <thread>
#include <utility>

namespace cuewell {

/// A thread that does `work`, which throws nothing.
///
/// Errors: Failure where the system has no thread left for it.
[[nodiscard]] std::jthread start_thread(std::function<void()> work);

/// The sentence for a thread that could not be had.
[[nodiscard]] Failure no_thread(const std::system_error& error);

/// The future result of `work`, which is done on a thread of its own.
///
/// Errors: as start_thread; what `work` throws is in the future.
template <class Work>
[[nodiscard]] auto start_work(Work work) {
    try {
        return std::async(std::launch::async, std::move(work));
    } catch (const std::system_error& error) {
        throw no_thread(error);
    }
}

}  // namespace cuewell
