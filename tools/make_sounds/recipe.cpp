#include "recipe.h"

#include "audio/usual_levels.h"

#include <array>
#include <chrono>

namespace cuewell::sounds {
namespace {

using namespace std::chrono_literals;

/// The tones of a struck bell (prime, tierce, quint, nominal and above), without the hum below 500 Hz, which small
/// speakers do not play.
Recipe bell() {
    return {.name = "bell",
            .title = "Small bell",
            .attack = 6ms,
            .length = 1'900ms,
            .end_fade = 300ms,
            .partials = {{587.3, 1.00, 1'900ms},
                         {694.8, 0.32, 1'500ms},
                         {884.5, 0.28, 1'200ms},
                         {1'174.6, 0.45, 1'100ms},
                         {1'476.5, 0.14, 800ms},
                         {1'768.4, 0.12, 600ms}},
            .loudest_moment = kChimeLoudness,
            .peak = {}};
}

/// Two tones of a singing bowl, each a pair that beats slowly, as an uneven rim does.
Recipe bowl() {
    return {.name = "bowl",
            .title = "Singing bowl",
            .attack = 30ms,
            .length = 2'000ms,
            .end_fade = 400ms,
            .partials = {{523.3, 1.00, 2'000ms},
                         {524.9, 0.55, 2'000ms},
                         {1'418.0, 0.20, 1'400ms},
                         {1'420.6, 0.12, 1'400ms}},
            .loudest_moment = kChimeLoudness,
            .peak = {}};
}

/// Two free bars, a fifth apart: the second tone of a bar lies at 2.756 times its first.
Recipe chime() {
    return {.name = "chime",
            .title = "Wind chime",
            .attack = 8ms,
            .length = 1'500ms,
            .end_fade = 250ms,
            .partials = {{698.5, 1.00, 1'500ms}, {1'047.7, 0.50, 1'200ms}, {1'925.1, 0.10, 500ms}},
            .loudest_moment = kChimeLoudness,
            .peak = {}};
}

/// A hollow block of wood, struck with felt: longer than a real one, which would need a high peak to be as loud.
Recipe block() {
    return {.name = "block",
            .title = "Wood block",
            .attack = 8ms,
            .length = 700ms,
            .end_fade = 150ms,
            .partials = {{612.0, 1.00, 800ms}, {1'083.0, 0.35, 320ms}, {1'655.0, 0.12, 160ms}},
            .loudest_moment = kChimeLoudness,
            .peak = {}};
}

/// A drop on still water: one tone, with a trace of its octave.
Recipe ping() {
    return {.name = "ping",
            .title = "Soft ping",
            .attack = 15ms,
            .length = 1'200ms,
            .end_fade = 250ms,
            .partials = {{932.3, 1.00, 1'100ms}, {1'864.7, 0.06, 500ms}},
            .loudest_moment = kChimeLoudness,
            .peak = {}};
}

/// Two soft bars, a major third down: the second, a little lower in level, is struck while the first still sounds.
Recipe two_tone() {
    constexpr Duration kSecond = 350ms;
    return {.name = "two-tone",
            .title = "Two tones",
            .attack = 12ms,
            .length = 1'800ms,
            .end_fade = 300ms,
            .partials = {{830.6, 1.00, 1'400ms},
                         {1'661.2, 0.10, 700ms},
                         {664.5, 0.95, 1'400ms, kSecond},
                         {1'329.0, 0.10, 700ms, kSecond}},
            .loudest_moment = kChimeLoudness,
            .peak = {}};
}

/// A soft knock on wood, for counting.
Recipe tick() {
    return {.name = "tick",
            .title = "Soft tick",
            .attack = 5ms,
            .length = 60ms,
            .end_fade = 25ms,
            .partials = {{920.0, 1.00, 70ms}, {1'490.0, 0.35, 45ms}},
            .loudest_moment = {},
            .peak = Decibels(-16.0)};
}

}  // namespace

std::span<const Recipe> all_recipes() {
    static const std::array kRecipes{bell(), block(), bowl(), chime(), ping(), tick(), two_tone()};
    return kRecipes;
}

}  // namespace cuewell::sounds
