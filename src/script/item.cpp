#include "script/body.h"
#include "script/length_text.h"
#include "script/line_text.h"

#include "base/composed_text.h"
#include "base/name.h"
#include "base/nearest_mend.h"
#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr int kMostRounds = 20;
const std::array<std::string, 3> kOptions{"hold", "rounds", "optional"};

/// Reads the options of one item, each of them once.
class OptionParser {
public:
    OptionParser(Item& item, Diagnostics& faults) : item_(item), faults_(faults) {}

    bool parse(const LineText& option) {
        const std::size_t word_size = std::min(option.view().find_first_of(" \t"), option.view().size());
        const LineText word = option.part(0, word_size);
        const LineText argument = option.part(word_size).trimmed();
        if (std::ranges::find(kOptions, word.view()) == kOptions.end()) {
            faults_.add({Severity::error,
                         word.where(),
                         fmt::format("unknown option \"{}\"", word.view()),
                         suggestion(word.view(), kOptions),
                         {},
                         nearest_mend(word.where(), word.view(), kOptions)});
            return false;
        }
        if (std::ranges::find(seen_, word.view()) != seen_.end()) {
            return fail(word, fmt::format("\"{}\" stands here twice", word.view()));
        }
        seen_.push_back(word.view());
        if (word.view() == "hold") return hold(argument);
        return word.view() == "rounds" ? rounds(argument) : optional(argument);
    }

private:
    bool hold(const LineText& argument) {
        item_.hold = parse_length_range(argument, "a hold", faults_);
        return item_.hold.has_value();
    }

    bool rounds(const LineText& argument) {
        const auto rounds = parse_whole_number_range(argument, "rounds", 1, kMostRounds, faults_);
        if (!rounds) return false;
        item_.rounds = rounds->least;
        return rounds->least == rounds->most || fail(argument, "rounds takes one number, not a range");
    }

    bool optional(const LineText& argument) {
        item_.optional = true;
        return argument.empty() || fail(argument, "\"optional\" stands alone");
    }

    bool fail(const LineText& where, std::string message, std::string hint = {}) {
        faults_.error(where.where(), std::move(message), std::move(hint));
        return false;
    }

    Item& item_;
    Diagnostics& faults_;
    std::vector<std::string_view> seen_;
};

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
    item.stretch = composed_text(name.view());
    bool sound = true;
    OptionParser options(item, faults);
    LineText rest = text.part(colon + 1).trimmed();
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.view().find(','), rest.view().size());
        sound = options.parse(rest.part(0, comma).trimmed()) && sound;
        rest = rest.part(comma + 1).trimmed();
    }
    return sound ? std::optional(item) : std::nullopt;
}

}  // namespace cuewell
