//! An S3 server on loopback: s3s speaks the protocol and checks every signature; the objects lie in memory.
//!
//! It can be told to fall silent at the n-th write, before it takes effect or after, so that a test kills the
//! program there. `ETag`s are numbers, as stores that encrypt give them: nothing may take one for a digest.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use hyper_util::rt::TokioIo;
use s3s::auth::SimpleAuth;
use s3s::dto::{
    DeleteObjectInput, DeleteObjectOutput, GetObjectInput, GetObjectOutput, ListObjectsV2Input,
    ListObjectsV2Output, Object, PutObjectInput, PutObjectOutput, StreamingBlob,
};
use s3s::service::S3ServiceBuilder;
use s3s::{Body, S3, S3Request, S3Response, S3Result, s3_error};

/// The one account.
pub(crate) const ACCESS_KEY: &str = "AKIATIDINGSTEST";
/// Its secret.
pub(crate) const SECRET_KEY: &str = "n0t/shown+anywhere/at-all";

/// The one bucket.
pub(crate) const BUCKET: &str = "feeds";

/// An object as it lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stored {
    pub(crate) bytes: Vec<u8>,
    pub(crate) content_type: Option<String>,
    pub(crate) cache_control: Option<String>,
    e_tag: String,
}

/// When the server falls silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Silence {
    /// The write has not happened.
    Before,
    /// It has, and nobody is told.
    After,
}

/// A write that took place: `PUT` or `DELETE`, and the key.
pub(crate) type Write = (&'static str, String);

#[derive(Default)]
struct State {
    objects: BTreeMap<String, Stored>,
    n_versions: u64,
    writes: Vec<Write>,
    /// After so many writes, in which way, and whom to tell.
    silence: Option<(usize, Silence, Sender<()>)>,
    /// How many writes fail with 503 before one succeeds.
    n_failures: usize,
}

/// A running server; it ends with the test.
pub(crate) struct Server {
    state: Arc<Mutex<State>>,
    pub(crate) endpoint: String,
    _runtime: tokio::runtime::Runtime,
}

struct Memory(Arc<Mutex<State>>);

impl Server {
    /// A server with nothing in its bucket.
    pub(crate) fn start() -> Self {
        let state = Arc::new(Mutex::new(State::default()));
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let mut builder = S3ServiceBuilder::new(Memory(Arc::clone(&state)));
        builder.set_auth(SimpleAuth::from_single(ACCESS_KEY, SECRET_KEY));
        let service = builder.build().into_shared();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        runtime.spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let connection = hyper::server::conn::http1::Builder::new()
                    .serve_connection(TokioIo::new(socket), service.clone());
                tokio::spawn(connection);
            }
        });
        Self { state, endpoint, _runtime: runtime }
    }

    /// Every object by its key.
    pub(crate) fn objects(&self) -> BTreeMap<String, Stored> {
        self.state.lock().unwrap().objects.clone()
    }

    /// Puts an object there as somebody else would.
    pub(crate) fn place(&self, key: &str, bytes: &[u8]) {
        let mut state = self.state.lock().unwrap();
        let stored = state.stored(bytes.to_vec(), None, None);
        state.objects.insert(key.into(), stored);
    }

    /// Replaces everything that is there.
    pub(crate) fn restore(&self, objects: &BTreeMap<String, Stored>) {
        self.state.lock().unwrap().objects.clone_from(objects);
    }

    /// The writes that took place since the last call.
    pub(crate) fn take_writes(&self) -> Vec<Write> {
        std::mem::take(&mut self.state.lock().unwrap().writes)
    }

    /// Falls silent after so many more writes; the receiver hears of it when it happens.
    pub(crate) fn fall_silent(&self, n_writes: usize, silence: Silence) -> Receiver<()> {
        let (sender, receiver) = channel();
        let mut state = self.state.lock().unwrap();
        state.writes.clear();
        state.silence = Some((n_writes, silence, sender));
        receiver
    }

    /// Speaks again.
    pub(crate) fn speak(&self) {
        self.state.lock().unwrap().silence = None;
    }

    /// Answers so many writes with 503.
    pub(crate) fn fail(&self, n_failures: usize) {
        self.state.lock().unwrap().n_failures = n_failures;
    }
}

impl State {
    fn stored(
        &mut self,
        bytes: Vec<u8>,
        content_type: Option<String>,
        cache_control: Option<String>,
    ) -> Stored {
        self.n_versions += 1;
        Stored { bytes, content_type, cache_control, e_tag: format!("\"v{}\"", self.n_versions) }
    }

