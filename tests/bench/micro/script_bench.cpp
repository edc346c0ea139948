// From text to the clock: what a session costs before anything sounds.

#include "bundled.h"
#include "counted.h"

namespace cuewell::bench {
namespace {

void parse(benchmark::State& state) {
    static_cast<void>(shelf());
    measure(state, [] {
        Diagnostics faults;
        return load_routine(routine_script(), shelf(), names(), faults);
    });
}
BENCHMARK(parse);

void plan(benchmark::State& state) {
    static_cast<void>(loaded());
    static_cast<void>(phrases());
    measure(state, [] {
        Diagnostics faults;
        PlanNotes notes;
        return plan_session(loaded(), {}, phrases().breath(), faults, notes);
    });
}
BENCHMARK(plan);

void tell(benchmark::State& state) {
    static_cast<void>(planned());
    measure(state, [] { return narrate(planned(), phrases(), delivery()); });
}
BENCHMARK(tell);

void place(benchmark::State& state) {
    static_cast<void>(lengths());
    measure(state, [] {
        Diagnostics faults;
        return schedule(sheet(), lengths(), SampleRate{}, Fit::yield, faults);
    });
}
BENCHMARK(place)->Name("schedule");

}  // namespace
}  // namespace cuewell::bench
