#pragma once

#include "cue/cue_writer.h"
#include "cue/narrate.h"

namespace cuewell {

/// What decides how a step is told: whose it is, and whether it is the first time round.
struct Telling {
    std::optional<std::string> stretch;
    std::optional<Side> side;
    std::optional<int> round;
    bool is_first_time = true;
    bool is_stretch = false;  ///< The words of a stretch, which minimal guidance leaves out.
};

/// Tells the steps of scripts: the part of narration that does not depend on where in a session they stand.
class StepNarrator {
public:
    StepNarrator(CueWriter& writer, const Phrasebook& phrases, const Delivery& delivery)
        : writer_(writer), phrases_(phrases), delivery_(delivery) {}

    void tell(const std::vector<Step>& steps, const Telling& telling);

    /// Ends a hold that nothing has ended yet: by a chime where there is one, and by words, which minimal guidance leaves
    /// to the chime.
    void release_hold(const Telling& telling);

private:
    void tell_step(const Say& say, const Step& step, const Telling& telling);
    void tell_step(const Paragraph& paragraph, const Step& step, const Telling& telling);
    void tell_step(const Pause& pause, const Step& step, const Telling& telling);
    void tell_step(const Rest& rest, const Step& step, const Telling& telling);
    void tell_step(const Hold& hold, const Step& step, const Telling& telling);
    void tell_step(const Count& count, const Step& step, const Telling& telling);
    void tell_step(const Breathe& breathe, const Step& step, const Telling& telling);
    void tell_step(const Chime& chime, const Step& step, const Telling& telling);
    void tell_step(const Repeat& repeat, const Step& step, const Telling& telling);

    /// Rings the chime that stands at the end of a hold, where the last cue is one.
    void ring_out(const Telling& telling);
    /// The chime of a place around a hold: the wished one; without a wish, `usual` in minimal guidance.
    [[nodiscard]] std::optional<std::string> chime_at(ChimePlace place, const std::string& usual,
                                                      const Telling& telling) const;

    [[nodiscard]] bool is_minimal(const Telling& telling) const;
    [[nodiscard]] bool all_is_said(const Telling& telling) const;
    [[nodiscard]] bool is_said(const Say& say, const Telling& telling) const;
    /// Whether a hold before this step may be left to it: it sounds at once, or leaves that to the step after it.
    [[nodiscard]] bool may_end_hold(const Step& step, const Telling& telling) const;
    [[nodiscard]] std::optional<BreathPace> breath_of(const Hold& hold) const;
    [[nodiscard]] std::vector<InnerCue> inner_cues(const Hold& hold, const Telling& telling);

    CueWriter& writer_;
    const Phrasebook& phrases_;
    const Delivery& delivery_;
};

}  // namespace cuewell
