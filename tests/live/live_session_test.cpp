#include "live/live_session.h"

#include "base/errors.h"
#include "live/score.h"
#include "live_bench.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace cuewell {
namespace {

using namespace std::chrono_literals;
using Kind = Happening::Kind;
using test::kRate;
using test::LiveBench;

/// "Hello." from 1 s; both sides of "Arm" with a hold of 20 s each, then "Leg" with one of 5 s, at rest "Rest".
LoadedRoutine routine() {
    return ScriptBuilder()
        .stretch("arm", "Stand.\n# Each side\nReach {right|left}.\n[hold 20s]\nBack.\n", {"standing", true})
        .stretch("leg", "Lift.\n[hold 5s-15s]\nLower.\n", {"lying face up"})
        .stretch("rest", "Lie.\n[hold 10s-60s]\nWake.\n", {"lying face up"})
        .routine("Hello.\n- arm\n- leg: optional\n- rest\nBye.\n");
}

Timeline timeline_of_whole(LiveBench& bench) { return Score(bench.planner().whole(), kRate, std::nullopt).timeline(); }

double start_of(const Timeline& timeline, EventKind kind, int occurrence = 0) {
    for (const Event& event : timeline.events) {
        if (event.kind == kind && occurrence-- == 0) return static_cast<double>(event.start.index()) / kRate.hz;
    }
    throw std::runtime_error("no such event");
}

double seconds(Duration duration) { return std::chrono::duration<double>(duration).count(); }

/// With the second of wake-up sound before it.
double heard_at(double session_second) { return session_second + 1.0; }

}  // namespace

TEST_CASE("a session is played from the wake-up sound to the end, and told as it is heard") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::finished);
    CHECK(outcome.place.skipped.empty());
    CHECK(seconds(outcome.place.listened) ==
          doctest::Approx(static_cast<double>(timeline.length.count()) / kRate.hz).epsilon(0.001));
    CHECK(bench.told(Kind::track) == "Welcome | Arm, right | Arm, left | Leg | Rest | Close");
    CHECK(bench.told(Kind::span) == "hold 20s | hold 20s | hold 5s | hold 10s");
    CHECK(bench.told(Kind::said).starts_with("Hello. | "));
    CHECK(bench.awake == std::vector<bool>{true, false});
}

TEST_CASE("next goes to the next stretch, told to someone who is where the session has led to") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    bench.at(heard_at(start_of(timeline, EventKind::hold) + 3.0), command::NextStretch{});
    const LiveOutcome outcome = bench.play();
    REQUIRE(bench.planner().wishes.size() == 1);
    CHECK(bench.planner().wishes[0].from == PassPlace{1, 0});
    CHECK(bench.planner().wishes[0].position == Position::standing);
    CHECK_FALSE(bench.planner().wishes[0].says_safety);
    CHECK(outcome.place.skipped == std::vector<std::string>{"arm"});
    CHECK(bench.told(Kind::track) == "Welcome | Arm, right | Leg | Rest | Close");
    CHECK(bench.told(Kind::answer).starts_with("Leg; ends at "));
}

TEST_CASE("next in the welcome does not pass over the safety words") {
    LiveBench bench(routine());
    bench.at(heard_at(1.2), command::NextStretch{});
    static_cast<void>(bench.play());
    REQUIRE(bench.planner().wishes.size() == 1);
    CHECK(bench.planner().wishes[0].from == PassPlace{0, 0});
    CHECK(bench.planner().wishes[0].says_safety);
    CHECK_FALSE(bench.planner().wishes[0].position.has_value());
}

TEST_CASE("nobody goes past the safety words that stand in for a welcome that was left") {
    LiveBench bench(routine());
    bench.at(heard_at(1.2), command::NextStretch{});
    bench.at(heard_at(1.6), command::NextStretch{});
    bench.at(heard_at(2.5), command::Quit{});
    static_cast<void>(bench.play());
    CHECK(bench.planner().wishes.size() == 1);
    CHECK(bench.told(Kind::answer).find(" | the safety words come first | ended") != std::string::npos);
}

