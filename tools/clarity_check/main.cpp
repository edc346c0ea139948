// clarity_check SPEECH MODEL DICTIONARY EXTRA_WORDS < SENTENCES
//
// SENTENCES has a line for each: first frame, frame after the last, and the text, with tabs between. For each distinct
// one, a line is printed: "right" or "wrong", what was said, and what was heard, with tabs between. Of a sentence that
// is said several times the last is heard: where a voice falls over a session, that is the hardest one.

#include "recognizer.h"
#include "speech_file.h"

#include <cstdint>
#include <cstdio>
#include <exception>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace cuewell::clarity {
namespace {

struct Place {
    std::int64_t start = 0;
    std::int64_t end = 0;
};

std::map<std::string, Place> read_sentences(std::istream& in) {
    std::map<std::string, Place> sentences;
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        Place place;
        std::string text;
        fields >> place.start >> place.end;
        std::getline(fields, text);
        sentences[words_of(text)] = place;
    }
    return sentences;
}

void check(const std::string& speech_path, const RecognizerFiles& files) {
    const std::map<std::string, Place> sentences = read_sentences(std::cin);
    std::vector<std::string> known;
    for (const auto& [words, place] : sentences) known.push_back(words);

    SpeechFile speech(speech_path);
    Recognizer recognizer(files, known);
    for (const auto& [words, place] : sentences) {
        const std::string heard = recognizer.hear(speech.cut(place.start, place.end));
        std::printf("%s\t%s\t%s\n", heard == words ? "right" : "wrong", words.c_str(), heard.c_str());
    }
}

}  // namespace
}  // namespace cuewell::clarity

int main(int count, char** arguments) {
    if (count != 5) {
        std::fputs("usage: clarity_check SPEECH MODEL DICTIONARY EXTRA_WORDS < SENTENCES\n", stderr);
        return 2;
    }
    try {
        cuewell::clarity::check(arguments[1], {arguments[2], arguments[3], arguments[4]});
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "clarity_check: %s\n", fault.what());
        return 1;
    }
    return 0;
}
