//! Regenerates `generated/server` from the contract, and takes the contracts
//! that were released into the program.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const CONTRACT: &str = "openapi-ci-api.yaml";
const RELEASED: &str = "contract-tests/released";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={CONTRACT}");
    println!("cargo::rerun-if-changed={RELEASED}");
    println!("cargo::rerun-if-changed=generated/server");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    match regenerate(root).and_then(|()| released(root)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("cargo::error={}", message.replace('\n', " "));
            ExitCode::FAILURE
        }
    }
}

fn regenerate(root: &Path) -> Result<(), String> {
    let text = read(&root.join(CONTRACT))?;
    let files = touchstone_codegen::generate(CONTRACT, &text).map_err(|refusal| refusal.to_string())?;
    touchstone_codegen::install(&root.join("generated/server"), &files).map_err(|error| error.to_string())?;
    Ok(())
}

/// Writes the constants that `src/web/contract.rs` includes.
fn released(root: &Path) -> Result<(), String> {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    let (version, _) = version_and_json(&root.join(CONTRACT))?;
    let mut code = format!(
        "/// The version of the contract.\npub const VERSION: &str = {version:?};\n\
         /// The contracts that were released, the oldest first: version, YAML, JSON.\n\
         pub const RELEASED: &[(&str, &str, &str)] = &[\n"
    );
    for file in
        touchstone_codegen::released::files(&root.join(RELEASED)).map_err(|error| error.to_string())?
    {
        let (version, json) = version_and_json(&file.path)?;
        if version != file.version.to_string() {
            return Err(format!("{}: says that its version is {version}", file.path.display()));
        }
        let beside = out.join(format!("openapi-{version}.json"));
        std::fs::write(&beside, json).map_err(|error| format!("{}: {error}", beside.display()))?;
        let _ = writeln!(code, "    ({version:?}, include_str!({:?}), include_str!({beside:?})),", file.path);
    }
    code.push_str("];\n");
    std::fs::write(out.join("released.rs"), code).map_err(|error| format!("released.rs: {error}"))
}

fn version_and_json(path: &Path) -> Result<(String, String), String> {
    let document = touchstone_codegen::source::parse(&path.display().to_string(), &read(path)?)
        .map_err(|refusal| refusal.to_string())?;
    let version =
        document["info"]["version"].as_str().ok_or_else(|| format!("{}: no version", path.display()))?;
    Ok((version.to_owned(), touchstone_codegen::json(&document)))
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