TEST_CASE("nobody seeks past the safety words either, and back in them one may") {
    LiveBench bench(routine());
    bench.at(heard_at(1.2), command::NextStretch{});
    bench.at(heard_at(1.6), command::SeekBy{5s});
    bench.at(heard_at(1.8), command::SeekBy{-5s});
    bench.at(heard_at(2.5), command::Quit{});
    static_cast<void>(bench.play());
    CHECK(bench.planner().wishes.size() == 1);
    CHECK(bench.told(Kind::answer).find(" | the safety words come first | Welcome") != std::string::npos);
}

TEST_CASE("next twice before one has moved leads from the position that one is still in") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double hold = start_of(timeline, EventKind::hold);
    bench.at(heard_at(hold + 3.0), command::NextStretch{});
    bench.at(heard_at(hold + 3.5), command::NextStretch{});
    static_cast<void>(bench.play());
    REQUIRE(bench.planner().wishes.size() == 2);
    CHECK(bench.planner().wishes[1].from == PassPlace{2, 0});
    CHECK(bench.planner().wishes[1].position == Position::standing);
}

TEST_CASE("back repeats a stretch, and in its first three seconds goes to the one before") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double leg = start_of(timeline, EventKind::hold, 2);
    bench.at(heard_at(leg + 1.0), command::BackStretch{});
    bench.at(heard_at(leg + 2.5), command::BackStretch{});
    bench.at(heard_at(leg + 4.0), command::Quit{});
    static_cast<void>(bench.play());
    REQUIRE(bench.planner().wishes.size() == 2);
    CHECK(bench.planner().wishes[0].from == PassPlace{1, 0});
    CHECK(bench.planner().wishes[0].position == Position::face_up);
    CHECK(bench.planner().wishes[1].from == PassPlace{0, 0});
}

TEST_CASE("the next track is the other side, where that is still to come") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    bench.at(heard_at(start_of(timeline, EventKind::hold) + 3.0), command::NextTrack{});
    bench.at(heard_at(start_of(timeline, EventKind::hold) + 5.0), command::Quit{});
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.place.track == "Arm, left");
    CHECK(outcome.place.due == PassPlace{0, 1});
    CHECK(outcome.ending == LiveOutcome::Ending::quit);
}

TEST_CASE("a short pause goes on without a word") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double hold = start_of(timeline, EventKind::hold);
    bench.at(heard_at(hold + 5.0), command::TogglePause{});
    bench.at(heard_at(hold + 8.0), command::TogglePause{});
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::finished);
    CHECK(bench.planner().sayings.empty());
    CHECK(bench.told(Kind::answer) == "paused | playing");
    CHECK(bench.awake == std::vector<bool>{true, false, true, false});
}

TEST_CASE("after a pause of over five seconds it is said where one is and what is left, and counted in") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double hold = start_of(timeline, EventKind::hold, 1);
    bench.at(heard_at(hold + 8.0), command::Pause{});
    bench.at(heard_at(hold + 15.0), command::Resume{});
    static_cast<void>(bench.play());
    REQUIRE(bench.planner().sayings.size() == 1);
    const std::vector<Saying>& words = bench.planner().sayings[0];
    REQUIRE(words.size() == 2);
    CHECK(words[0].kind == Saying::Kind::where_left);
    CHECK(words[0].place == PassPlace{0, 1});
    CHECK(seconds(words[0].time) == doctest::Approx(12.0).epsilon(0.02));
    CHECK(words[1].kind == Saying::Kind::count_in);
}

TEST_CASE("what is left of a hold is told from where it goes on: before the words that the pause cut off") {
    LiveBench bench(ScriptBuilder()
                        .stretch("arm",
                                 "Reach.\n[hold 20s]\n  @8s Breathe slowly in and slowly out, as long as you like it, "
                                 "and let your shoulders "
                                 "sink a little lower with each of your breaths.\nBack.\n")
                        .routine("Hello.\n- arm\nBye.\n"));
    const double hold = start_of(timeline_of_whole(bench), EventKind::hold);
    bench.at(heard_at(hold + 8.7), command::Pause{});
    bench.at(heard_at(hold + 16.0), command::Resume{});
    static_cast<void>(bench.play());
    REQUIRE(bench.planner().sayings.size() == 1);
    CHECK(seconds(bench.planner().sayings[0][0].time) == doctest::Approx(12.0).epsilon(0.01));
}

