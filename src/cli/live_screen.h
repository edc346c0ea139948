#pragma once

#include "cli/front_view.h"
#include "cli/patient_writer.h"
#include "cli/screen_lines.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A terminal as a screen needs it.
struct ScreenPlace {
    int output = -1;
    std::function<ScreenSize()> size;
    std::function<bool()> may_draw;       ///< Not while the program is in the background.
    std::function<bool()> has_come_back;  ///< Whether something else was on the terminal since this was last asked.
    std::function<std::chrono::steady_clock::time_point()> now;
    Characters characters = Characters::unicode;
    bool has_weights = true;  ///< Whether lines may stand out.
};

/// A running session on a few lines that are redrawn in place.
///
/// Shape:  writes only what has changed, and never waits for the terminal. The help stands below until another key, or
///         for 10 s. The last screen stays readable, with the cursor below it.
class LiveScreen final : public FrontView {
public:
    explicit LiveScreen(ScreenPlace place);
    ~LiveScreen() override;
    LiveScreen(const LiveScreen&) = delete;
    LiveScreen& operator=(const LiveScreen&) = delete;

    void show(const Snapshot& snapshot) override;
    void tell(const Happening& happening) override;
    void notice(const Command& command) override;
    void give_way() override;

private:
    using Lines = std::vector<ScreenLine>;

    [[nodiscard]] Lines lines_now(ScreenSize room);
    void refresh();
    void paint(const Lines& lines, ScreenSize size);
    void leave();
    [[nodiscard]] std::string written(const ScreenLine& line) const;
    [[nodiscard]] std::string back_to_top(ScreenSize size) const;

    ScreenPlace place_;
    PatientWriter writer_;
    std::optional<Snapshot> last_;
    std::optional<std::chrono::steady_clock::time_point> help_until_;
    Lines drawn_;  ///< What stands on the terminal, with the cursor at the beginning of its last line.
    ScreenSize drawn_size_;
    std::vector<std::string> told_at_the_end_;
};

}  // namespace cuewell
