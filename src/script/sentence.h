#pragma once

#include "base/diagnostic.h"
#include "config/table_reader.h"
#include "script/phrase.h"

#include <string>
#include <utility>
#include <vector>

namespace cuewell {

/// A sentence that a table of phrases.toml must have, and where `Book` keeps it.
template <typename Book>
struct Sentence {
    const char* key;
    Phrase Book::* place;
    std::vector<std::string> slots;
};

/// Reads every one of the sentences.
///
/// Errors: go to `faults`; the place of a sentence that cannot be had stays as it is.
template <typename Book>
void read_sentences(TableReader& table, const std::vector<Sentence<Book>>& sentences, Book& book, Diagnostics& faults) {
    for (const Sentence<Book>& sentence : sentences) {
        const Value* value = table.required_value(sentence.key);
        if (value == nullptr) continue;
        if (auto phrase = Phrase::read(*value, sentence.key, sentence.slots, faults))
            book.*sentence.place = std::move(*phrase);
    }
}

}  // namespace cuewell
