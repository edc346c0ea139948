#pragma once

#include "cli/column_text.h"
#include "publish/batch.h"

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// The files of a batch on standard error: a line for each that is done, and on a terminal below them one for each that
/// is being made, redrawn in place.
///
/// Thread: any.
class BatchBoard final : public BatchWatcher {
public:
    BatchBoard();
    ~BatchBoard() override { clear(); }
    BatchBoard(const BatchBoard&) = delete;
    BatchBoard& operator=(const BatchBoard&) = delete;

    /// Errors: Interrupted, after an interrupt.
    void on_work(const std::filesystem::path& file, BatchStage stage, double share) override;
    void on_made(const std::filesystem::path& file, const Timeline& timeline) override;
    void on_failed(const std::filesystem::path& file) override;

    /// Takes the lines of what is being made away, before anything else is told.
    void clear();

private:
    struct Row {
        std::filesystem::path file;
        BatchStage stage = BatchStage::speaking;
        int percent = 0;
    };

    void remove(const std::filesystem::path& file);
    void draw(std::string_view told = {});
    [[nodiscard]] std::string rows_text(std::size_t columns, std::size_t most) const;

    bool can_redraw_;
    Characters characters_;
    std::mutex mutex_;
    std::vector<Row> rows_;
    std::size_t drawn_ = 0;  ///< Rows that stand on the terminal, with the cursor below them.
};

/// A line for a file that is being made: its name, a bar and the percent, no wider than `columns`.
///
/// Shape:  the name is padded to `name_columns`; of a narrow terminal the bar gives way first.
[[nodiscard]] std::string batch_line(const std::string& name, std::size_t name_columns, BatchStage stage, int percent,
                                     std::size_t columns, Characters characters);

}  // namespace cuewell
