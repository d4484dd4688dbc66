//! An object store, or a folder as one: paths below a prefix in, whole objects out.
//!
//! Every error that leaves here is without secrets. A conditional write that fails is looked into: where
//! the object holds just what was to be written, an answer was lost on the way and the write did happen.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::TryStreamExt as _;
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, Error, ObjectStore, ObjectStoreExt as _, PutMode, PutOptions, UpdateVersion,
};

use super::PublishError;
use super::credentials::{Secrets, said};
use super::headers::{JSON, NEVER};
use crate::disk::OutputFolder;

/// An opened store, with the prefix that everything lies below.
pub struct Store {
    inner: Arc<dyn ObjectStore>,
    prefix: Path,
    secrets: Secrets,
    /// Whether it is a folder: files have no headers, and a lock takes the place of conditions.
    is_folder: bool,
    _lock: Option<OutputFolder>,
}

/// One object as a listing shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// How many bytes it has.
    pub size: u64,
    /// Its `ETag`, without quotes.
    pub e_tag: Option<String>,
}

/// Which state of an object was read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    e_tag: Option<String>,
    version: Option<String>,
}

/// An object read whole.
#[derive(Debug)]
pub struct Fetched {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The state that was read.
    pub version: Version,
}

/// How a conditional write ended.
#[derive(Debug)]
pub enum Conditional {
    /// It is written.
    Written(Version),
    /// Somebody else wrote in between.
    Lost,
}

impl Store {
    /// A store of the network, or any other that takes conditional writes.
    pub fn remote(inner: Arc<dyn ObjectStore>, prefix: Path, secrets: Secrets) -> Self {
        Self { inner, prefix, secrets, is_folder: false, _lock: None }
    }

    /// A folder; who writes to it holds its lock.
    pub fn folder(inner: Arc<dyn ObjectStore>, lock: Option<OutputFolder>) -> Self {
        Self { inner, prefix: Path::default(), secrets: Secrets::default(), is_folder: true, _lock: lock }
    }

    /// Whether nobody else can write while it is open, so that an unfinished record is one that was cut off.
    pub(super) fn is_locked(&self) -> bool {
        self.is_folder
    }

    /// Every object below the prefix, by its path there.
    ///
    /// # Errors
    ///
    /// [`PublishError::Refused`] or [`PublishError::Store`], as for every other request.
    pub async fn list(&self) -> Result<BTreeMap<String, Listed>, PublishError> {
        let found: Result<Vec<_>, Error> = self.inner.list(Some(&self.prefix)).try_collect().await;
        let objects = found.map_err(|error| self.error("list what is there", &error))?;
        let listed = objects.into_iter().filter_map(|object| {
            let parts: Vec<_> = object.location.prefix_match(&self.prefix)?.collect();
            let path: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
            let e_tag = object.e_tag.as_deref().map(bare);
            Some((path.join("/"), Listed { size: object.size, e_tag }))
        });
        Ok(listed.collect())
    }

