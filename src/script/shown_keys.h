#pragma once

#include <array>
#include <string_view>

namespace cuewell {

/// Words that are shown, and the slots that they may have; an empty one is none.
struct ShownKey {
    std::string_view key;
    std::array<std::string_view, 2> slots{};
    std::string_view otherwise{};  ///< The key whose words stand in where it has none of its own; empty: it must.
};

/// All that `[shown]` of a phrases.toml says.
inline constexpr std::array kShownKeys{
    // What captions say of silence.
    ShownKey{"hold", {"time"}},
    ShownKey{"rest", {"time"}},
    // The page while it plays.
    ShownKey{"player"},
    ShownKey{"ready"},
    ShownKey{"loading"},
    ShownKey{"play"},
    ShownKey{"pause"},
    ShownKey{"next"},
    ShownKey{"previous"},
    ShownKey{"up_next"},
    ShownKey{"part_of", {"n", "total"}},
    ShownKey{"round", {"n", "total"}},
    ShownKey{"left", {"time"}},
    ShownKey{"hold_timer"},
    ShownKey{"rest_timer"},
    ShownKey{"done"},
    ShownKey{"side_right"},
    ShownKey{"side_left"},
    ShownKey{"time_label"},
    ShownKey{"time_of", {"time", "total"}},
    ShownKey{"chapters"},
    ShownKey{"words"},
    ShownKey{"print"},
    ShownKey{"keys"},
    ShownKey{"cannot_play"},
    ShownKey{"no_script"},
    // Its take-home sheet.
    ShownKey{"sheet"},
    ShownKey{"before_start"},
    ShownKey{"after_end"},
    ShownKey{"position"},
    ShownKey{"position_standing"},
    ShownKey{"position_seated"},
    ShownKey{"position_kneeling"},
    ShownKey{"position_hands_and_knees"},
    ShownKey{"position_lying_face_down"},
    ShownKey{"position_lying_face_up"},
    ShownKey{"position_on_a_chair", {}, "position_seated"},
    ShownKey{"equipment"},
    ShownKey{"helpful"},
    ShownKey{"either", {"first", "second"}},
    ShownKey{"cautions"},
    // The strains of the bundled stretches; one that has no words here is shown as its script writes it.
    ShownKey{"strain_balance"},
    ShownKey{"strain_extension"},
    ShownKey{"strain_flexion"},
    ShownKey{"strain_knee"},
    ShownKey{"strain_kneeling"},
    ShownKey{"strain_pressure"},
    ShownKey{"strain_rotation"},
    ShownKey{"steps"},
    ShownKey{"other_side", {"side"}},
    ShownKey{"each_side"},
    ShownKey{"dose"},
    ShownKey{"dose_hold", {"time"}},
    ShownKey{"dose_breath"},
    ShownKey{"dose_breaths", {"n"}},
    ShownKey{"dose_repeat", {"n"}},
    ShownKey{"dose_rounds", {"n"}},
    ShownKey{"second"},
    ShownKey{"seconds", {"n"}},
    ShownKey{"minute"},
    ShownKey{"minutes", {"n"}},
    ShownKey{"made_with", {"name"}},
    // The tags of a file.
    ShownKey{"genre"},
    ShownKey{"comment", {"time"}},
};

}  // namespace cuewell
