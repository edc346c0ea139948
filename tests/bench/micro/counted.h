#pragma once

#include <benchmark/benchmark.h>

namespace cuewell::bench {

/// Runs the work that is measured. What callgrind counts is what happens in here: it knows the function by its name.
template <typename Work>
[[gnu::noinline]] void counted(const Work& work) {
    work();
}

/// Measures what `work` gives, again and again.
template <typename Work>
void measure(benchmark::State& state, const Work& work) {
    for ([[maybe_unused]] auto _ : state) counted([&] { benchmark::DoNotOptimize(work()); });
    state.SetItemsProcessed(state.iterations());
}

}  // namespace cuewell::bench
