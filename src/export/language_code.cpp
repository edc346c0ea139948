#include "export/language_code.h"

#include "base/language.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cuewell {
namespace {

struct LanguageCode {
    std::string_view two;
    std::string_view three;
};

constexpr std::array kCodes = {
    LanguageCode{"af", "afr"}, LanguageCode{"am", "amh"}, LanguageCode{"an", "arg"}, LanguageCode{"ar", "ara"},
    LanguageCode{"as", "asm"}, LanguageCode{"az", "aze"}, LanguageCode{"ba", "bak"}, LanguageCode{"be", "bel"},
    LanguageCode{"bg", "bul"}, LanguageCode{"bn", "ben"}, LanguageCode{"br", "bre"}, LanguageCode{"bs", "bos"},
    LanguageCode{"ca", "cat"}, LanguageCode{"cs", "ces"}, LanguageCode{"cv", "chv"}, LanguageCode{"cy", "cym"},
    LanguageCode{"da", "dan"}, LanguageCode{"de", "deu"}, LanguageCode{"el", "ell"}, LanguageCode{"en", "eng"},
    LanguageCode{"eo", "epo"}, LanguageCode{"es", "spa"}, LanguageCode{"et", "est"}, LanguageCode{"eu", "eus"},
    LanguageCode{"fa", "fas"}, LanguageCode{"fi", "fin"}, LanguageCode{"fo", "fao"}, LanguageCode{"fr", "fra"},
    LanguageCode{"ga", "gle"}, LanguageCode{"gd", "gla"}, LanguageCode{"gl", "glg"}, LanguageCode{"gn", "grn"},
    LanguageCode{"gu", "guj"}, LanguageCode{"he", "heb"}, LanguageCode{"hi", "hin"}, LanguageCode{"hr", "hrv"},
    LanguageCode{"ht", "hat"}, LanguageCode{"hu", "hun"}, LanguageCode{"hy", "hye"}, LanguageCode{"ia", "ina"},
    LanguageCode{"id", "ind"}, LanguageCode{"io", "ido"}, LanguageCode{"is", "isl"}, LanguageCode{"it", "ita"},
    LanguageCode{"ja", "jpn"}, LanguageCode{"ka", "kat"}, LanguageCode{"kk", "kaz"}, LanguageCode{"kl", "kal"},
    LanguageCode{"kn", "kan"}, LanguageCode{"ko", "kor"}, LanguageCode{"ku", "kur"}, LanguageCode{"ky", "kir"},
    LanguageCode{"la", "lat"}, LanguageCode{"lb", "ltz"}, LanguageCode{"lt", "lit"}, LanguageCode{"lv", "lav"},
    LanguageCode{"mi", "mri"}, LanguageCode{"mk", "mkd"}, LanguageCode{"ml", "mal"}, LanguageCode{"mn", "mon"},
    LanguageCode{"mr", "mar"}, LanguageCode{"ms", "msa"}, LanguageCode{"mt", "mlt"}, LanguageCode{"my", "mya"},
    LanguageCode{"nb", "nob"}, LanguageCode{"ne", "nep"}, LanguageCode{"nl", "nld"}, LanguageCode{"nn", "nno"},
    LanguageCode{"no", "nor"}, LanguageCode{"om", "orm"}, LanguageCode{"or", "ori"}, LanguageCode{"pa", "pan"},
    LanguageCode{"pl", "pol"}, LanguageCode{"pt", "por"}, LanguageCode{"qu", "que"}, LanguageCode{"ro", "ron"},
    LanguageCode{"ru", "rus"}, LanguageCode{"sd", "snd"}, LanguageCode{"si", "sin"}, LanguageCode{"sk", "slk"},
    LanguageCode{"sl", "slv"}, LanguageCode{"sq", "sqi"}, LanguageCode{"sr", "srp"}, LanguageCode{"sv", "swe"},
    LanguageCode{"sw", "swa"}, LanguageCode{"ta", "tam"}, LanguageCode{"te", "tel"}, LanguageCode{"th", "tha"},
    LanguageCode{"tk", "tuk"}, LanguageCode{"tn", "tsn"}, LanguageCode{"tr", "tur"}, LanguageCode{"tt", "tat"},
    LanguageCode{"ug", "uig"}, LanguageCode{"uk", "ukr"}, LanguageCode{"ur", "urd"}, LanguageCode{"uz", "uzb"},
    LanguageCode{"vi", "vie"}, LanguageCode{"yi", "yid"}, LanguageCode{"zh", "zho"},
};

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::optional<std::string> three_letter_language(const std::string& code) {
    const std::string language = main_language(code);
    if (language.size() == 3 && std::ranges::all_of(language, is_small_letter)) return language;
    const auto* found = std::ranges::find(kCodes, std::string_view(language), &LanguageCode::two);
    if (found == kCodes.end()) return std::nullopt;
    return std::string(found->three);
}

}  // namespace cuewell
