#pragma once

#include "base/bytes.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace cuewell::test {

/// A Vorbis comment as any reader sees it.
struct CommentFields {
    std::string vendor;
    std::vector<std::string> fields;  ///< "NAME=value", in their order.

    /// The values of a name, in their order.
    [[nodiscard]] std::vector<std::string> values(const std::string& name) const {
        std::vector<std::string> values;
        for (const std::string& field : fields) {
            if (field.starts_with(name + "=")) values.push_back(field.substr(name.size() + 1));
        }
        return values;
    }

    /// The only value of a name; a failure where there is none or another one.
    [[nodiscard]] std::string value(const std::string& name) const {
        const std::vector<std::string> all = values(name);
        if (all.size() != 1) throw std::runtime_error(std::to_string(all.size()) + " times: " + name);
        return all.front();
    }

    /// Where in the order of the fields one stands.
    [[nodiscard]] std::ptrdiff_t place(const std::string& name) const {
        return std::ranges::find_if(fields, [&](const auto& field) { return field.starts_with(name + "="); }) -
               fields.begin();
    }
};

/// Takes a comment apart that is whole, to its last byte.
inline CommentFields comment_fields(const Bytes& bytes) {
    std::size_t at = 0;
    const auto number = [&] {
        std::size_t value = 0;
        for (int i = 0; i < 4; ++i) value |= std::to_integer<std::size_t>(bytes.at(at++)) << (8 * i);
        return value;
    };
    const auto text = [&] {
        std::string value;
        for (std::size_t size = number(); size > 0; --size) value += static_cast<char>(bytes.at(at++));
        return value;
    };
    CommentFields comment;
    comment.vendor = text();
    for (std::size_t count = number(); count > 0; --count) comment.fields.push_back(text());
    if (at != bytes.size()) throw std::runtime_error("bytes are left behind the comment");
    return comment;
}

}  // namespace cuewell::test
