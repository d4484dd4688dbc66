//! One run: a build and a store in; the store brought up to the build, by the rules of [`super`].
//!
//! Read what is there; claim the record; upload by stages, renewing the claim and journaling on the way;
//! write the manifest; remove what is gone; say in the record that it is done. A run that finds nothing to
//! do writes nothing.

use std::collections::BTreeMap;
use std::time::Duration;

use futures::StreamExt as _;
use futures::stream;

use super::PublishError;
use super::headers::{Stage, is_feed};
use super::plan::{Known, Plan, Published, Upload};
use super::record::{Held, RECORD, Record};
use super::store::{Conditional, Store, Version};
use crate::base::digest::file_digest;
use crate::disk::Build;
use crate::pipeline::LEDGER;
use crate::timeline::Ledger;

/// How often a run begins anew from what another publisher left.
const MAX_ATTEMPTS: usize = 4;

/// How many files are uploaded at a time.
const AT_A_TIME: usize = 8;

/// How long things take.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// How often a publisher at work renews its claim.
    pub renewal: Duration,
    /// How long a claim may stand still before its publisher counts as cut off: several renewals, and longer
    /// than one request lives on.
    pub silence: Duration,
    /// How long another publisher that is at work is waited for.
    pub longest_wait: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            renewal: Duration::from_secs(3),
            silence: Duration::from_secs(15),
            longest_wait: Duration::from_secs(120),
        }
    }
}

/// What is told while a run goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// Another publisher is at work, or was cut off.
    Waiting,
    /// So many files are to be uploaded.
    Planned(usize),
    /// A file was uploaded.
    Uploaded(&'a str),
    /// A file was removed.
    Removed(&'a str),
}

/// Publishes one build to one store.
pub struct Publisher<'a> {
    store: &'a Store,
    build: &'a Build,
    pace: Pace,
    name: &'a str,
    tell: &'a dyn Fn(Step<'_>),
}

/// The record as this run holds it.
struct Claim {
    record: Record,
    version: Version,
}

/// What is known of the destination, and in which states it was read.
struct Seen {
    known: Known,
    record_version: Option<Version>,
    manifest_version: Option<Version>,
}

