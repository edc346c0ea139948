#include "speech/spoken_lines.h"

#include "speech/task_crew.h"

#include <map>
#include <utility>

namespace cuewell {

SpokenLines::SpokenLines(const Speaker& speaker, std::vector<LineToSpeak> lines, std::size_t cache_bytes)
    : speaker_(speaker), cache_(cache_bytes) {
    std::map<LineToSpeak, std::size_t> number_of_text;
    for (LineToSpeak& line : lines) {
        const auto [place, is_new] = number_of_text.try_emplace(std::move(line), texts_.size());
        if (is_new) {
            texts_.push_back(place->first);
            first_line_of_text_.push_back(text_of_line_.size());
        }
        text_of_line_.push_back(place->second);
    }
    lengths_.resize(texts_.size());
}

std::vector<Frames> SpokenLines::measure(int threads, const std::function<void(std::size_t, std::size_t)>& progress) {
    std::vector<std::size_t> unmeasured;
    for (std::size_t text = 0; text < texts_.size(); ++text) {
        if (!lengths_[text]) unmeasured.push_back(text);
    }
    const auto measure_one = [&](std::size_t task) {
        const std::size_t text = unmeasured[task];
        try {
            lengths_[text] = speaker_.measure(texts_[text]);
        } catch (const UnspeakableText& fault) {
            throw UnspeakableLine(fault, first_line_of_text_[text]);
        }
    };
    run_tasks(unmeasured.size(), threads, measure_one, progress);

    std::vector<Frames> lengths;
    for (const std::size_t text : text_of_line_) lengths.push_back(lengths_[text].value());
    return lengths;
}

std::shared_ptr<const Clip> SpokenLines::clip(std::size_t index) {
    const std::size_t text = text_of_line_.at(index);
    if (std::shared_ptr<const Clip> kept = cache_.find(text)) return kept;
    return speak(text);
}

std::shared_ptr<const Clip> SpokenLines::speak(std::size_t text) {
    auto clip = std::make_shared<const Clip>(speaker_.speak(texts_[text]));
    cache_.keep(text, clip);
    return clip;
}

}  // namespace cuewell
