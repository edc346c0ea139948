#include "speech/clip_cache.h"

#include <iterator>
#include <utility>

namespace cuewell {
namespace {

std::size_t bytes_of(const Clip& clip) { return clip.samples.size() * sizeof(float); }

}  // namespace

std::shared_ptr<const Clip> ClipCache::find(std::size_t key) {
    const std::lock_guard lock(mutex_);
    const auto place = places_.find(key);
    if (place == places_.end()) return nullptr;
    by_use_.splice(by_use_.begin(), by_use_, place->second);
    return place->second->clip;
}

void ClipCache::keep(std::size_t key, std::shared_ptr<const Clip> clip) {
    const std::size_t size = bytes_of(*clip);
    const std::lock_guard lock(mutex_);
    if (const auto place = places_.find(key); place != places_.end()) drop(place->second);
    if (size > most_bytes_) return;
    while (bytes_ + size > most_bytes_) drop(std::prev(by_use_.end()));
    by_use_.push_front({key, std::move(clip)});
    places_[key] = by_use_.begin();
    bytes_ += size;
}

void ClipCache::drop(std::list<Entry>::iterator entry) {
    bytes_ -= bytes_of(*entry->clip);
    places_.erase(entry->key);
    by_use_.erase(entry);
}

}  // namespace cuewell
