#include "cue/audition.h"
#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

std::string audition_text(const LoadedRoutine& routine) {
    return to_text(audition_of(cues_of(routine), plain_phrases().audition));
}

/// The audition of a stretch with this body, from its own first word to the close.
std::string told(const std::string& body) {
    const std::string text = audition_text(ScriptBuilder().stretch("arm", "Begin.\n" + body).routine("- arm\nBye.\n"));
    const std::string begin = "say    Begin.\n";
    const std::size_t start = text.find(begin) + begin.size();
    return text.substr(start, text.rfind("pause  0.1s\n\n## Close") - start);
}

TEST_CASE("a hold is told with its length and the author's words inside it") {
    CHECK(told("[hold 20s]\n  @8s Breathe.\nAnd back.\n") == R"(pause  0.1s
say    Hold, 20 seconds.
pause  0.1s
say    Breathe.
pause  0.4s
say    And back.
)");
}

TEST_CASE("lengths are told in minutes and seconds") {
    CHECK(told("[hold 60s]\nA.\n[hold 2m5s]\nB.\n[rest 400ms]\nC.\n") == R"(pause  0.1s
say    Hold, one minute.
pause  0.4s
say    A.
pause  0.1s
say    Hold, 2 minutes 5 seconds.
pause  0.4s
say    B.
pause  0.1s
say    Rest, one second.
pause  0.4s
say    C.
)");
}

TEST_CASE("rests, counts and guided breaths are told") {
    CHECK(told("[rest 30s]\nA.\n[count 7]\nB.\n[breathe 2]\nC.\n[breathe 1]\nD.\n") == R"(pause  0.1s
say    Rest, 30 seconds.
pause  0.4s
say    A.
pause  0.1s
say    Count 7.
pause  0.4s
say    B.
pause  0.1s
say    2 breaths, 20 seconds.
pause  0.4s
say    C.
pause  0.1s
say    One breath, 10 seconds.
pause  0.4s
say    D.
)");
}

TEST_CASE("a pause of three seconds is told, and a shorter one is short") {
    CHECK(told("[pause 3s]\nA.\n[pause 2.9s]\nB.\n[pause 100ms]\nC.\n") == R"(pause  0.1s
say    Pause, 3 seconds.
pause  0.1s
say    A.
pause  0.1s
say    B.
pause  0.1s
say    C.
)");
}

TEST_CASE("chimes stay") {
    CHECK(told("[chime bell]\nA.\n") == R"(pause  0.1s
chime  bell
say    A.
)");
}

TEST_CASE("rounds of a repeat that have nothing new are counted") {
    CHECK(told("[repeat 5]\nLift.\n~ Slowly.\n[pause 4s]\nLower.\n[end]\nRest.\n") == R"(pause  0.1s
say    Lift.
pause  0.1s
say    Slowly.
pause  0.1s
say    Pause, 4 seconds.
pause  0.1s
say    Lower.
pause  0.1s
say    4 times more.
pause  0.1s
say    Rest.
)");
}

TEST_CASE("rounds with another chime, or numbers in another order, are no repetition") {
    const std::string heard = told(
        "[repeat 2]\n[chime bell]\n[count 10]\n[rest 5s]\n[end]\n[repeat 2]\n[chime bowl]\n[count down 10]\n"
        "[rest 5s]\n[end]\n");
    CHECK(heard.find("chime  bowl") != std::string::npos);
    CHECK(heard.find("3 times more") == std::string::npos);
}

TEST_CASE("the end of the last round is told where it has something new") {
    CHECK(told("[repeat 3]\nLift.\n[hold 5s]\nLower.\n[hold 5s]\n[end]\n[pause 4s]\nRest.\n") == R"(pause  0.1s
say    Lift.
pause  0.1s
say    Hold, 5 seconds.
pause  0.4s
say    Lower.
pause  0.1s
say    Hold, 5 seconds.
pause  0.4s
say    2 times more.
pause  0.1s
say    Release.
pause  0.1s
say    Pause, 4 seconds.
pause  0.1s
say    Rest.
)");
}

