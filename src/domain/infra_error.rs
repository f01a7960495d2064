//! What the message of a cancellation means: whether something other than the
//! program under test failed, and what.
//!
//! A canceled run says why in one line of text, written by whoever canceled it:
//! a person through this server or through the original platform's pages, that
//! platform's own jobs, or a worker. Nothing else in its row says who it was.
//!
//! **A person's cancellation is no failure**, whatever its words. This server and
//! the original word it alike, see [`super::run_state::cancel_message`], and only
//! the wording as a whole counts: what the person is called and which reason was
//! given is not looked at. A worker that sends a line of exactly that form is
//! taken for a person; one that merely mentions a user or the API is not.
//!
//! The lines that the original platform is known to write:
//!
//! | Message | Meaning | Why |
//! | --- | --- | --- |
//! | `Canceled by <name> via API[: <reason>]` | none | a person did it |
//! | `Canceled by admin`, `Canceled by user` | none | a person did it, on a page |
//! | `PR closed`, `PR is closed` | none | nobody wants to know any more |
//! | `Tests canceled` | none | no open pull request wants this commit tested |
//! | `Not ran - no code changes` | none | there was nothing to test |
//! | `Invalid PR number` | `queue` | what was queued cannot be run |
//! | `Cancelling tests as Github Action(s) failed` | `build` | there is no program to test |
//! | `Build succeeded but artifact not yet available - please retry` | `build` | the same, for now |
//! | why there is no build, in some words | `build` | the same |
//! | `artifact` | `build` | a worker's word for it: the program is not on its disk |
//! | `Artifact download timed out`, `Artifact download failed: ...` | `storage` | the build is fine, a file could not be fetched |
//! | an error of the cloud, as in `ZONE_RESOURCE_POOL_EXHAUSTED` | `vm_provisioning` | there is no machine to test on |
//! | `Could not complete test, time limit exceeded` | `worker` | it took too long or vanished |
//! | `Duplicate Entries` | `worker` | it reported a step back; its own words are lost |
//! | nothing | `worker` | it gave up without a word |
//!
//! Any other line is judged by the words and phrases in it, the most telling
//! first; one without any is the worker's failure, because workers are the only
//! ones who may say what they like.

use super::time::Timestamp;
use crate::api::models::{ErrorItem, ErrorType, InfraErrorType, Severity};

/// What is shown of a cancellation without a message.
pub const UNKNOWN: &str = "Unknown infrastructure error";

/// Lines that are no failures, as words.
const HARMLESS: [&str; 6] = [
    "canceled by admin",
    "canceled by user",
    "not ran no code changes",
    "pr closed",
    "pr is closed",
    "tests canceled",
];

/// Lines whose words would mean something else, or nothing, elsewhere.
const WHOLE: [(&str, InfraErrorType); 3] = [
    ("artifact", InfraErrorType::Build),
    ("duplicate entries", InfraErrorType::Worker),
    ("invalid pr number", InfraErrorType::Queue),
];

/// Words and phrases, in lower case and without marks; the first that occurs
/// decides. Phrases that name one thing exactly come first, then the words for
/// things, then those that go with any failure.
const TELLING: &[(InfraErrorType, &[&str])] = &[
    (
        InfraErrorType::Storage,
        &["artifact download", "download of the artifact", "disk full", "no space left", "out of disk space"],
    ),
    (InfraErrorType::Merge, &["merge conflict", "merge conflicts", "merge failed", "not mergeable"]),
    (
        InfraErrorType::WebServer,
        &["bad gateway", "gateway timeout", "internal server error", "service unavailable", "web server"],
    ),
    (
        InfraErrorType::Build,
        &["build artifact", "github action", "github actions", "make failed", "make error"],
    ),
    (InfraErrorType::Worker, &["time limit", "tester failed", "lease expired", "lost its lease"]),
    (
        InfraErrorType::VmProvisioning,
        &[
            "boot disk",
            "compute engine",
            "gcp",
            "instance",
            "instances",
            "machine type",
            "preempted",
            "provision",
            "provisioned",
            "provisioning",
            "quota",
            "resource pool",
            "virtual machine",
            "vm",
            "vms",
            "zone",
            "zones",
        ],
    ),
    (
        InfraErrorType::Storage,
        &["bucket", "disk", "file store", "filesystem", "gcs", "gcsfuse", "rclone", "s3", "storage"],
    ),
    (InfraErrorType::Merge, &["conflict", "conflicts", "merge", "merging", "rebase"]),
    (InfraErrorType::Checkout, &["checkout", "clone", "cloning", "git", "submodule"]),
    (InfraErrorType::Queue, &["queue", "queued", "scheduler", "scheduling"]),
    (InfraErrorType::WebServer, &["gunicorn", "http", "nginx", "webserver"]),
    (
        InfraErrorType::Build,
        &["build", "builds", "cmake", "compilation", "compile", "compiler", "compiling", "workflow"],
    ),
    (InfraErrorType::Checkout, &["fetch", "fetching", "repository"]),
];

