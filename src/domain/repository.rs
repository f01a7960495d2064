//! Repositories: `owner/repo` in the contract, a clone URL in the database.

/// What stands before `owner/repo` in a stored URL.
const PREFIX: &str = "https://github.com/";
/// What stands behind it.
const SUFFIX: &str = ".git";
/// The repository of a run whose fork is not known.
pub const UNKNOWN: &str = "unknown";

/// The URL stored for `owner/repo`.
pub fn fork_url(repository: &str) -> String {
    format!("{PREFIX}{repository}{SUFFIX}")
}

/// The repository a stored URL stands for. Only a leading
/// `https://github.com/` and one trailing `.git` are taken away, so
/// `owner/x.github.io` survives and another host's URL stays recognisable. NULL,
/// and a URL that holds nothing else, are [`UNKNOWN`].
pub fn from_fork_url(url: Option<&str>) -> String {
    let Some(url) = url else {
        return UNKNOWN.to_owned();
    };
    let name = without_suffix(url.strip_prefix(PREFIX).unwrap_or(url));
    if name.is_empty() { UNKNOWN.to_owned() } else { name.to_owned() }
}

/// Whether two `owner/repo` mean the same: GitHub ignores case in both parts.
pub fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

/// Why GitHub can have no repository `owner/repo`, although the contract's
/// pattern lets the name through: it would lead elsewhere as a part of an URL,
/// or be another repository's once `.git` is taken away. `None` if it can.
pub fn fault(repository: &str) -> Option<&'static str> {
    let mut parts = repository.split('/');
    if parts.any(|part| matches!(part, "" | "." | "..")) {
        return Some("The repository's name cannot have \".\" or \"..\" as a part.");
    }
    let ends_in_git = repository.to_ascii_lowercase().ends_with(SUFFIX);
    ends_in_git.then_some("The repository's name cannot end in \".git\".")
}

/// Why Git can have no branch of this name, although the contract's pattern
/// lets it through: it would be read as an option, or as a range of commits.
/// `None` if it can.
pub fn branch_fault(branch: &str) -> Option<&'static str> {
    if branch.starts_with('-') {
        Some("The branch cannot begin with \"-\".")
    } else if branch.contains("..") {
        Some("The branch cannot contain \"..\".")
    } else {
        None
    }
}

/// Where to read about a run on its host: the pull request if it has one
/// (`pr_nr` above 0), else the commit. `None` without a fork, or when the stored
/// URL is not a web address: a link is followed by browsers.
pub fn github_link(fork_url: Option<&str>, commit: &str, pr_nr: i32) -> Option<String> {
    let base = without_suffix(fork_url?);
    let host = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"))?;
    if host.is_empty() {
        return None;
    }
    Some(if pr_nr > 0 { format!("{base}/pull/{pr_nr}") } else { format!("{base}/commit/{commit}") })
}

fn without_suffix(url: &str) -> &str {
    url.strip_suffix(SUFFIX).unwrap_or(url)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_ends_are_taken_away() {
        for (url, name) in [
            ("https://github.com/CCExtractor/ccextractor.git", "CCExtractor/ccextractor"),
            ("https://github.com/ada/x.github.io.git", "ada/x.github.io"),
            ("https://github.com/ada/x.github.io", "ada/x.github.io"),
            ("https://github.com/ada/x.git.git", "ada/x.git"),
            ("https://gitlab.com/ada/x.git", "https://gitlab.com/ada/x"),
            ("ada/x", "ada/x"),
            ("", UNKNOWN),
            ("https://github.com/.git", UNKNOWN),
        ] {
            assert_eq!(from_fork_url(Some(url)), name);
        }
        assert_eq!(from_fork_url(None), "unknown");
    }

    #[test]
    fn case_does_not_tell_repositories_apart() {
        assert!(same("CCExtractor/ccextractor", "ccextractor/CCExtractor"));
        assert!(!same("evilCCExtractor/ccextractor2", "CCExtractor/ccextractor"));
    }

    #[test]
    fn names_that_github_cannot_have() {
        for name in ["ada/.", "ada/..", "./x", "../x", "ada/x.git", "ada/.git", "ada/x.GIT", "/x", "ada/"] {
            assert!(fault(name).is_some(), "{name}");
        }
        for name in ["ada/x", "ada/.x", "ada/...", "ada/x.github.io", "ada/x.git.io", "ada/git", "a.b/c-d_e"]
        {
            assert_eq!(fault(name), None, "{name}");
        }
        for branch in ["-", "-x", "--upload-pack", "a..b", "..", "a/../b"] {
            assert!(branch_fault(branch).is_some(), "{branch}");
        }
        for branch in ["master", "a-b", "a/-b", "v1.2.3", ".a", "a."] {
            assert_eq!(branch_fault(branch), None, "{branch}");
        }
    }

    #[test]
    fn a_link_leads_to_the_pull_request_or_the_commit() {
        let url = Some("https://github.com/ada/x.github.io.git");
        let base = "https://github.com/ada/x.github.io";
        assert_eq!(github_link(url, "abc", 7), Some(format!("{base}/pull/7")));
        for pr_nr in [0, -1] {
            let link = github_link(url, "abc", pr_nr);
            assert_eq!(link, Some(format!("{base}/commit/abc")));
        }
    }

    #[test]
    fn there_is_no_link_without_a_web_address() {
        for url in [
            None,
            Some(""),
            Some("javascript:alert(1)//.git"),
            Some("git@github.com:ada/x.git"),
            Some("file:///etc/passwd"),
            Some("https://"),
        ] {
            assert_eq!(github_link(url, "abc", 7), None, "{url:?}");
        }
    }

    proptest! {
        #[test]
        fn a_repository_survives_the_database(
            name in r"[a-zA-Z0-9_.\-]{1,20}/[a-zA-Z0-9_.\-]{1,20}",
        ) {
            prop_assert_eq!(from_fork_url(Some(&fork_url(&name))), name);
        }
    }
}
