#include "trial.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string_view>
#include <system_error>

namespace cuewell::test {
namespace {

constexpr std::string_view kBegin = "cuewell: ";

std::vector<std::string> messages_in(const std::string& err) {
    std::vector<std::string> messages;
    std::istringstream lines(err);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(kBegin)) messages.push_back(line.substr(kBegin.size()));
    }
    return messages;
}

/// What the system or the library says of an error tells nobody what was being done.
bool is_bare_reason(const std::string& message) {
    constexpr int kMostErrors = 134;  // Linux has so many.
    for (int error = 1; error < kMostErrors; ++error) {
        if (message == std::generic_category().message(error)) return true;
    }
    return message.starts_with("std::") || message.find("basic_") != std::string::npos;
}

bool holds(const Files& files, const std::string& name, const std::string& bytes) {
    const auto found = files.find(name);
    return found != files.end() && found->second == bytes;
}

bool tells_of_the_voice(const std::string& refusal) {
    return refusal.find("eSpeak NG ") != std::string::npos ||
           refusal.find("nothing is to be heard of") != std::string::npos;
}

class FilesTrial {
public:
    FilesTrial(const Deed& deed, const Whole& whole, bool has_to_be_whole)
        : before_(deed.before()), after_(deed.after()), whole_(whole.files), has_to_be_whole_(has_to_be_whole) {}

    void look(std::vector<std::string>& broken) const {
        for (const auto& [name, bytes] : after_) {
            if (const std::string fault = fault_of(name, bytes); !fault.empty()) broken.push_back(name + fault);
        }
        for (const auto& [name, bytes] : before_) {
            if (!after_.contains(name) && whole_.contains(name)) broken.push_back(name + " is lost");
        }
        for (const auto& [name, bytes] : whole_) {
            if (has_to_be_whole_ && !after_.contains(name))
                broken.push_back(name + " is missing, and nothing was said");
        }
    }

private:
    [[nodiscard]] std::string fault_of(const std::string& name, const std::string& bytes) const {
        if (holds(whole_, name, bytes)) return {};
        if (!whole_.contains(name) && !before_.contains(name)) return " is left behind";
        if (has_to_be_whole_) return " is not as it should be, and nothing was said";
        return holds(before_, name, bytes) ? "" : " is neither as before nor whole";
    }

    const Files& before_;
    Files after_;
    const Files& whole_;
    bool has_to_be_whole_;
};

}  // namespace

Whole whole_of(Deed& deed) {
    Whole whole;
    whole.run = deed.run({"none"});
    REQUIRE_MESSAGE(whole.run.run.exit_code == 0, whole.run.run.err);
    whole.files = deed.after();
    return whole;
}

std::vector<std::string> broken_words(const FaultyRun& run, const Excuses& excuses) {
    std::vector<std::string> broken;
    const std::vector<std::string> messages = messages_in(run.run.err);
    if (messages.empty() || (messages.size() > 1 && !excuses.several))
        broken.push_back(std::to_string(messages.size()) + " messages");
    for (const std::string& message : messages) {
        if (is_bare_reason(message)) broken.emplace_back("a message that tells no deed");
    }
    return broken;
}

std::vector<std::string> broken_promises(const Deed& deed, const FaultyRun& run, const Whole& whole,
                                         const Excuses& excuses) {
    std::vector<std::string> broken;
    if (run.run.exit_code == 1) broken = broken_words(run, excuses);
    if (run.run.exit_code == 2 && !tells_of_the_voice(run.run.err))
        broken.emplace_back("a refusal that does not tell of the voice");
    if (run.has_hung) broken.emplace_back("it never ended");
    if (run.leaves_processes) broken.emplace_back("a process is left running");
    const int exit_code = run.run.exit_code;
    const bool is_excused = (exit_code > 128 && excuses.signal) || (exit_code == 2 && excuses.refusal);
    if (exit_code != 0 && exit_code != 1 && !is_excused) broken.push_back("exit code " + std::to_string(exit_code));
    const bool went_well = exit_code == 0;
    const bool said_more = run.run.err != whole.run.run.err;
    FilesTrial(deed, whole, went_well && !said_more).look(broken);
    return broken;
}

}  // namespace cuewell::test
