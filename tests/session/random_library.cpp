#include "session/random_library.h"

#include "support/cue_builder.h"
#include "timeline/random_steps.h"

#include <algorithm>

namespace cuewell {
namespace {

std::string seconds(Duration length) { return std::to_string(length.count() / 1'000'000) + "s"; }

std::string range_text(Duration least, Duration most) {
    return seconds(least) + (most > least ? "-" + seconds(most) : "");
}

/// Makes up scripts, and keeps in mind what they say.
class LibraryMaker {
public:
    explicit LibraryMaker(std::uint32_t seed) : chance_(seed), is_alike_(chance_.percent(30)) {}

    RandomLibrary make() {
        const int stretches = chance_.between(1, 3);
        for (int number = 0; number < stretches; ++number) add_stretch("s" + std::to_string(number));
        make_routine();
        for (const RandomItem& item : stretches_) mark(item);
        make_wishes();
        keep_the_end();
        return std::move(library_);
    }

private:
    void add_stretch(const std::string& name) {
        RandomItem item;
        item.position = static_cast<Position>(chance_.below(static_cast<int>(kPositionNames.size())));
        item.has_sides = chance_.percent(50);
        item.grows_last = chance_.percent(20);
        // Long ones leave gaps between the lengths of sessions.
        item.least_hold = std::chrono::seconds(chance_.percent(40) ? chance_.between(60, 150) : chance_.between(3, 40));
        item.most_hold = item.least_hold;
        if (chance_.percent(50)) item.most_hold += std::chrono::seconds(chance_.between(1, 12));
        item.least_repeats = chance_.between(1, 3);
        item.most_repeats = item.least_repeats + (chance_.percent(30) ? chance_.between(1, 2) : 0);
        // Then it is the words around the stretches that decide which session comes nearest.
        if (is_alike_ && !stretches_.empty()) item = stretches_.front();
        item.stretch = name;
        scripts_.stretch(name, body_of(item), {std::string(kPositionNames[number_of(item)]), item.has_sides});
        stretches_.push_back(item);
    }

    static std::size_t number_of(const RandomItem& item) { return static_cast<std::size_t>(item.position); }

    std::string body_of(const RandomItem& item) {
        std::string body = item.has_sides ? "Come.\n# Each side\n" : "";
        body += "Lean into it" + std::string(static_cast<std::size_t>(chance_.below(20)), 'o') + ".\n";
        body += "[repeat " + std::to_string(item.least_repeats);
        if (item.most_repeats > item.least_repeats) body += "-" + std::to_string(item.most_repeats);
        body += "]\n~ Breathe.\nMove.\n[rest 2s]\n[end]\n";
        body += "[hold " + range_text(item.least_hold, item.most_hold) + "]\nLet go.\n";
        if (chance_.percent(30)) body += "[pause 1.5s]\n";
        if (item.has_sides && chance_.percent(40)) body += "# Finish\nWell done.\n";
        library_.scripts += "--- " + item.stretch + "\n" + body;
        return body;
    }

    void make_routine() {
        const bool has_own_safety_words = chance_.percent(50);
        std::string body = has_own_safety_words ? "Welcome.\nStop if it hurts.\n" : "Welcome.\n";
        for (const RandomItem& stretch : stretches_) body += listed(stretch);
        // Now and then the same stretch again.
        if (stretches_.size() < 3 && chance_.percent(20)) body += listed(stretches_.front());
        body += "Bye.\n";
        library_.scripts += "--- routine\n" + body;
        library_.routine = has_own_safety_words ? scripts_.routine(body) : scripts_.routine_without_safety_words(body);
    }

    /// The line that lists a stretch, and words behind it.
    std::string listed(RandomItem item) {
        std::vector<std::string> options;
        item.is_optional = chance_.percent(40);
        if (item.is_optional) options.emplace_back("optional");
        item.rounds = chance_.percent(20) ? 2 : 1;
        if (item.rounds > 1) options.emplace_back("rounds 2");
        if (chance_.percent(15)) {
            item.least_hold = std::chrono::seconds(chance_.between(5, 20));
            item.most_hold = item.least_hold + std::chrono::seconds(chance_.below(6));
            options.push_back("hold " + range_text(item.least_hold, item.most_hold));
        }
        library_.items.push_back(item);
        std::string line = "- " + item.stretch;
        for (std::size_t at = 0; at < options.size(); ++at) line += (at == 0 ? ": " : ", ") + options[at];
        return line + (chance_.percent(30) ? "\nAnd on we go.\n[rest 3s]\n" : "\n");
    }

    /// Rests and demanding stretches are so by their heads.
    void mark(const RandomItem& item) {
        std::shared_ptr<const Stretch>& known = library_.routine.library.at(item.stretch);
        Stretch marked = *known;
        if (item.grows_last && chance_.percent(50)) {
            marked.targets = {"rest"};
        } else if (item.grows_last) {
            marked.level = "demanding";
        }
        if (chance_.percent(50))
            marked.equipment = {chance_.one_of<std::string>({"strap", "towel", "rolled-up socks"})};
        known = std::make_shared<const Stretch>(std::move(marked));
    }

    void make_wishes() {
        library_.delivery = plain_delivery(
            chance_.one_of<Guidance>({Guidance::full, Guidance::full, Guidance::familiar, Guidance::minimal}),
            {chance_.one_of<double>({0.8, 1.0, 1.0, 1.3})});
        library_.wishes.lead = chance_.percent(50) ? Side::right : Side::left;
        library_.wishes.hold.factor = chance_.one_of<double>({0.5, 1.0, 1.0, 1.2});
        if (!chance_.percent(15)) return;
        const std::string skipped = library_.items.front().stretch;
        const auto is_skipped = [&](const RandomItem& item) { return item.stretch == skipped; };
        if (std::ranges::all_of(library_.items, is_skipped)) return;
        std::erase_if(library_.items, is_skipped);
        library_.wishes.skip = {skipped};
    }

    /// The close is said where the last stretch is done, so some stretch there is always done.
    void keep_the_end() {
        std::vector<RandomItem>& items = library_.items;
        const auto is_elsewhere = [&](const RandomItem& item) { return item.position != items.back().position; };
        const auto end = std::find_if(items.rbegin(), items.rend(), is_elsewhere);
        if (std::all_of(items.rbegin(), end, [](const RandomItem& item) { return item.is_optional; }))
            items.back().is_optional = false;
    }

    Chance chance_;
    bool is_alike_;  ///< All stretches are about the same, but for their things.
    ScriptBuilder scripts_;
    RandomLibrary library_;
    std::vector<RandomItem> stretches_;
};

}  // namespace

RandomLibrary random_library(std::uint32_t seed) { return LibraryMaker(seed).make(); }

}  // namespace cuewell