TEST_CASE("the other side is told as the same where its script has nothing new for it") {
    const auto routine = ScriptBuilder()
                             .two_sided("arm",
                                        "# Each side\nReach {right|left}.\n~ Softly.\nAnd hold.\n[hold 20s]\n"
                                        "  @8s Breathe.\nCome back.\n\n# Finish\nShake it out.\n")
                             .routine("- arm: rounds 2\nBye.\n");
    CHECK(audition_text(routine) == R"(# Plain: audition
pause  0.5s

## Arm, right
say    First Arm, right side.
pause  0.1s
say    2 rounds.
pause  0.1s
say    Get ready.
pause  0.1s
say    Pause, 10 seconds.
pause  0.1s
say    Reach right.
pause  0.1s
say    Softly.
pause  0.1s
say    And hold.
pause  0.1s
say    Hold, 20 seconds.
pause  0.1s
say    Breathe.
pause  0.4s
say    Come back.
pause  0.1s

## Arm, left
say    Now left.
pause  0.1s
say    Pause, 6 seconds.
pause  0.1s
say    Once more.
pause  0.1s

## Arm, right, round 2
say    Round 2, right.
pause  0.1s
say    Pause, 6 seconds.
pause  0.1s
say    Once more.
pause  0.1s

## Arm, left, round 2
say    Now left.
pause  0.1s
say    Pause, 6 seconds.
pause  0.1s
say    Once more.
pause  0.1s
say    Shake it out.
pause  0.1s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("the same stretch listed again is told again") {
    const auto routine = ScriptBuilder().stretch("arm", "Up.\nStay.\nDown.\n").routine("- arm\n- arm\nBye.\n");
    const std::string text = audition_text(routine);
    CHECK(text.find("say    Up.") != text.rfind("say    Up."));
}

TEST_CASE("chapters begin and settle where they did") {
    const CueSheet session = cues_of(ScriptBuilder()
                                         .stretch("arm", "Up.\n[hold 9s]\n")
                                         .stretch("leg", "Out.\n[hold 9s]\n")
                                         .routine("- arm\n- leg\n"));
    const CueSheet audition = audition_of(session, plain_phrases().audition);
    REQUIRE(audition.chapters.size() == session.chapters.size());
    for (std::size_t at = 0; at < session.chapters.size(); ++at) {
        const ChapterMark& was = session.chapters[at];
        const ChapterMark& is = audition.chapters[at];
        CHECK(is.title == was.title);
        CHECK(is.place == was.place);
        CHECK(audition.lines.at(std::get<SpeechCue>(audition.cues.at(is.cue).what).line.index) ==
              session.lines.at(std::get<SpeechCue>(session.cues.at(was.cue).what).line.index));
    }
    const ChapterMark& leg = audition.chapters.at(1);
    CHECK(audition.lines.at(std::get<SpeechCue>(audition.cues.at(leg.settled).what).line.index) == "Out.");
}

TEST_CASE("no silence of an audition is longer than a second") {
    const CueSheet sheet = cues_of(ScriptBuilder()
                                       .stretch("arm", "Up.\n[hold 2m]\n[rest 5m]\nA.\n[count 30]\n[breathe 6]\n")
                                       .routine("Hi.\n[pause 20s]\n- arm\nBye.\n[pause 3m]\n"));
    for (const Cue& cue : audition_of(sheet, plain_phrases().audition).cues) {
        const auto* silence = std::get_if<SilenceCue>(&cue.what);
        if (silence != nullptr) CHECK(silence->length <= std::chrono::seconds(1));
        CHECK_FALSE(std::holds_alternative<HoldCueSpan>(cue.what));
        CHECK_FALSE(std::holds_alternative<CountCue>(cue.what));
        CHECK_FALSE(std::holds_alternative<BreathCue>(cue.what));
    }
}

}  // namespace
}  // namespace cuewell
