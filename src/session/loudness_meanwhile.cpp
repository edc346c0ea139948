#include "session/loudness_meanwhile.h"

#include "base/start_thread.h"

#include <chrono>

namespace cuewell {
namespace {

/// The encoder, for which all wait, has the other core.
constexpr int kThreads = 1;

/// Ends a measuring that nobody wants any more; nobody hears of it.
struct GivenUp {};

}  // namespace

LoudnessMeanwhile::LoudnessMeanwhile(const PreparedSession& session)
    : coming_(start_work([this, &session] {
          const auto on_wait = [this] {
              if (is_given_up_) throw GivenUp();
          };
          return speech_loudness(session, on_wait, kThreads);
      })) {}

LoudnessMeanwhile::~LoudnessMeanwhile() { is_given_up_ = true; }

std::optional<Loudness> LoudnessMeanwhile::wait(const std::function<void()>& on_wait) const {
    using namespace std::chrono_literals;
    while (coming_.wait_for(20ms) != std::future_status::ready) on_wait();
    return coming_.get();
}

}  // namespace cuewell
