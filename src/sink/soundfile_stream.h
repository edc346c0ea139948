#pragma once

#include "sink/rewritable_writer.h"

#include <cstdint>
#include <exception>

namespace cuewell {

/// Where libsndfile's bytes go, with a place to write at as a file has it.
///
/// libsndfile's callbacks are C, so what is thrown waits here until libsndfile has returned. It never hears of a failure:
/// libsndfile 1.2.0 leaks the encoder where a write fails.
class SoundfileStream {
public:
    /// Both must outlive this; without `back` there is no way to go back.
    explicit SoundfileStream(ByteWriter& bytes, RewritableWriter* back = nullptr) : bytes_(bytes), back_(back) {}

    void take(std::span<const std::byte> bytes) noexcept;

    /// Goes to a place in what was written; gives it, or -1 where there is no way to it.
    std::int64_t go_to(std::int64_t at) noexcept;

    /// Nothing is passed on from here on.
    void stop() noexcept { stopped_ = true; }

    /// Throws what was thrown while bytes were taken, once.
    void rethrow();

    /// Whether anything was written over.
    [[nodiscard]] bool went_back() const noexcept { return went_back_; }

    [[nodiscard]] std::int64_t place() const noexcept { return place_; }
    [[nodiscard]] std::int64_t length() const noexcept { return length_; }
    [[nodiscard]] ByteWriter& bytes() const noexcept { return bytes_; }

private:
    void pass_on(std::span<const std::byte> bytes);

    ByteWriter& bytes_;
    RewritableWriter* back_;
    std::exception_ptr failure_;
    std::int64_t place_ = 0;
    std::int64_t length_ = 0;
    bool stopped_ = false;
    bool went_back_ = false;
};

}  // namespace cuewell
