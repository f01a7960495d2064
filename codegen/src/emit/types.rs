//! Rust types and doc comments of the contract's values.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use serde_json::Value;

use crate::model::{Contract, Property, SchemaKind, Type};
use crate::names;

/// An identifier; a Rust keyword becomes a raw one, or, where Rust does not
/// allow that, gets an underscore.
pub fn ident(name: &str) -> Ident {
    if names::is_path_keyword(name) {
        Ident::new(&format!("{name}_"), Span::call_site())
    } else if names::is_keyword(name) {
        Ident::new_raw(name, Span::call_site())
    } else {
        Ident::new(name, Span::call_site())
    }
}

/// The Rust type of a value, seen from a file beside `models.rs`.
pub fn rust(kind: &Type) -> TokenStream {
    match kind {
        Type::String => quote!(String),
        Type::Secret => quote!(crate::contract::Secret),
        Type::Timestamp => quote!(crate::contract::Timestamp),
        Type::Date => quote!(crate::contract::Date),
        Type::Binary => quote!(crate::contract::Bytes),
        Type::Bool => quote!(bool),
        Type::Int32 => quote!(i32),
        Type::Int64 => quote!(i64),
        Type::Number => quote!(f64),
        Type::Array(element) => {
            let element = rust(element);
            quote!(Vec<#element>)
        }
        Type::Map(element) => {
            let element = rust(element);
            quote!(std::collections::BTreeMap<String, #element>)
        }
        Type::Verbatim { .. } => quote!(crate::contract::Verbatim),
        Type::FreeForm => quote!(serde_json::Map<String, serde_json::Value>),
        Type::Named(name) => {
            let name = ident(name);
            quote!(super::models::#name)
        }
    }
}

/// A doc comment; `fallback` where the contract says nothing.
///
/// What rustdoc would take for a Rust example, and compile, is marked as text.
pub fn doc(text: &str, fallback: &str) -> TokenStream {
    let text = if text.trim().is_empty() { fallback } else { text.trim() };
    let mut fenced = false;
    let lines = text.lines().map(|line| {
        let mut line: String =
            line.chars().map(|letter| if unprintable(letter) { ' ' } else { letter }).collect();
        let start = line.trim_start();
        let indent = line.len() - start.len();
        if let Some(fence) = ["```", "~~~"].into_iter().find(|fence| start.starts_with(fence)) {
            if !fenced {
                line = format!("{}{fence}text", &line[..indent]);
            }
            fenced = !fenced;
        } else if !fenced && indent > 3 {
            line = format!("   {start}");
        }
        let line = if line.is_empty() { String::new() } else { format!(" {}", line.trim_end()) };
        quote!(#[doc = #line])
    });
    quote!(#(#lines)*)
}

/// Control characters, and those that change the direction of writing, which
/// Rust does not take in a comment.
fn unprintable(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// How a property stands in a struct.
pub struct Field {
    /// The field's type, with what stands around it for null and absence.
    pub kind: TokenStream,
    /// Serde attributes.
    pub attributes: TokenStream,
    /// The associated function that gives the default, if there is one.
    pub default: Option<TokenStream>,
}

/// The associated functions that give the defaults of a struct's fields.
pub fn defaults(owner: &str, functions: &[TokenStream]) -> TokenStream {
    let owner = ident(owner);
    if functions.is_empty() { TokenStream::new() } else { quote!(impl #owner { #(#functions)* }) }
}

/// The field of a property of the struct `owner`.
pub fn field(contract: &Contract, owner: &str, property: &Property) -> Field {
    let rename = &property.name;
    let kind = rust(&property.kind);
    if let Some(default) = &property.default {
        let function = ident(&format!("default_{}", names::snake(&property.name)));
        let path = format!("{owner}::{function}");
        let value = literal(contract, &property.kind, default);
        return Field {
            attributes: quote!(#[serde(rename = #rename, default = #path)]),
            default: Some(quote!(fn #function() -> #kind { #value })),
            kind,
        };
    }
    let (kind, attributes) = match (property.required, property.nullable) {
        (true, false) => (kind, quote!(#[serde(rename = #rename)])),
        (true, true) => (quote!(Option<#kind>), quote!(#[serde(rename = #rename)])),
        (false, false) => (
            quote!(Option<#kind>),
            quote!(#[serde(rename = #rename, default, skip_serializing_if = "Option::is_none")]),
        ),
        (false, true) => (
            quote!(crate::contract::Field<#kind>),
            quote!(#[serde(rename = #rename, default, skip_serializing_if = "crate::contract::Field::is_absent")]),
        ),
    };
    Field { kind, attributes, default: None }
}

/// A default as an expression. The reader has checked that it fits.
fn literal(contract: &Contract, kind: &Type, value: &Value) -> TokenStream {
    match (kind, value) {
        (Type::Named(name), Value::String(text)) => {
            match contract.schemas.get(name).map(|schema| &schema.kind) {
                Some(SchemaKind::Enum { .. }) => {
                    let name = ident(name);
                    let variant = ident(&names::variant(text));
                    quote!(super::models::#name::#variant)
                }
                _ => quote!(#text.to_owned()),
            }
        }
        (Type::Named(name), value) => match contract.schemas.get(name).map(|schema| &schema.kind) {
            Some(SchemaKind::Alias(kind)) => literal(contract, kind, value),
            _ => quote!(Default::default()),
        },
        (Type::Array(element), Value::Array(values)) => {
            let values = values.iter().map(|value| literal(contract, element, value));
            quote!(vec![#(#values),*])
        }
        (_, Value::String(text)) => quote!(#text.to_owned()),
        (_, Value::Bool(flag)) => quote!(#flag),
        (Type::Number, value) => {
            let number = value.as_f64().unwrap_or_default();
            quote!(#number)
        }
        (_, value) => {
            let number = proc_macro2::Literal::i64_unsuffixed(value.as_i64().unwrap_or_default());
            quote!(#number)
        }
    }
}
