#pragma once

#include "sink/rewritable_writer.h"

namespace cuewell {

/// Passes on what an encoder made, with tags of ours in it.
class TagWriter : public RewritableWriter {
public:
    /// Fails where what came was no whole file.
    virtual void check_whole() const = 0;
};

}  // namespace cuewell
