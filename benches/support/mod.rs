//! What the benchmarks and the examples share: a blog of any size, made from a seed.

pub(crate) mod blog;
