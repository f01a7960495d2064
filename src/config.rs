//! Every setting, with its default and meaning.
//!
//! Defaults, then `touchstone.toml`, then `TOUCHSTONE_*` environment
//! variables, then flags: the later wins. All three are texts that go through
//! the same parser, so a setting means the same wherever it stands.

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use crate::api::models::Role;
use crate::domain::password::PasswordFormat;
use crate::domain::secret::Secret;
use crate::gate::{RateLimits, TrustedProxies};
use crate::store::Synchronous;

/// The settings file that is read where no other is named, if it is there.
pub const FILE: &str = "touchstone.toml";

/// What environment variables begin with.
const PREFIX: &str = "TOUCHSTONE_";

/// A setting that makes no sense, in one line that names it.
#[derive(Debug, PartialEq, Eq)]
pub struct BadSetting(String);

impl fmt::Display for BadSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadSetting {}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// `pretty` where a terminal reads them, else `json`.
    Auto,
    /// For people.
    Pretty,
    /// For programs.
    Json,
}

/// A setting: its name, its default as it would be written, and its meaning.
#[derive(Debug)]
pub struct Setting {
    /// As in the file; in the environment in capitals after `TOUCHSTONE_`.
    pub name: &'static str,
    /// What holds where it is not set.
    pub default: &'static str,
    /// What it does.
    pub meaning: &'static str,
}

