#pragma once

#include "base/descriptor.h"
#include "sink/byte_writer.h"

#include <functional>
#include <string>

namespace cuewell {

/// An open file without a name: it is gone when it is closed, however the program ends.
class UnnamedFile {
public:
    /// In the folder for temporary files.
    ///
    /// Errors: Failure that names the folder and the system's reason.
    UnnamedFile();

    /// In an open folder, where messages call it `name`; if that knows no files without one, in that for temporary files.
    ///
    /// Errors: as above.
    UnnamedFile(int folder, std::string name);

    /// For reading and writing.
    [[nodiscard]] int descriptor() const noexcept { return file_.get(); }

    /// What messages call it, to stand after "cannot write".
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

    /// Writes all that it holds to `bytes`; `on_wait` is called now and then.
    ///
    /// Errors: Failure where it cannot be read; what `bytes` and `on_wait` throw.
    void copy_to(ByteWriter& bytes, const std::function<void()>& on_wait = {}) const;

private:
    std::string name_;
    Descriptor file_;
};

}  // namespace cuewell
