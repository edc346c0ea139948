#include "check/word_lists.h"

#include "base/small_letters.h"
#include "base/utf8.h"
#include "config/table_reader.h"

#include <fmt/format.h>

#include <variant>

namespace cuewell {
namespace {

constexpr std::size_t kMostWords = 4'000;
constexpr std::size_t kLongestPhrase = 80;

/// Takes the lists out of a file's tables, and counts the words in all of them.
class ListReader {
public:
    explicit ListReader(Diagnostics& faults) : faults_(faults) {}

    Words list(TableReader& reader, std::string_view key) {
        const Value* value = reader.required_value(key);
        return value == nullptr ? Words{} : checked(texts_of(*value, key, faults_), value->where);
    }

    /// A table whose keys are the author's: names of strains, of equipment.
    std::map<std::string, Words> lists(TableReader& reader, std::string_view key) {
        std::map<std::string, Words> result;
        const Table* table = reader.required_table(key);
        if (table == nullptr) return result;
        for (const Entry& entry : table->entries) {
            result[entry.key] = checked(texts_of(entry.value, entry.key, faults_), entry.value.where);
        }
        return result;
    }

    std::vector<ForbiddenPhrase> forbidden(TableReader& reader, std::string_view key) {
        std::vector<ForbiddenPhrase> result;
        const Table* table = reader.required_table(key);
        if (table == nullptr) return result;
        for (const Entry& entry : table->entries) {
            const auto* instead = std::get_if<std::string>(&entry.value.content);
            if (instead == nullptr) faults_.error(entry.value.where, "expected a text: what to write instead");
            const Words words = checked({entry.key}, entry.key_where);
            if (instead != nullptr && !words.empty()) result.push_back({words.front(), *instead});
        }
        return result;
    }

private:
    Words checked(Words words, const SourceSpan& where) {
        count_ += words.size();
        if (count_ > kMostWords) {
            faults_.error(where, fmt::format("there are more than {} words in this file", kMostWords));
            return {};
        }
        for (std::string& word : words) {
            if (word.empty() || count_characters(word) > kLongestPhrase) {
                faults_.error(where, fmt::format("a word or phrase has from 1 to {} characters", kLongestPhrase));
                return {};
            }
            word = small_letters_of(word);
        }
        return words;
    }

    Diagnostics& faults_;
    std::size_t count_ = 0;
};

}  // namespace

std::optional<WordLists> parse_word_lists(const SourceTextPtr& source, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    const auto table = parse_toml(source, faults);
    if (!table) return std::nullopt;
    TableReader reader(*table, "the file of the checker's words", faults);
    ListReader lists(faults);
    WordLists result;
    result.right = lists.list(reader, "right");
    result.left = lists.list(reader, "left");
    result.not_sides = lists.list(reader, "not_sides");
    result.actions = lists.list(reader, "actions");
    result.joiners = lists.list(reader, "joiners");
    result.fillers = lists.list(reader, "fillers");
    result.negations = lists.list(reader, "negations");
    result.nevers = lists.list(reader, "nevers");
    result.alternatives = lists.list(reader, "alternatives");
    result.undo_negation = lists.list(reader, "undo_negation");
    result.breathing = lists.list(reader, "breathing");
    result.held_breath = lists.list(reader, "held_breath");
    result.not_held_breath = lists.list(reader, "not_held_breath");
    result.efforts = lists.list(reader, "efforts");
    result.releases = lists.list(reader, "releases");
    result.changes = lists.list(reader, "changes");
    result.not_changes = lists.list(reader, "not_changes");
    result.limb_moves = lists.list(reader, "limb_moves");
    result.not_moves = lists.list(reader, "not_moves");
    result.not_equipment = lists.list(reader, "not_equipment");
    result.not_positions = lists.list(reader, "not_positions");
    result.not_forbidden = lists.list(reader, "not_forbidden");
    result.pains = lists.list(reader, "pains");
    result.placeholders = lists.list(reader, "placeholders");
    result.stays = lists.list(reader, "stays");
    result.seconds = lists.list(reader, "seconds");
    result.minutes = lists.list(reader, "minutes");
    result.breaths = lists.list(reader, "breaths");
    result.one = lists.list(reader, "one");
    result.half = lists.list(reader, "half");
    result.whole = lists.list(reader, "whole");
    result.more = lists.list(reader, "more");
    result.tens = lists.list(reader, "tens");
    result.plain_strains = lists.list(reader, "plain_strains");
    result.forbidden = lists.forbidden(reader, "forbidden");
    result.safety = lists.lists(reader, "safety");
    result.cautions = lists.lists(reader, "cautions");
    result.equipment = lists.lists(reader, "equipment");
    result.positions = lists.lists(reader, "positions");
    reader.finish();
    return faults.told() == faults_before ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace cuewell
