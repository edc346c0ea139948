#include "speech/espeak_text.h"

#include "config/pronunciations.h"
#include "speech/quoted_text.h"
#include "speech/synthesizer.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

void round_brackets(std::string& text) {
    std::ranges::replace(text, '[', '(');
    std::ranges::replace(text, ']', ')');
}

}  // namespace

EspeakText espeak_text(std::string_view utterance) {
    std::string plain = without_controls(utterance);
    if (plain.find(kPhonemesBegin) == std::string::npos) return {std::move(plain), false};
    round_brackets(plain);
    EspeakText result;
    std::string_view rest = plain;
    for (std::size_t at = rest.find(kPhonemesBegin); at != std::string_view::npos; at = rest.find(kPhonemesBegin)) {
        result.text += rest.substr(0, at);
        rest.remove_prefix(at + kPhonemesBegin.size());
        const std::size_t close = rest.find(kPhonemesEnd);
        if (close == std::string_view::npos) return result;
        const std::string phonemes(rest.substr(0, close));
        rest.remove_prefix(close + kPhonemesEnd.size());
        if (!are_phonemes(phonemes)) continue;
        // Without spaces around them eSpeak NG leaves phonemes out after a bracket or a quote (1.51).
        result.text += " [[" + phonemes + "]] ";
        result.has_phonemes = true;
    }
    result.text += rest;
    return result;
}

}  // namespace cuewell
