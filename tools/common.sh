# Read by the other tools, not run by itself. Needs $root, the checkout. All it says goes to standard error, so that a
# tool's standard output stays its own.

say() { printf '%s\n' "$*" >&2; }

die() {
    say "${0##*/}: $*"
    exit 1
}

cores() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

# build PRESET [TARGET...]: brings build/PRESET up to date; says nothing where it is.
build() {
    local preset=$1
    shift
    local targets=()
    if (($# > 0)); then targets=(--target "$@"); fi
    (
        cd "$root" || exit
        folder=build/$preset
        configured=$folder/.configured
        mkdir -p "$folder" || exit
        # Two at once in one folder would spoil it. The lock ends with this subshell.
        if command -v flock >/dev/null; then
            exec 9>"$folder/.lock"
            flock --nonblock 9 || {
                say "waiting for another build in $folder"
                flock 9
            }
        fi

        # The stamp holds the path of the checkout: a folder that was moved or copied has to be configured afresh. So it is
        # for other presets: a new compiler in them takes with it all that was configured for the last, sanitizers too.
        if [[ ! -f $configured || $(<"$configured") != "$root" || CMakePresets.json -nt $configured ]]; then
            say "configuring $folder"
            cmake --fresh --preset "$preset" >/dev/null || exit
            printf '%s\n' "$root" >"$configured"
        fi

        set -o pipefail
        cmake --build "$folder" ${targets[@]+"${targets[@]}"} 2>&1 |
            { grep --line-buffered -v -e 'Re-checking globbed directories' -e '^ninja: no work to do' >&2 || true; }
    ) || die "the $preset build failed; the reason stands above"
}

# tool_of_version NAME VERSION: prints the command that is NAME of that main version; fails, and says so, where there is
# none. Each version of the LLVM tools has a taste of its own: another would find faults where there are none.
# 19 is in Debian 12 and 13 and in Ubuntu 24.04. In Debian 12 the default, 14, cannot read the standard library's ranges.
tool_of_version() {
    local candidate
    for candidate in "$1-$2" "$1"; do
        if command -v "$candidate" >/dev/null && [[ $("$candidate" --version) == *"version $2."* ]]; then
            echo "$candidate"
            return
        fi
    done
    say "[skipped] $1 of version $2 is not installed"
    return 1
}
