#include "script/phrasebook.h"

#include "base/duration_text.h"
#include "base/suggest.h"
#include "config/table_reader.h"
#include "script/sentence.h"
#include "script/shown_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cuewell {
namespace {

constexpr int kLargestNumber = 600;

using namespace std::chrono_literals;

/// What a time of a phrasebook may be.
struct TimeLimits {
    Duration least = 0s;
    Duration most = Duration::max();
    const char* in_words = "";
};

/// A breath is divided by, and ends.
constexpr TimeLimits kBreathLimits{500ms, 1min, "from 0.5s to 60s"};

using Sentences = std::vector<Sentence<Phrasebook>>;

const Sentences& sentences() {
    static const std::vector<std::string> sided{"name", "side"};
    static const Sentences all{
        {"first", &Phrasebook::first, {"name"}},
        {"first_sides", &Phrasebook::first_sides, sided},
        {"next", &Phrasebook::next, {"name"}},
        {"next_sides", &Phrasebook::next_sides, sided},
        {"last", &Phrasebook::last, {"name"}},
        {"last_sides", &Phrasebook::last_sides, sided},
        {"rounds", &Phrasebook::rounds, {"n"}},
        {"change_side", &Phrasebook::change_side, {"name", "side"}},
        {"next_round", &Phrasebook::next_round, {"n"}},
        {"next_round_sides", &Phrasebook::next_round_sides, {"n", "side"}},
        {"half_way", &Phrasebook::half_way, {}},
        {"five_more_seconds", &Phrasebook::five_more_seconds, {}},
        {"release", &Phrasebook::release, {}},
        {"breathe_in", &Phrasebook::breathe_in, {}},
        {"breathe_out", &Phrasebook::breathe_out, {}},
        {"closing_rest", &Phrasebook::closing_rest, {}},
        {"stretch_done", &Phrasebook::stretch_done, {"name"}},
        {"chapter_welcome", &Phrasebook::chapter_welcome, {}},
        {"chapter_close", &Phrasebook::chapter_close, {}},
        {"chapter_side", &Phrasebook::chapter_side, sided},
        {"chapter_round", &Phrasebook::chapter_round, {"name", "n"}},
        {"chapter_side_round", &Phrasebook::chapter_side_round, {"name", "side", "n"}},
    };
    return all;
}

const Sentences& live_sentences() {
    static const Sentences all{
        {"here", &Phrasebook::here, {"name"}},
        {"here_sides", &Phrasebook::here_sides, {"name", "side"}},
        {"hold_left", &Phrasebook::hold_left, {"n"}},
        {"hold_again", &Phrasebook::hold_again, {}},
        {"minutes_left", &Phrasebook::minutes_left, {"n"}},
        {"seconds_left", &Phrasebook::seconds_left, {"n"}},
        {"slower", &Phrasebook::slower, {}},
        {"faster", &Phrasebook::faster, {}},
        {"longer", &Phrasebook::longer, {}},
    };
    return all;
}

/// Reads the tables of a phrasebook, one function a table.
class PhrasebookReader {
public:
    PhrasebookReader(const Table& table, Diagnostics& faults)
        : reader_(table, "the file of phrases", faults), faults_(faults) {}

    Phrasebook read() {
        read_say();
        read_overview();
        read_sides();
        read_numbers();
        read_chimes();
        read_timing();
        read_moves();
        read_live();
        read_audition();
        read_shown();
        reader_.finish();
        return std::move(book_);
    }

private:
    void read_say() {
        const Table* table = reader_.required_table("say");
        if (table == nullptr) return;
        TableReader say(*table, "[say]", faults_);
        book_.safety = read_lines(say, "safety");
        book_.closing_note = read_lines(say, "closing_note");
        read_sentences(say, sentences(), book_, faults_);
        say.finish();
    }

    std::vector<Phrase> read_lines(TableReader& say, const char* key) {
        std::vector<Phrase> phrases;
        const Value* value = say.required_value(key);
        if (value == nullptr) return phrases;
        const auto* lines = std::get_if<Array>(&value->content);
        if (lines == nullptr || lines->empty()) {
            faults_.error(value->where, fmt::format("\"{}\" must be a list of sentences: [\"one\", \"two\"]", key));
            return phrases;
        }
        for (const Value& line : *lines) {
            if (auto phrase = Phrase::read(line, key, {}, faults_)) phrases.push_back(std::move(*phrase));
        }
        return phrases;
    }

    void read_overview() {
        if (const Table* table = reader_.required_table("overview"))
            book_.overview = read_overview_phrases(*table, faults_);
        if (const Table* table = reader_.required_table("things")) book_.overview.things = read_things(*table, faults_);
    }

    void read_sides() {
        const Table* table = reader_.required_table("sides");
        if (table == nullptr) return;
        TableReader sides(*table, "[sides]", faults_);
        book_.side_words[Side::right] = sides.required_text("right").value_or("");
        book_.side_words[Side::left] = sides.required_text("left").value_or("");
        sides.finish();
    }

    void read_numbers() {
        const Table* table = reader_.required_table("numbers");
        if (table == nullptr) return;
        for (const Entry& entry : table->entries) {
            int number = 0;
            const auto [end, problem] = std::from_chars(entry.key.data(), entry.key.data() + entry.key.size(), number);
            if (problem != std::errc() || end != entry.key.data() + entry.key.size() || number < 1 ||
                number > kLargestNumber) {
                faults_.error(entry.key_where,
                              fmt::format("\"{}\" is not a number from 1 to {}", entry.key, kLargestNumber));
            } else if (auto phrase = Phrase::read(entry.value, entry.key, {}, faults_)) {
                book_.numbers[number] = std::move(*phrase);
            }
        }
    }

