#include "script_words.h"

#include "base/text_characters.h"
#include "base/text_file.h"
#include "config/table.h"
#include "script/library.h"
#include "support/toml_faults.h"

#include <stdexcept>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

class WordCollector {
public:
    explicit WordCollector(std::set<std::string>& words) : words_(words) {}

    void add(const Stretch& stretch) {
        add_words(stretch.title, words_);
        add_words(stretch.spoken_title, words_);
        for (const auto* steps : {&stretch.opening, &stretch.each_side, &stretch.finish}) add(*steps);
    }

    void add(const Routine& routine) {
        add_words(routine.title, words_);
        add(routine.opening);
        for (const RoutineItem& item : routine.items) add(item.words_after);
    }

    /// Texts of phrases; slots and forms are told by their braces and bars.
    void add(const Value& value) {
        if (const auto* text = std::get_if<std::string>(&value.content)) add_phrase(*text);
        if (const auto* list = std::get_if<Array>(&value.content)) {
            for (const Value& element : *list) add(element);
        }
        if (const auto* table = std::get_if<Table>(&value.content)) add(*table);
    }

    void add(const Table& table) {
        static const std::set<std::string> kUnspoken = {"from",   "to",     "time", "chimes",
                                                        "timing", "breath", "hold", "shown"};
        for (const Entry& entry : table.entries) {
            if (!kUnspoken.contains(entry.key)) add(entry.value);
        }
    }

private:
    void add(const std::vector<Step>& steps) {
        for (const Step& step : steps) {
            if (const auto* say = std::get_if<Say>(&step.what)) add(say->text);
            if (const auto* repeat = std::get_if<Repeat>(&step.what)) add(repeat->steps);
            if (const auto* hold = std::get_if<Hold>(&step.what)) {
                for (const HoldCue& cue : hold->cues) add(cue.text);
            }
        }
    }

    void add(const SpokenText& text) {
        for (const Side side : {Side::right, Side::left}) add_words(text.on(side), words_);
    }

    void add_phrase(std::string text) {
        for (const std::string_view slot :
             {"{name}", "{side}", "{n}", "{things}", "{time}", "{first}", "{second}", "{total}"}) {
            for (std::size_t at = text.find(slot); at != std::string::npos; at = text.find(slot)) {
                text.replace(at, slot.size(), " ");
            }
        }
        add_words(text, words_);
    }

    std::set<std::string>& words_;
};

SourceTextPtr source_of(const fs::path& path) {
    Diagnostics faults;
    SourceTextPtr source = read_text_file(path, path.filename().string(), path.filename().string(), faults);
    if (!source) throw std::runtime_error(told(faults));
    return source;
}

template <typename Script>
const Script& whole(const std::optional<Script>& script, const Diagnostics& faults) {
    if (!script) throw std::runtime_error(told(faults));
    return *script;
}

}  // namespace

void add_words(std::string_view text, std::set<std::string>& words) {
    std::string word;
    const auto finish = [&] {
        while (word.ends_with('-') || word.ends_with('\'')) word.pop_back();
        if (!word.empty()) words.insert(word);
        word.clear();
    };
    while (!text.empty()) {
        const char32_t character = take_character(text);
        const bool joins = character == U'-' || character == U'\'' || character == U'’';
        if (joins && !word.empty()) {
            word += character == U'-' ? '-' : '\'';
        } else if (is_word_character(character)) {
            append_character(word, character >= U'A' && character <= U'Z' ? character - U'A' + U'a' : character);
        } else {
            finish();
        }
    }
    finish();
}

std::set<std::string> words_of_scripts(const fs::path& scripts) {
    std::set<std::string> words;
    WordCollector collector(words);
    Diagnostics faults;
    for (const auto& file : fs::directory_iterator(scripts / "stretches")) {
        collector.add(whole(parse_stretch(source_of(file.path()), file.path().stem().string(), faults), faults));
    }
    for (const auto& file : fs::directory_iterator(scripts / "routines")) {
        collector.add(whole(parse_routine(source_of(file.path()), file.path().stem().string(), faults), faults));
    }
    collector.add(whole(parse_toml(source_of(scripts / "phrases.toml"), faults), faults));
    return words;
}

}  // namespace cuewell