TEST_CASE("a hold that was paused for over a minute begins again") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double hold = start_of(timeline, EventKind::hold);
    bench.at(heard_at(hold + 8.0), command::Pause{});
    bench.at(heard_at(hold + 9.0), [&] { bench.wait(61s); });
    bench.at(heard_at(hold + 10.0), command::Resume{});
    const LiveOutcome outcome = bench.play();
    REQUIRE(bench.planner().sayings.size() == 1);
    CHECK(bench.planner().sayings[0][0].kind == Saying::Kind::where_again);
    const double length = static_cast<double>(timeline.length.count()) / kRate.hz;
    const double words = 20'000.0 / kRate.hz;
    CHECK(seconds(outcome.place.listened) == doctest::Approx(length + 8.0 + words).epsilon(0.003));
}

TEST_CASE("a longer hold is longer by ten seconds, and so is its twin on the other side") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    bench.at(heard_at(start_of(timeline, EventKind::hold) + 5.0), command::LongerHold{});
    const LiveOutcome outcome = bench.play();
    const double length = static_cast<double>(timeline.length.count()) / kRate.hz;
    CHECK(seconds(outcome.place.listened) == doctest::Approx(length + 20.0).epsilon(0.002));
    CHECK(bench.told(Kind::answer).starts_with("10 s longer; ends at "));
    CHECK(bench.told(Kind::span) == "hold 20s | hold 30s | hold 5s | hold 10s");
}

TEST_CASE("a hold that is ended is followed by its release") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    bench.at(heard_at(start_of(timeline, EventKind::hold) + 5.0), command::EndHold{});
    bench.at(heard_at(start_of(timeline, EventKind::hold) + 5.4), command::Quit{});
    static_cast<void>(bench.play());
    CHECK(bench.told(Kind::said).ends_with(" | Back."));
}

TEST_CASE("slower changes the pauses that are still to come, and no hold") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    bench.at(heard_at(1.5), command::SetPace{Scale{2.0}});
    const LiveOutcome outcome = bench.play();
    const double length = static_cast<double>(timeline.length.count()) / kRate.hz;
    CHECK(seconds(outcome.place.listened) > length + 20.0);
    CHECK(outcome.place.pace.factor == 2.0);
    CHECK(bench.told(Kind::span) == "hold 20s | hold 20s | hold 5s | hold 10s");
    CHECK(bench.told(Kind::answer).starts_with("slower: pauses 200 %; ends at "));
}

TEST_CASE("an output that goes away pauses the session, which goes on with where one is when one is back") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double hold = start_of(timeline, EventKind::hold);
    bench.at(heard_at(hold + 5.0), [&] {
        bench.refuse(true);
        bench.fail(OutputState::lost);
    });
    bench.at(heard_at(hold + 15.0), [&] { bench.refuse(false); });
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::finished);
    CHECK(bench.times_opened() >= 3);
    REQUIRE(bench.planner().sayings.size() == 1);
    CHECK(bench.planner().sayings[0][0].kind == Saying::Kind::where_left);
    CHECK(seconds(bench.planner().sayings[0][0].time) == doctest::Approx(15.0).epsilon(0.02));
    CHECK(bench.told(Kind::trouble) == "the sound output went away: paused until one is back | playing on fake");
    CHECK(bench.told(Kind::track) == "Welcome | Arm, right | Arm, left | Leg | Rest | Close");
}

TEST_CASE("a session ends and says so where no output can come back") {
    LiveBench bench(routine());
    bench.at(heard_at(start_of(timeline_of_whole(bench), EventKind::hold)), [&] {
        bench.end_outputs();
        bench.fail(OutputState::lost);
    });
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::failed);
    CHECK(outcome.failure == "the process for the sound output has ended");
}

TEST_CASE("a session that fails says that it can be resumed where it was kept") {
    LiveBench bench(routine());
    bench.setup.is_kept = [] { return true; };
    bench.at(heard_at(start_of(timeline_of_whole(bench), EventKind::hold)), [&] {
        bench.end_outputs();
        bench.fail(OutputState::lost);
    });
    CHECK(bench.play().failure == "the process for the sound output has ended; `cuewell play --resume` goes on here");
}

