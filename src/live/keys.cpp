#include "live/keys.h"

#include <string_view>

namespace cuewell {
namespace {

/// Some keys that ask for the same.
struct KeyRow {
    std::string_view bytes;  ///< One byte a key.
    KeyHelp help;
    Command asks;
};

const std::vector<KeyRow>& rows() {
    static const std::vector<KeyRow> table{
        {" ", {"space", "pause, and go on"}, command::TogglePause{}},
        {"nN", {"n", "next stretch"}, command::NextStretch{}},
        {"bBpP", {"b p", "back: this stretch again"}, command::BackStretch{}},
        {"rR", {"r", "say that again"}, command::RepeatCue{}},
        {"+=", {"+ =", "hold 10 s longer"}, command::LongerHold{}},
        {"-", {"-", "end this hold now"}, command::EndHold{}},
        {"sS", {"s", "slower"}, command::Slower{}},
        {"fF", {"f", "faster"}, command::Faster{}},
        {"[", {"[", "quieter"}, command::Quieter{}},
        {"]", {"]", "louder"}, command::Louder{}},
        {"mM", {"m", "ambience off and on"}, command::ToggleAmbience{}},
        {"tT", {"t", "tell the time left"}, command::TellTimeLeft{}},
        {"oO", {"o", "open the output anew"}, command::ReopenOutput{}},
        {"?", {"?", "these keys"}, command::AskHelp{}},
        {"qQ", {"q q", "quit"}, command::AskQuit{}},
    };
    return table;
}

}  // namespace

const std::vector<KeyHelp>& key_help() {
    static const std::vector<KeyHelp> help = [] {
        std::vector<KeyHelp> collected;
        for (const KeyRow& row : rows()) collected.push_back(row.help);
        return collected;
    }();
    return help;
}

std::optional<Command> command_of(char key) {
    for (const KeyRow& row : rows()) {
        if (row.bytes.find(key) != std::string_view::npos) return row.asks;
    }
    return std::nullopt;
}

}  // namespace cuewell
