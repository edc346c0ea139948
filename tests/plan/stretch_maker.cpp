#include "stretch_maker.h"

namespace cuewell::test {

using namespace std::chrono_literals;

std::shared_ptr<const Stretch> make_stretch(const MadeStretch& wish) {
    Stretch stretch;
    stretch.name = wish.name;
    stretch.title = wish.name;
    stretch.position = wish.position;
    stretch.targets = wish.targets;
    stretch.strains = wish.strains;
    stretch.equipment = wish.equipment;
    stretch.level = wish.level;
    if (wish.is_dynamic) {
        stretch.opening.push_back({Repeat{{4, 8}, {{Pause{Length{5s}}, {}}}}, {}});
    } else {
        stretch.opening.push_back({Hold{wish.hold, {}}, {}});
    }
    return std::make_shared<const Stretch>(std::move(stretch));
}

std::vector<Area> some_areas() {
    return {{"back", {"low back", "spine"}}, {"hips", {"hips", "hip flexors"}}, {"legs", {"hamstrings"}}, {"rest", {}}};
}

Repertoire make_repertoire(const std::vector<MadeStretch>& wishes) {
    std::vector<std::shared_ptr<const Stretch>> stretches;
    for (const MadeStretch& wish : wishes) stretches.push_back(make_stretch(wish));
    return repertoire_of(stretches, some_areas(), 10s);
}

MadeStretch a_rest(const std::string& name, Position position) {
    return {name, position, {"rest"}, {}, {}, "gentle", {90s, 5min}};
}

const std::vector<MadeStretch>& some_stretches() {
    static const std::vector<MadeStretch> stretches{
        {"turn", Position::standing, {"spine"}, {"rotation"}},
        {"lunge", Position::kneeling, {"hip flexors"}, {"kneeling", "balance"}, {}, "moderate"},
        {"fold", Position::seated, {"hamstrings"}, {"flexion"}},
        {"strap-pull", Position::face_up, {"hamstrings"}, {}, {"strap|towel"}},
        {"bridge", Position::face_up, {"hips"}, {}, {}, "demanding"},
        {"figure-four", Position::face_up, {"hips"}},
        a_rest(),
    };
    return stretches;
}

ArrangeTask task_with(const std::vector<std::string>& base) {
    ArrangeTask task;
    task.base = items(base);
    return task;
}

std::vector<Item> items(const std::vector<std::string>& names) {
    std::vector<Item> result;
    for (const std::string& name : names) {
        Item item;
        item.stretch = name;
        result.push_back(item);
    }
    return result;
}

std::vector<std::string> names_of(const Arrangement& arrangement) {
    std::vector<std::string> names;
    for (const ArrangedItem& arranged : arrangement.items) names.push_back(arranged.item.stretch);
    return names;
}

std::vector<Move> some_moves() {
    const std::string standing = to_name(Position::standing);
    return {{{standing}, {kAnyPosition}, {}, 16s},
            {{kAnyPosition}, {standing}, {}, 16s},
            {{kAnyPosition}, {kAnyPosition}, {}, 4s}};
}

}  // namespace cuewell::test
