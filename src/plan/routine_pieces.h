#pragma once

#include "script/routine.h"

#include <string>
#include <vector>

namespace cuewell {

/// A line of a routine that names a stretch, with what belongs to it.
struct ItemLines {
    std::vector<std::string> above;  ///< Comments right before it.
    std::string item;
    std::vector<std::string> words;  ///< What comes after it.
};

/// The lines of a routine's text, in pieces that can be put in another order.
struct RoutinePieces {
    std::vector<std::string> head;  ///< With its fences, and whatever stands before.
    std::vector<std::string> opening;
    std::vector<ItemLines> items;    ///< As in the routine; the last one has no words.
    std::vector<std::string> close;  ///< What comes after the last item.
};

/// Takes a routine's text apart; every line is in one piece.
///
/// Needs: a routine that was read without faults.
[[nodiscard]] RoutinePieces pieces_of(const Routine& routine);

[[nodiscard]] bool has_in_head(const RoutinePieces& pieces, const std::string& key);

/// Writes a text in the place of another in a head: the value of `key`, where the head has it.
void replace_in_head(RoutinePieces& pieces, const std::string& key, const std::string& value);

/// Puts a key that the head does not have at its beginning, where no table can be before it.
void add_to_head(RoutinePieces& pieces, const std::string& key, const std::string& value);

/// Takes a key with its value out of a head, be it a table, where the head has it.
void drop_from_head(RoutinePieces& pieces, const std::string& key);

/// A length as the options of an item hold it: "60s-5m", "3-5 breaths".
[[nodiscard]] std::string to_text(const LengthRange& range);

/// An item as a line: "- childs-pose: hold 30s, rounds 2, optional".
[[nodiscard]] std::string to_line(const Item& item);

}  // namespace cuewell
