//! Credentials as the tools of each store keep them: environment variables and files in; settings for
//! `object_store` out, and the secrets among them, so that no message ever shows one.
//!
//! AWS: `AWS_*` variables, else the profile of `AWS_PROFILE` in `~/.aws/credentials` and `~/.aws/config`,
//! else what the machine or container is given. Google: `GOOGLE_*`, `GOOGLE_APPLICATION_CREDENTIALS` or
//! gcloud's own file. Azure: `AZURE_*`. What programs and browsers hand out (SSO, `credential_process`) is
//! left to the tools that do so: they export variables.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ini::{Ini, ParseOption};

use super::PublishError;
use crate::disk;

/// Words in the name of a variable whose value is a secret.
const SECRET_WORDS: &[&str] = &["secret", "token", "key", "password", "sas", "credential", "authorization"];

/// The shortest value that is taken for a secret: a shorter one would blot out ordinary words.
const SHORTEST_SECRET: usize = 6;

/// What a profile of `~/.aws` may say, and the variable that says the same.
const PROFILE_KEYS: &[(&str, &str)] = &[
    ("aws_access_key_id", "AWS_ACCESS_KEY_ID"),
    ("aws_secret_access_key", "AWS_SECRET_ACCESS_KEY"),
    ("aws_session_token", "AWS_SESSION_TOKEN"),
    ("region", "AWS_REGION"),
    ("endpoint_url", "AWS_ENDPOINT_URL"),
];

/// The variables of a process, and what was found secret among them and in files.
#[derive(Clone, Default)]
pub struct Environment {
    variables: BTreeMap<String, String>,
}

impl std::fmt::Debug for Environment {
    /// The names alone: values may be secrets.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.variables.keys()).finish()
    }
}

/// Texts that must not be shown.
#[derive(Clone, Default)]
pub struct Secrets(Vec<String>);

impl Environment {
    /// The variables of a process.
    pub fn new(variables: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { variables: variables.into_iter().collect() }
    }

    /// The value of a variable that is not empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Variables whose names begin so, in lower case, as `object_store` names its settings.
    pub(super) fn settings(&self, prefix: &str) -> impl Iterator<Item = (String, &str)> {
        self.variables
            .iter()
            .filter(move |(name, value)| name.starts_with(prefix) && !value.is_empty())
            .map(|(name, value)| (name.to_ascii_lowercase(), value.as_str()))
    }

    /// The same with what the AWS profile says where variables do not. Keys of the profile are taken only
    /// where variables give none at all: half of one pair and half of another would fit no account.
    ///
    /// # Errors
    ///
    /// [`PublishError::Credentials`] where a file is there and cannot be read, or a profile was asked for
    /// that is in none of them.
    pub fn with_aws_profile(&self) -> Result<Self, PublishError> {
        let chosen = self.get("AWS_PROFILE");
        let profile = chosen.unwrap_or("default");
        let home = self.get("HOME").or(self.get("USERPROFILE")).map(PathBuf::from);
        let file = |variable: &str, name: &str| {
            let usual = || home.as_ref().map(|home| home.join(".aws").join(name));
            self.get(variable).map(PathBuf::from).or_else(usual)
        };
        let section = if profile == "default" { profile.to_owned() } else { format!("profile {profile}") };
        let files = [
            (file("AWS_SHARED_CREDENTIALS_FILE", "credentials"), profile),
            (file("AWS_CONFIG_FILE", "config"), section.as_str()),
        ];
        let has_keys = self.get("AWS_ACCESS_KEY_ID").is_some();
        let (mut known, mut is_found) = (self.clone(), false);
        for (path, section) in files {
            let Some(path) = path else { continue };
            let unusable =
                |reason: String| PublishError::Credentials(format!("{}: {reason}", path.display()));
            let text = disk::read_text(&path).map_err(|error| unusable(said(&error)))?;
            let Some(text) = text else { continue };
            // The parser's own message quotes the line, which may be a secret.
            let options =
                ParseOption { enabled_quote: false, enabled_escape: false, ..ParseOption::default() };
            let ini = Ini::load_from_str_opt(&text.text, options)
                .map_err(|error| unusable(format!("line {} cannot be read", error.line + 1)))?;
            let Some(section) = ini.section(Some(section)) else { continue };
            is_found = true;
            for (key, variable) in PROFILE_KEYS {
                let is_half = has_keys && key.starts_with("aws_");
                if let Some(value) = section.get(key).filter(|_| !is_half && known.get(variable).is_none()) {
                    known.variables.insert((*variable).to_owned(), value.to_owned());
                }
            }
        }
        match chosen {
            Some(name) if !is_found && !has_keys => {
                Err(PublishError::Credentials(format!("there is no profile `{name}` in the files of ~/.aws")))
            }
            Some(_) | None => Ok(known),
        }
    }

    /// The secrets among the variables.
    pub(super) fn secrets(&self) -> Secrets {
        let stores = ["AWS_", "GOOGLE_", "AZURE_"];
        let is_secret = |name: &str| {
            let name_in_lower_case = name.to_ascii_lowercase();
            stores.iter().any(|store| name.starts_with(store))
                && SECRET_WORDS.iter().any(|word| name_in_lower_case.contains(word))
        };
        let values =
            self.variables.iter().filter(|(name, value)| is_secret(name) && value.len() >= SHORTEST_SECRET);
        let mut secrets: Vec<String> = values.map(|(_, value)| value.clone()).collect();
        // The longest first: one may be part of another.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        Secrets(secrets)
    }
}

