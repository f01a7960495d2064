//! The contracts that were released, in a folder: `openapi-X.Y.Z.yaml`.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// A version of the contract: major, minor, patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u64, pub u64, pub u64);

/// A text that is no version.
#[derive(Debug)]
pub struct NoVersion(String);

impl fmt::Display for NoVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no version of the form 1.2.3", self.0)
    }
}

impl std::error::Error for NoVersion {}

impl FromStr for Version {
    type Err = NoVersion;

    fn from_str(text: &str) -> Result<Self, NoVersion> {
        let numbers: Option<Vec<u64>> = text.split('.').map(number).collect();
        match numbers.as_deref() {
            Some(&[major, minor, patch]) => Ok(Self(major, minor, patch)),
            _ => Err(NoVersion(text.to_owned())),
        }
    }
}

/// A number as it is written back.
fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// A released contract.
#[derive(Debug)]
pub struct Released {
    /// The version in its name.
    pub version: Version,
    /// Where it is.
    pub path: PathBuf,
}

/// The released contracts of a folder, the oldest version first. Files of other
/// names are left out, but not a contract whose name gives no version.
pub fn files(folder: &Path) -> io::Result<Vec<Released>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Some(version) = name.strip_prefix("openapi-").and_then(|name| name.strip_suffix(".yaml")) else {
            continue;
        };
        let bad = |error: NoVersion| io::Error::other(format!("{}: {error}", path.display()));
        files.push(Released { version: version.parse().map_err(bad)?, path });
    }
    files.sort_by_key(|file| file.version);
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_by_their_numbers() {
        let version = |text: &str| text.parse::<Version>().unwrap();
        assert!(version("1.9.0") < version("1.10.0") && version("1.10.0") < version("2.0.0"));
        assert_eq!(version("1.10.0").to_string(), "1.10.0");
        for text in ["", "1", "1.0", "1.0.0.0", "1.0.x", "01.0.0", "+1.0.0", "1.0.0-rc1", " 1.0.0"] {
            assert!(text.parse::<Version>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_folder_gives_its_contracts_in_order() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["openapi-1.10.0.yaml", "openapi-1.9.0.yaml", "README.md", "openapi-1.0.0.json"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        let found: Vec<String> =
            files(folder.path()).unwrap().iter().map(|file| file.version.to_string()).collect();
        assert_eq!(found, ["1.9.0", "1.10.0"]);
        std::fs::write(folder.path().join("openapi-next.yaml"), "x").unwrap();
        let error = files(folder.path()).unwrap_err().to_string();
        assert!(error.contains("openapi-next.yaml: `next` is no version"), "{error}");
    }
}
