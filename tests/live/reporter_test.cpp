#include "live/reporter.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using Stage = PlayState::Stage;

class Screen final : public LiveView {
public:
    void show(const Snapshot& snapshot) override {
        mode = snapshot.mode;
        is_whole = snapshot.is_whole;
    }
    void tell(const Happening&) override {}

    LiveMode mode = LiveMode::waking;
    bool is_whole = true;
};

}  // namespace

TEST_CASE("a session whose rest is still being made is not shown as over") {
    Screen screen;
    Reporter reporter({&screen}, LiveClocks::of_the_computer());
    Standing standing;
    PlayState state;
    state.stage = Stage::over;
    reporter.report(state, standing);
    CHECK(screen.mode == LiveMode::over);
    CHECK(screen.is_whole);
    standing.is_unfinished = true;
    reporter.report(state, standing);
    CHECK(screen.mode == LiveMode::playing);
    CHECK_FALSE(screen.is_whole);
    state.pause();
    reporter.report(state, standing);
    CHECK(screen.mode == LiveMode::paused);
}

}  // namespace cuewell
