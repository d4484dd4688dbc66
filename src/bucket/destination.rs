//! Where to publish: an address in, an opened [`Store`] out.
//!
//! `s3://BUCKET/PREFIX`, `gs://BUCKET/PREFIX`, `az://CONTAINER/PREFIX` and `file:///FOLDER`. The endpoint of
//! a store that is not the vendor's own is given beside it, or by the vendor's variable
//! (`AWS_ENDPOINT_URL`, `AZURE_STORAGE_ENDPOINT`, `GOOGLE_BASE_URL`). An address never holds credentials: it
//! stands in logs and process lists.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::azure::MicrosoftAzureBuilder;
use object_store::gcp::GoogleCloudStorageBuilder;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ClientOptions, ObjectStore, RetryConfig};
use url::Url;

use super::PublishError;
use super::credentials::{Environment, said};
use super::store::Store;
use crate::disk::{self, DiskError, OutputFolder};

/// How long one request may take, whatever its size.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(60);

/// How long a connection may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How often a request is tried again, with growing pauses.
const MAX_RETRIES: usize = 6;

/// How long a request is tried for altogether.
const RETRY_TIMEOUT: Duration = Duration::from_secs(120);

/// The kinds of stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    S3,
    Google,
    Azure,
    Folder,
}

/// Where to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    url: Url,
    kind: Kind,
    endpoint: Option<Url>,
}

/// What an opened store is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To look at, for a plan: nothing is written, not even a lock.
    Read,
    /// To publish to.
    Write,
}

impl Destination {
    /// Reads an address, and that of an endpoint.
    ///
    /// ```
    /// use tidings::bucket::Destination;
    ///
    /// assert!(Destination::parse("s3://feeds/ants", None).is_ok());
    /// assert!(Destination::parse("output", None).unwrap_err().to_string().contains("file:///"));
    /// ```
    ///
    /// # Errors
    ///
    /// [`PublishError::Destination`] for what is no address of a store.
    pub fn parse(address: &str, endpoint: Option<&str>) -> Result<Self, PublishError> {
        let wrong =
            |shown: &str, reason: String| PublishError::Destination { destination: shown.into(), reason };
        let Ok(url) = Url::parse(address) else {
            let reason = "an address such as `s3://bucket/prefix` or `file:///srv/feeds` is expected";
            return Err(wrong(address, reason.into()));
        };
        let shown = shown(&url);
        if !url.username().is_empty() || url.password().is_some() || url.query().is_some() {
            return Err(wrong(
                &shown,
                "credentials belong into the environment or into the store's files".into(),
            ));
        }
        let kind = match (url.scheme(), url.host_str()) {
            ("s3", Some(_)) => Kind::S3,
            ("gs", Some(_)) => Kind::Google,
            ("az", Some(_)) => Kind::Azure,
            ("file", None) if url.path() != "/" => Kind::Folder,
            ("file", _) => return Err(wrong(&shown, "write the whole path: `file:///srv/feeds`".into())),
            ("s3" | "gs" | "az", None) => return Err(wrong(&shown, "it names no bucket".into())),
            (scheme, _) => {
                let reason = format!("`{scheme}:` is none of `s3:`, `gs:`, `az:`, `file:`");
                return Err(wrong(&shown, reason));
            }
        };
        let endpoint = endpoint.map(|text| endpoint_url(text, kind).map_err(|reason| wrong(&shown, reason)));
        Ok(Self { endpoint: endpoint.transpose()?, kind, url })
    }

    /// Opens the store. Nothing is asked of it yet; a folder is locked, and made if need be.
    ///
    /// # Errors
    ///
    /// [`PublishError`] where settings are missing or contradictory, or where another publisher has the
    /// folder.
    pub fn open(&self, environment: &Environment, access: Access) -> Result<Store, PublishError> {
        let environment = match self.kind {
            Kind::S3 => environment.with_aws_profile()?,
            Kind::Google | Kind::Azure | Kind::Folder => environment.clone(),
        };
        let secrets = environment.secrets();
        let wrong = |reason: &str| PublishError::Destination {
            destination: self.to_string(),
            reason: secrets.without(reason),
        };
        if self.kind == Kind::Folder {
            return self.open_folder(access);
        }
        // Where another part of the process chose first, its choice serves as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let inner = self.open_remote(&environment).map_err(|error| wrong(&said(&error)))?;
        let prefix = Path::from_url_path(self.url.path()).map_err(|error| wrong(&said(&error)))?;
        Ok(Store::remote(inner, prefix, secrets))
    }

    fn open_folder(&self, access: Access) -> Result<Store, PublishError> {
        let wrong = |reason: String| PublishError::Destination { destination: self.to_string(), reason };
        let folder: PathBuf =
            self.url.to_file_path().map_err(|()| wrong("it is no path of this system".into()))?;
        let lock = match access {
            Access::Read => None,
            Access::Write => Some(OutputFolder::lock(&folder).map_err(|error| match error {
                DiskError::Locked { .. } => PublishError::Busy("is writing to the folder"),
                other => wrong(said(&other)),
            })?),
        };
        if access == Access::Read && !disk::exists(&folder) {
            return Ok(Store::folder(Arc::new(InMemory::new()), None));
        }
        let inner = LocalFileSystem::new_with_prefix(&folder).map_err(|error| wrong(said(&error)))?;
        Ok(Store::folder(Arc::new(inner.with_fsync(true)), lock))
    }