TEST_CASE("a session that cannot be mixed any more ends with the reason, and keeps its place") {
    LiveBench bench(routine(), true);
    bench.setup.is_kept = [] { return true; };
    bench.at(heard_at(start_of(timeline_of_whole(bench), EventKind::hold, 1)),
             [&] { bench.planner().break_ambience(); });
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::failed);
    CHECK(outcome.failure == "the ambience cannot be read; `cuewell play --resume` goes on here");
    CHECK(outcome.place.due == PassPlace{0, 1});
}

TEST_CASE("a pause that ends while an output is woken again ends as any other") {
    LiveBench bench(routine());
    const double hold = start_of(timeline_of_whole(bench), EventKind::hold);
    bench.setup.lead_in = std::chrono::seconds(2);
    bench.at(hold + 2.0 + 5.0, command::Pause{});
    bench.at(hold + 2.0 + 6.0, [&] { bench.wait(120s); });
    bench.at(hold + 2.0 + 7.0, [&] { bench.fail(OutputState::lost); });
    // It is looked for after 0.3 s, and woken for two.
    bench.at(hold + 2.0 + 8.0, [&] {
        CHECK(bench.shown().back().has_output);
        CHECK(bench.shown().back().mode == LiveMode::paused);
    });
    bench.at(hold + 2.0 + 8.1, command::Resume{});
    CHECK(bench.play().ending == LiveOutcome::Ending::finished);
    REQUIRE(bench.planner().sayings.size() == 1);
    CHECK(bench.planner().sayings[0][0].kind == Saying::Kind::where_again);
}

TEST_CASE("an output that is back is woken before the session goes on") {
    LiveBench bench(routine());
    bench.at(heard_at(start_of(timeline_of_whole(bench), EventKind::hold) + 5.0),
             [&] { bench.fail(OutputState::lost); });
    static_cast<void>(bench.play());
    const std::vector<Snapshot>& shown = bench.shown();
    const auto lost = std::ranges::find(shown, false, &Snapshot::has_output);
    const auto back = std::find_if(lost, shown.end(), [](const Snapshot& each) { return each.has_output; });
    REQUIRE(back != shown.end());
    CHECK(back->mode == LiveMode::waking);
    CHECK(shown.back().mode == LiveMode::over);
}

TEST_CASE("a session whose program was stopped goes on as after a pause of that length") {
    LiveBench bench(routine());
    const double hold = start_of(timeline_of_whole(bench), EventKind::hold);
    bench.at(heard_at(hold + 5.0), [&] { bench.stop_program(30s); });
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::finished);
    REQUIRE(bench.planner().sayings.size() == 1);
    CHECK(bench.planner().sayings[0][0].kind == Saying::Kind::where_left);
    // A busy machine may let it stand for longer: then it also says when it ends.
    CHECK(bench.told(Kind::answer).starts_with("playing"));
    CHECK(bench.told(Kind::end).empty());
    CHECK(bench.told(Kind::span) == "hold 20s | hold 20s | hold 5s | hold 10s");
}

TEST_CASE("a session that was paused when its program was stopped stays paused") {
    LiveBench bench(routine());
    bench.at(heard_at(3.0), command::Pause{});
    bench.at(heard_at(4.0), [&] { bench.stop_program(30s); });
    bench.at(heard_at(8.0), command::Quit{});
    static_cast<void>(bench.play());
    CHECK(bench.shown().back().mode == LiveMode::paused);
    CHECK(bench.planner().sayings.empty());
}

TEST_CASE("a line that an output cut off by going away is said again, however soon it is back") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const auto line = std::ranges::find(timeline.events, "Reach right.", &Event::text);
    REQUIRE(line != timeline.events.end());
    const double start = static_cast<double>(line->start.index()) / kRate.hz;
    bench.at(heard_at(start + 0.1), [&] { bench.fail(OutputState::lost); });
    static_cast<void>(bench.play());
    CHECK(bench.told(Kind::said).find("Reach right. | Reach right. | ") != std::string::npos);
}

TEST_CASE("an output that stands still is given up, and tried again") {
    LiveBench bench(routine());
    bench.at(heard_at(3.0), [&] { bench.fail(OutputState::frozen); });
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::finished);
    CHECK(bench.told(Kind::trouble).starts_with("the sound output stands still: paused until it is back"));
}

