//! From the [`Contract`] to Rust and JSON.
//!
//! What is emitted stands on `crate::contract`, the hand-written half: the
//! types of the operation table, of replies and of what the gate hands over.

mod models;
mod requests;
mod router;
mod table;
mod tags;
mod types;

use std::path::PathBuf;

use proc_macro2::TokenStream;
use serde_json::Value;

use crate::Files;
use crate::model::Contract;
use crate::names;

/// Every generated file.
pub fn files(contract: &Contract, document: &Value) -> Files {
    let mut files = Files::new();
    let mut add = |name: &str, text: String| {
        files.insert(PathBuf::from(name), text);
    };
    add("mod.rs", rust(index(contract)));
    add("models.rs", rust(models::emit(contract)));
    add("operations.rs", rust(table::emit(contract)));
    add("router.rs", rust(router::emit(contract)));
    for tag in &contract.tags {
        add(&format!("{}.rs", names::snake(&tag.name)), rust(tags::emit(contract, tag)));
    }
    add("requests.json", json(&requests::emit(contract, document)));
    add("openapi.json", json(document));
    files
}

fn index(contract: &Contract) -> TokenStream {
    let tags = contract.tags.iter().map(|tag| {
        let name = types::ident(&names::snake(&tag.name));
        quote::quote!(pub mod #name;)
    });
    quote::quote! {
        //! The contract in Rust: types, one trait for each tag, the router and the
        //! operation table.

        #(#tags)*
        pub mod models;
        pub mod operations;
        pub mod router;

        /// What requests are validated by: for each operation its parameters
        /// and its body, in JSON Schema 2020-12.
        pub const REQUESTS: &str = include_str!("requests.json");
        /// The contract itself, as JSON.
        pub const OPENAPI: &str = include_str!("openapi.json");
    }
}

fn rust(tokens: TokenStream) -> String {
    let file: syn::File = match syn::parse2(tokens.clone()) {
        Ok(file) => file,
        Err(error) => panic!("the generator wrote something that is not Rust: {error}\n{tokens}"),
    };
    let text = prettyplease::unparse(&file);
    format!("// Generated from openapi-ci-api.yaml by codegen/. Change those instead.\n{text}")
}

/// The text of a JSON tree, as it is in `generated/`.
pub fn json(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("a JSON tree can always be written");
    text.push('\n');
    text
}
