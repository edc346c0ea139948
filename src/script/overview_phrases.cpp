#include "script/overview_phrases.h"

#include "base/clean_text.h"
#include "base/utf8.h"
#include "script/sentence.h"

#include <fmt/format.h>

#include <cstddef>
#include <vector>

namespace cuewell {
namespace {

constexpr std::size_t kLongestThing = 120;

const std::vector<Sentence<OverviewPhrases>>& sentences() {
    static const std::vector<std::string> two{"first", "second"};
    static const std::vector<Sentence<OverviewPhrases>> all{
        {"standing", &OverviewPhrases::standing, {}},
        {"off_floor", &OverviewPhrases::off_floor, {}},
        {"floor", &OverviewPhrases::floor, {}},
        {"floor_once", &OverviewPhrases::floor_once, {}},
        {"floor_last", &OverviewPhrases::floor_last, {}},
        {"floor_trips", &OverviewPhrases::floor_trips, {"n"}},
        {"seated", &OverviewPhrases::seated, {"n"}},
        {"kneeling", &OverviewPhrases::kneeling, {"n"}},
        {"hands_and_knees", &OverviewPhrases::hands_and_knees, {"n"}},
        {"lying_face_down", &OverviewPhrases::face_down, {"n"}},
        {"lying_face_up", &OverviewPhrases::face_up, {"n"}},
        {"equipment", &OverviewPhrases::equipment, {"things"}},
        {"helpful", &OverviewPhrases::helpful, {"things"}},
        {"either", &OverviewPhrases::either, two},
        {"list", &OverviewPhrases::list, two},
        {"list_end", &OverviewPhrases::list_end, two},
    };
    return all;
}

}  // namespace

OverviewPhrases read_overview_phrases(const Table& table, Diagnostics& faults) {
    OverviewPhrases phrases;
    TableReader reader(table, "[overview]", faults);
    read_sentences(reader, sentences(), phrases, faults);
    reader.finish();
    return phrases;
}

std::map<std::string, std::string> read_things(const Table& table, Diagnostics& faults) {
    std::map<std::string, std::string> things;
    for (const Entry& entry : table.entries) {
        const auto* words = std::get_if<std::string>(&entry.value.content);
        if (words == nullptr || !has_words(*words) || count_characters(*words) > kLongestThing) {
            faults.error(entry.value.where, fmt::format("\"{}\" must be words in quotes, of at most {} characters",
                                                        entry.key, kLongestThing));
        } else {
            things.emplace(entry.key, *words);
        }
    }
    return things;
}

}  // namespace cuewell