TEST_CASE("a computer that slept finds the session paused") {
    LiveBench bench(routine());
    bench.at(heard_at(3.0), [&] { bench.sleep(3600s); });
    bench.at(heard_at(10.0), command::Quit{});
    const LiveOutcome outcome = bench.play();
    CHECK(bench.told(Kind::trouble) == "the computer slept: paused; press space to go on");
    CHECK(seconds(outcome.place.listened) < 4.0);
}

TEST_CASE("who pauses while the output stands still finds the session paused on the next one") {
    LiveBench bench(routine());
    bench.at(3.0, [&] { bench.stall(true); });
    bench.at(3.5, command::Pause{});
    bench.at(4.0, [&] {
        bench.stall(false);
        bench.fail(OutputState::frozen);
    });
    bench.at(9.0, command::Quit{});
    const LiveOutcome outcome = bench.play();
    CHECK(bench.told(Kind::trouble).ends_with("paused on fake"));
    CHECK(bench.shown().back().mode == LiveMode::paused);
    CHECK(seconds(outcome.place.listened) < 4.0);
}

TEST_CASE("a computer that slept finds the session paused, also where it wakes without the output") {
    LiveBench bench(routine());
    bench.at(3.0, [&] {
        bench.sleep(3600s);
        bench.fail(OutputState::lost);
    });
    bench.at(9.0, command::Quit{});
    const LiveOutcome outcome = bench.play();
    CHECK(bench.told(Kind::trouble).ends_with("paused on fake"));
    CHECK(seconds(outcome.place.listened) < 4.0);
}

TEST_CASE("a computer that slept finds the session paused, also where the output takes no pause") {
    LiveBench bench(routine());
    bench.at(3.0, [&] { bench.stall(true); });
    bench.at(3.2, command::Quieter{});
    bench.at(3.4, [&] { bench.sleep(3600s); });
    bench.at(4.0, [&] { bench.stall(false); });
    bench.at(9.0, command::Quit{});
    const LiveOutcome outcome = bench.play();
    CHECK(bench.told(Kind::trouble).ends_with("paused on fake"));
    CHECK(seconds(outcome.place.listened) < 4.0);
}

TEST_CASE("a pause is as long as it was, also where another output came in it") {
    for (const bool is_wished : {false, true}) {
        CAPTURE(is_wished);
        LiveBench bench(routine());
        const double hold = heard_at(start_of(timeline_of_whole(bench), EventKind::hold));
        bench.at(hold + 5.0, command::Pause{});
        bench.at(hold + 6.0, [&] { bench.wait(3600s); });
        if (is_wished) {
            bench.at(hold + 7.0, command::ReopenOutput{});
        } else {
            bench.at(hold + 7.0, [&] { bench.fail(OutputState::lost); });
        }
        bench.at(hold + 10.0, command::Resume{});
        static_cast<void>(bench.play());
        REQUIRE(bench.planner().sayings.size() == 1);
        CHECK(bench.planner().sayings[0][0].kind == Saying::Kind::where_again);
    }
}

TEST_CASE("without an output to begin with there is one clear failure") {
    LiveBench bench(routine());
    bench.refuse(true);
    CHECK_THROWS_WITH_AS(static_cast<void>(bench.play()), "there is nothing to play on", Failure);
}

TEST_CASE("an output that is not there by that name is wrong use") {
    LiveBench bench(routine());
    bench.refuse(true, true);
    CHECK_THROWS_WITH_AS(static_cast<void>(bench.play()), "--device: there is nothing to play on", UsageError);
}

TEST_CASE("quitting takes a second q, and keeps the place") {
    LiveBench bench(routine());
    bench.setup.is_kept = [] { return true; };
    const Timeline timeline = timeline_of_whole(bench);
    const double hold = start_of(timeline, EventKind::hold, 1);
    bench.at(heard_at(hold + 1.0), command::AskQuit{});
    bench.at(heard_at(hold + 9.0), command::AskQuit{});
    bench.at(heard_at(hold + 10.0), command::AskQuit{});
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::quit);
    CHECK(outcome.place.due == PassPlace{0, 1});
    CHECK(bench.told(Kind::answer) ==
          "press q again to quit | press q again to quit | ended; `cuewell play --resume` goes on here");
}