/// What failed when a run was canceled with this message; `None` where nothing
/// did.
pub fn classify(message: &str) -> Option<InfraErrorType> {
    if by_a_person(message) {
        return None;
    }
    let words = words(message);
    if HARMLESS.contains(&words.as_str()) {
        return None;
    }
    if let Some((_, kind)) = WHOLE.iter().find(|(whole, _)| *whole == words) {
        return Some(*kind);
    }
    let padded = format!(" {words} ");
    let says = |phrase: &&str| padded.contains(&format!(" {phrase} "));
    let telling = TELLING.iter().find(|(_, phrases)| phrases.iter().any(says));
    Some(telling.map_or(InfraErrorType::Worker, |(kind, _)| *kind))
}

/// Whether a line has the form in which a cancellation through the API is
/// written down. Names and reasons may be anything at all.
fn by_a_person(message: &str) -> bool {
    const SAYS_API: &str = " via API";
    let Some(rest) = message.strip_prefix("Canceled by ") else { return false };
    rest.match_indices(SAYS_API).any(|(at, _)| {
        let after = &rest[at + SAYS_API.len()..];
        after.is_empty() || after.starts_with(": ")
    })
}

/// The words of a line in lower case, with one blank between two of them.
/// Whatever is neither a letter nor a digit parts words, so that the names of
/// the cloud's errors fall into theirs.
fn words(message: &str) -> String {
    let lower = message.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A run's cancellation.
#[derive(Clone, Copy, Debug)]
pub struct Canceled<'a> {
    /// The run.
    pub run_id: i32,
    /// The id of the event.
    pub event_id: i32,
    /// When it was, if that is known.
    pub at: Option<Timestamp>,
    /// What was said.
    pub message: &'a str,
}

/// What is listed for a cancellation: nothing, if nothing failed.
pub fn item(canceled: &Canceled<'_>) -> Option<(InfraErrorType, ErrorItem)> {
    let kind = classify(canceled.message)?;
    let message = if canceled.message.trim().is_empty() { UNKNOWN } else { canceled.message };
    let item = ErrorItem {
        error_id: format!("infra_{}_{}", canceled.run_id, canceled.event_id),
        run_id: canceled.run_id,
        sample_id: None,
        regression_id: None,
        output_id: None,
        r#type: error_type(kind),
        severity: Severity::Critical,
        message: message.to_owned(),
        occurred_at: canceled.at,
        stack: None,
    };
    Some((kind, item))
}

/// The same among all types of errors.
fn error_type(kind: InfraErrorType) -> ErrorType {
    match kind {
        InfraErrorType::Queue => ErrorType::Queue,
        InfraErrorType::VmProvisioning => ErrorType::VmProvisioning,
        InfraErrorType::Checkout => ErrorType::Checkout,
        InfraErrorType::Merge => ErrorType::Merge,
        InfraErrorType::Build => ErrorType::Build,
        InfraErrorType::Worker => ErrorType::Worker,
        InfraErrorType::WebServer => ErrorType::WebServer,
        InfraErrorType::Storage => ErrorType::Storage,
    }
}

#[cfg(test)]
mod tests {
    use InfraErrorType::{Build, Checkout, Merge, Queue, Storage, VmProvisioning, WebServer, Worker};
    use proptest::prelude::*;

    use super::super::run_state::cancel_message;
    use super::*;

    #[test]
    fn the_lines_of_the_original_platform() {
        for (message, meaning) in [
            ("Canceled by Ada via API", None),
            ("Canceled by timeout via API: worker lost the VM", None),
            ("Canceled by admin", None),
            ("Canceled by user", None),
            ("PR closed", None),
            ("PR is closed", None),
            ("Tests canceled", None),
            ("Not ran - no code changes", None),
            ("Invalid PR number", Some(Queue)),
            ("Cancelling tests as Github Action(s) failed", Some(Build)),
            ("Build succeeded but artifact not yet available - please retry", Some(Build)),
            ("artifact", Some(Build)),
            ("Artifact download timed out", Some(Storage)),
            ("Artifact download failed: HTTP 502", Some(Storage)),
            ("Could not complete test, time limit exceeded", Some(Worker)),
            ("Duplicate Entries", Some(Worker)),
            ("", Some(Worker)),
            (" \n", Some(Worker)),
        ] {
            assert_eq!(classify(message), meaning, "{message}");
        }
    }

