# A static binary in an image of a megabyte around it, run by nobody in particular.
#
#     docker build --tag tidings .
#     docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/site" tidings build

FROM rust:1-alpine AS build
WORKDIR /source
COPY Cargo.toml Cargo.lock ./
COPY benches benches
COPY examples examples
COPY src src
# Linked statically, as is all that Rust builds for musl.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/source/target \
    cargo build --release --locked --bin tidings \
    && cp target/release/tidings /tidings

# A shell and wget, for jobs that run two commands and for health checks, and nothing else.
FROM busybox:1-musl
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /tidings /usr/local/bin/tidings
USER 65532:65532
WORKDIR /site
ENTRYPOINT ["tidings"]
CMD ["--help"]