    fn open_remote(&self, environment: &Environment) -> object_store::Result<Arc<dyn ObjectStore>> {
        let retry =
            RetryConfig { max_retries: MAX_RETRIES, retry_timeout: RETRY_TIMEOUT, ..RetryConfig::default() };
        let url = self.url.as_str();
        let endpoint = |variable: &str| self.endpoint.as_ref().map(Url::as_str).or(environment.get(variable));
        Ok(match self.kind {
            Kind::S3 => {
                let endpoint = endpoint("AWS_ENDPOINT_URL_S3").or(environment.get("AWS_ENDPOINT_URL"));
                // One by one: not every store of another vendor knows how to remove many at once.
                let one_by_one = AmazonS3ConfigKey::DisableBulkDelete;
                let mut builder = AmazonS3Builder::new()
                    .with_client_options(options(endpoint))
                    .with_config(one_by_one, "true");
                for (name, value) in environment.settings("AWS_") {
                    if let Ok(key) = name.parse() {
                        builder = builder.with_config(key, value);
                    }
                }
                if let Some(endpoint) = endpoint {
                    builder = builder.with_endpoint(endpoint.trim_end_matches('/'));
                }
                Arc::new(builder.with_url(url).with_retry(retry).build()?)
            }
            Kind::Google => {
                let endpoint = endpoint("GOOGLE_BASE_URL");
                let mut builder = GoogleCloudStorageBuilder::new().with_client_options(options(endpoint));
                for (name, value) in environment.settings("GOOGLE_") {
                    if let Ok(key) = name.parse() {
                        builder = builder.with_config(key, value);
                    }
                }
                if let Some(endpoint) = endpoint {
                    builder = builder.with_base_url(endpoint.trim_end_matches('/'));
                }
                Arc::new(builder.with_url(url).with_retry(retry).build()?)
            }
            Kind::Azure | Kind::Folder => {
                let endpoint = endpoint("AZURE_STORAGE_ENDPOINT");
                let mut builder = MicrosoftAzureBuilder::new().with_client_options(options(endpoint));
                for (name, value) in environment.settings("AZURE_") {
                    if let Ok(key) = name.parse() {
                        builder = builder.with_config(key, value);
                    }
                }
                if let Some(endpoint) = endpoint {
                    builder = builder.with_endpoint(endpoint.trim_end_matches('/').to_owned());
                }
                Arc::new(builder.with_url(url).with_retry(retry).build()?)
            }
        })
    }
}

impl std::fmt::Display for Destination {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&shown(&self.url))
    }
}

/// An address without what may be secret in it.
fn shown(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    format!("{}://{host}{}", url.scheme(), url.path())
}

fn endpoint_url(text: &str, kind: Kind) -> Result<Url, String> {
    if kind == Kind::Folder {
        return Err("a folder has no endpoint".into());
    }
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let url = url.ok_or("the endpoint is no address such as `https://s3.example.org`")?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err("credentials belong into the environment, not into the endpoint".into());
    }
    Ok(url)
}

/// Time limits; and leave to speak without TLS where the endpoint was given that way.
fn options(endpoint: Option<&str>) -> ClientOptions {
    let is_plain = endpoint.is_some_and(|endpoint| endpoint.starts_with("http://"));
    ClientOptions::new()
        .with_timeout(REQUEST_TIMEOUT)
        .with_connect_timeout(CONNECT_TIMEOUT)
        .with_allow_http(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(address: &str, endpoint: Option<&str>, words: &str) -> String {
        let error = Destination::parse(address, endpoint).unwrap_err().to_string();
        assert!(error.contains(words), "{address}: {error}");
        error
    }

    #[test]
    fn addresses_of_every_store_are_read() {
        for address in
            ["s3://feeds", "s3://feeds/ants/", "gs://feeds/ants", "az://feeds", "file:///srv/feeds"]
        {
            assert!(Destination::parse(address, None).is_ok(), "{address}");
        }
        assert!(Destination::parse("s3://feeds", Some("http://127.0.0.1:9000")).is_ok());
    }

    #[test]
    fn what_is_no_address_is_told_what_one_looks_like() {
        refused("output", None, "file:///srv/feeds");
        refused("ftp://feeds", None, "`ftp:` is none of `s3:`");
        refused("file:///", None, "the whole path");
        refused("file://srv/feeds", None, "the whole path");
        refused("s3:///feeds", None, "names no bucket");
        refused("file:///srv", Some("http://localhost"), "a folder has no endpoint");
        refused("s3://feeds", Some("localhost:9000"), "the endpoint is no address");
    }

    #[test]
    fn credentials_in_an_address_are_refused_and_not_shown() {
        for address in ["s3://AKIA:topsecret@feeds/ants", "az://feeds/ants?sig=topsecret"] {
            let error = refused(address, None, "the environment");
            assert!(!error.contains("topsecret"), "{error}");
        }
    }
}
