#include "recognizer.h"

#include <pocketsphinx.h>
#include <sphinxbase/err.h>

#include <cctype>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace cuewell::clarity {
namespace {

constexpr int kYes = 1;

/// How unlikely a beginning may look and still be followed. With the usual 1e-48 and 7e-29 the right sentence was dropped
/// half way in 13 of 211, and none was heard; with these in none, and wider ones find no more.
constexpr const char* kBeam = "1e-120";
constexpr const char* kWordBeam = "1e-100";

/// A grammar in the Java Speech Grammar Format that holds the sentences and nothing else.
std::string grammar_of(const std::vector<std::string>& known) {
    std::string grammar = "#JSGF V1.0;\ngrammar session;\npublic <sentence> = ";
    for (const std::string& words : known) {
        if (&words != &known.front()) grammar += " | ";
        grammar += words;
    }
    return grammar + ";\n";
}

bool knows(ps_decoder_t* decoder, const std::string& word) {
    char* const sounds = ps_lookup_word(decoder, word.c_str());
    std::free(sounds);
    return sounds != nullptr;
}

void add_words(ps_decoder_t* decoder, const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t space = line.find(' ');
        if (line.starts_with('#') || space == std::string::npos) continue;
        if (ps_add_word(decoder, line.substr(0, space).c_str(), line.substr(space + 1).c_str(), 0) < 0)
            throw std::runtime_error(path + ": cannot be added: " + line);
    }
}

void check_words(ps_decoder_t* decoder, const std::vector<std::string>& known, const std::string& extra_words) {
    std::set<std::string> missing;
    for (const std::string& sentence : known) {
        std::istringstream words(sentence);
        for (std::string word; words >> word;)
            if (!knows(decoder, word)) missing.insert(word);
    }
    if (missing.empty()) return;
    std::string message = "no pronunciation is known of these words; write them into " + extra_words + ":";
    for (const std::string& word : missing) message += " " + word;
    throw std::runtime_error(message);
}

}  // namespace

std::string words_of(const std::string& sentence) {
    std::string words;
    for (const char character : sentence) {
        const auto letter = static_cast<unsigned char>(character);
        if (std::isalnum(letter) || character == '\'')
            words += static_cast<char>(std::tolower(letter));
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

struct Recognizer::Decoder {
    explicit Decoder(const RecognizerFiles& files)
        : config(cmd_ln_init(nullptr, ps_args(), kYes, "-hmm", files.model.c_str(), "-dict", files.dictionary.c_str(),
                             "-cmn", "batch", "-beam", kBeam, "-pbeam", kBeam, "-wbeam", kWordBeam,  //
                             "-remove_noise", "no", "-remove_silence", "no", "-bestpath", "no", nullptr)),
          handle(config == nullptr ? nullptr : ps_init(config)) {}
    ~Decoder() {
        ps_free(handle);
        cmd_ln_free_r(config);
    }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    cmd_ln_t* config;
    ps_decoder_t* handle;
};

Recognizer::Recognizer(const RecognizerFiles& files, const std::vector<std::string>& known) {
    err_set_logfp(nullptr);
    decoder_ = std::make_unique<Decoder>(files);
    ps_decoder_t* const decoder = decoder_->handle;
    if (decoder == nullptr) throw std::runtime_error("cannot load the model in " + files.model);
    add_words(decoder, files.extra_words);
    check_words(decoder, known, files.extra_words);
    if (ps_set_jsgf_string(decoder, "session", grammar_of(known).c_str()) < 0 || ps_set_search(decoder, "session") < 0)
        throw std::runtime_error("the recogniser does not take the sentences");
}

Recognizer::~Recognizer() = default;

std::string Recognizer::hear(const std::vector<std::int16_t>& samples) {
    ps_decoder_t* const decoder = decoder_->handle;
    if (ps_start_stream(decoder) < 0 || ps_start_utt(decoder) < 0 ||
        ps_process_raw(decoder, samples.data(), samples.size(), 0, kYes) < 0 || ps_end_utt(decoder) < 0)
        throw std::runtime_error("the recogniser gave up");
    const char* const heard = ps_get_hyp(decoder, nullptr);
    return heard == nullptr ? "" : heard;
}

}  // namespace cuewell::clarity
