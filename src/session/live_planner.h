#pragma once

#include "audio/block_source.h"
#include "base/diagnostic.h"
#include "live/planner.h"
#include "session/fitted_session.h"
#include "session/scripted_session.h"
#include "session/session_sounds.h"
#include "session/workshop.h"

#include <memory>
#include <optional>
#include <vector>

namespace cuewell {

/// Plans a session while it is played, at one rate: as it is rendered, and whatever else is asked for.
///
/// What was spoken for one sheet is there for all. The workshop must outlive the planner and its sheets; sheets need the
/// planner no longer.
class SessionPlanner final : public LivePlanner {
public:
    /// Errors: Failure where the voice's gain has to be measured and cannot.
    SessionPlanner(const FittedSession& fitted, SampleRate rate, const Workshop& workshop);

    [[nodiscard]] SampleRate rate() const override { return rate_; }

    /// Made when it is first asked for.
    ///
    /// Errors: Failure where a sound file cannot be used; whatever Workshop::on_wait throws.
    [[nodiscard]] BlockSource* ambience() override;
    [[nodiscard]] const std::optional<AmbienceMix>& bed() const override { return session_->ambience_mix; }
    [[nodiscard]] const Plan& plan() const override { return session_->plan; }

    /// The first cues of the whole session, whose few lines are measured in no time: it can begin with them.
    ///
    /// Errors: as whole(), but for words that do not fit their hold.
    [[nodiscard]] SpokenSheet beginning() override;

    /// Errors: ScriptError where an author's words do not fit and have to, or a line cannot be spoken; Failure as the
    ///         synthesizer's.
    [[nodiscard]] SpokenSheet whole() override;
    /// Shape:  holds and rests last as in whole(), where that has a wished length. A voice that falls says each stretch
    ///         about as it does in the whole session, whatever was skipped before: its place in the whole decides, and not
    ///         how much is left. So few lines are new.
    [[nodiscard]] SpokenSheet rest(const RestWish& wish) override;
    [[nodiscard]] SpokenSheet joined(const SpokenSheet& head, std::size_t cues, const RestWish& wish) override;
    /// Shape:  a sentence gap lies between the words. A count-in begins each of its three seconds on the frame. A voice
    ///         that falls says words without a place as it says where the session was last planned from.
    [[nodiscard]] std::shared_ptr<const Clip> say(const std::vector<Saying>& words) override;

    /// What did not go quite as wished: of the scripts, and once whole() was asked for of the clock too.
    [[nodiscard]] const std::vector<Diagnostic>& warnings() const noexcept { return warnings_; }

private:
    [[nodiscard]] const StagedSheet& all();
    [[nodiscard]] double along_of(const PassPlace& place);
    [[nodiscard]] StagedSheet staged_rest(const RestWish& wish);
    [[nodiscard]] std::vector<std::shared_ptr<const Clip>> count_in();
    void check(const SpokenSheet& spoken);

    FittedSession fitted_;
    std::shared_ptr<const ScriptedSession> session_;
    SampleRate rate_;
    Workshop workshop_;
    SessionSounds sounds_;
    std::optional<StagedSheet> all_;  ///< The whole session, once it was narrated.
    std::optional<CueSheet> wished_;  ///< The same in its wished length, once that was found.
    std::unique_ptr<BlockSource> ambience_;
    std::vector<Diagnostic> warnings_;
    double along_ = 0.0;  ///< Where in the session it was last planned or told from.
};

}  // namespace cuewell
