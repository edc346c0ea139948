#pragma once

#include "cli/column_text.h"
#include "cli/front_view.h"
#include "cli/patient_writer.h"

namespace cuewell {

/// A line of text for each event, for screen readers, pipes and files: `12:05  Knee-to-chest, left`.
///
/// Shape: nothing is redrawn, nothing counts down, no escape sequences.
class PlainReport final : public FrontView {
public:
    PlainReport(int output, Characters characters) : writer_(output), characters_(characters) {}

    void show(const Snapshot&) override { static_cast<void>(writer_.is_through()); }
    void tell(const Happening& happening) override;
    void notice(const Command& command) override;
    void give_way() override {}

private:
    PatientWriter writer_;
    Characters characters_;
};

}  // namespace cuewell