impl Secrets {
    /// A text with every secret taken out, and with it the queries of addresses, where signatures stand.
    pub(super) fn without(&self, text: &str) -> String {
        let mut shown = text.to_owned();
        for secret in &self.0 {
            shown = shown.replace(secret.as_str(), "[secret]");
            let encoded = percent_encoding::utf8_percent_encode(secret, percent_encoding::NON_ALPHANUMERIC);
            shown = shown.replace(&encoded.to_string(), "[secret]");
        }
        without_queries(&shown)
    }
}

/// Cuts what follows the question mark of each address.
fn without_queries(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ')' | '>' | ','))
    {
        match word.split_once('?') {
            Some((address, query)) if address.contains("://") => {
                shown.push_str(address);
                let end = query.chars().next_back().filter(|c| !c.is_alphanumeric() && *c != '=');
                shown.extend(end);
            }
            Some(_) | None => shown.push_str(word),
        }
    }
    shown
}

/// An error with its causes, in one line.
pub(super) fn said(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let text = error.to_string();
        if !said.contains(&text) {
            said = format!("{said}: {text}");
        }
        cause = error.source();
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        Environment::new(variables.iter().map(|(name, value)| ((*name).into(), (*value).into())))
    }

    #[expect(clippy::disallowed_methods, reason = "a test writes to a folder of its own")]
    fn home(credentials: &str, config: &str) -> tempfile::TempDir {
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir(home.path().join(".aws")).unwrap();
        std::fs::write(home.path().join(".aws/credentials"), credentials).unwrap();
        std::fs::write(home.path().join(".aws/config"), config).unwrap();
        home
    }

    const CREDENTIALS: &str = "\
[default]
aws_access_key_id = AKIDEFAULT
aws_secret_access_key = a/b+c=\"d\"\\e

[ants]
aws_access_key_id = AKIANTS
aws_secret_access_key = antsecret
";
    const CONFIG: &str = "[default]\nregion = eu-west-2\n[profile ants]\nregion = eu-north-1\nendpoint_url = https://s3.example\n";

    #[test]
    fn a_profile_gives_what_variables_do_not() {
        let home = home(CREDENTIALS, CONFIG);
        let at_home = ("HOME", home.path().to_str().unwrap());
        let known = environment(&[at_home]).with_aws_profile().unwrap();
        assert_eq!(known.get("AWS_ACCESS_KEY_ID"), Some("AKIDEFAULT"));
        assert_eq!(known.get("AWS_SECRET_ACCESS_KEY"), Some("a/b+c=\"d\"\\e"));
        assert_eq!(known.get("AWS_REGION"), Some("eu-west-2"));
        let known = environment(&[at_home, ("AWS_PROFILE", "ants")]).with_aws_profile().unwrap();
        assert_eq!(known.get("AWS_ACCESS_KEY_ID"), Some("AKIANTS"));
        assert_eq!(known.get("AWS_ENDPOINT_URL"), Some("https://s3.example"));
        let given = [at_home, ("AWS_ACCESS_KEY_ID", "AKIOWN"), ("AWS_SECRET_ACCESS_KEY", "ownsecret")];
        let known = environment(&given).with_aws_profile().unwrap();
        assert_eq!(known.get("AWS_ACCESS_KEY_ID"), Some("AKIOWN"));
        assert_eq!(known.get("AWS_REGION"), Some("eu-west-2"));
    }

    #[test]
    fn a_profile_that_is_nowhere_is_an_error() {
        let home = home(CREDENTIALS, CONFIG);
        let asked = [("HOME", home.path().to_str().unwrap()), ("AWS_PROFILE", "bees")];
        let error = environment(&asked).with_aws_profile().unwrap_err();
        assert!(error.to_string().contains("no profile `bees`"), "{error}");
    }

    #[test]
    fn a_broken_file_is_told_by_its_line_and_never_quoted() {
        let home = home("[default]\naws_secret_access_key topsecret\n", "");
        let error = environment(&[("HOME", home.path().to_str().unwrap())]).with_aws_profile().unwrap_err();
        assert!(error.to_string().contains("cannot be read"), "{error}");
        assert!(!error.to_string().contains("topsecret"), "{error}");
    }

    #[test]
    fn no_secret_is_shown_as_it_is_or_encoded() {
        let secrets = environment(&[
            ("AWS_SECRET_ACCESS_KEY", "a/b+cdef"),
            ("AZURE_STORAGE_SAS_TOKEN", "sv=1&sig=abc"),
            ("AWS_REGION", "eu-west-2"),
        ])
        .secrets();
        let shown = secrets
            .without("a/b+cdef in eu-west-2, a%2Fb%2Bcdef at https://x.example/y?sig=zzz: sv=1&sig=abc");
        assert_eq!(shown, "[secret] in eu-west-2, [secret] at https://x.example/y [secret]");
    }

    #[test]
    fn variables_are_shown_by_their_names_alone() {
        let shown = format!("{:?}", environment(&[("AWS_SECRET_ACCESS_KEY", "topsecret")]));
        assert_eq!(shown, "{\"AWS_SECRET_ACCESS_KEY\"}");
    }
}
