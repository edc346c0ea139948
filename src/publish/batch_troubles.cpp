#include "publish/batch_troubles.h"

#include "base/errors.h"

#include <new>

namespace cuewell {

void BatchTroubles::add(const std::exception_ptr& thrown, const std::string& routine, std::size_t missing_files) {
    try {
        std::rethrow_exception(thrown);
    } catch (const Interrupted&) {
        throw;
    } catch (const ScriptError& error) {
        add(error.faults());
        is_wrong_use = true;
    } catch (const UsageError& error) {
        sentences[error.what()].insert(routine);
        is_wrong_use = true;
    } catch (const std::bad_alloc&) {
        sentences["there is not enough memory"].insert(routine);
    } catch (const std::exception& error) {
        sentences[error.what()].insert(routine);
    }
    files += missing_files;
}

void BatchTroubles::add(const std::vector<Diagnostic>& told) {
    for (const Diagnostic& fault : told) faults.add(fault);
}

}  // namespace cuewell