TEST_CASE("who quits is told that the session can be resumed only where it was kept") {
    for (const bool was_tried : {false, true}) {
        LiveBench bench(routine());
        if (was_tried) bench.setup.is_kept = [] { return false; };
        bench.at(heard_at(start_of(timeline_of_whole(bench), EventKind::hold)), command::Quit{});
        static_cast<void>(bench.play());
        CHECK(bench.told(Kind::answer) == "ended");
    }
}

TEST_CASE("whether all stretches are behind it is told of a session that is quit") {
    const auto quit_at = [](double second) {
        LiveBench bench(routine());
        bench.at(heard_at(second), command::Quit{});
        return bench.play().place.is_past_stretches;
    };
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    CHECK_FALSE(quit_at(0.1));
    CHECK_FALSE(quit_at(start_of(timeline, EventKind::hold)));
    CHECK(quit_at(static_cast<double>(timeline.chapters.back().start.index()) / kRate.hz + 0.3));
}

TEST_CASE("an interrupted session fades out and says so") {
    LiveBench bench(routine());
    bench.at(heard_at(3.0), [&] { bench.interrupt(); });
    CHECK(bench.play().ending == LiveOutcome::Ending::interrupted);
}

TEST_CASE("a promised end survives pauses: what comes is fitted to it") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double length = static_cast<double>(timeline.length.count()) / kRate.hz;
    bench.setup.length = std::chrono::seconds(static_cast<int>(length) + 20);
    bench.at(heard_at(5.0), command::Pause{});
    bench.at(heard_at(16.0), command::Resume{});
    static_cast<void>(bench.play());
    // The end of the last frame, half a second of silence before the program ends.
    const double end = bench.second() - 0.5;
    CHECK(end == doctest::Approx(1.0 + static_cast<int>(length) + 20).epsilon(0.004));
    CHECK(bench.told(Kind::span).starts_with("hold 20s | hold 20s"));
}

TEST_CASE("a promised end that is too near drops what is optional and keeps the rest at the end") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double length = static_cast<double>(timeline.length.count()) / kRate.hz;
    bench.setup.length = std::chrono::seconds(static_cast<int>(length));
    bench.at(heard_at(5.0), command::Pause{});
    bench.at(heard_at(25.0), command::Resume{});
    const LiveOutcome outcome = bench.play();
    CHECK(bench.told(Kind::track) == "Welcome | Arm, right | Arm, left | Rest | Close");
    CHECK(outcome.place.left_out == std::set<std::size_t>{1});
}

TEST_CASE("of many optional stretches no more are dropped than must be, and few sessions planned to find that out") {
    std::string listed = "Hello.\n- arm\n";
    for (int i = 0; i < 40; ++i) listed += "- leg: optional\n";
    LiveBench bench(ScriptBuilder()
                        .stretch("arm", "Stand.\n[hold 20s]\nBack.\n", {"standing"})
                        .stretch("leg", "Lift.\n[hold 30s]\nLower.\n", {"standing"})
                        .routine(listed + "Bye.\n"));
    const double whole = static_cast<double>(timeline_of_whole(bench).length.count()) / kRate.hz;
    bench.setup.length = std::chrono::seconds(static_cast<int>(whole) - 10 * 30);
    static_cast<void>(bench.play());
    const std::string tracks = bench.told(Kind::track);
    std::size_t legs = 0;
    for (std::size_t at = tracks.find("Leg"); at != std::string::npos; at = tracks.find("Leg", at + 1)) ++legs;
    CHECK(legs == 32);
    CHECK(bench.planner().wishes.size() <= 8);
    // The end of the last frame, half a second of silence before the program ends.
    CHECK(bench.second() - 0.5 == doctest::Approx(1.0 + whole - 300.0).epsilon(0.004));
}

TEST_CASE("a length that the session cannot have is refused with those that it can") {
    LiveBench bench(routine());
    bench.setup.length = 20s;
    CHECK_THROWS_AS(static_cast<void>(bench.play()), UsageError);
}

