#include "sweep.h"

#include "base/under_sanitizer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

namespace cuewell::test {
namespace {

constexpr std::int64_t kUsualTries = 1;

/// 0 stands for all.
std::int64_t wished_tries() {
    const char* const wish = std::getenv("FAULT_TRIES");
    if (wish == nullptr) return kUsualTries;
    return std::string_view(wish) == "all" ? 0 : std::max(1LL, std::atoll(wish));
}

std::string line_of(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

/// What all runs of a sweep came to, for those who ask for more than the usual tries.
class Tally {
public:
    void add(const FaultyRun& run) {
        ++runs_;
        if (run.run.exit_code == 0) ++harmless_;
        if (run.run.exit_code != 0) ++messages_[run.run.err];
    }
    void tell(const std::string& what) const {
        std::string text = what + ": " + std::to_string(runs_) + " runs, " + std::to_string(harmless_) + " unharmed\n";
        for (const auto& [message, count] : messages_) text += std::to_string(count) + " x " + message;
        MESSAGE(text);
    }

private:
    int runs_ = 0;
    int harmless_ = 0;
    std::map<std::string, int> messages_;
};

}  // namespace

bool asks_for_more() { return wished_tries() != kUsualTries; }

std::vector<std::int64_t> numbers_to_try(std::int64_t calls, std::int64_t turn) {
    std::vector<std::int64_t> numbers;
    const std::int64_t wished = wished_tries();
    const std::int64_t tries = wished == 0 ? calls : std::min(wished, calls);
    for (std::int64_t i = 0; i < tries; ++i) {
        // Multiples of the golden section are spread evenly, however many there are.
        constexpr double kGolden = 0.618'033'988'75;
        const double place = static_cast<double>(i + turn) * kGolden;
        const double share = place - static_cast<double>(static_cast<std::int64_t>(place));
        numbers.push_back(tries == calls ? i + 1 : 1 + static_cast<std::int64_t>(share * static_cast<double>(calls)));
    }
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
    return numbers;
}

void sweep(Deed& deed, const Whole& whole, Fault fault, std::int64_t turn) {
    const std::string what = line_of(deed.arguments());
    const bool reads_speech_data = fault.where == "helpers" && (fault.call == "read" || fault.call == "open");
    const bool goes_over_files = deed.arguments().front() == "check";
    // toml++ ends the program where memory stays short while it reads a number.
    const bool stays_short = fault.call == "memory" && fault.how == "ever";
    const Excuses excuses{.signal = fault.call == "library-memory" || stays_short,
                          .several = goes_over_files,
                          .refusal = reads_speech_data};
    Tally tally;
    for (const std::int64_t number : numbers_to_try(whole.run.calls(fault), turn)) {
        fault.number = number;
        const FaultyRun run = deed.run(fault);
        const std::vector<std::string> broken = broken_promises(deed, run, whole, excuses);
        CHECK_MESSAGE(broken.empty(), to_text(fault) << ": " << what << "\n" << line_of(broken) << "\n" << run.run.err);
        tally.add(run);
    }
    if (asks_for_more()) tally.tell(fault.call + " " + fault.how + " in " + fault.where + ": " + what);
}

void sweep_all_calls(Deed& deed, std::int64_t turn) {
    const Whole whole = whole_of(deed);
    // Else the library that counts calls is not there, and nothing would fail. A sanitizer has memory of its own.
    REQUIRE(whole.run.calls({"open"}) > 0);
    REQUIRE((kUnderSanitizer || whole.run.calls({"memory"}) > 0));
    for (const char* call :
         {"write", "memory", "read", "open", "look", "rename", "sync", "folder", "fork", "thread", "pipe"})
        sweep(deed, whole, {call}, turn++);
    // A sanitizer would take a library's fault for one of the program.
    if (!kUnderSanitizer) sweep(deed, whole, {"library-memory"}, turn++);
    for (const char* call : {"write", "open", "memory"}) sweep(deed, whole, {call, 0, "ever"}, turn++);
    for (const char* call : {"write", "read"}) sweep(deed, whole, {call, 0, "cut"}, turn++);
}

}  // namespace cuewell::test
