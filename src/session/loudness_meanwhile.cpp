#include "session/loudness_meanwhile.h"

#include "base/start_thread.h"

#include <chrono>

namespace cuewell {
namespace {

/// Ends a measuring that nobody wants any more; nobody hears of it.
struct GivenUp {};

}  // namespace

LoudnessMeanwhile::LoudnessMeanwhile(const PreparedSession& session, int threads)
    : coming_(start_work([this, &session, threads] {
          const auto on_wait = [this] {
              if (is_given_up_) throw GivenUp();
          };
          return speech_loudness(session, on_wait, threads);
      })) {}

LoudnessMeanwhile::~LoudnessMeanwhile() { is_given_up_ = true; }

std::optional<Loudness> LoudnessMeanwhile::wait(const OnWait& on_wait) const {
    using namespace std::chrono_literals;
    while (coming_.wait_for(20ms) != std::future_status::ready) on_wait();
    return coming_.get();
}

void LoudnessMeanwhile::check() const {
    using namespace std::chrono_literals;
    if (coming_.wait_for(0s) == std::future_status::ready) static_cast<void>(coming_.get());
}

}  // namespace cuewell
