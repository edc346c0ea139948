#include "timeline/fit_length.h"

#include "support/timeline_builder.h"

#include <doctest/doctest.h>

#include <vector>

namespace cuewell {
namespace {

using std::chrono::seconds;

constexpr SampleRate kRate{1'000};

Frames length_of(const CueSheet& sheet) { return timeline_of(sheet, kRate, {Frames(10), Frames(10)}).length; }

ClipLengths lengths_of(const CueSheet& sheet) { return fake_lengths(sheet, {Frames(10), Frames(10)}); }

PossibleLengths possible(const CueSheet& sheet, std::size_t from = 0) {
    return possible_lengths(sheet, lengths_of(sheet), kRate, from);
}

CueSheet fit(const CueSheet& sheet, std::int64_t change, std::size_t from = 0) {
    return fitted(sheet, lengths_of(sheet), kRate, from, length_of(sheet) + Frames(change));
}

HoldCueSpan hold(int length, int most) {
    return {seconds(length), {}, {}, ElasticRange{seconds(length), seconds(most)}};
}
SilenceCue rest(int length) {
    return {SilenceKind::rest, seconds(length), false, ElasticRange{seconds(length) / 2, seconds(length) * 2}};
}
SilenceCue pause(int length) { return {SilenceKind::pause, seconds(length), true}; }
SilenceCue still(int length) { return {SilenceKind::pause, seconds(length)}; }

CueSheet sheet_of(const std::vector<decltype(Cue::what)>& cues) {
    CueSheet sheet;
    sheet.lines = {"Up."};
    for (const auto& what : cues) sheet.cues.push_back({{}, what});
    return sheet;
}

/// How long each cue lasts at the tests' rate, speech left out.
std::vector<std::int64_t> frames_in(const CueSheet& sheet) {
    std::vector<std::int64_t> result;
    for (const Cue& cue : sheet.cues) {
        if (const auto* held = std::get_if<HoldCueSpan>(&cue.what))
            result.push_back(to_frames(held->length, kRate).count());
        if (const auto* silence = std::get_if<SilenceCue>(&cue.what))
            result.push_back(to_frames(silence->length, kRate).count());
    }
    return result;
}

using Lengths = std::vector<std::int64_t>;

TEST_CASE("holds and rests get longer by the same share of what they may, before any silence does") {
    const CueSheet sheet = sheet_of({SpeechCue{{0}}, hold(20, 30), rest(10), pause(4), still(3), hold(5, 5)});
    CHECK(frames_in(fit(sheet, 10'000)) == Lengths{25'000, 15'000, 4'000, 3'000, 5'000});
    CHECK(frames_in(fit(sheet, 20'000)) == Lengths{30'000, 20'000, 4'000, 3'000, 5'000});
    CHECK(frames_in(fit(sheet, 20'600)) == Lengths{30'000, 20'000, 4'600, 3'000, 5'000});
    CHECK(frames_in(fit(sheet, 99'000)) == Lengths{30'000, 20'000, 5'000, 3'000, 5'000});
}

TEST_CASE("what may change more changes more") {
    const CueSheet sheet = sheet_of({hold(20, 30), hold(10, 40)});
    CHECK(frames_in(fit(sheet, 20'000)) == Lengths{25'000, 25'000});
    CHECK(frames_in(fit(sheet, 20'001)) == Lengths{25'001, 25'000});
}

TEST_CASE("holds get shorter as far as their scripts allow, rests to a half, and then silences by a fifth") {
    CueSheet sheet = sheet_of({hold(20, 30), rest(10), pause(4), still(3)});
    std::get<HoldCueSpan>(sheet.cues[0].what).length = seconds(25);
    CHECK(frames_in(fit(sheet, -5'000)) == Lengths{22'500, 7'500, 4'000, 3'000});
    CHECK(frames_in(fit(sheet, -10'300)) == Lengths{20'000, 5'000, 3'700, 3'000});
    CHECK(frames_in(fit(sheet, -99'000)) == Lengths{20'000, 5'000, 3'200, 3'000});
}

TEST_CASE("the possible lengths are those that fitting reaches") {
    const CueSheet sheet = sheet_of({hold(20, 30), rest(10), pause(4), still(3)});
    CHECK(possible(sheet).shortest == Frames(37'000 - 5'000 - 800));
    CHECK(possible(sheet).longest == Frames(37'000 + 20'000 + 1'000));
    CHECK(length_of(fit(sheet, -99'000)) == possible(sheet).shortest);
    CHECK(length_of(fit(sheet, 99'000)) == possible(sheet).longest);
}

TEST_CASE("only what is still to come changes") {
    const CueSheet sheet = sheet_of({hold(20, 30), rest(10), pause(4), hold(20, 30), rest(10), pause(4)});
    CHECK(frames_in(fit(sheet, 99'000, 3)) == Lengths{20'000, 10'000, 4'000, 30'000, 20'000, 5'000});
    CHECK(possible(sheet, 6).shortest == length_of(sheet));
    CHECK(possible(sheet, 6).longest == length_of(sheet));
    CHECK(frames_in(fit(sheet, 99'000, 6)) == frames_in(sheet));
}

TEST_CASE("a session that is as long as wished stays as it is, to the microsecond") {
    CueSheet sheet = sheet_of({hold(20, 30), rest(10), pause(4)});
    std::get<HoldCueSpan>(sheet.cues[0].what).length += Duration(333);
    const CueSheet same = fit(sheet, 0);
    CHECK(std::get<HoldCueSpan>(same.cues[0].what).length == seconds(20) + Duration(333));
}

TEST_CASE("fitting time and again does not carry silences beyond what they may give way") {
    CueSheet sheet = sheet_of({pause(4), pause(8)});
    for (int time = 0; time < 5; ++time) sheet = fit(sheet, 9'000);
    CHECK(frames_in(sheet) == Lengths{5'000, 10'000});
    for (int time = 0; time < 5; ++time) sheet = fit(sheet, -9'000);
    CHECK(frames_in(sheet) == Lengths{3'200, 6'400});
}

TEST_CASE("a hold that was made longer than its script says is not made longer still") {
    CueSheet sheet = sheet_of({hold(20, 30), pause(4)});
    std::get<HoldCueSpan>(sheet.cues[0].what).length = seconds(50);
    CHECK(frames_in(fit(sheet, 500)) == Lengths{50'000, 4'500});
    CHECK(frames_in(fit(sheet, -500)) == Lengths{49'500, 4'000});
}

CueSheet two_sides() {
    return cues_of(ScriptBuilder()
                       .two_sided("arm", "# Each side\nUp.\n[hold 20s-30s]\nOn.\n[hold 10s-20s]\nDown.\n")
                       .routine("- arm\nBye.\n"));
}

std::vector<std::int64_t> holds_in(const CueSheet& sheet) {
    std::vector<std::int64_t> result;
    for (const Cue& cue : sheet.cues) {
        if (const auto* held = std::get_if<HoldCueSpan>(&cue.what))
            result.push_back(to_frames(held->length, kRate).count());
    }
    return result;
}

std::size_t first_hold(const CueSheet& sheet) {
    std::size_t at = 0;
    while (!std::holds_alternative<HoldCueSpan>(sheet.cues.at(at).what)) ++at;
    return at;
}

TEST_CASE("both sides get longer by the same, and a frame that cannot be shared goes to a silence") {
    const CueSheet sheet = two_sides();
    CHECK(holds_in(fit(sheet, 20'000)) == Lengths{25'000, 15'000, 25'000, 15'000});
    const CueSheet odd = fit(sheet, 20'001);
    CHECK(holds_in(odd) == Lengths{25'000, 15'000, 25'000, 15'000});
    CHECK(length_of(odd) == length_of(sheet) + Frames(20'001));
}

TEST_CASE("both sides rest for as long, also where one of them has passed") {
    const CueSheet sheet = cues_of(
        ScriptBuilder().two_sided("arm", "# Each side\nUp.\n[hold 20s]\n[rest 10s]\nDown.\n").routine("- arm\nBye.\n"));
    const auto rests_in = [](const CueSheet& fitted) {
        Lengths lengths;
        for (const Cue& cue : fitted.cues) {
            const auto* rest = std::get_if<SilenceCue>(&cue.what);
            if (rest != nullptr && rest->kind == SilenceKind::rest)
                lengths.push_back(to_frames(rest->length, kRate).count());
        }
        return lengths;
    };
    CHECK(rests_in(fit(sheet, 1'001)) == Lengths{10'500, 10'500});
    CHECK(length_of(fit(sheet, 1'001)) == length_of(sheet) + Frames(1'001));
    std::size_t first = 0;
    while (!std::holds_alternative<SilenceCue>(sheet.cues.at(first).what) ||
           std::get<SilenceCue>(sheet.cues.at(first).what).kind != SilenceKind::rest)
        ++first;
    CHECK(rests_in(fit(sheet, 400, first + 1)) == Lengths{10'000, 10'000});
}

TEST_CASE("a frame that two sides cannot share goes to a hold that stands alone") {
    const CueSheet sheet = cues_of(ScriptBuilder()
                                       .two_sided("arm", "# Each side\nUp.\n[hold 20s-30s]\nDown.\n")
                                       .stretch("leg", "Up.\n[hold 20s-30s]\nDown.\n")
                                       .routine("- arm\n- leg\nBye.\n"));
    CHECK(holds_in(fit(sheet, 1)) == Lengths{20'000, 20'000, 20'001});
    CHECK(holds_in(fit(sheet, 3)) == Lengths{20'001, 20'001, 20'001});
}

TEST_CASE("a hold whose other side has passed keeps that one's length") {
    CueSheet sheet = two_sides();
    const std::size_t first = first_hold(sheet);
    CHECK(holds_in(fit(sheet, 10'000, first + 1)) == Lengths{20'000, 15'000, 20'000, 15'000});
    std::get<HoldCueSpan>(sheet.cues[first].what).length = seconds(28);
    CHECK(holds_in(fit(sheet, 8'000, first + 1)) == Lengths{28'000, 10'000, 28'000, 10'000});
    CHECK(holds_in(fit(sheet, 18'000, first + 1)) == Lengths{28'000, 15'000, 28'000, 15'000});
}

TEST_CASE("where only both sides together can change, a session is fitted to the last frame that they can share") {
    CueSheet sheet = two_sides();
    for (Cue& cue : sheet.cues) {
        if (auto* silence = std::get_if<SilenceCue>(&cue.what)) silence->is_paced = false;
    }
    CHECK(length_of(fit(sheet, 3)) == length_of(sheet) + Frames(2));
    CHECK(length_of(fit(sheet, 4)) == length_of(sheet) + Frames(4));
}

}  // namespace
}  // namespace cuewell
