#include "timeline/random_steps.h"

#include <algorithm>

namespace cuewell {
namespace {

constexpr Duration kBreath = std::chrono::seconds(10);

std::string in_milliseconds(Duration length) { return std::to_string(length.count() / 1'000) + "ms"; }

std::string in_decimals(Duration length) {
    const std::string thousandths = std::to_string(1'000 + length.count() / 1'000 % 1'000).substr(1);
    return std::to_string(length.count() / 1'000'000) + "." + thousandths + "s";
}

}  // namespace

std::vector<RandomStep> RandomSteps::make(int least, int most, bool sided, int depth) {
    std::vector<RandomStep> steps;
    for (int count = chance_.between(least, most); count > 0; --count) steps.push_back(make_one(sided, depth));
    return steps;
}

RandomStep RandomSteps::make_one(bool sided, int depth) {
    const int kind = chance_.below(20);
    if (kind < 7) return make_line(sided);
    if (kind < 12) return make_hold(sided);
    if (kind < 14) return depth > 0 ? make_repeat(sided, depth) : make_hold(sided);
    if (kind < 16) return make_silence(RandomStep::Kind::pause, "pause");
    if (kind < 17) return make_silence(RandomStep::Kind::rest, "rest");
    RandomStep step;
    if (kind < 18) {
        step.kind = RandomStep::Kind::chime;
        step.line = "[chime gong]";
    } else if (kind < 19) {
        step.kind = RandomStep::Kind::count;
        step.times = chance_.between(1, 12);
        step.line = (chance_.percent(50) ? "[count down " : "[count ") + std::to_string(step.times) + "]";
        step.shortest = std::chrono::seconds(step.times);
    } else {
        step.kind = RandomStep::Kind::breathe;
        step.times = chance_.between(1, 3);
        step.line = "[breathe " + std::to_string(step.times) + "]";
        step.shortest = step.times * kBreath;
    }
    return step;
}

RandomStep RandomSteps::make_line(bool sided) {
    RandomStep step;
    step.full_guidance = chance_.percent(30);
    const std::string name = "Line " + std::to_string(++lines_);
    const std::string tilde = step.full_guidance ? "~ " : "";
    if (sided && chance_.percent(50)) {
        step.right = name + " das rechte.";
        step.left = name + " [das] línke.";
        step.line = tilde + name + " {das rechte|\\[das\\] línke}.";
    } else {
        step.right = step.left = name + ".";
        step.line = tilde + name + "." + (chance_.percent(10) ? " // spoken" : "");
    }
    return step;
}

RandomStep RandomSteps::make_silence(RandomStep::Kind kind, const std::string& name) {
    RandomStep step;
    step.kind = kind;
    step.shortest = std::chrono::milliseconds(250 * chance_.between(1, 40));
    step.line =
        "[" + name + " " + (chance_.percent(50) ? in_milliseconds(step.shortest) : in_decimals(step.shortest)) + "]";
    return step;
}

RandomStep RandomSteps::make_hold(bool sided) {
    RandomStep step;
    step.kind = RandomStep::Kind::hold;
    if (chance_.percent(20)) {
        const int breaths = chance_.between(1, 3);
        const int more = chance_.below(3);
        step.shortest = breaths * kBreath;
        step.longest = (breaths + more) * kBreath;
        step.unit = kBreath;
        step.line =
            "[hold " + std::to_string(breaths) + (more > 0 ? "-" + std::to_string(breaths + more) : "") + " breaths]";
    } else {
        step.shortest = std::chrono::milliseconds(chance_.between(1, 60'000));
        step.longest = step.shortest;
        step.line = "[hold " + in_decimals(step.shortest);
        if (chance_.percent(40)) {
            step.longest += std::chrono::milliseconds(chance_.below(30'000));
            step.line += "-" + in_milliseconds(step.longest);
        }
        step.line += "]";
    }
    const auto shortest = static_cast<int>(step.shortest.count() / 1'000);
    for (int cues = chance_.percent(40) ? chance_.between(1, 3) : 0; cues > 0; --cues) {
        const std::string moment = std::to_string(chance_.between(1, shortest)) + "ms";
        const std::string later = std::to_string(chance_.below(shortest)) + "ms";
        const std::string anchor = chance_.one_of<std::string>({"@halfway", "@-" + moment, "@" + later});
        step.line += "\n  " + anchor + (sided ? " Soft {now|here}." : " Soft.");
    }
    return step;
}

RandomStep RandomSteps::make_repeat(bool sided, int depth) {
    RandomStep step;
    step.kind = RandomStep::Kind::repeat;
    step.times = chance_.between(1, 3);
    step.line = "[repeat " + std::to_string(step.times) + (chance_.percent(50) ? "-7]" : "]");
    step.inner = make(1, 3, sided, depth - 1);
    return step;
}

std::string to_script(const std::vector<RandomStep>& steps, Chance& chance) {
    std::string text;
    for (const RandomStep& step : steps) {
        if (chance.percent(15)) text += chance.percent(30) ? "// Why.\n" : "\n";
        if (chance.percent(10)) text += "  ";
        text += step.line + "\n";
        if (step.kind == RandomStep::Kind::repeat) text += to_script(step.inner, chance) + "[end]\n";
    }
    return text;
}

}  // namespace cuewell
