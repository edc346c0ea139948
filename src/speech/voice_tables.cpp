#include "speech/voice_tables.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace cuewell {
namespace {

// The ranges hold what can still be a voice: more than this is a fault of the pen, or an effect.
constexpr NumberRange kHighPassRange{20.0, 300.0};         // Hz; the deepest voices begin at about 80.
constexpr NumberRange kLowShelfRange{50.0, 1'000.0};       // Hz
constexpr NumberRange kHighShelfRange{1'000.0, 12'000.0};  // Hz
constexpr NumberRange kShelfGainRange{-12.0, 12.0};        // dB
constexpr NumberRange kDeHarshRange{0.0, 12.0};            // dB
constexpr NumberRange kReflectionsRange{-40.0, -10.0};     // dB

constexpr NumberRange kFallRateRange{0.0, 30.0};  // Percent.
constexpr WholeRange kFallPitchRange{0, 30};
constexpr NumberRange kFallLevelRange{0.0, 6.0};  // dB

template <typename Unit>
std::optional<Unit> quantity(TableReader& reader, std::string_view key, NumberRange range) {
    const auto number = reader.number(key, range);
    return number ? std::optional(Unit{*number}) : std::nullopt;
}

/// A shelf stands in one line of its own, so a message that asks for a heading would lead astray.
std::optional<ShelfFilter> shelf(TableReader& tone, std::string_view key, NumberRange frequencies,
                                 Diagnostics& faults) {
    const Value* value = tone.value(key);
    if (value == nullptr) return std::nullopt;
    const auto* table = std::get_if<Table>(&value->content);
    if (table == nullptr) {
        faults.error(value->where,
                     fmt::format("\"{}\" must be a table: {{ frequency = {}, gain = -2 }}", key, frequencies.least));
        return std::nullopt;
    }
    TableReader reader(*table, fmt::format("\"{}\"", key), faults);
    const auto frequency = reader.required_number("frequency", frequencies);
    const auto gain = reader.required_number("gain", kShelfGainRange);
    reader.finish();
    if (!frequency || !gain) return std::nullopt;
    return ShelfFilter{Hertz{*frequency}, Decibels(*gain)};
}

}  // namespace

Tone read_tone(const Table& table, Diagnostics& faults) {
    TableReader reader(table, "[tone]", faults);
    Tone tone;
    tone.high_pass = quantity<Hertz>(reader, "high_pass", kHighPassRange);
    tone.low_shelf = shelf(reader, "low_shelf", kLowShelfRange, faults);
    tone.high_shelf = shelf(reader, "high_shelf", kHighShelfRange, faults);
    tone.de_harsh = quantity<Decibels>(reader, "de_harsh", kDeHarshRange);
    tone.reflections = quantity<Decibels>(reader, "reflections", kReflectionsRange);
    reader.finish();
    return tone;
}

VoiceFall read_fall(const Table& table, Diagnostics& faults) {
    TableReader reader(table, "[fall]", faults);
    VoiceFall fall;
    fall.rate_percent = reader.number("rate", kFallRateRange).value_or(0.0);
    fall.pitch = static_cast<int>(reader.whole("pitch", kFallPitchRange).value_or(0));
    fall.level = quantity<Decibels>(reader, "level", kFallLevelRange).value_or(Decibels());
    reader.finish();
    return fall;
}

void check_fall(const Table& table, const VoiceFall& fall, const CommandEngine& command, Diagnostics& faults) {
    if (fall.pitch != 0)
        faults.error(table.find("pitch")->value.where, "the program knows no pitch", "leave out this key of [fall]");
    if (fall.rate_percent != 0.0 && !command.has_pace()) {
        faults.error(table.find("rate")->value.where, "the program cannot be told another pace than its own",
                     "put {stretch} into its \"arguments\", or leave out this key of [fall]");
    }
}

}  // namespace cuewell
