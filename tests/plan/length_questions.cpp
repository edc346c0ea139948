#include "plan/length_questions.h"

#include <algorithm>
#include <random>

namespace cuewell {
namespace {

/// Everything a random item's length consists of, in frames.
struct ItemLength {
    std::int64_t once = 0;
    std::int64_t round = 0;
    std::int64_t level = 0;
    std::int64_t from_position = 0;  ///< More for each number of the position before.
    std::int64_t left = 0;           ///< More with the left side first.
    std::int64_t last = 0;
    std::int64_t squeeze = 0;
    std::int64_t stretch = 0;
};

LengthSpan span_of(const ItemLength& length, const LengthItem& item, const ItemForm& form, const ItemPlace& place) {
    const auto levels = static_cast<std::int64_t>(form.repeats * item.repeat_levels + 0.5);
    std::int64_t usual = length.once + form.extra_rounds * length.round + levels * length.level;
    if (place.before) usual += (1 + static_cast<std::int64_t>(*place.before)) * length.from_position;
    if (place.lead == Side::left) usual += length.left;
    if (place.is_last) usual += length.last;
    const std::int64_t rounds = 1 + form.extra_rounds;
    return {Frames(usual - length.squeeze * rounds), Frames(usual), Frames(usual + length.stretch * rounds)};
}

/// Whether an item of the form so far is no rest, or all of the question is.
bool has_others(const LengthQuestion& question, const LengthForm& form) {
    if (std::ranges::all_of(question.items, &LengthItem::grows_last)) return true;
    for (std::size_t at = 0; at < form.items.size(); ++at) {
        if (!form.items[at].left_out && !question.items[at].grows_last) return true;
    }
    return false;
}

/// All forms of the items from one on, put behind those of the items before it.
void add_forms(const LengthQuestion& question, int extra, LengthForm form, std::vector<LengthForm>& forms) {
    const std::size_t at = form.items.size();
    if (at == question.items.size()) {
        for (const ItemForm& item : form.items) {
            if (item.left_out) continue;
            for (const bool has_rest : {false, true}) {
                form.has_closing_rest = has_rest;
                if (!has_rest || may_have_closing_rest(question, form)) forms.push_back(form);
            }
            return;
        }
        return;
    }
    const LengthItem& item = question.items[at];
    const auto add = [&](const ItemForm& choice) {
        LengthForm longer = form;
        longer.items.push_back(choice);
        add_forms(question, extra, std::move(longer), forms);
    };
    if (item.is_optional) add({true, 0, 0.0});
    std::vector<int> rounds;
    const bool may_have_more = !item.grows_last || has_others(question, form);
    if (may_have_more) rounds.push_back(extra);
    if (may_have_more && extra < question.most_extra_rounds) rounds.push_back(extra + 1);
    if (item.grows_last && (!may_have_more || extra > 0)) rounds.push_back(0);
    for (const int more : rounds) {
        for (int level = 0; level <= item.repeat_levels; ++level) {
            const double share = item.repeat_levels == 0 ? 0.0 : static_cast<double>(level) / item.repeat_levels;
            add({false, more, share});
        }
    }
}

}  // namespace

void set_surround(LengthQuestion& question, const LengthSpan& surround, const LengthSpan& with_rest,
                  std::int64_t for_each_item) {
    const Frames most(for_each_item * static_cast<std::int64_t>(question.items.size()));
    question.surround = {surround.shortest, surround.longest + most};
    question.surround_with_rest = {with_rest.shortest, with_rest.longest + most};
    question.surround_of = [=](const LengthForm& form) {
        const Frames more(for_each_item * std::ranges::count(form.items, false, &ItemForm::left_out));
        return (form.has_closing_rest ? with_rest : surround) + LengthSpan{more, more, more};
    };
}

LengthQuestion random_question(std::uint32_t seed) {
    std::mt19937 engine(seed);
    const auto upto = [&](std::uint32_t most) { return static_cast<std::int64_t>(engine() % (most + 1)); };
    LengthQuestion question;
    std::vector<ItemLength> lengths;
    const std::size_t items = 1 + static_cast<std::size_t>(upto(2));
    for (std::size_t at = 0; at < items; ++at) {
        const LengthItem item{static_cast<Position>(upto(5)), upto(1) == 0, upto(1) == 0, upto(4) == 0,
                              static_cast<int>(upto(2))};
        if (item.is_optional) question.leave_out_order.insert(question.leave_out_order.begin(), at);
        question.items.push_back(item);
        lengths.push_back(
            {60 + upto(200), 30 + upto(100), 5 + upto(40), upto(9), upto(20), upto(30), upto(6), upto(12)});
    }
    question.lead = upto(1) == 0 ? Side::right : Side::left;
    const Frames frame(40 + upto(60));
    const LengthSpan around{frame - Frames(upto(3)), frame, frame + Frames(upto(3))};
    const LengthSpan with_rest = around + LengthSpan{Frames(10), Frames(10), Frames(10 + upto(30))};
    set_surround(question, around, with_rest, upto(1) == 0 ? 0 : upto(12));
    question.span_of = [lengths, own = question.items](std::size_t item, const ItemForm& form, const ItemPlace& place) {
        return span_of(lengths[item], own[item], form, place);
    };
    question.most_extra_rounds = static_cast<int>(upto(2));
    question.longest = Frames(1'000'000);
    question.wished = Frames(50 + upto(1'500));
    return question;
}

std::vector<LengthForm> all_forms(const LengthQuestion& question) {
    std::vector<LengthForm> forms;
    for (int extra = 0; extra <= question.most_extra_rounds; ++extra) add_forms(question, extra, {}, forms);
    return forms;
}

LengthQuestion long_question(std::size_t items, Frames wished) {
    LengthQuestion question;
    for (std::size_t at = 0; at < items; ++at) {
        const bool is_optional = at % 3 == 2;
        question.items.push_back(
            {static_cast<Position>(at % 6), !is_optional, is_optional, false, at % 5 == 0 ? 4 : 0});
        if (is_optional) question.leave_out_order.push_back(at);
    }
    const LengthSpan around{Frames(40'000), Frames(44'000), Frames(48'000)};
    set_surround(question, around, around + LengthSpan{{}, {}, Frames(120'000)}, 0);
    question.span_of = [own = question.items](std::size_t item, const ItemForm& form, const ItemPlace& place) {
        const auto more = static_cast<std::int64_t>(item % 7) * 1'000;
        return span_of({60'000 + more, 40'000, 8'000, 500, 300, 200, 3'000, 9'000}, own[item], form, place);
    };
    question.most_extra_rounds = 100;
    question.longest = Frames(24LL * 3'600 * 1'000);
    question.wished = wished;
    return question;
}

std::string to_text(const LengthForm& form) {
    std::string text;
    for (const ItemForm& item : form.items) {
        text += text.empty() ? "" : " ";
        if (item.left_out) {
            text += "-";
            continue;
        }
        text += std::to_string(1 + item.extra_rounds);
        if (item.repeats > 0.0) text += "~" + std::to_string(item.repeats).substr(0, 4);
    }
    return text + (form.has_closing_rest ? " rest" : "");
}

}  // namespace cuewell
