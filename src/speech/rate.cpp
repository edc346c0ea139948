#include "speech/rate.h"

#include <algorithm>
#include <cmath>

namespace cuewell {
namespace {

constexpr double kWordsPerMinutePerRate = 1.2;

/// What eSpeak NG documents as its range; it refuses nothing outside, and does what it likes (1.51).
constexpr int kSlowestRate = 80;
constexpr int kFastestRate = 450;

}  // namespace

int espeak_rate_for(int words_per_minute) {
    const int rate = static_cast<int>(std::lround(words_per_minute / kWordsPerMinutePerRate));
    return std::clamp(rate, kSlowestRate, kFastestRate);
}

}  // namespace cuewell
