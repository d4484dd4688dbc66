//! Telling a `WebSub` hub that feeds changed: the hub's address and those of the feeds in, a POST each out.
//!
//! `WebSub` leaves to a publisher and its hub how it is told; every public hub takes
//! `hub.mode=publish&hub.url=…` (`PubSubHubbub` 0.4, section 7). The hub's address stands in a
//! configuration that may come from elsewhere, so nothing but the public internet is asked: names that lead
//! to loopback, private, link-local or other special addresses are refused at the moment of connecting,
//! redirects are not followed, and of the answer no more than its status is read.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect;
use url::{Host, Url};

use super::credentials::said;
use crate::base::public_address::is_public;

/// How long the hub has for an answer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// How often it is asked.
const ATTEMPTS: u32 = 3;

/// The pause before it is asked again; it doubles.
const PAUSE: Duration = Duration::from_millis(500);

/// Which hosts may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Those of the public internet.
    Public,
    /// Any: for a hub of one's own network, and for tests.
    Anywhere,
}

/// Why a hub was not told.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HubError {
    /// Its address is not one to send requests to.
    #[error("the hub {address} is not asked: {reason}")]
    NotAsked {
        /// The address.
        address: String,
        /// What is wrong with it.
        reason: String,
    },
    /// It did not take the news.
    #[error("the hub {address} did not take the news: {reason}")]
    NotTaken {
        /// The address.
        address: String,
        /// What happened.
        reason: String,
    },
}

/// Tells a hub of feeds that changed.
///
/// # Errors
///
/// [`HubError::NotAsked`] for an address that is not on the public internet or speaks no HTTP,
/// [`HubError::NotTaken`] where the hub cannot be reached or answers with anything but success, after
/// several tries where another try may help.
pub async fn tell(hub: &str, feeds: &[String], reach: Reach) -> Result<(), HubError> {
    let not_asked = |reason: String| HubError::NotAsked { address: hub.into(), reason };
    let url = Url::parse(hub).map_err(|error| not_asked(error.to_string()))?;
    check(&url, reach).map_err(not_asked)?;
    let client = client(reach).map_err(|error| not_asked(said(&error)))?;
    for feed in feeds {
        tell_of_one(&client, &url, feed)
            .await
            .map_err(|reason| HubError::NotTaken { address: hub.into(), reason })?;
    }
    Ok(())
}

/// What an address says by itself; where its name leads is seen when it is resolved.
fn check(url: &Url, reach: Reach) -> Result<(), String> {
    if !matches!(url.scheme(), "https" | "http") {
        return Err(format!("it speaks `{}`, not HTTP", url.scheme()));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("its address holds credentials".into());
    }
    let address: Option<IpAddr> = match url.host() {
        Some(Host::Ipv4(address)) => Some(address.into()),
        Some(Host::Ipv6(address)) => Some(address.into()),
        Some(Host::Domain(_)) => None,
        None => return Err("its address names no host".into()),
    };
    match address {
        Some(address) if reach == Reach::Public && !is_public(address) => {
            Err(format!("{address} is not on the public internet"))
        }
        Some(_) | None => Ok(()),
    }
}

fn client(reach: Reach) -> reqwest::Result<reqwest::Client> {
    // Where another part of the process chose first, its choice serves as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = reqwest::Client::builder()
        .user_agent(concat!("tidings/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .referer(false)
        // A proxy would resolve the name itself, past the guard.
        .no_proxy()
        .timeout(TIMEOUT);
    match reach {
        Reach::Public => builder.dns_resolver(Arc::new(PublicResolver)).build(),
        Reach::Anywhere => builder.build(),
    }
}

async fn tell_of_one(client: &reqwest::Client, hub: &Url, feed: &str) -> Result<(), String> {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("hub.mode", "publish")
        .append_pair("hub.url", feed)
        .finish();
    let mut pause = PAUSE;
    for attempt in 1.. {
        let request = client
            .post(hub.clone())
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.clone());
        // The body of the answer is never read: dropping it closes the connection.
        let reason = match request.send().await {
            Ok(answer) if answer.status().is_success() => return Ok(()),
            Ok(answer) if answer.status().is_server_error() || answer.status().as_u16() == 429 => {
                format!("it answers {}", answer.status())
            }
            Ok(answer) => return Err(format!("it answers {}", answer.status())),
            Err(error) => said(&error),
        };
        if attempt >= ATTEMPTS {
            return Err(reason);
        }
        tokio::time::sleep(pause).await;
        pause *= 2;
    }
    Ok(())
}

/// Resolves names to public addresses alone. What is resolved is what is connected to, so that a name cannot
/// lead elsewhere the second time.
#[derive(Debug)]
struct PublicResolver;

impl Resolve for PublicResolver {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            public_only(name.as_str(), found)
                .map(|found| Box::new(found.into_iter()) as Addrs)
                .map_err(Into::into)
        })
    }
}

/// The addresses that are public. A name that leads to none is as good as none.
fn public_only(name: &str, found: Vec<SocketAddr>) -> Result<Vec<SocketAddr>, String> {
    let (public, other): (Vec<_>, Vec<_>) = found.into_iter().partition(|address| is_public(address.ip()));
    match (public.is_empty(), other.first()) {
        (true, Some(address)) => {
            Err(format!("{name} leads to {}, which is not on the public internet", address.ip()))
        }
        (true, None) => Err(format!("{name} leads nowhere")),
        (false, _) => Ok(public),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(address: &str, words: &str) {
        let error = check(&Url::parse(address).unwrap(), Reach::Public).unwrap_err();
        assert!(error.contains(words), "{address}: {error}");
    }

    #[test]
    fn addresses_of_ones_own_network_are_refused_however_they_are_written() {
        for address in [
            "http://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "http://169.254.169.254/latest/",
            "https://192.168.1.1:8080/",
        ] {
            refused(address, "not on the public internet");
        }
        refused("ftp://hub.example/", "not HTTP");
        refused("https://me:secret@hub.example/", "holds credentials");
    }

    #[test]
    fn names_are_judged_by_where_they_lead() {
        let address = |text: &str| text.parse::<SocketAddr>().unwrap();
        let mixed = vec![address("10.0.0.1:443"), address("1.1.1.1:443")];
        assert_eq!(public_only("hub.example", mixed).unwrap(), [address("1.1.1.1:443")]);
        let error = public_only("hub.example", vec![address("127.0.0.1:443")]).unwrap_err();
        assert_eq!(error, "hub.example leads to 127.0.0.1, which is not on the public internet");
        assert!(public_only("hub.example", Vec::new()).unwrap_err().contains("leads nowhere"));
    }
}