impl<'a> Publisher<'a> {
    /// A publisher with a name that no other run has.
    pub fn new(
        store: &'a Store,
        build: &'a Build,
        pace: Pace,
        name: &'a str,
        tell: &'a dyn Fn(Step<'_>),
    ) -> Self {
        Self { store, build, pace, name, tell }
    }

    /// What would be done. Nothing is written.
    ///
    /// # Errors
    ///
    /// [`PublishError`] where the store cannot be read.
    pub async fn plan(&self) -> Result<Plan, PublishError> {
        Ok(Plan::new(self.build, &self.look().await?.known))
    }

    /// Publishes.
    ///
    /// # Errors
    ///
    /// [`PublishError::Busy`] where another publisher is at work for too long or came first,
    /// [`PublishError::Refused`] and [`PublishError::Store`] where the store ends it. What was uploaded by
    /// then stays, the manifest is the old one, and the next run goes on from there.
    pub async fn publish(&self) -> Result<Published, PublishError> {
        for _ in 0..MAX_ATTEMPTS {
            let seen = self.look_when_quiet().await?;
            let plan = Plan::new(self.build, &seen.known);
            let is_settled = seen.known.record.as_ref().is_none_or(|record| record.is_done);
            if plan.is_empty() && is_settled {
                let untold = seen.known.record.into_iter().flat_map(|record| record.untold).collect();
                return Ok(Published { n_unchanged: plan.n_unchanged, untold, ..Published::default() });
            }
            let Some(mut claim) = self.claim(&seen, &plan).await? else { continue };
            // What a publisher that was cut off still had on the way may have arrived since.
            let mut seen = self.look().await?;
            seen.known.record = Some(claim.record.clone());
            let plan = Plan::new(self.build, &seen.known);
            if let Some(published) = self.carry_out(plan, &mut claim, &seen).await? {
                return Ok(published);
            }
        }
        Err(PublishError::Busy("came first, time and again"))
    }

    /// Says in the record that the hub was told of every feed.
    ///
    /// # Errors
    ///
    /// [`PublishError`] where the store cannot be read or written.
    pub async fn note_told(&self) -> Result<(), PublishError> {
        let seen = self.look().await?;
        // Where another publisher has begun meanwhile, the hub is told once more: no harm is done.
        if let Some(record) = seen.known.record.filter(|record| record.is_done) {
            let mut claim = Record::begin(Some(&record), self.name);
            claim.turn = record.turn + 1;
            claim.is_done = true;
            claim.untold.clear();
            self.store.put_if(RECORD, &claim.to_bytes(), seen.record_version.as_ref()).await?;
        }
        Ok(())
    }

    async fn look(&self) -> Result<Seen, PublishError> {
        let record = self.store.fetch(RECORD).await?;
        let manifest = self.store.fetch(LEDGER).await?;
        let known = Known {
            record: record.as_ref().map(|record| Record::parse(&record.bytes)).transpose()?.flatten(),
            manifest: manifest
                .as_ref()
                .map(|manifest| digests(&manifest.bytes))
                .transpose()?
                .unwrap_or_default(),
            has_manifest: manifest.as_ref().is_some_and(|manifest| manifest.bytes == self.build.manifest),
            listed: self.store.list().await?,
        };
        Ok(Seen {
            known,
            record_version: record.map(|record| record.version),
            manifest_version: manifest.map(|manifest| manifest.version),
        })
    }

    /// Waits until nobody publishes: the record says so, or has stood still for so long that whoever claimed
    /// it was cut off.
    async fn look_when_quiet(&self) -> Result<Seen, PublishError> {
        let pause = self.pace.renewal.min(Duration::from_secs(1));
        let (mut still, mut waited) = (Duration::ZERO, Duration::ZERO);
        let mut seen = self.look().await?;
        if self.store.is_locked() {
            return Ok(seen);
        }
        while seen.known.record.as_ref().is_some_and(|record| !record.is_done) && still < self.pace.silence {
            if waited >= self.pace.longest_wait {
                return Err(PublishError::Busy("is at work"));
            }
            if waited.is_zero() {
                (self.tell)(Step::Waiting);
            }
            tokio::time::sleep(pause).await;
            (still, waited) = (still + pause, waited + pause);
            let now = self.store.fetch(RECORD).await?.map(|record| record.version);
            if now != seen.record_version {
                still = Duration::ZERO;
                seen = self.look().await?;
            }
        }
        Ok(seen)
    }

    /// Claims the record; `None` where another publisher was quicker. From then on each file of the plan may
    /// be the old one or the new one, and the record says so.
    async fn claim(&self, seen: &Seen, plan: &Plan) -> Result<Option<Claim>, PublishError> {
        let mut record = Record::begin(seen.known.record.as_ref(), self.name);
        if seen.known.record.is_none() {
            let held = |digest: &String| Held { digest: Some(digest.clone()), e_tag: None };
            record.files =
                seen.known.manifest.iter().map(|(path, digest)| (path.clone(), held(digest))).collect();
        }
        mark(&mut record, plan);
        let written = self.store.put_if(RECORD, &record.to_bytes(), seen.record_version.as_ref()).await?;
        Ok(match written {
            Conditional::Written(version) => Some(Claim { record, version }),
            Conditional::Lost => None,
        })
    }

    /// Does what is planned; `None` where another publisher has taken over, or written the manifest.
    async fn carry_out(
        &self,
        plan: Plan,
        claim: &mut Claim,
        seen: &Seen,
    ) -> Result<Option<Published>, PublishError> {
        (self.tell)(Step::Planned(plan.uploads.len()));
        mark(&mut claim.record, &plan);
        for stage in Stage::ALL {
            for is_new in [true, false] {
                let uploads: Vec<&Upload> = plan
                    .uploads
                    .iter()
                    .filter(|upload| upload.headers.stage == stage && upload.is_new == is_new)
                    .collect();
                if !uploads.is_empty() && !self.upload(&uploads, claim).await? {
                    return Ok(None);
                }
            }
        }
        if !self.renew(claim).await? || !self.commit(&plan, seen).await? {
            return Ok(None);
        }
        for path in &plan.removals {
            self.store.remove(path).await?;
            (self.tell)(Step::Removed(path));
        }
        claim.record.files.retain(|path, _| self.build.files.contains_key(path));
        claim.record.is_done = true;
        if !self.renew(claim).await? {
            return Ok(None);
        }
        Ok(Some(Published { untold: claim.record.untold.iter().cloned().collect(), ..plan.fulfilled() }))
    }

    /// Uploads files of one stage, several at a time, and renews the claim meanwhile. `false` where the claim
    /// is lost: then nothing more is uploaded.
    async fn upload(&self, uploads: &[&Upload], claim: &mut Claim) -> Result<bool, PublishError> {
        let put = |upload: &'_ Upload| {
            let path = upload.path.clone();
            let headers = upload.headers;
            async move {
                let bytes = self.build.files.get(&path).map(Vec::as_slice).unwrap_or_default();
                let e_tag = self.store.put(&path, bytes, headers.content_type, headers.cache_control).await?;
                Ok::<_, PublishError>((path, Held { digest: Some(file_digest(bytes)), e_tag }))
            }
        };
        let mut running = stream::iter(uploads.iter().copied().map(put)).buffer_unordered(AT_A_TIME);
        let mut renewals = tokio::time::interval(self.pace.renewal);
        renewals.tick().await;
        loop {
            tokio::select! {
                uploaded = running.next() => {
                    let Some(uploaded) = uploaded else { return Ok(true) };
                    let (path, held) = uploaded?;
                    (self.tell)(Step::Uploaded(&path));
                    claim.record.files.insert(path, held);
                }
                _ = renewals.tick() => {
                    if !self.renew(claim).await? {
                        return Ok(false);
                    }
                }
            }
        }
    }

    /// Writes the manifest, if it still is the one that was read.
    async fn commit(&self, plan: &Plan, seen: &Seen) -> Result<bool, PublishError> {
        if !plan.writes_manifest {
            return Ok(true);
        }
        let written = self.store.put_if(LEDGER, &self.build.manifest, seen.manifest_version.as_ref()).await?;
        Ok(matches!(written, Conditional::Written(_)))
    }

    /// Writes the record anew; `false` where it is no longer this run's.
    async fn renew(&self, claim: &mut Claim) -> Result<bool, PublishError> {
        claim.record.turn += 1;
        match self.store.put_if(RECORD, &claim.record.to_bytes(), Some(&claim.version)).await? {
            Conditional::Written(version) => {
                claim.version = version;
                Ok(true)
            }
            Conditional::Lost => Ok(false),
        }
    }
}

/// Notes before it is done what a plan will do: which files may be the old ones or the new ones from now on,
/// and which feeds the hub will have to be told of.
fn mark(record: &mut Record, plan: &Plan) {
    for upload in &plan.uploads {
        record.files.insert(upload.path.clone(), Held::default());
        if is_feed(upload.headers) {
            record.untold.insert(upload.path.clone());
        }
    }
}

/// The digests that a manifest at the destination has; none where it cannot be read.
fn digests(manifest: &[u8]) -> Result<BTreeMap<String, String>, PublishError> {
    use crate::timeline::ledger::LedgerError;
    match Ledger::parse(&String::from_utf8_lossy(manifest)) {
        Ok(ledger) => Ok(ledger.files),
        Err(LedgerError::Malformed(_)) => Ok(BTreeMap::new()),
        Err(error @ LedgerError::Newer { .. }) => {
            Err(PublishError::Newer { path: LEDGER, reason: error.to_string() })
        }
    }
}