    /// Reads an object whole; `None` where there is none.
    pub(super) async fn fetch(&self, path: &str) -> Result<Option<Fetched>, PublishError> {
        let action = || format!("read {path}");
        let result = match self.inner.get(&self.location(path)?).await {
            Ok(result) => result,
            Err(Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(self.error(&action(), &error)),
        };
        let version = Version { e_tag: result.meta.e_tag.clone(), version: result.meta.version.clone() };
        let bytes = result.bytes().await.map_err(|error| self.error(&action(), &error))?;
        Ok(Some(Fetched { bytes: bytes.into(), version }))
    }

    /// Writes an object, whatever was there, and says its `ETag`.
    pub(super) async fn put(
        &self,
        path: &str,
        bytes: &[u8],
        content_type: &'static str,
        cache_control: &'static str,
    ) -> Result<Option<String>, PublishError> {
        let options = self.options(PutMode::Overwrite, content_type, cache_control);
        let written = self.inner.put_opts(&self.location(path)?, bytes.to_vec().into(), options).await;
        let written = written.map_err(|error| self.error(&format!("write {path}"), &error))?;
        Ok(written.e_tag.as_deref().map(bare))
    }

    /// Writes a JSON object if it still is in the state that was seen: `None` for not there.
    pub(super) async fn put_if(
        &self,
        path: &str,
        bytes: &[u8],
        seen: Option<&Version>,
    ) -> Result<Conditional, PublishError> {
        let mode = match seen {
            // Nobody but the holder of the folder's lock writes there.
            _ if self.is_folder => PutMode::Overwrite,
            Some(seen) => {
                PutMode::Update(UpdateVersion { e_tag: seen.e_tag.clone(), version: seen.version.clone() })
            }
            None => PutMode::Create,
        };
        let options = self.options(mode, JSON, NEVER);
        match self.inner.put_opts(&self.location(path)?, bytes.to_vec().into(), options).await {
            Ok(written) => {
                Ok(Conditional::Written(Version { e_tag: written.e_tag, version: written.version }))
            }
            Err(Error::Precondition { .. } | Error::AlreadyExists { .. } | Error::NotModified { .. }) => {
                Ok(match self.fetch(path).await? {
                    Some(there) if there.bytes == bytes => Conditional::Written(there.version),
                    Some(_) | None => Conditional::Lost,
                })
            }
            Err(error) => Err(self.error(&format!("write {path}"), &error)),
        }
    }

    /// Removes an object; one that is gone already is fine.
    pub(super) async fn remove(&self, path: &str) -> Result<(), PublishError> {
        match self.inner.delete(&self.location(path)?).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.error(&format!("remove {path}"), &error)),
        }
    }

    fn location(&self, path: &str) -> Result<Path, PublishError> {
        let refused = |error: object_store::path::Error| PublishError::Refused {
            action: format!("name an object {path:?}"),
            reason: said(&error),
        };
        let path = Path::parse(path).map_err(refused)?;
        Ok(self.prefix.parts().chain(path.parts()).collect())
    }

    fn options(&self, mode: PutMode, content_type: &'static str, cache_control: &'static str) -> PutOptions {
        let mut attributes = Attributes::new();
        if !self.is_folder {
            attributes.insert(Attribute::ContentType, content_type.into());
            attributes.insert(Attribute::CacheControl, cache_control.into());
        }
        PutOptions { mode, attributes, ..PutOptions::default() }
    }

    fn error(&self, action: &str, error: &Error) -> PublishError {
        let action = action.to_owned();
        let reason = self.secrets.without(&one_line(&said(error)));
        match error {
            Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => {
                PublishError::Refused { action, reason }
            }
            Error::NotImplemented { .. } | Error::NotSupported { .. } => {
                let reason = format!(
                    "it takes no conditional writes, without which two publishers would mix ({reason})"
                );
                PublishError::Refused { action, reason }
            }
            // Where nobody gives credentials, the machine's own are asked for.
            _ if MACHINE_ACCOUNTS.iter().any(|service| reason.contains(service)) => {
                let reason = format!("no credentials were found, and the machine gives none ({reason})");
                PublishError::Refused { action, reason }
            }
            _ => PublishError::Store { action, reason },
        }
    }
}

/// An `ETag` without its quotes, which stores put in answers and leave out of listings, or the other way.
fn bare(e_tag: &str) -> String {
    e_tag.trim_start_matches("W/").trim_matches('"').to_owned()
}

/// Where clouds give a machine the credentials of its own account.
const MACHINE_ACCOUNTS: &[&str] = &["169.254.169.254", "metadata.google.internal"];

/// The longest answer of a store that is passed on.
const LONGEST_REASON: usize = 600;

/// Elements of a store's answer that quote what was signed, and with whose key.
const SIGNED: &[&str] = &[
    "AWSAccessKeyId",
    "StringToSign",
    "StringToSignBytes",
    "CanonicalRequest",
    "CanonicalRequestBytes",
    "SignatureProvided",
    "AuthenticationErrorDetail",
];

/// What a store answers may be a page of XML: its words in one line, without what was signed.
fn one_line(text: &str) -> String {
    let mut text = text.to_owned();
    for name in SIGNED {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        while let Some((before, after)) = text.split_once(&open) {
            let rest = after.split_once(&close).map_or("", |(_, rest)| rest);
            text = format!("{before}{rest}");
        }
    }
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(LONGEST_REASON) {
        line.truncate(end);
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_signed_is_not_repeated() {
        let answer = "403:\n  <Error><Code>SignatureDoesNotMatch</Code><AWSAccessKeyId>AKIA</AWSAccessKeyId>\
            <StringToSign>AWS4\nabc</StringToSign></Error>";
        assert_eq!(one_line(answer), "403: <Error><Code>SignatureDoesNotMatch</Code></Error>");
        assert_eq!(one_line("a <StringToSign>cut"), "a");
        assert_eq!(one_line(&"é".repeat(2000)).chars().count(), LONGEST_REASON + 1);
    }

    #[test]
    fn e_tags_are_compared_without_quotes() {
        assert_eq!(bare("\"abc\""), bare("abc"));
        assert_eq!(bare("W/\"abc\""), "abc");
    }
}
