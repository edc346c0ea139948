#include "publish/page_content.h"

#include "support/timeline_builder.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace cuewell {
namespace {

std::string told(const std::vector<SheetLine>& lines) {
    std::string text;
    for (const SheetLine& line : lines) text += (line.is_detail ? "~ " : "") + line.text + "\n";
    return text;
}

/// A session of a routine, told in the plain phrases.
PreparedSession session_of(const LoadedRoutine& routine, const Wishes& wishes = {}) {
    auto scripted = std::make_shared<ScriptedSession>();
    scripted->routine = routine;
    scripted->phrases = plain_phrases();
    scripted->plan = plan_of(routine, wishes);
    scripted->delivery = plain_delivery();
    PreparedSession session;
    session.timeline = timeline_of(cues_of(routine, plain_delivery(), wishes));
    session.scripted = std::move(scripted);
    return session;
}

std::optional<std::string> no_drawing(const Stretch&) { return std::nullopt; }

PageContent content_of(const LoadedRoutine& routine, const Wishes& wishes = {}) {
    return page_content(session_of(routine, wishes), no_drawing);
}

ScriptBuilder arms() {
    return ScriptBuilder()
        .two_sided("arm", "Sit.\n# Each side\nLift your {right|left} arm.\n[hold 5s]\n# Finish\nShake.\n")
        .stretch("leg", "Kick.\n");
}

TEST_CASE("the steps of a stretch with sides are told for its first side") {
    const PageContent content = content_of(arms().routine("- arm\nBye.\n"));
    REQUIRE(content.stretches.size() == 1);
    const PageStretch& arm = content.stretches.front();
    CHECK(arm.has_sides);
    CHECK(arm.first_side == Side::right);
    CHECK(told(arm.steps) == "Sit.\nLift your right arm.\ndose_hold seconds 5\nother_side left\nShake.\n");
    CHECK(arm.dose == "dose_hold seconds 5 · each_side");
    CHECK(arm.position == "position_standing");
}

TEST_CASE("a hold and a rest are shown as long as they are in the session, which a wished length may have changed") {
    const LoadedRoutine routine =
        ScriptBuilder().stretch("arm", "Lift.\n[hold 5s]\n[rest 4s]\n").routine("- arm\n[rest 1m]\nBye.\n");
    PreparedSession session = session_of(routine);
    session.sheet = cues_of(routine, plain_delivery());
    const auto shown = [&] {
        const PageContent content = page_content(session, no_drawing);
        return content.stretches.front().dose + " / " + told(content.closing);
    };
    CHECK(shown() == "dose_hold seconds 5 · rest seconds 4 / rest minute\nBye.\n");
    for (Cue& cue : session.sheet.cues) {
        if (auto* const hold = std::get_if<HoldCueSpan>(&cue.what)) hold->length = std::chrono::milliseconds(7'400);
        auto* const silence = std::get_if<SilenceCue>(&cue.what);
        if (silence != nullptr && silence->kind == SilenceKind::rest) silence->length += std::chrono::seconds(2);
    }
    CHECK(shown() == "dose_hold seconds 7 · rest seconds 6 / rest seconds 62\nBye.\n");
}

TEST_CASE("the rest that a wished length adds stands on the sheet, as long as it is in the session") {
    using std::chrono::seconds;
    Wishes wishes;
    wishes.closing_rest = ClosingRest{seconds(5), seconds(60), seconds(300)};
    const LoadedRoutine routine = arms().routine("- leg\nBye.\n");
    PreparedSession session = session_of(routine, wishes);
    session.sheet = cues_of(routine, plain_delivery(), wishes);
    const std::string phrase = session.scripted->phrases.closing_rest.say();
    CHECK(told(page_content(session, no_drawing).closing) == phrase + "\nrest minute\nBye.\n");
    for (Cue& cue : session.sheet.cues) {
        auto* const silence = std::get_if<SilenceCue>(&cue.what);
        if (silence != nullptr && silence->kind == SilenceKind::rest)
            silence->length += std::chrono::milliseconds(1'800);
    }
    CHECK(told(page_content(session, no_drawing).closing) == phrase + "\nrest seconds 62\nBye.\n");
}

TEST_CASE("the first side is the one that leads") {
    Wishes wishes;
    wishes.lead = Side::left;
    const PageContent content = content_of(arms().routine("- arm\nBye.\n"), wishes);
    CHECK(content.stretches.front().first_side == Side::left);
    CHECK(told(content.stretches.front().steps) ==
          "Sit.\nLift your left arm.\ndose_hold seconds 5\nother_side right\nShake.\n");
}

TEST_CASE("the words of a routine stand where they are said") {
    const PageContent content = content_of(arms().routine("Hello.\n~ Nice.\n- leg\nDrink.\n- arm\nBye.\n"));
    CHECK(told(content.opening) == "Hello.\n~ Nice.\n");
    CHECK(told(content.stretches.front().steps) == "Kick.\nDrink.\n");
    CHECK(told(content.closing) == "Bye.\n");
}

TEST_CASE("safety words and the note stand where they are said") {
    const PageContent content = content_of(arms().routine_without_safety_words("Hello.\n- leg\n"));
    CHECK(told(content.opening) == "Stop if it hurts.\nAsk a doctor.\nHello.\n");
    CHECK(told(content.closing) == "No advice.\nNo cure.\n");
    CHECK(content.foot.empty());
}

TEST_CASE("where a routine says others, the safety words and the note stand at the foot") {
    const PageContent content = content_of(arms().routine("Take care.\n- leg\nBye.\n"));
    CHECK(told(content.foot) == "Stop if it hurts.\nAsk a doctor.\nNo advice.\nNo cure.\n");
}

TEST_CASE("no line of the safety words and the note stands on a sheet twice") {
    const PageContent content = content_of(arms().routine("Ask a doctor.\n- leg\n[repeat 2]\nNo cure.\n[end]\n"));
    CHECK(told(content.foot) == "Stop if it hurts.\nNo advice.\n");
}

TEST_CASE("a stretch that is listed again and done in the same way stands on the sheet once") {
    const PageContent content = content_of(arms().routine("- leg\nDrink.\n- arm\n- leg\nBye.\n"));
    CHECK(content.stretches.size() == 2);
    CHECK(content.shown_as == std::vector<std::size_t>{0, 1, 0});
}

TEST_CASE("a stretch that is listed again is shown again where it is done in another way, or followed by other words") {
    const PageContent held = content_of(arms().routine("- arm: hold 5s\n- arm: hold 8s\nBye.\n"));
    REQUIRE(held.stretches.size() == 2);
    CHECK(held.stretches.at(0).dose == "dose_hold seconds 5 · each_side");
    CHECK(held.stretches.at(1).dose == "dose_hold seconds 8 · each_side");
    CHECK(held.shown_as == std::vector<std::size_t>{0, 1});
    const PageContent said = content_of(arms().routine("- leg\n- leg\nDrink.\n- arm\nBye.\n"));
    REQUIRE(said.stretches.size() == 3);
    CHECK(told(said.stretches.at(1).steps) == "Kick.\nDrink.\n");
}

TEST_CASE("alternatives are told as such") {
    const std::string text =
        "+++\ntitle = \"Leg\"\nposition = \"lying face up\"\nsides = \"none\"\nequipment = [\"strap | towel|belt\"]\n"
        "helpful = [\"block\"]\nstrains = [\"knee\", \"wrists\"]\nlevel = \"gentle\"\n+++\nKick.\n";
    Diagnostics faults;
    auto stretch = parse_stretch(std::make_shared<const SourceText>("leg.md", "leg.md", text), "leg", faults);
    expect_no_faults(faults);
    const PageContent content = content_of(routine_of(std::make_shared<const Stretch>(*stretch)));
    const PageStretch& leg = content.stretches.front();
    CHECK(leg.equipment == std::vector<std::string>{"either strap either towel belt"});
    CHECK(leg.helpful == std::vector<std::string>{"block"});
    CHECK(leg.cautions == std::vector<std::string>{"strain_knee", "wrists"});
    CHECK(leg.position == "position_lying_face_up");
}

TEST_CASE("each stretch has its drawing where there is one") {
    const auto drawing = [](const Stretch& stretch) {
        return stretch.name == "leg" ? std::optional<std::string>("<svg></svg>") : std::nullopt;
    };
    const PageContent content = page_content(session_of(arms().routine("- leg\n- arm\nBye.\n")), drawing);
    CHECK(content.stretches.at(0).drawing == "<svg></svg>");
    CHECK(!content.stretches.at(1).drawing);
}

TEST_CASE("chapters, captions and words are those of the session") {
    const PreparedSession session = session_of(arms().routine("Hello.\n- leg\nBye.\n"));
    const PageContent content = page_content(session, no_drawing);
    CHECK(content.chapters.size() == 3);
    CHECK(content.captions == captions_of(session.timeline, plain_phrases().shown));
    CHECK(content.words == plain_phrases().shown);
}

}  // namespace
}  // namespace cuewell
