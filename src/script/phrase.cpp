#include "script/phrase.h"

#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace cuewell {
namespace {

/// What fills a slot with words; null for {n}, which is a number.
std::string PhraseSlots::* place_of(std::string_view slot) {
    static const std::map<std::string_view, std::string PhraseSlots::*> places{
        {"name", &PhraseSlots::name}, {"side", &PhraseSlots::side},   {"things", &PhraseSlots::things},
        {"time", &PhraseSlots::time}, {"first", &PhraseSlots::first}, {"second", &PhraseSlots::second}};
    const auto found = places.find(slot);
    return found == places.end() ? nullptr : found->second;
}

}  // namespace

std::string Phrase::say(const PhraseSlots& slots) const {
    std::string result;
    for (const Piece& piece : slots.number == 1 && one_ ? *one_ : other_) {
        switch (piece.kind) {
            case Piece::Kind::text: result += piece.text; break;
            case Piece::Kind::slot: result += slots.*piece.slot; break;
            case Piece::Kind::number: result += std::to_string(slots.number); break;
            case Piece::Kind::by_side: result += slots.of_side == Side::left ? piece.left : piece.text; break;
        }
    }
    return result;
}

std::optional<Phrase::Form> Phrase::read_form(const Value& value, std::string_view key,
                                              const std::vector<std::string>& slots, Diagnostics& faults) {
    const auto* text = std::get_if<std::string>(&value.content);
    if (text == nullptr || text->find_first_not_of(" \t\n") == std::string::npos) {
        faults.error(value.where, fmt::format("\"{}\" must be a sentence in quotes", key));
        return std::nullopt;
    }
    Form form;
    std::string_view rest = *text;
    while (!rest.empty()) {
        const std::size_t open = std::min(rest.find('{'), rest.size());
        if (open > 0) form.push_back({Piece::Kind::text, std::string(rest.substr(0, open)), {}, nullptr});
        rest.remove_prefix(open);
        if (rest.empty()) break;
        const std::size_t close = rest.find('}');
        if (close == std::string_view::npos) {
            faults.error(value.where, fmt::format("\"{}\" has a brace that is not closed", key));
            return std::nullopt;
        }
        const std::string_view inside = rest.substr(1, close - 1);
        rest.remove_prefix(close + 1);
        const std::size_t bar = inside.find('|');
        const bool knows_side = std::ranges::find(slots, "side") != slots.end();
        if (bar != std::string_view::npos && knows_side) {
            if (inside.find('|', bar + 1) != std::string_view::npos) {
                faults.error(value.where,
                             fmt::format("\"{}\" has {{{}}}, and there must be two forms in braces", key, inside),
                             "write {right form|left form}");
                return std::nullopt;
            }
            form.push_back({Piece::Kind::by_side, std::string(inside.substr(0, bar)),
                            std::string(inside.substr(bar + 1)), nullptr});
            continue;
        }
        if (std::ranges::find(slots, inside) == slots.end()) {
            faults.error(value.where, fmt::format("\"{}\" has no slot {{{}}}", key, inside), suggestion(inside, slots));
            return std::nullopt;
        }
        const auto place = place_of(inside);
        if (is_for_what_is_joined(inside) && std::ranges::find(form, place, &Piece::slot) != form.end()) {
            faults.error(value.where, fmt::format("\"{}\" has {{{}}} twice", key, inside), kJoinedOnce);
            return std::nullopt;
        }
        form.push_back({place == nullptr ? Piece::Kind::number : Piece::Kind::slot, {}, {}, place});
    }
    return form;
}

std::optional<Phrase> Phrase::read(const Value& value, std::string_view key, const std::vector<std::string>& slots,
                                   Diagnostics& faults) {
    Phrase phrase;
    phrase.where_ = value.where;
    const auto* plural = std::get_if<Table>(&value.content);
    if (plural == nullptr) {
        auto form = read_form(value, key, slots, faults);
        if (!form) return std::nullopt;
        phrase.other_ = std::move(*form);
        return phrase;
    }
    for (const Entry& entry : plural->entries) {
        auto form = read_form(entry.value, key, slots, faults);
        if (!form) return std::nullopt;
        if (entry.key == "one") {
            phrase.one_ = std::move(*form);
        } else if (entry.key == "other") {
            phrase.other_ = std::move(*form);
        } else {
            faults.error(entry.key_where, fmt::format("unknown plural form \"{}\"", entry.key),
                         "expected one of: one, other");
            return std::nullopt;
        }
    }
    if (!phrase.other_.empty()) return phrase;
    faults.error(value.where, fmt::format("\"{}\" has no plural form \"other\"", key));
    return std::nullopt;
}

}  // namespace cuewell
