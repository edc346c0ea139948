#include "cli/batch_board.h"

#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace cuewell;

TEST_CASE("a file that is being made is a name, a bar and the percent") {
    CHECK(batch_line("back-care.ogg", 16, BatchStage::writing, 45, 80, Characters::unicode) ==
          "back-care.ogg     writing   [#########...........]  45 %");
    CHECK(batch_line("evening-unwind.ogg", 18, BatchStage::speaking, 0, 80, Characters::unicode) ==
          "evening-unwind.ogg  speaking  [....................]   0 %");
    CHECK(batch_line("a.ogg", 5, BatchStage::writing, 100, 80, Characters::unicode) ==
          "a.ogg  writing   [####################] 100 %");
}

TEST_CASE("on a narrow terminal the bar gives way, and then the end of the name") {
    CHECK(batch_line("back-care.ogg", 13, BatchStage::writing, 50, 40, Characters::unicode) ==
          "back-care.ogg  writing   [###....]  50 %");
    CHECK(batch_line("back-care.ogg", 13, BatchStage::writing, 50, 30, Characters::unicode) == " 50 % back-care.ogg");
    CHECK(batch_line("back-care.ogg", 13, BatchStage::writing, 50, 12, Characters::ascii) == " 50 % bac...");
    for (std::size_t columns = 1; columns < 90; ++columns) {
        const std::string line = batch_line("後屈.ogg", 8, BatchStage::speaking, 7, columns, Characters::unicode);
        CHECK(display_width(line) <= columns);
    }
}
