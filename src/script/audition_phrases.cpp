#include "script/audition_phrases.h"

#include "script/sentence.h"

#include <string>
#include <vector>

namespace cuewell {

AuditionPhrases read_audition_phrases(const Table& table, Diagnostics& faults) {
    static const std::vector<Sentence<AuditionPhrases>> sentences{
        {"title", &AuditionPhrases::title, {"name"}},
        {"hold", &AuditionPhrases::hold, {"time"}},
        {"rest", &AuditionPhrases::rest, {"time"}},
        {"pause", &AuditionPhrases::pause, {"time"}},
        {"count", &AuditionPhrases::count, {"n"}},
        {"breathe", &AuditionPhrases::breathe, {"n", "time"}},
        {"again", &AuditionPhrases::again, {"n"}},
        {"seconds", &AuditionPhrases::seconds, {"n"}},
        {"minutes", &AuditionPhrases::minutes, {"n"}},
        {"minutes_seconds", &AuditionPhrases::minutes_seconds, {"first", "second"}},
    };
    AuditionPhrases phrases;
    TableReader reader(table, "[audition]", faults);
    read_sentences(reader, sentences, phrases, faults);
    reader.finish();
    return phrases;
}

}  // namespace cuewell