TEST_CASE("a session that is resumed begins at the side that was due, and says how to stay safe") {
    LiveBench bench(routine());
    bench.setup.resumed = LivePlace{PassPlace{0, 1}, "Arm, left", Scale{1.5}, 60s, {"leg"}};
    const LiveOutcome outcome = bench.play();
    REQUIRE(bench.planner().wishes.size() == 1);
    CHECK(bench.planner().wishes[0].from == PassPlace{0, 1});
    CHECK(bench.planner().wishes[0].says_safety);
    CHECK(bench.planner().wishes[0].pace.factor == 1.5);
    CHECK(outcome.place.listened > 60s);
    CHECK(outcome.place.skipped == std::vector<std::string>{"leg"});
}

TEST_CASE("an output of another rate takes over with all that was steered, at the side that was due") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double hold = start_of(timeline, EventKind::hold, 1);
    bench.at(2.0, command::SetPace{Scale{1.5}});
    bench.at(2.5, command::SetVolume{0.5});
    bench.at(heard_at(hold + 15.0), [&] {
        bench.have_rate(SampleRate{44'100});
        bench.fail(OutputState::lost);
    });
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::finished);
    CHECK(outcome.place.pace.factor == 1.5);
    CHECK(bench.shown().back().volume == doctest::Approx(0.5));
    REQUIRE(bench.planner().wishes.size() == 1);
    CHECK(bench.planner().wishes[0].from.stretch == 0);
    CHECK(bench.planner().wishes[0].pace.factor == 1.5);
}

