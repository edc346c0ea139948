#pragma once

#include "deed.h"

#include <string>
#include <vector>

namespace cuewell::test {

/// What a run comes to in which nothing fails.
struct Whole {
    FaultyRun run;
    Files files;
};

/// Does it without a fault, and requires that it goes well.
[[nodiscard]] Whole whole_of(Deed& deed);

/// How a run may end besides well and with exit code 1 and one message.
struct Excuses {
    bool signal = false;   ///< Memory that a library did not have, and did not look at.
    bool several = false;  ///< One message for each file that could not be read.
    bool refusal = false;  ///< Data that it could not read are to it data that say nothing: exit code 2.
};

/// What is wrong with the words of a run that did not go well: it says why in one line.
[[nodiscard]] std::vector<std::string> broken_words(const FaultyRun& run, const Excuses& excuses = {});

/// What is wrong with how a run went that had a fault; empty where it kept all promises.
///
/// Shape:  each file has to be as before or as in `whole`, and nothing else may be there. A run that went well has left all
///         as in `whole`, or has said more than that one. A run that did not says why in one line.
///         However it ends, the files have to be right.
[[nodiscard]] std::vector<std::string> broken_promises(const Deed& deed, const FaultyRun& run, const Whole& whole,
                                                       const Excuses& excuses = {});

}  // namespace cuewell::test
