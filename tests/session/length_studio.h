#pragma once

#include "session/wished_length.h"
#include "support/timeline_builder.h"

#include <string>

namespace cuewell {

/// Makes sessions of wished lengths in a voice that takes a fixed time for a character, without speaking.
class LengthStudio {
public:
    static constexpr SampleRate kRate{48'000};

    explicit LengthStudio(LoadedRoutine routine, const Phrasebook& phrases = plain_phrases(),
                          Delivery delivery = plain_delivery());
    LengthStudio(const LengthStudio&) = delete;
    LengthStudio& operator=(const LengthStudio&) = delete;

    /// A bundled routine in the phrases of English.
    [[nodiscard]] static LoadedRoutine bundled(const std::string& name);
    [[nodiscard]] static const Phrasebook& english();

    /// Where it is possible, the session was fitted, checked, and lasts so long.
    [[nodiscard]] SolvedLength solve(Duration length);

    /// What was found wrong with the session of the last solve(): a line each; empty where nothing was.
    [[nodiscard]] const std::string& faults() const noexcept { return faults_; }

    [[nodiscard]] PossibleLengths possible(const Plan& plan) const;
    [[nodiscard]] LengthMaterial& material() noexcept { return material_; }
    /// How often words were asked for.
    [[nodiscard]] int measurements() const noexcept { return measurements_; }

private:
    [[nodiscard]] CueSheet sheet_of(const Plan& plan) const;
    void check(const Plan& plan, Frames wished);

    LoadedRoutine routine_;
    const Phrasebook& phrases_;
    Delivery delivery_;
    LengthMaterial material_;
    std::string faults_;
    int measurements_ = 0;
};

}  // namespace cuewell
