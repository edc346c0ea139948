#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cuewell::clarity {

/// What the recogniser needs from its own packages, and from us.
struct RecognizerFiles {
    std::string model;        ///< Folder of the acoustic model.
    std::string dictionary;   ///< The model's own words.
    std::string extra_words;  ///< Words that it lacks: a word and its sounds in ARPAbet a line.
};

/// The words of a sentence as the dictionary spells them: small letters and apostrophes, with single spaces between.
[[nodiscard]] std::string words_of(const std::string& sentence);

/// Says which of the sentences it knows was spoken.
///
/// Errors: throws std::runtime_error where the model cannot be loaded, or a word has no pronunciation; names all words.
/// Shape:  each sentence is heard by itself: what was heard before does not matter.
class Recognizer {
public:
    Recognizer(const RecognizerFiles& files, const std::vector<std::string>& known);
    ~Recognizer();
    Recognizer(const Recognizer&) = delete;
    Recognizer& operator=(const Recognizer&) = delete;

    /// One of the known sentences, as words_of() gives it, or the beginning of one; empty where it heard none.
    [[nodiscard]] std::string hear(const std::vector<std::int16_t>& samples);

private:
    struct Decoder;
    std::unique_ptr<Decoder> decoder_;
};

}  // namespace cuewell::clarity