    /// Whether the write at hand is the one to fall silent at, in that way.
    fn is_silent(&self, silence: Silence) -> bool {
        let n_writes = self.writes.len() + usize::from(silence == Silence::Before);
        self.silence.as_ref().is_some_and(|(limit, way, sender)| {
            let is_reached = n_writes > *limit || (n_writes == *limit && *way == silence);
            if is_reached {
                let _ = sender.send(());
            }
            is_reached
        })
    }
}

impl Memory {
    /// Does a write, unless it is time to fall silent.
    async fn write<T>(&self, write: Write, act: impl FnOnce(&mut State) -> S3Result<T>) -> S3Result<T> {
        let result = {
            let mut state = self.0.lock().unwrap();
            if state.n_failures > 0 {
                state.n_failures -= 1;
                return Err(s3_error!(ServiceUnavailable, "come back later"));
            }
            if state.is_silent(Silence::Before) {
                None
            } else {
                let result = act(&mut state);
                if result.is_ok() {
                    state.writes.push(write);
                }
                (!state.is_silent(Silence::After)).then_some(result)
            }
        };
        match result {
            Some(result) => result,
            None => std::future::pending().await,
        }
    }
}

#[async_trait::async_trait]
impl S3 for Memory {
    async fn put_object(&self, request: S3Request<PutObjectInput>) -> S3Result<S3Response<PutObjectOutput>> {
        let header =
            |name| request.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let (if_match, if_none_match) = (header("if-match"), header("if-none-match"));
        let input = request.input;
        let content_type = input.content_type.map(|media_type| media_type.to_string());
        let body = Body::from(input.body.ok_or_else(|| s3_error!(IncompleteBody))?);
        let bytes = read(body).await?;
        let key = input.key.clone();
        let e_tag = self
            .write(("PUT", key.clone()), |state| {
                let there = state.objects.get(&key).map(|stored| stored.e_tag.clone());
                if if_none_match.is_some() && there.is_some() || if_match.is_some() && if_match != there {
                    return Err(s3_error!(PreconditionFailed));
                }
                let stored = state.stored(bytes, content_type, input.cache_control);
                let e_tag = stored.e_tag.clone();
                state.objects.insert(key, stored);
                Ok(e_tag)
            })
            .await?;
        Ok(S3Response::new(PutObjectOutput { e_tag: Some(e_tag), ..PutObjectOutput::default() }))
    }

    async fn get_object(&self, request: S3Request<GetObjectInput>) -> S3Result<S3Response<GetObjectOutput>> {
        let stored = self.0.lock().unwrap().objects.get(&request.input.key).cloned();
        let stored = stored.ok_or_else(|| s3_error!(NoSuchKey))?;
        let output = GetObjectOutput {
            content_length: i64::try_from(stored.bytes.len()).ok(),
            body: Some(StreamingBlob::from(Body::from(stored.bytes))),
            content_type: stored.content_type.and_then(|media_type| media_type.parse().ok()),
            e_tag: Some(stored.e_tag),
            last_modified: Some(std::time::SystemTime::UNIX_EPOCH.into()),
            ..GetObjectOutput::default()
        };
        Ok(S3Response::new(output))
    }

    async fn delete_object(
        &self,
        request: S3Request<DeleteObjectInput>,
    ) -> S3Result<S3Response<DeleteObjectOutput>> {
        let key = request.input.key;
        self.write(("DELETE", key.clone()), |state| {
            state.objects.remove(&key);
            Ok(())
        })
        .await?;
        Ok(S3Response::new(DeleteObjectOutput::default()))
    }

    async fn list_objects_v2(
        &self,
        request: S3Request<ListObjectsV2Input>,
    ) -> S3Result<S3Response<ListObjectsV2Output>> {
        let prefix = request.input.prefix.unwrap_or_default();
        let object = |(key, stored): (&String, &Stored)| Object {
            key: Some(key.clone()),
            size: i64::try_from(stored.bytes.len()).ok(),
            e_tag: Some(stored.e_tag.clone()),
            last_modified: Some(std::time::SystemTime::UNIX_EPOCH.into()),
            ..Object::default()
        };
        let state = self.0.lock().unwrap();
        let contents = state.objects.iter().filter(|(key, _)| key.starts_with(&prefix)).map(object).collect();
        let output = ListObjectsV2Output {
            contents: Some(contents),
            is_truncated: Some(false),
            name: Some(request.input.bucket),
            prefix: Some(prefix),
            ..ListObjectsV2Output::default()
        };
        Ok(S3Response::new(output))
    }
}

async fn read(body: Body) -> S3Result<Vec<u8>> {
    use futures::TryStreamExt as _;
    let chunks: Vec<_> =
        StreamingBlob::from(body).try_collect().await.map_err(|_| s3_error!(IncompleteBody))?;
    Ok(chunks.iter().flat_map(|chunk| chunk.iter().copied()).collect())
}