    #[test]
    fn the_clouds_errors_are_about_machines() {
        for message in [
            "ZONE_RESOURCE_POOL_EXHAUSTED_WITH_DETAILS",
            "QUOTA_EXCEEDED: Quota 'CPUS' exceeded. Limit: 24.0 in region us-central1.",
            "VM creation failed",
            "The instance could not be started: connection reset",
            "The boot disk could not be created",
            "Failed to create GCP instance: merge of metadata failed twice",
        ] {
            assert_eq!(classify(message), Some(VmProvisioning), "{message}");
        }
    }

    #[test]
    fn every_category_can_be_told_by_its_words() {
        for (message, meaning) in [
            ("The run waited too long in the queue", Queue),
            ("provisioning failed", VmProvisioning),
            ("git checkout failed", Checkout),
            ("Could not fetch the commit", Checkout),
            ("Merge conflict in src/lib.c", Merge),
            ("Checkout of the pull request: merge conflict", Merge),
            ("Compilation failed with 3 errors", Build),
            ("No build artifact found: fetch the logs", Build),
            ("the worker vanished", Worker),
            ("502 Bad Gateway", WebServer),
            ("Internal Server Error while cloning", WebServer),
            ("No space left on device", Storage),
            ("Failed to fetch from bucket", Storage),
            ("something nobody has thought of", Worker),
            ("Größe überschritten", Worker),
        ] {
            assert_eq!(classify(message), Some(meaning), "{message}");
        }
    }

    #[test]
    fn a_word_is_not_found_within_another() {
        for message in [
            "rebuilding confidence",
            "digit out of range",
            "svms are not supported",
            "emerged late",
            "buildbot3000",
            "reconflicted",
        ] {
            assert_eq!(classify(message), Some(Worker), "{message}");
        }
    }

    #[test]
    fn only_the_form_as_a_whole_is_a_persons() {
        for message in [
            "via API",
            "Worker: Canceled by Ada via API",
            "canceled by Ada via API",
            "Canceled by Ada via APIs",
            "Canceled by Ada via API gateway",
            "Canceled by Ada via API:no blank",
            "Canceled by Ada",
            "Canceled by timeout",
            "Canceled byAda via API",
        ] {
            assert!(classify(message).is_some(), "{message}");
        }
        for message in
            ["Canceled by  via API", "Canceled by  via API via API x via API", "Canceled by a\nb via API: \n"]
        {
            assert_eq!(classify(message), None, "{message}");
        }
    }

    #[test]
    fn an_item_has_its_events_id_time_and_text() {
        let at = Timestamp::parse_rfc3339("2026-01-02T03:04:05Z").unwrap();
        let canceled = Canceled { run_id: 7, event_id: 31, at: Some(at), message: "VM gone " };
        let (kind, item) = item(&canceled).unwrap();
        assert_eq!(kind, VmProvisioning);
        assert_eq!(item.r#type, ErrorType::VmProvisioning);
        assert_eq!(item.error_id, "infra_7_31");
        assert_eq!((item.message.as_str(), item.occurred_at), ("VM gone ", Some(at)));
        assert_eq!(item.severity, Severity::Critical);
        let silent = super::item(&Canceled { message: "  ", ..canceled }).unwrap().1;
        assert_eq!(silent.message, UNKNOWN);
        assert!(super::item(&Canceled { message: "PR closed", ..canceled }).is_none());
    }

    #[test]
    fn types_keep_their_names() {
        for &kind in InfraErrorType::ALL {
            assert_eq!(error_type(kind).as_str(), kind.as_str());
        }
    }

    #[test]
    fn what_is_looked_for_can_be_found() {
        let phrases = TELLING.iter().flat_map(|(_, phrases)| phrases.iter());
        let wholes = WHOLE.iter().map(|(whole, _)| whole);
        for phrase in phrases.chain(wholes).chain(&HARMLESS) {
            assert_eq!(words(phrase), *phrase);
        }
    }

    proptest! {
        #[test]
        fn our_own_cancellations_are_never_failures(
            name in "(?s).{0,60}|timeout|VM| via API: |worker",
            reason in proptest::option::of(
                "(?s).{0,300}|build failed|Could not complete test, time limit exceeded| via APIs|VM gone",
            ),
        ) {
            prop_assert_eq!(classify(&cancel_message(&name, reason.as_deref())), None);
        }

        #[test]
        fn every_other_line_means_something_or_is_known_to_be_harmless(message in "(?s).{0,80}") {
            let harmless = by_a_person(&message) || HARMLESS.contains(&words(&message).as_str());
            prop_assert_eq!(classify(&message).is_none(), harmless);
        }
    }
}
