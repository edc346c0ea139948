#include "session/length_studio.h"

#include "session/load_phrases.h"
#include "session/names.h"
#include "session/overview_of.h"

#include <stdexcept>

namespace cuewell {
namespace {

/// About fourteen characters a second.
constexpr FakeClips kVoice{Frames(3'400), Frames(60'000)};

const Places& bundled_places() {
    static const Places places{CUEWELL_TEST_CHECKOUT, "/nowhere", "/nowhere/config.toml", "/nowhere/cache",
                               "/nowhere/state"};
    return places;
}

KnownNames known_names() { return {names_of(sound_files(bundled_places()))}; }

/// The same silence or hold before and after the session was fitted.
std::string fault_of(const Cue& before, const Cue& after) {
    if (const auto* hold = std::get_if<HoldCueSpan>(&before.what)) {
        const Duration length = std::get<HoldCueSpan>(after.what).length;
        const ElasticRange range = hold->elastic.value_or(ElasticRange{hold->length, hold->length});
        return length < range.least || length > range.most ? "a hold outside its range\n" : "";
    }
    if (const auto* silence = std::get_if<SilenceCue>(&before.what)) {
        const Duration length = std::get<SilenceCue>(after.what).length;
        ElasticRange range = silence->elastic.value_or(ElasticRange{silence->length, silence->length});
        if (silence->is_paced) range = {silence->length * 4 / 5, silence->length * 5 / 4};
        return length < range.least || length > range.most ? "a silence outside its range\n" : "";
    }
    return {};
}

}  // namespace

LengthStudio::LengthStudio(LoadedRoutine routine, const Phrasebook& phrases, Delivery delivery)
    : routine_(std::move(routine)),
      phrases_(phrases),
      delivery_(std::move(delivery)),
      material_{routine_, {}, phrases_, delivery_, kRate, {}, {}, {}} {
    material_.measure = [this](const CueSheet& sheet) {
        ++measurements_;
        return fake_lengths(sheet, kVoice);
    };
    material_.possible = [this](const Plan& plan) { return possible(plan); };
    material_.overview = [this](const Plan& plan) { return overview_of(routine_, plan, phrases_, delivery_, 130); };
}

LoadedRoutine LengthStudio::bundled(const std::string& name) {
    const Shelf shelf = shelf_of(bundled_places(), "en");
    Diagnostics faults;
    auto routine = load_routine(shelf.find(ScriptKind::routine, name).value(), shelf, known_names(), faults);
    expect_no_faults(faults);
    return std::move(routine).value();
}

const Phrasebook& LengthStudio::english() {
    static const Phrasebook phrases = [] {
        Diagnostics faults;
        auto read = load_phrases(phrases_of(bundled_places(), "en"), known_names(), faults);
        expect_no_faults(faults);
        return std::move(read).value();
    }();
    return phrases;
}

SolvedLength LengthStudio::solve(Duration length) {
    const Frames wished = to_frames(length, kRate);
    SolvedLength solved = LengthSolver(material_).solve(wished);
    faults_.clear();
    if (solved.is_possible) check(solved.plan, wished);
    return solved;
}

PossibleLengths LengthStudio::possible(const Plan& plan) const {
    const CueSheet sheet = sheet_of(plan);
    return possible_lengths(sheet, fake_lengths(sheet, kVoice), kRate, 0);
}

CueSheet LengthStudio::sheet_of(const Plan& plan) const { return narrate(plan, phrases_, delivery_); }

void LengthStudio::check(const Plan& plan, Frames wished) {
    const CueSheet before = sheet_of(plan);
    const ClipLengths lengths = fake_lengths(before, kVoice);
    const CueSheet after = fitted(before, lengths, kRate, 0, wished);
    for (std::size_t at = 0; at < before.cues.size(); ++at) faults_ += fault_of(before.cues[at], after.cues[at]);
    Diagnostics ignored;
    const Frames length = schedule(after, lengths, kRate, Fit::yield, ignored).length;
    if (length != wished)
        faults_ += "lasts " + std::to_string(length.count()) + " and not " + std::to_string(wished.count()) + "\n";
}

}  // namespace cuewell
