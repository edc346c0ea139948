#include "session/library_forms.h"

#include "script/resting_position.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

/// Puts every choice for the items from one on behind those of the items before it.
class FormMaker {
public:
    FormMaker(const std::vector<RandomItem>& items, int extra) : items_(items), extra_(extra) {}

    std::vector<LengthForm> make() && {
        add({}, std::ranges::all_of(items_, &RandomItem::grows_last), std::nullopt);
        return std::move(forms_);
    }

private:
    void add(const LengthForm& form, bool has_others, std::optional<Position> position) {
        if (form.items.size() == items_.size()) {
            if (!position) return;
            forms_.push_back(form);
            if (can_be_rested_in(*position)) forms_.push_back({form.items, true});
            return;
        }
        const RandomItem& item = items_[form.items.size()];
        if (item.is_optional) add(with(form, {true, 0, 0.0}), has_others, position);
        for (const int extra : extra_rounds_of(item, has_others)) {
            const int more = item.most_repeats - item.least_repeats;
            for (int repeats = 0; repeats <= more; ++repeats) {
                const double share = more == 0 ? 0.0 : static_cast<double>(repeats) / more;
                add(with(form, {false, extra, share}), has_others || !item.grows_last, item.position);
            }
        }
    }

    [[nodiscard]] std::vector<int> extra_rounds_of(const RandomItem& item, bool has_others) const {
        if (!has_others && item.grows_last) return {0};
        if (item.grows_last && extra_ > 0) return {0, extra_, extra_ + 1};
        return {extra_, extra_ + 1};
    }

    static LengthForm with(LengthForm form, const ItemForm& item) {
        form.items.push_back(item);
        return form;
    }

    const std::vector<RandomItem>& items_;
    int extra_;
    std::vector<LengthForm> forms_;
};

}  // namespace

std::vector<LengthForm> forms_with(const RandomLibrary& library, int extra_rounds) {
    return FormMaker(library.items, extra_rounds).make();
}

}  // namespace cuewell
