#include "speech/spoken_lines.h"

#include "speech/task_crew.h"

#include <set>
#include <utility>

namespace cuewell {

SpokenLines::SpokenLines(std::shared_ptr<SpeechStore> store, const std::vector<LineToSpeak>& lines)
    : store_(std::move(store)) {
    std::set<std::size_t> seen;
    for (const LineToSpeak& line : lines) {
        const std::size_t number = store_->number_of(line);
        if (seen.insert(number).second) first_of_each_.push_back(numbers_.size());
        numbers_.push_back(number);
    }
}

std::vector<Frames> SpokenLines::measure(int threads, const std::function<void(std::size_t, std::size_t)>& progress) {
    std::vector<std::size_t> unmeasured;
    for (const std::size_t line : first_of_each_) {
        if (!store_->known_length(numbers_[line])) unmeasured.push_back(line);
    }
    const auto measure_one = [&](std::size_t task) {
        const std::size_t line = unmeasured[task];
        try {
            static_cast<void>(store_->measure(numbers_[line]));
        } catch (const UnspeakableText& fault) {
            throw UnspeakableLine(fault, line);
        }
    };
    run_tasks(unmeasured.size(), threads, measure_one, progress);

    std::vector<Frames> lengths;
    for (const std::size_t number : numbers_) lengths.push_back(store_->known_length(number).value());
    return lengths;
}

std::shared_ptr<const Clip> SpokenLines::clip(std::size_t index) { return store_->clip(numbers_.at(index)); }

}  // namespace cuewell
