#include "cue/twins.h"

#include "cue/alike_waits.h"

#include <map>

namespace cuewell {

std::vector<std::optional<std::size_t>> twins_of(const CueSheet& sheet) {
    std::vector<std::optional<std::size_t>> twins(sheet.cues.size());
    std::map<Likeness, std::vector<AlikeWait>> passed;
    for (const AlikeWait& wait : alike_waits(sheet)) {
        if (!wait.likeness.stretch) continue;
        std::vector<AlikeWait>& alike = passed[wait.likeness];
        for (const AlikeWait& other : alike) {
            if (other.pass < wait.pass) twins[wait.cue] = other.cue;
        }
        alike.push_back(wait);
    }
    return twins;
}

}  // namespace cuewell