macro_rules! settings {
    ($($(#[doc = $meaning:literal])+ $name:ident: $kind:ty = $default:literal, $parse:expr;)+) => {
        /// The settings of a process.
        #[derive(Clone, Debug)]
        pub struct Settings {
            $($(#[doc = $meaning])+ pub $name: $kind,)+
        }

        /// Every setting, in the order of the documentation.
        pub const SETTINGS: &[Setting] = &[
            $(Setting { name: stringify!($name), default: $default, meaning: concat!($($meaning),+) },)+
        ];

        impl Settings {
            fn from_texts(texts: &BTreeMap<String, String>) -> Result<Self, BadSetting> {
                Ok(Self {
                    $($name: {
                        let text = texts.get(stringify!($name)).map_or($default, String::as_str);
                        let parse: fn(&str) -> Result<$kind, String> = $parse;
                        parse(text.trim()).map_err(|reason| BadSetting(format!("{}: {reason}", stringify!($name))))?
                    },)+
                })
            }
        }
    };
}

settings! {
    /// The database: `sqlite://`, `postgres://` or `mysql://`.
    database_url: String = "sqlite://data/touchstone.db?mode=rwc", some;
    /// Where files are: a folder, or an `s3://` or `gs://` URL.
    files: String = "data/files", some;
    /// What signs links to files of a folder, at least 32 characters. If empty, one is made once and kept in the database.
    secret_key: Option<Secret> = "", secret_key;
    /// How clients reach this server, as in `https://ts.example.org`: links begin with it. If empty, the address it listens on.
    public_url: Option<String> = "", public_url;
    /// Whom `/.well-known/security.txt` names: a `mailto:`, `https:` or `tel:` URI. If empty, the page of GitHub where weaknesses of the main repository are reported.
    security_contact: Option<String> = "", contact;
    /// The address the API is served on.
    listen: SocketAddr = "127.0.0.1:8080", parsed;
    /// A second address on which `/metrics` is open to everybody; none if empty.
    metrics_listen: Option<SocketAddr> = "", optional;
    /// The repository whose runs are for admins, contributors and testers.
    main_repository: String = "CCExtractor/ccextractor", repository;
    /// The rate limits, as `class=requests/seconds`; classes left out keep their default.
    rate_limits: RateLimits = "read=120/60s,write=20/60s,credential=5/900s,machine=6000/60s,account=20/900s", parsed;
    /// Proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed: addresses and networks, separated by commas.
    trusted_proxies: TrustedProxies = "", parsed;
    /// Roles besides admin that may hold `baselines:write`, separated by commas.
    approver_roles: Vec<Role> = "admin", roles;
    /// How long runs may wait while no worker moves any run along before `/system/health` says so, in seconds; longer than a run takes.
    worker_patience: Duration = "1800", seconds;
    /// How long a run stays its worker's after the worker was last heard of, in seconds.
    worker_lease: Duration = "60", seconds;
    /// Whether workers of this server get runs that another program has queued, too, unless it has a machine for them.
    claim_foreign_runs: bool = "false", parsed;
    /// The largest file that a run leaves besides outputs and log, in bytes.
    max_artifact: usize = "1073741824", positive;
    /// The largest log of a run that is taken in part by part, in bytes.
    max_log: usize = "67108864", positive;
    /// The largest output of a test that is taken in, in bytes.
    max_output: usize = "268435456", positive;
    /// The largest media file that is taken in, in bytes: 16 GiB at most, and on S3 5 GiB, which is the most it copies.
    max_upload: u64 = "2147483648", upload_limit;
    /// How new passwords are hashed: `argon2id`, or `sha512_crypt` while the original platform shares the database.
    password_format: PasswordFormat = "argon2id", password_format;
    /// A GitHub token; with it, a run is only made for a commit that has a build, and blocking a GitHub account concerns its runs. None if empty.
    github_token: Option<Secret> = "", secret;
    /// Where GitHub's API is.
    github_api_url: String = "https://api.github.com", url;
    /// What SQLite promises: `normal` survives a crash of the process, `full` a power cut too.
    sqlite_synchronous: Synchronous = "normal", synchronous;
    /// Connections that read; 0 for a number that suits the engine.
    database_readers: u32 = "0", parsed;
    /// How many connections may be open at once.
    max_connections: usize = "1024", positive;
    /// How long a client may take for the head of a request, and idle between requests, in seconds.
    head_timeout: Duration = "10", seconds;
    /// How long a client may take for the body of a request, and go without taking a byte of a reply, in seconds.
    body_timeout: Duration = "30", seconds;
    /// How long a request may take altogether, in seconds; not counting the time in which a file keeps coming.
    request_timeout: Duration = "60", seconds;
    /// How long running requests get to finish when the server stops, in seconds.
    drain_timeout: Duration = "30", seconds;
    /// The token that the machines of this deployment share to post results computed elsewhere, at least 32 characters; none if empty.
    integration_token: Option<Secret> = "", secret_key;
    /// Whether everybody may read grading configurations, submissions and their comparisons; without it that takes a token with `results:read`.
    external_public_reads: bool = "false", parsed;
    /// What is logged, as in `debug` or `touchstone=info,warn`.
    log: String = "touchstone=info,warn", some;
    /// How it is logged: `auto`, `pretty` or `json`.
    log_format: LogFormat = "auto", log_format;
    /// Whether every SQL statement is logged, at the level debug.
    log_sql: bool = "false", parsed;
}

impl Settings {
    /// Reads the settings of this process. `file` must be there if it is
    /// named; `flags` win over everything.
    pub fn load(file: Option<&Path>, flags: &[(&str, String)]) -> Result<Self, BadSetting> {
        let environment = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?.strip_prefix(PREFIX)?.to_ascii_lowercase(), value))
        });
        let mut texts = BTreeMap::new();
        read_file(file, &mut texts)?;
        for (name, value) in environment {
            if !known(&name) {
                // It may be a later version's, or the caller's own; but one
                // that is nearly a setting of ours is a slip.
                let names = SETTINGS.iter().map(|setting| setting.name);
                if let Some(nearest) = crate::domain::suggest::nearest(&name, names) {
                    let (name, nearest) = (name.to_ascii_uppercase(), nearest.to_ascii_uppercase());
                    let hint = format!("there is no such setting; did you mean {PREFIX}{nearest}?");
                    return Err(BadSetting(format!("{PREFIX}{name}: {hint}")));
                }
                continue;
            }
            let value = value.into_string().map_err(|_| BadSetting(format!("{name}: is not valid UTF-8")))?;
            texts.insert(name, value);
        }
        for (name, value) in flags {
            texts.insert((*name).to_owned(), value.clone());
        }
        Self::from_texts(&texts)
    }

    /// The defaults with a few settings changed; for tests and tools.
    pub fn with(changes: &[(&str, &str)]) -> Result<Self, BadSetting> {
        if let Some((name, _)) = changes.iter().find(|(name, _)| !known(name)) {
            return Err(BadSetting(format!("{name}: there is no such setting")));
        }
        Self::from_texts(
            &changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        )
    }
}

