#pragma once

#include "base/descriptor.h"
#include "base/on_wait.h"
#include "sink/byte_writer.h"

#include <string>

namespace cuewell {

/// An open file without a name: it is gone when it is closed, however the program ends.
class UnnamedFile {
public:
    /// In the folder for temporary files.
    ///
    /// Errors: Failure that names the folder and the system's reason.
    UnnamedFile();

    /// In an open folder, where messages call it `name`; or as above, where none can be had there.
    ///
    /// Errors: as above.
    UnnamedFile(int folder, std::string name);

    /// For reading and writing.
    [[nodiscard]] int descriptor() const noexcept { return file_.get(); }

    /// What messages call it, to stand after "cannot write".
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

    /// Writes all that it holds to `bytes`, and gives its room back on the way, as far as the file system can: what it
    /// held is gone then, and in part where this throws.
    ///
    /// Errors: Failure where it cannot be read; what `bytes` throws, and `on_wait`, which is called now and then.
    void move_to(ByteWriter& bytes, const OnWait& on_wait);

private:
    std::string name_;
    Descriptor file_;
};

}  // namespace cuewell
