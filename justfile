# `just` lists what there is.

_list:
    @just --list

# Everything that CI runs.
ci:
    .ci/run

# Format, lint and test: before each commit.
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    cargo test

# Write what is derived from the source: the README's table of rules, snapshots, the sample output.
bless:
    TIDINGS_BLESS=1 INSTA_UPDATE=always cargo test
    cargo run --release -- build
    git diff --stat

# Random text to every reader, for so many seconds each.
fuzz seconds="600":
    fuzz/run {{seconds}}

# Every stage, and whole builds.
bench *filter:
    cargo bench -- {{filter}}

# The whole build against the least that can be done.
ratio *options:
    benches/ratio.py {{options}}

# tidings beside Hugo, Jekyll, Eleventy, Pelican and a script, which are installed.
peers *options:
    benches/peers/run {{options}}

# Whether time grows as the blog does.
linear *options:
    benches/linear.py {{options}}

# How much of each file the tests run. LLVM_COV and LLVM_PROFDATA name LLVM's tools where rustup has none.
coverage *options:
    cargo llvm-cov --no-fail-fast {{options}}

# The page as README shows it, from the sample output.
screenshots:
    tests/clients/page.sh output 2022-12-08 target/screenshots
    pngquant --force --strip --quality 60-95 --output docs/page-phone.png target/screenshots/page-390-light.png
    pngquant --force --strip --quality 60-95 --output docs/page-desktop.png target/screenshots/page-1280-light.png
