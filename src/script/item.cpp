#include "script/body.h"
#include "script/length_text.h"
#include "script/line_text.h"

#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace cuewell {
namespace {

constexpr int kMostRounds = 20;
const std::array<std::string, 3> kOptions{"hold", "rounds", "optional"};

/// A name is a file's name without its ending: no way leads out of the folders of scripts.
bool is_name(std::string_view text) {
    return !text.empty() && !text.starts_with('.') && text.find_first_of("/\\:,\"'[]{} \t") == std::string_view::npos;
}

bool parse_option(const LineText& option, Item& item, Diagnostics& faults) {
    const std::size_t word_size = std::min(option.view().find_first_of(" \t"), option.view().size());
    const LineText word = option.part(0, word_size);
    const LineText argument = option.part(word_size).trimmed();
    if (word.view() == "hold") {
        item.hold = parse_length_range(argument, "a hold", faults);
        return item.hold.has_value();
    }
    if (word.view() == "rounds") {
        const auto rounds = parse_whole_number_range(argument, "rounds", 1, kMostRounds, faults);
        if (!rounds) return false;
        item.rounds = rounds->least;
        if (rounds->least == rounds->most) return true;
        faults.error(argument.where(), "rounds takes one number, not a range");
        return false;
    }
    if (word.view() == "optional" && argument.empty()) {
        item.optional = true;
        return true;
    }
    const bool known = word.view() == "optional";
    faults.error(known ? argument.where() : word.where(),
                 known ? "\"optional\" stands alone" : fmt::format("unknown option \"{}\"", word.view()),
                 known ? "" : suggestion(word.view(), kOptions));
    return false;
}

}  // namespace

std::optional<Item> parse_item(const LineText& line, Diagnostics& faults) {
    const LineText text = line.part(1).trimmed();
    const std::size_t colon = std::min(text.view().find(':'), text.view().size());
    const LineText name = text.part(0, colon).trimmed();
    if (!is_name(name.view())) {
        const bool has_words = is_name(name.part(0, name.view().find_first_of(" \t")).view());
        faults.error(name.where(), fmt::format("\"{}\" is not the name of a stretch", name.view()),
                     has_words ? "a name has no spaces, and a colon stands before options: - childs-pose: hold 30s"
                               : "write the file's name without .md: - childs-pose");
        return std::nullopt;
    }
    Item item;
    item.stretch = name.view();
    bool sound = true;
    LineText rest = text.part(colon + 1).trimmed();
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.view().find(','), rest.view().size());
        sound = parse_option(rest.part(0, comma).trimmed(), item, faults) && sound;
        rest = rest.part(comma + 1).trimmed();
    }
    return sound ? std::optional(item) : std::nullopt;
}

}  // namespace cuewell