fn known(name: &str) -> bool {
    SETTINGS.iter().any(|setting| setting.name == name)
}

fn read_file(file: Option<&Path>, texts: &mut BTreeMap<String, String>) -> Result<(), BadSetting> {
    let path = file.unwrap_or(Path::new(FILE));
    if file.is_none() && !path.exists() {
        return Ok(());
    }
    let bad = |reason: String| BadSetting(format!("{}: {reason}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| bad(error.to_string()))?;
    let table: toml::Table =
        text.parse().map_err(|error: toml::de::Error| bad(error.message().to_owned()))?;
    for (name, value) in table {
        if !known(&name) {
            let names = SETTINGS.iter().map(|setting| setting.name);
            let hint = crate::domain::suggest::nearest(&name, names);
            let hint = hint.map_or(String::new(), |nearest| format!("; did you mean `{nearest}`?"));
            return Err(bad(format!("there is no setting `{name}`{hint}")));
        }
        let value = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(_) | toml::Value::Boolean(_) => value.to_string(),
            _ => return Err(bad(format!("`{name}` must be a string, a number, or true or false"))),
        };
        texts.insert(name, value);
    }
    Ok(())
}

fn some(text: &str) -> Result<String, String> {
    if text.is_empty() { Err("must not be empty".to_owned()) } else { Ok(text.to_owned()) }
}

fn parsed<T: FromStr<Err: fmt::Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error| format!("`{text}`: {error}"))
}

fn optional<T: FromStr<Err: fmt::Display>>(text: &str) -> Result<Option<T>, String> {
    if text.is_empty() { Ok(None) } else { parsed(text).map(Some) }
}

fn secret(text: &str) -> Result<Option<Secret>, String> {
    Ok(if text.is_empty() { None } else { Some(Secret::new(text)) })
}

fn secret_key(text: &str) -> Result<Option<Secret>, String> {
    match text.chars().count() {
        // It is not repeated here, being nearly a secret.
        1..32 => Err("must have at least 32 characters".to_owned()),
        _ => secret(text),
    }
}

fn public_url(text: &str) -> Result<Option<String>, String> {
    if text.is_empty() { Ok(None) } else { url(text).map(Some) }
}

