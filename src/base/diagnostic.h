#pragma once

#include "base/source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

enum class Severity { error, warning };

/// A change of a text that mends a fault for certain: what stands at a place gives way to other text.
struct Mend {
    SourceSpan where;  ///< Of length 0 where something is only put in.
    std::string text;
};

/// One fault in something a person wrote, told where it is and what to do.
struct Diagnostic {
    Severity severity = Severity::error;
    SourceSpan where;
    std::string message;
    /// What was expected or what to do; a line of its own under the caret. May be empty.
    std::string hint;
    std::string rule{};          ///< Id of the checker's rule that found it; empty for a fault of the text itself.
    std::optional<Mend> mend{};  ///< Where there is only one thing that can have been meant.
};

/// How messages are coloured.
enum class Colour { never, always };

/// The fault as a compiler tells it: `file:line:column: error: message [rule]`, the line, a caret, the hint.
///
/// Shape: one or four lines, each ending in a line feed. Long lines are cut around the spot; tabs and control
/// characters are shown as spaces and `?`, so that the caret stands where it should and no terminal is steered.
[[nodiscard]] std::string to_text(const Diagnostic& fault, Colour colour = Colour::never);

/// A stranger's text made safe to show on a terminal, a column a character: control characters, and those that turn
/// the direction of text, as `?`, tabs as spaces.
[[nodiscard]] std::string printable(std::string_view text);

/// Collects the faults of a run, so that all of them are told at once.
///
/// Shape: keeps the first thousand. Nobody reads more, and a hostile file must not fill the memory.
class Diagnostics {
public:
    static constexpr std::size_t kMostKept = 1'000;

    void error(SourceSpan where, std::string message, std::string hint = {});
    void warning(SourceSpan where, std::string message, std::string hint = {});
    void add(Diagnostic fault);

    /// Takes over the faults of another part of the work.
    void append(const Diagnostics& others);

    [[nodiscard]] bool has_errors() const noexcept { return has_errors_; }
    [[nodiscard]] const std::vector<Diagnostic>& all() const& noexcept { return faults_; }
    void all() const&& = delete;  // Those of a temporary are gone at once.

    /// How many faults were told so far, those that were not kept included: it grows with every fault.
    [[nodiscard]] std::size_t told() const noexcept { return told_; }

    /// Sorts by file, line and column, and drops a fault that is told twice.
    void settle();

private:
    std::vector<Diagnostic> faults_;
    std::size_t told_ = 0;
    bool has_errors_ = false;
};

}  // namespace cuewell
