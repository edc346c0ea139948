#include "faulty_run.h"

#include "base/descriptor.h"
#include "left_processes.h"
#include "shim/board.h"
#include "support/child_process.h"
#include "support/eventually.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstring>

namespace cuewell::test {
namespace {

/// The board, and what the program says: outside of the folder that is looked at.
class Reports {
public:
    Reports() { folder_.write("board", std::string(4096, '\0')); }

    [[nodiscard]] std::string board() const { return (folder_ / "board").string(); }
    [[nodiscard]] Descriptor open(const char* name) const {
        return Descriptor(::open((folder_ / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    }
    [[nodiscard]] std::string text(const char* name) const { return read_bytes(folder_ / name); }

    /// What the shim has written, which has ended.
    void read(FaultyRun& run) const {
        const std::string bytes = text("board");
        faults::Board board;
        std::memcpy(static_cast<void*>(&board), bytes.data(), sizeof board);
        for (std::size_t kind = 0; kind < faults::kCalls.size(); ++kind) {
            run.in_program[std::string(faults::kCalls[kind])] = board.in_program[kind];
            run.in_helpers[std::string(faults::kCalls[kind])] = board.in_helpers[kind];
        }
        run.struck = board.struck;
    }

private:
    TemporaryFolder folder_;
};

std::map<std::string, std::string> with_fault(std::map<std::string, std::string> environment, const Fault& fault,
                                              const Reports& reports) {
    environment["FAULT_CALL"] = fault.call;
    environment["FAULT_AT"] = std::to_string(fault.number);
    environment["FAULT_HOW"] = fault.how;
    environment["FAULT_WHERE"] = fault.where;
    environment["FAULT_BOARD"] = reports.board();
    environment["LD_PRELOAD"] = CUEWELL_FAULTS;
    // A program with AddressSanitizer must not mind what is loaded before it, nor that memory runs out.
    environment["ASAN_OPTIONS"] = "verify_asan_link_order=0:allocator_may_return_null=1";
    return environment;
}

}  // namespace

std::int64_t FaultyRun::calls(const Fault& kind) const {
    const auto& counts = kind.where == "helpers" ? in_helpers : in_program;
    return counts.at(kind.call);
}

std::string to_text(const Fault& fault) {
    return fault.call + " " + std::to_string(fault.number) + " " + fault.how + " in " + fault.where;
}

FaultyRun run_with(const Fault& fault, const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                   const std::map<std::string, std::string>& environment, const std::function<void(pid_t)>& meanwhile) {
    const Reports reports;
    adopt_what_is_left();
    const Descriptor out = reports.open("out");
    const Descriptor err = reports.open("err");
    ChildStart start;
    start.command = arguments;
    start.command.insert(start.command.begin(), CUEWELL_PROGRAM);
    start.environment = clean_environment(with_fault(environment, fault, reports), folder / "home");
    start.folder = folder;
    start.out = out.get();
    start.err = err.get();
    start.leads_group = true;
    ChildProcess child(start);
    if (meanwhile) meanwhile(child.id());
    const auto exit_code = child.await_end(kLongWhile);
    child.kill();
    FaultyRun result;
    result.has_hung = !exit_code;
    result.leaves_processes = !none_is_left();
    result.run = {exit_code.value_or(-1), reports.text("out"), reports.text("err")};
    reports.read(result);
    return result;
}

}  // namespace cuewell::test
