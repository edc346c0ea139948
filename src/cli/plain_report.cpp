#include "cli/plain_report.h"

#include "base/duration_text.h"
#include "live/keys.h"

#include <fmt/format.h>

#include <variant>

namespace cuewell {

void PlainReport::tell(const Happening& happening) {
    const std::string text = shown_text(happening.text, characters_);
    if (!text.empty()) writer_.put(fmt::format("{:>5}  {}\n", to_clock_text(happening.elapsed), text));
}

void PlainReport::notice(const Command& command) {
    if (!std::holds_alternative<command::AskHelp>(command)) return;
    for (const KeyHelp& help : key_help()) writer_.put(fmt::format("       {}: {}\n", help.key, help.does));
}

}  // namespace cuewell
