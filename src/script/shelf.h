#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

enum class ScriptKind { stretch, routine };

/// A folder in which scripts of one kind are looked for.
struct ScriptFolder {
    std::filesystem::path path;
    ScriptKind kind = ScriptKind::stretch;
    std::string shown;      ///< How messages name it.
    std::string label;      ///< How results name it, the same on every machine.
    bool is_mixed = false;  ///< Holds scripts of both kinds: what a file holds decides.
};

/// A script that was found, not yet read.
struct ScriptFile {
    std::string name;  ///< As composed_text() has it where it was found by name, whatever the file's own is.
    ScriptKind kind = ScriptKind::stretch;
    std::filesystem::path path;
    std::string shown;
    std::string label;
    SourceTextPtr text{};  ///< The script itself, where it is at hand; else it is read from `path`.
};

/// Where scripts are found by name: in folders, of which the first that has a name wins, or among scripts at hand.
class Shelf {
public:
    explicit Shelf(std::vector<ScriptFolder> folders) : folders_(std::move(folders)) {}

    /// A shelf of scripts whose text is at hand, and of nothing else.
    [[nodiscard]] static Shelf of(std::vector<ScriptFile> scripts);

    [[nodiscard]] std::optional<ScriptFile> find(ScriptKind kind, std::string_view name) const;

    /// Every script of a kind, by name, each name once.
    [[nodiscard]] std::vector<ScriptFile> all(ScriptKind kind) const;

    /// The same shelf with the folder of `script` before all others: what lies beside it is found first.
    [[nodiscard]] Shelf beside(const ScriptFile& script) const;

private:
    std::vector<ScriptFolder> folders_;
    std::vector<ScriptFile> at_hand_;
};

/// The text of a script.
///
/// Errors: as read_text_file.
[[nodiscard]] SourceTextPtr read_script(const ScriptFile& script, Diagnostics& faults);

/// The script at a path of the user's. Its kind is told by its folder's name, else by what it holds.
///
/// Errors: Failure where it cannot be read; faults of its text go to `faults`, and the result is then empty.
[[nodiscard]] std::optional<ScriptFile> script_at(const std::filesystem::path& path, Diagnostics& faults);

}  // namespace cuewell
