#pragma once

#include "base/diagnostic.h"
#include "base/side.h"
#include "base/source.h"
#include "config/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// Whether a slot is filled with what was joined before. Said twice each time, a dozen things would fill all memory.
constexpr bool is_for_what_is_joined(std::string_view slot) { return slot == "first" || slot == "second"; }
inline constexpr const char* kJoinedOnce = "it may stand there once";

/// What the slots of a phrase are filled with.
struct PhraseSlots {
    std::string name;             ///< {name}: a stretch, as it is spoken.
    std::string side;             ///< {side}: the word for the side.
    int number = 0;               ///< {n}, which also chooses the plural form.
    std::optional<Side> of_side;  ///< Chooses between {right|left}.
    std::string things{};         ///< {things}: a list of them, in words.
    std::string time{};           ///< {time}: a length, in words.
    std::string first{};          ///< {first} and {second}: what is joined.
    std::string second{};
};

/// A sentence that the program says itself, with slots and plural forms.
class Phrase {
public:
    /// The sentence with its slots filled.
    [[nodiscard]] std::string say(const PhraseSlots& slots = {}) const;

    /// The file and line it stands in.
    [[nodiscard]] const SourceSpan& where() const noexcept { return where_; }

    /// Reads a text, or a table of plural forms `{ one = "…", other = "…" }`. `slots` are the names it may use.
    ///
    /// Errors: go to `faults`; the result is then empty.
    [[nodiscard]] static std::optional<Phrase> read(const Value& value, std::string_view key,
                                                    const std::vector<std::string>& slots, Diagnostics& faults);

private:
    struct Piece {
        enum class Kind { text, slot, number, by_side };
        Kind kind = Kind::text;
        std::string text;  ///< The words; for `by_side` those of the right side.
        std::string left;
        std::string PhraseSlots::* slot = nullptr;  ///< What fills it.
    };
    using Form = std::vector<Piece>;

    static std::optional<Form> read_form(const Value& value, std::string_view key,
                                         const std::vector<std::string>& slots, Diagnostics& faults);

    Form other_;
    std::optional<Form> one_;
    SourceSpan where_;
};

}  // namespace cuewell
