#include "session/spoken_check.h"

#include "base/errors.h"
#include "check/rules.h"
#include "check/run_rules.h"
#include "session/chime_clips.h"
#include "session/measure_lines.h"
#include "session/overview_of.h"
#include "session/own_pronunciations.h"
#include "speech/pronounce.h"
#include "timeline/schedule.h"

#include <utility>

namespace cuewell {

void SpokenCheck::check(const ReadScript& script, Diagnostics& faults) {
    CheckedScript checked = narrated(script);
    if (!voice_.profile.command) checked.timeline = placed(checked, faults);
    if (faults.has_errors()) return;
    for (Diagnostic& fault : run_rules(checked, all_rules())) faults.add(std::move(fault));
}

CheckedScript SpokenCheck::narrated(const ReadScript& script) const {
    const VoiceProfile& voice = voice_.profile;
    const Delivery delivery{Guidance::full, {}, voice.sentence_gap, voice.paragraph_gap, script.loaded.routine.chimes};
    CheckedScript checked{script.loaded, language_.code, language_.phrases, language_.words, script.plan, {}, {}, {}};
    checked.plan.overview =
        overview_of(checked.loaded, checked.plan, *language_.phrases, delivery, voice.words_per_minute);
    checked.sheet = narrate(checked.plan, *language_.phrases, delivery);
    checked.words_per_minute = voice.words_per_minute;
    return checked;
}

Timeline SpokenCheck::placed(const CheckedScript& script, Diagnostics& faults) {
    const SampleRate rate = SessionOptions().rate;
    const Pronunciations words = session_pronunciations({}, script.loaded, voice_.profile, faults);
    const ClipLengths clips{lengths_of(script.sheet, words),
                            ChimeClips(script.sheet.chimes, sounds_, {rate, {}, {}}).lengths()};
    return schedule(script.sheet, clips, rate, Fit::strict, faults);
}

/// The lengths of a sheet's lines; what other sheets said before, in the same way, is not spoken again.
std::vector<Frames> SpokenCheck::lengths_of(const CueSheet& sheet, const Pronunciations& words) {
    VoiceProfile profile = voice_.profile;
    profile.pronunciations = words;
    // How loud it is does not change how long it is.
    const Speaker speaker(workshop_.espeak, profile, SpeakerSettings{SessionOptions().rate, {}});
    const auto said = [&](std::size_t line) { return pronounce(sheet.lines[line], words, PhonemeUse::between_marks); };
    std::vector<LineToSpeak> lines;
    std::vector<LineId> ids;
    for (std::size_t at = 0; at < sheet.lines.size(); ++at) {
        if (known_.contains(said(at))) continue;
        lines.push_back({sheet.lines[at]});
        ids.push_back({at});
    }
    try {
        const std::vector<Frames> measured =
            SpokenLines(speaker, lines).measure(workshop_.threads, workshop_.on_spoken);
        for (std::size_t at = 0; at < lines.size(); ++at) known_[said(ids[at].index)] = measured[at];
    } catch (const UnspeakableLine& fault) {
        throw ScriptError({to_diagnostic(fault, ids[fault.line()], sheet)});
    }
    std::vector<Frames> lengths;
    for (std::size_t at = 0; at < sheet.lines.size(); ++at) lengths.push_back(known_.at(said(at)));
    return lengths;
}

}  // namespace cuewell
