#include "base/descriptor_pair.h"
#include "base/fnv.h"
#include "base/under_sanitizer.h"
#include "speech/child_process.h"
#include "speech/espeak_engine.h"
#include "speech/worker_pool.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <optional>
#include <string>

namespace cuewell {
namespace {

using std::chrono::seconds;

constexpr ChildLimits kUtterance{seconds(10), std::size_t{1} << 30U, 10'000'000};
constexpr ChildLimits kAllVoices{seconds(100), std::size_t{1} << 30U, 1'000'000};

/// Words of two scripts: for those that are not its own a voice opens the dictionary of another language as it speaks.
EngineRequest request_of(const std::string& voice) { return {"Hold, держите 12.", voice, 110, 40, 30}; }

std::string line_of(const std::string& voice, const std::string& samples) {
    return fmt::format("{} {} {:x}\n", voice, samples.size(), fnv1a(samples));
}

/// Does what a worker does, without its fence.
int speak_all_unfenced(int output) {
    // What eSpeak complains of is not for the terminal.
    if (!keep_only({output})) return 1;
    const std::optional<EngineFacts> facts = start_engine();
    if (!facts) return 1;
    for (const std::string& voice : facts->voices) {
        const auto speak = [&](int samples) { return static_cast<int>(speak_in_engine(request_of(voice), samples)); };
        const std::string line = line_of(voice, run_in_child(speak, kUtterance).output);
        if (!write_all(output, line.data(), line.size())) return 1;
    }
    return 0;
}

TEST_CASE("every voice says the same behind the fence as without it") {
    if (kUnderSanitizer) {
        MESSAGE("[skipped] there is no fence under a sanitizer");
        return;
    }
    WorkerPool pool(1);
    std::string fenced;
    for (const std::string& voice : pool.facts().voices) {
        const WorkerReply reply = pool.ask(request_of(voice));
        CAPTURE(voice);
        CHECK(reply.kind == WorkerReply::Kind::samples);
        CHECK(reply.samples.size() > 22'050);
        fenced += line_of(voice, reply.samples);
    }
    CHECK(pool.facts().voices.size() > 50);
    CHECK(run_in_child(speak_all_unfenced, kAllVoices).output == fenced);
}

}  // namespace
}  // namespace cuewell
