#pragma once

#include "session/places.h"

#include <array>
#include <string>
#include <vector>

namespace cuewell {

inline const std::array<std::string, 6> kListKinds{"stretches", "routines", "voices", "languages", "sounds", "devices"};

/// A thing that can be named on the command line.
struct Listed {
    std::string name;
    std::string title;
    std::string note;  ///< What people see behind the title; may be empty.
    /// What its head says beside the title: keys and their values as JSON.
    std::vector<std::pair<std::string, std::string>> details;
};

/// Everything of a kind, sorted by name, and a sentence for each file that is not among it.
struct Listing {
    std::vector<Listed> items;
    std::vector<std::string> unread;  ///< Could not be read.
    std::vector<std::string> faulty;  ///< Is no script, voice or recipe as it should be; its author can mend it.
};

/// Lists one of `kListKinds`. A faulty file is told, not silently left out.
///
/// Errors: UsageError for a language without scripts.
[[nodiscard]] Listing list_kind(const std::string& kind, const Places& places, const std::string& language);

/// Names and titles in two columns.
[[nodiscard]] std::string to_text(const Listing& listing);

/// An array of objects with `name`, `title` and the details.
[[nodiscard]] std::string to_json(const Listing& listing);

/// The text of a routine, a stretch, a voice or the recipe of an ambience, as its file has it; of a session's own file,
/// what it was made from.
///
/// Errors: UsageError with the nearest name; ScriptError where the text is none; otherwise as source_text_in().
[[nodiscard]] std::string show(const std::string& name_or_path, const Places& places, const std::string& language);

}  // namespace cuewell