TEST_CASE("an output of another rate in the safety words goes on with these, and the side that was due") {
    LiveBench bench(routine());
    bench.setup.resumed = LivePlace{PassPlace{0, 1}, "Arm, left", Scale{1.5}, 60s, {}};
    bench.at(1.5, [&] {
        bench.have_rate(SampleRate{44'100});
        bench.fail(OutputState::lost);
    });
    CHECK(bench.play().ending == LiveOutcome::Ending::finished);
    REQUIRE(bench.planner().wishes.size() == 2);
    CHECK(bench.planner().wishes[1].from == PassPlace{0, 1});
    CHECK(bench.planner().wishes[1].says_safety);
    CHECK(bench.planner().wishes[1].pace.factor == 1.5);
}

TEST_CASE("an output of another rate in the welcome begins again, as slowly as was wished") {
    LiveBench bench(ScriptBuilder()
                        .stretch("arm", "Reach.\n[hold 20s]\nBack.\n")
                        .routine("Hello.\n[pause 20s]\nLet us begin.\n- arm\nBye.\n"));
    const double length = static_cast<double>(timeline_of_whole(bench).length.count()) / kRate.hz;
    bench.at(2.5, command::SetPace{Scale{2.0}});
    bench.at(3.0, [&] {
        bench.have_rate(SampleRate{44'100});
        bench.fail(OutputState::lost);
    });
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::finished);
    CHECK(bench.planner().wishes.empty());
    CHECK(seconds(outcome.place.listened) > length + 20.0);
}

TEST_CASE("an output of another rate in the close goes on with the close") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double length = static_cast<double>(timeline.length.count()) / kRate.hz;
    bench.at(heard_at(static_cast<double>(timeline.chapters.back().start.index()) / kRate.hz + 0.3), [&] {
        bench.have_rate(SampleRate{44'100});
        bench.fail(OutputState::lost);
    });
    const LiveOutcome outcome = bench.play();
    CHECK(outcome.ending == LiveOutcome::Ending::finished);
    REQUIRE(bench.planner().wishes.size() == 1);
    CHECK(bench.planner().wishes[0].from == PassPlace{3, 0});
    CHECK_FALSE(bench.planner().wishes[0].says_safety);
    CHECK(seconds(outcome.place.listened) < length + 15.0);
}

TEST_CASE("a session that is paused stays so, whatever output comes and whatever else is pressed") {
    for (const int rate : {48'000, 44'100}) {
        CAPTURE(rate);
        LiveBench bench(routine());
        bench.at(3.0, command::Pause{});
        bench.at(4.0, [&] {
            bench.refuse(true);
            bench.have_rate(SampleRate{rate});
            bench.fail(OutputState::lost);
        });
        bench.at(5.0, command::Quieter{});
        bench.at(5.5, command::AskHelp{});
        bench.at(6.0, [&] { bench.refuse(false); });
        bench.at(12.0, command::Quit{});
        const LiveOutcome outcome = bench.play();
        CHECK(bench.shown().back().mode == LiveMode::paused);
        CHECK(seconds(outcome.place.listened) < 4.0);
        CHECK(bench.told(Kind::trouble).ends_with("paused on fake"));
    }
}

TEST_CASE("a session that is paused while it wakes waits after that") {
    LiveBench bench(routine());
    bench.at(0.3, command::Pause{});
    bench.at(9.0, command::Quit{});
    const LiveOutcome outcome = bench.play();
    CHECK(bench.told(Kind::answer).starts_with("paused | "));
    CHECK(bench.told(Kind::said).empty());
    CHECK(seconds(outcome.place.listened) == 0.0);
}

TEST_CASE("an output that goes away in the silence at the end ends nothing but the session") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double length = static_cast<double>(timeline.length.count()) / kRate.hz;
    bench.at(heard_at(length + 0.2), [&] {
        bench.refuse(true);
        bench.fail(OutputState::lost);
    });
    CHECK(bench.play().ending == LiveOutcome::Ending::finished);
}

TEST_CASE("the last stretch is not dropped however near the promised end is") {
    LiveBench bench(ScriptBuilder()
                        .stretch("arm", "Reach.\n[hold 40s]\nBack.\n")
                        .routine("Hello.\n[pause 4s]\n- arm: optional\nBye.\n[pause 6s]\nBye now.\n"));
    bench.setup.length = 12s;
    CHECK_THROWS_WITH_AS(static_cast<void>(bench.play()),
                         "--time: the session cannot last 0:12; the nearest is from 1:01 to 1:11", UsageError);
}

TEST_CASE("words that were heard in a hold are not said again where that becomes longer") {
    LiveBench bench(ScriptBuilder().stretch("arm", "Reach.\n[hold 60s]\nBack.\n").routine("Hello.\n- arm\nBye.\n"));
    const Timeline timeline = timeline_of_whole(bench);
    bench.at(heard_at(start_of(timeline, EventKind::hold) + 32.0), command::LongerHold{});
    static_cast<void>(bench.play());
    const std::string said = bench.told(Kind::said);
    CHECK(said.find("Half way.") != std::string::npos);
    CHECK(said.find("Half way.") == said.rfind("Half way."));
}

TEST_CASE("asking for the time again and again moves no promised end") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double length = static_cast<double>(timeline.length.count()) / kRate.hz;
    bench.setup.length = std::chrono::seconds(static_cast<int>(length) + 20);
    for (int time = 0; time < 6; ++time) bench.at(10.0 + time, command::TellTimeLeft{});
    static_cast<void>(bench.play());
    CHECK(bench.second() - 0.5 == doctest::Approx(1.0 + static_cast<int>(length) + 20).epsilon(0.004));
}

TEST_CASE("an hour asleep counts as a pause, also where nobody has told of it") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    bench.at(heard_at(start_of(timeline, EventKind::hold) + 5.0), [&] { bench.sleep(3600s); });
    bench.at(heard_at(start_of(timeline, EventKind::hold) + 7.0), command::Resume{});
    static_cast<void>(bench.play());
    REQUIRE(bench.planner().sayings.size() == 1);
    CHECK(bench.planner().sayings[0][0].kind == Saying::Kind::where_again);
}

TEST_CASE("seeking stays within the track, and another track is not sought in") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double hold = start_of(timeline, EventKind::hold);
    bench.at(heard_at(hold + 5.0), command::SeekTo{1, 0s});
    bench.at(heard_at(hold + 6.0), command::SeekBy{-1h});
    bench.at(heard_at(hold + 7.0), command::Quit{});
    const LiveOutcome outcome = bench.play();
    CHECK(bench.told(Kind::answer).starts_with("Arm, right; ends at "));
    CHECK(outcome.place.due == PassPlace{0, 0});
    CHECK(bench.shown().back().track.at < 2s);
}

TEST_CASE("a stretch that one goes back to is not skipped any more") {
    LiveBench bench(routine());
    const Timeline timeline = timeline_of_whole(bench);
    const double hold = start_of(timeline, EventKind::hold);
    bench.at(heard_at(hold + 3.0), command::NextStretch{});
    bench.at(heard_at(hold + 4.0), command::BackStretch{});
    bench.at(heard_at(hold + 5.0), command::Quit{});
    CHECK(bench.play().place.skipped.empty());
}

}  // namespace cuewell