/// A web address, without the slash at its end.
fn url(text: &str) -> Result<String, String> {
    let url: reqwest::Url = parsed(text)?;
    let plain = url.username().is_empty() && url.password().is_none();
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() || !plain {
        return Err("must be an http:// or https:// URL without credentials".to_owned());
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("must have no query and no fragment".to_owned());
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// What RFC 9116 takes for a contact.
fn contact(text: &str) -> Result<Option<String>, String> {
    let scheme = text.split_once(':').filter(|(_, rest)| !rest.is_empty()).map(|(scheme, _)| scheme);
    match scheme {
        None if text.is_empty() => Ok(None),
        Some("mailto" | "https" | "tel") if text.chars().all(|c| c.is_ascii_graphic()) => {
            parsed::<reqwest::Url>(text).map(|_| Some(text.to_owned()))
        }
        _ => Err("must be a mailto:, https: or tel: URI".to_owned()),
    }
}

fn positive(text: &str) -> Result<usize, String> {
    parsed(text)
        .and_then(|number| if number == 0 { Err("must be at least 1".to_owned()) } else { Ok(number) })
}

/// A size of uploads, which the contract limits, too.
fn upload_limit(text: &str) -> Result<u64, String> {
    let most = crate::api::operations::UPLOAD_SAMPLE.body_limit();
    match parsed(text)? {
        0 => Err("must be at least 1".to_owned()),
        size if size > most => Err(format!("`{text}` must be {most} at most")),
        size => Ok(size),
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    match text.trim_end_matches('s').parse() {
        Ok(seconds @ 1..=86_400) => Ok(Duration::from_secs(seconds)),
        _ => Err(format!("`{text}` must be 1 to 86400 seconds")),
    }
}

fn repository(text: &str) -> Result<String, String> {
    match text.split_once('/') {
        Some((owner, name)) if !owner.is_empty() && !name.is_empty() && !name.contains('/') => {
            Ok(text.to_owned())
        }
        _ => Err(format!("`{text}` must be of the form owner/name")),
    }
}

fn roles(text: &str) -> Result<Vec<Role>, String> {
    text.split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| Role::parse(name).ok_or_else(|| format!("`{name}` is no role")))
        .collect()
}

fn password_format(text: &str) -> Result<PasswordFormat, String> {
    PasswordFormat::parse(text).ok_or_else(|| format!("`{text}` must be argon2id or sha512_crypt"))
}

fn synchronous(text: &str) -> Result<Synchronous, String> {
    match text {
        "normal" => Ok(Synchronous::Normal),
        "full" => Ok(Synchronous::Full),
        _ => Err(format!("`{text}` must be normal or full")),
    }
}

fn log_format(text: &str) -> Result<LogFormat, String> {
    match text {
        "auto" => Ok(LogFormat::Auto),
        "pretty" => Ok(LogFormat::Pretty),
        "json" => Ok(LogFormat::Json),
        _ => Err(format!("`{text}` must be auto, pretty or json")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_sound() {
        let settings = Settings::with(&[]).unwrap();
        assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(settings.rate_limits, RateLimits::default());
    }

    #[test]
    fn a_bad_setting_is_named() {
        for (name, value) in [
            ("listen", "here"),
            ("rate_limits", "read=x"),
            ("approver_roles", "boss"),
            ("head_timeout", "0"),
            ("max_connections", "0"),
            ("max_upload", "0"),
            ("max_upload", "17179869185"),
            ("main_repository", "ccextractor"),
            ("sqlite_synchronous", "off"),
            ("files", ""),
            ("secret_key", "0123456789012345678901234567890"),
            ("integration_token", "0123456789012345678901234567890"),
            ("external_public_reads", "yes"),
            ("public_url", "ts.example.org"),
            ("public_url", "ftp://ts.example.org"),
            ("public_url", "https://user:pass@ts.example.org"),
            ("public_url", "https://ts.example.org/?x=1"),
            ("security_contact", "security@example.org"),
            ("security_contact", "http://example.org/report"),
            ("security_contact", "mailto:"),
            ("security_contact", "mailto:a@example.org\nContact: mailto:b@example.org"),
        ] {
            let error = Settings::with(&[(name, value)]).unwrap_err().to_string();
            assert!(error.starts_with(&format!("{name}: ")), "{error}");
            assert_eq!(error.lines().count(), 1);
        }
        assert!(Settings::with(&[("lisen", "x")]).is_err());
    }

    #[test]
    fn a_key_is_shown_nowhere() {
        let key = "0123456789abcdef0123456789abcdef";
        let settings = Settings::with(&[("secret_key", key)]).unwrap();
        assert!(settings.secret_key.as_ref().is_some_and(|secret| secret.expose() == key));
        assert!(!format!("{settings:?}").contains(key));
        let error = Settings::with(&[("secret_key", &key[1..])]).unwrap_err().to_string();
        assert!(!error.contains(&key[1..]), "{error}");
    }

    #[test]
    fn a_public_url_has_no_slash_at_its_end() {
        for (written, read) in [
            ("https://ts.example.org", "https://ts.example.org"),
            ("https://ts.example.org/", "https://ts.example.org"),
            ("http://ts.example.org:81/base/", "http://ts.example.org:81/base"),
        ] {
            let settings = Settings::with(&[("public_url", written)]).unwrap();
            assert_eq!(settings.public_url.as_deref(), Some(read));
        }
        assert_eq!(Settings::with(&[]).unwrap().public_url, None);
    }

    #[test]
    fn a_file_is_read_and_a_misspelt_name_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.toml");
        std::fs::write(&path, "listen = \"127.0.0.1:9\"\nmax_connections = 7\nlog_sql = true").unwrap();
        let settings = Settings::load(Some(&path), &[("listen", "127.0.0.1:10".to_owned())]).unwrap();
        assert_eq!((settings.listen.port(), settings.max_connections, settings.log_sql), (10, 7, true));
        std::fs::write(&path, "lisen = \"x\"").unwrap();
        let error = Settings::load(Some(&path), &[]).unwrap_err().to_string();
        assert!(error.contains("did you mean `listen`"), "{error}");
        assert!(Settings::load(Some(&folder.path().join("absent")), &[]).is_err());
    }
}
