#pragma once

#include "base/descriptor.h"
#include "sink/byte_writer.h"

#include <string>

namespace cuewell {

/// An open file without a name, in the folder for temporary files: it is gone when it is closed, however the program ends.
class UnnamedFile {
public:
    /// Errors: Failure that names the folder and the system's reason.
    UnnamedFile();

    /// For reading and writing.
    [[nodiscard]] int descriptor() const noexcept { return file_.get(); }

    /// What messages call it, to stand after "cannot write".
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

    /// Writes all that it holds to `bytes`.
    ///
    /// Errors: Failure where it cannot be read; what `bytes` throws.
    void copy_to(ByteWriter& bytes) const;

private:
    std::string name_;
    Descriptor file_;
};

}  // namespace cuewell
