#include "ambience/layer_reader.h"

#include "ambience/filter.h"
#include "ambience/table_list.h"
#include "base/duration_text.h"
#include "base/name.h"
#include "config/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cuewell {
namespace {

struct NamedSource {
    std::string_view name;
    LayerSource source;
};

constexpr std::array kSources = {
    NamedSource{"white", LayerSource::white},     NamedSource{"pink", LayerSource::pink},
    NamedSource{"brown", LayerSource::brown},     NamedSource{"drops", LayerSource::drops},
    NamedSource{"bubbles", LayerSource::bubbles}, NamedSource{"tones", LayerSource::tones},
};

std::vector<std::string> source_names() {
    std::vector<std::string> names;
    for (const NamedSource& source : kSources) names.emplace_back(source.name);
    return names;
}

constexpr NumberRange kLevels{-60.0, 0.0};  // dB
constexpr NumberRange kWidths{0.0, 1.0};
constexpr NumberRange kDropsASecond{0.5, 4'000.0};
constexpr NumberRange kBubblesASecond{0.5, 200.0};     // each of them costs time
constexpr NumberRange kBubblePitches{100.0, 8'000.0};  // Hz; lower ones would ring for seconds
constexpr NumberRange kTones{20.0, 8'000.0};           // Hz
constexpr NumberRange kSpreads{0.2, 50.0};             // Hz
constexpr NumberRange kPassed{10.0, 20'000.0};         // Hz
constexpr NumberRange kMiddles{20.0, 16'000.0};        // Hz
constexpr NumberRange kBandWidths{0.1, 4.0};           // octaves; narrower bands remember for too long
constexpr NumberRange kWanders{0.0, 2.0};              // octaves
constexpr NumberRange kGains{-24.0, 24.0};             // dB
constexpr NumberRange kDepths{0.0, 12.0};              // dB
constexpr double kLongestRinging = 8.0;                // seconds, of all resonances of a layer
constexpr Duration kShortestTime = std::chrono::milliseconds(100);
constexpr Duration kLongestTime = std::chrono::minutes(10);
constexpr std::size_t kMostTones = 16;
constexpr std::size_t kMostResonances = 6;
constexpr std::size_t kMostMovements = 4;

double number_of(TableReader& reader, std::string_view key, NumberRange range) {
    return reader.required_number(key, range).value_or(range.least);
}

Hertz frequency_of(TableReader& reader, std::string_view key, NumberRange range) {
    return Hertz{number_of(reader, key, range)};
}

void check_time(const TableReader& reader, std::string_view key, Duration time, Duration least, Diagnostics& faults) {
    if (time >= least && time <= kLongestTime) return;
    faults.error(reader.where(key), fmt::format("\"{}\" is {}, and must be from {} to {}", key, to_script_text(time),
                                                to_script_text(least), to_script_text(kLongestTime)));
}

Duration time_of(TableReader& reader, std::string_view key, Diagnostics& faults) {
    const auto time = reader.required_duration(key);
    if (time) check_time(reader, key, *time, kShortestTime, faults);
    return time.value_or(kShortestTime);
}

BandFilter read_band(const Table& table, Diagnostics& faults) {
    TableReader reader(table, "a band", faults);
    BandFilter band;
    band.frequency = frequency_of(reader, "frequency", kMiddles);
    band.width.value = number_of(reader, "width", kBandWidths);
    band.wander.value = reader.number("wander", kWanders).value_or(0.0);
    if (band.wander.value > 0.0) {
        band.time = time_of(reader, "time", faults);
    } else if (reader.duration("time")) {
        faults.error(reader.where("time"), "\"time\" says how fast the band wanders, and it does not",
                     "add how far it goes, in octaves: wander = 0.5");
    }
    reader.finish();
    return band;
}

Resonance read_resonance(const Table& table, Diagnostics& faults) {
    TableReader reader(table, "a [[layer.resonance]]", faults);
    Resonance resonance;
    resonance.frequency = frequency_of(reader, "frequency", kMiddles);
    resonance.width.value = number_of(reader, "width", kBandWidths);
    resonance.gain = Decibels(number_of(reader, "gain", kGains));
    reader.finish();
    return resonance;
}

Movement read_movement(const Table& table, Diagnostics& faults) {
    TableReader reader(table, "a [[layer.movement]]", faults);
    Movement movement;
    movement.depth = Decibels(number_of(reader, "depth", kDepths));
    movement.time = time_of(reader, "time", faults);
    movement.name = reader.text("name").value_or("");
    if (!movement.name.empty() && !is_name(movement.name)) {
        faults.error(reader.where("name"), fmt::format("\"{}\" is no name", movement.name),
                     "letters, digits and, inside it, \"-\", \"_\" and \".\"");
    }
    if (const auto later = reader.duration("later")) {
        check_time(reader, "later", *later, Duration::zero(), faults);
        movement.later = *later;
    }
    reader.finish();
    return movement;
}

/// How long what went in is heard in all of them, in seconds. So much has to be made before each part of an ambience.
double ringing_of(const std::vector<Resonance>& resonances) {
    constexpr SampleRate kReference{48'000};
    double seconds = 0.0;
    for (const Resonance& each : resonances) {
        seconds += StateVariableFilter::bell(each.frequency, each.width, each.gain, kReference).memory();
    }
    return seconds;
}

/// Reads a layer, one function a kind of keys.
class LayerReader {
public:
    LayerReader(const Table& table, Diagnostics& faults) : reader_(table, "a [[layer]]", faults), faults_(faults) {}

    AmbienceLayer read() {
        read_source();
        layer_.level = Decibels(number_of(reader_, "level", kLevels));
        layer_.width = reader_.number("width", kWidths).value_or(0.0);
        layer_.high_pass = passed("high_pass");
        layer_.low_pass = passed("low_pass");
        if (const Table* band = reader_.table("band")) layer_.band = read_band(*band, faults_);
        read_resonances();
        for (const Table* table : tables("movement", kMostMovements)) {
            layer_.movements.push_back(read_movement(*table, faults_));
        }
        reader_.finish();
        return std::move(layer_);
    }

private:
    void read_source() {
        const auto name = reader_.required_choice("source", source_names());
        if (!name) {
            // Which of these keys are wanted is not known: none of them is a fault.
            for (const char* key : {"density", "lowest", "highest", "frequencies", "spread"}) {
                static_cast<void>(reader_.value(key));
            }
            return;
        }
        layer_.source = std::ranges::find(kSources, *name, &NamedSource::name)->source;
        if (layer_.source == LayerSource::drops) layer_.density = number_of(reader_, "density", kDropsASecond);
        if (layer_.source == LayerSource::bubbles) read_bubbles();
        if (layer_.source == LayerSource::tones) read_tones();
    }

    void read_bubbles() {
        layer_.density = number_of(reader_, "density", kBubblesASecond);
        layer_.lowest = frequency_of(reader_, "lowest", kBubblePitches);
        layer_.highest = Hertz{reader_.required_number("highest", kBubblePitches).value_or(kBubblePitches.most)};
        if (layer_.highest < layer_.lowest) {
            faults_.error(reader_.where("highest"), fmt::format("\"highest\" is {}, and \"lowest\" is {}",
                                                                layer_.highest.value, layer_.lowest.value));
        }
    }

    void read_tones() {
        layer_.spread = frequency_of(reader_, "spread", kSpreads);
        const Value* value = reader_.required_value("frequencies");
        if (value == nullptr) return;
        const auto* list = std::get_if<Array>(&value->content);
        if (list == nullptr || list->empty() || list->size() > kMostTones) {
            faults_.error(value->where,
                          fmt::format("\"frequencies\" must be a list of one to {} numbers: [110, 165]", kMostTones));
            return;
        }
        for (const Value& element : *list) layer_.frequencies.push_back(tone(element));
    }

    Hertz tone(const Value& value) {
        const auto* whole = std::get_if<std::int64_t>(&value.content);
        const auto* number = std::get_if<double>(&value.content);
        const double hertz = whole != nullptr ? static_cast<double>(*whole) : number != nullptr ? *number : 0.0;
        // Written so that what is no number at all is refused too.
        if (!(hertz >= kTones.least && hertz <= kTones.most)) {
            faults_.error(value.where,
                          fmt::format("a frequency must be a number from {} to {}", kTones.least, kTones.most));
        }
        return Hertz{hertz};
    }

    void read_resonances() {
        const std::size_t faults_before = faults_.told();
        for (const Table* table : tables("resonance", kMostResonances)) {
            layer_.resonances.push_back(read_resonance(*table, faults_));
        }
        const double seconds = ringing_of(layer_.resonances);
        if (seconds <= kLongestRinging || faults_.told() != faults_before) return;
        faults_.error(reader_.where("resonance"),
                      fmt::format("the resonances of this layer ring for {:.0f}s together, and may for {:.0f}s",
                                  std::ceil(seconds), kLongestRinging),
                      "wider or less loud ones, or at higher frequencies, ring for less long");
    }

    std::optional<Hertz> passed(std::string_view key) {
        const auto frequency = reader_.number(key, kPassed);
        return frequency ? std::optional(Hertz{*frequency}) : std::nullopt;
    }

    std::vector<const Table*> tables(std::string_view key, std::size_t most) {
        const Value* value = reader_.value(key);
        if (value == nullptr) return {};
        return read_tables(*value, {fmt::format("[[layer.{}]]", key), most}, faults_);
    }

    TableReader reader_;
    Diagnostics& faults_;
    AmbienceLayer layer_;
};

}  // namespace

AmbienceLayer read_layer(const Table& table, Diagnostics& faults) { return LayerReader(table, faults).read(); }

}  // namespace cuewell
