//! Regenerates `generated/server` from the contract.

use std::path::Path;
use std::process::ExitCode;

const CONTRACT: &str = "openapi-ci-api.yaml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={CONTRACT}");
    println!("cargo::rerun-if-changed=generated/server");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    match regenerate(root) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("cargo::error={}", message.replace('\n', " "));
            ExitCode::FAILURE
        }
    }
}

fn regenerate(root: &Path) -> Result<(), String> {
    let text =
        std::fs::read_to_string(root.join(CONTRACT)).map_err(|error| format!("{CONTRACT}: {error}"))?;
    let files = touchstone_codegen::generate(CONTRACT, &text).map_err(|refusal| refusal.to_string())?;
    touchstone_codegen::install(&root.join("generated/server"), &files).map_err(|error| error.to_string())?;
    Ok(())
}