    void read_chimes() {
        const Table* table = reader_.required_table("chimes");
        if (table == nullptr) return;
        TableReader chimes(*table, "[chimes]", faults_);
        for (const auto& [key, place] :
             {std::pair("tick", &Phrasebook::tick), std::pair("hold_begins", &Phrasebook::hold_begins),
              std::pair("hold_ends", &Phrasebook::hold_ends)}) {
            book_.*place = chimes.required_text(key).value_or("");
            book_.chime_names.emplace_back(book_.*place, chimes.where(key));
        }
        chimes.finish();
    }

    void read_timing() {
        read_times("timing", {{"lead_in", &Phrasebook::lead_in},
                              {"lead_out", &Phrasebook::lead_out},
                              {"change_side", &Phrasebook::change_side_time},
                              {"next_round", &Phrasebook::next_round_time},
                              {"settle", &Phrasebook::settle_time},
                              {"fetch", &Phrasebook::fetch_time}});
        read_times("breath", {{"in", &Phrasebook::breath_in}, {"out", &Phrasebook::breath_out}}, kBreathLimits);
        read_times("hold",
                   {{"five_more_from", &Phrasebook::five_more_from}, {"half_way_from", &Phrasebook::half_way_from}});
    }

    void read_times(const char* name, const std::vector<std::pair<const char*, Duration Phrasebook::*>>& times,
                    const TimeLimits& limits = {}) {
        const Table* table = reader_.required_table(name);
        if (table == nullptr) return;
        TableReader reader(*table, fmt::format("[{}]", name), faults_);
        for (const auto& [key, place] : times) {
            const auto time = reader.required_duration(key);
            if (time && (*time < limits.least || *time > limits.most))
                faults_.error(reader.where(key), fmt::format("\"{}\" must be {}", key, limits.in_words));
            book_.*place = time.value_or(Duration::zero());
        }
        reader.finish();
    }

    void read_moves() {
        const Value* value = reader_.required_value("move");
        if (value == nullptr) return;
        const auto* moves = std::get_if<Array>(&value->content);
        if (moves == nullptr) {
            faults_.error(value->where, "the moves must stand under [[move]]");
            return;
        }
        for (const Value& move : *moves) {
            if (const auto* table = std::get_if<Table>(&move.content)) {
                read_move(*table);
            } else {
                faults_.error(move.where, "the moves must stand under [[move]]");
            }
        }
        check_all_covered(value->where);
    }

    void read_move(const Table& table) {
        TableReader reader(table, "a [[move]]", faults_);
        Move move;
        move.from = places(reader, "from", {kStartOfSession, kAnyPosition});
        move.to = places(reader, "to", {kSamePosition, kAnyPosition});
        move.time = reader.required_duration("time").value_or(Duration::zero());
        const Value* say = reader.required_value("say");
        std::optional<Phrase> phrase;
        if (say != nullptr) phrase = Phrase::read(*say, "say", {"name"}, faults_);
        if (phrase) move.say = std::move(*phrase);
        reader.finish();
        book_.moves.push_back(std::move(move));
    }

    std::vector<std::string> places(TableReader& reader, const char* key, const std::vector<std::string>& others) {
        std::vector<std::string> known(kPositionNames.begin(), kPositionNames.end());
        known.insert(known.end(), others.begin(), others.end());
        const Value* value = reader.required_value(key);
        if (value == nullptr) return {};
        if (const auto* elements = std::get_if<Array>(&value->content)) {
            for (const Value& element : *elements) {
                const auto* name = std::get_if<std::string>(&element.content);
                if (name == nullptr || std::ranges::find(known, *name) != known.end()) continue;
                faults_.error(element.where, fmt::format("unknown position \"{}\"", *name), suggestion(*name, known));
            }
        }
        return reader.texts(key);
    }

    /// But for the chair, the last of the positions: find_move() knows a way to and from it without rules of its own.
    void check_all_covered(const SourceSpan& where) {
        constexpr int kStart = static_cast<int>(Position::on_a_chair);
        for (int to = 0; to < kStart; ++to) {
            for (int from = 0; from <= kStart; ++from) {
                const auto start = from < kStart ? std::optional(static_cast<Position>(from)) : std::nullopt;
                if (find_move(book_.moves, start, static_cast<Position>(to)) != nullptr) continue;
                faults_.error(where,
                              fmt::format("no move leads from {} to {}", start ? to_name(*start) : kStartOfSession,
                                          to_name(static_cast<Position>(to))));
            }
        }
    }

    void read_live() {
        const Table* table = reader_.required_table("live");
        if (table == nullptr) return;
        TableReader live(*table, "[live]", faults_);
        read_sentences(live, live_sentences(), book_, faults_);
        live.finish();
    }

    void read_audition() {
        if (const Table* table = reader_.required_table("audition"))
            book_.audition = read_audition_phrases(*table, faults_);
    }

    void read_shown() {
        if (const Table* table = reader_.required_table("shown")) book_.shown = read_shown_words(*table, faults_);
    }

    TableReader reader_;
    Diagnostics& faults_;
    Phrasebook book_;
};

}  // namespace

std::optional<Phrasebook> parse_phrasebook(const SourceTextPtr& source, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    const auto table = parse_toml(source, faults);
    if (!table) return std::nullopt;
    Phrasebook book = PhrasebookReader(*table, faults).read();
    book.source = source;
    return faults.told() == faults_before ? std::optional(std::move(book)) : std::nullopt;
}

}  // namespace cuewell
