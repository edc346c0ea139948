#include "script/widest_repeat.h"

#include <variant>
#include <vector>

namespace cuewell {
namespace {

void widen(WholeNumberRange& widest, const std::vector<Step>& steps) {
    for (const Step& step : steps) {
        const auto* repeat = std::get_if<Repeat>(&step.what);
        if (repeat == nullptr) continue;
        if (repeat->times.most - repeat->times.least > widest.most - widest.least) widest = repeat->times;
        widen(widest, repeat->steps);
    }
}

}  // namespace

WholeNumberRange widest_repeat(const Stretch& stretch) {
    WholeNumberRange widest;
    for (const auto* steps : {&stretch.opening, &stretch.each_side, &stretch.finish}) widen(widest, *steps);
    return widest;
}

}  // namespace cuewell
