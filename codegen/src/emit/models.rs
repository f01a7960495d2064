//! `models.rs`: every named schema.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{defaults, doc, field, ident, rust};
use crate::model::{Contract, Property, Schema, SchemaKind};
use crate::names;

/// The whole file.
pub fn emit(contract: &Contract) -> TokenStream {
    // What has files in it is a form, which the service reads part by part.
    let schemas = contract.schemas.values().filter(|schema| !schema.has_files()).map(|schema| {
        let description = doc(&schema.description, &format!("The contract's `{}`.", schema.name));
        match &schema.kind {
            SchemaKind::Object(properties) => object(contract, schema, properties, description),
            SchemaKind::Enum { values, default, .. } => {
                enumeration(schema, values, default.as_deref(), description)
            }
            SchemaKind::OneOf { discriminator, choices } => {
                one_of(schema, discriminator, choices, description)
            }
            SchemaKind::Alias(kind) => {
                let name = ident(&schema.name);
                let kind = rust(kind);
                quote!(#description pub type #name = #kind;)
            }
        }
    });
    quote! {
        //! The contract's named schemas.

        use serde::{Deserialize, Serialize};

        #(#schemas)*
    }
}

fn object(
    contract: &Contract,
    schema: &Schema,
    properties: &[Property],
    description: TokenStream,
) -> TokenStream {
    let name = ident(&schema.name);
    let mut functions = Vec::new();
    let fields: Vec<TokenStream> = properties
        .iter()
        .map(|property| {
            let description = doc(&property.description, &format!("The contract's `{}`.", property.name));
            let field = field(contract, &schema.name, property);
            functions.extend(field.default);
            let (attributes, kind) = (field.attributes, field.kind);
            let name = ident(&names::snake(&property.name));
            quote!(#description #attributes pub #name: #kind,)
        })
        .collect();
    let defaults = defaults(&schema.name, &functions);
    quote! {
        #description
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct #name { #(#fields)* }

        #defaults
    }
}

fn enumeration(
    schema: &Schema,
    values: &[String],
    default: Option<&str>,
    description: TokenStream,
) -> TokenStream {
    let name = ident(&schema.name);
    let variants: Vec<_> = values.iter().map(|value| ident(&names::variant(value))).collect();
    let docs = values.iter().map(|value| doc(&format!("`{value}`"), ""));
    let marks = values.iter().map(|value| (Some(value.as_str()) == default).then(|| quote!(#[default])));
    let derived = default.map(|_| quote!(Default,));
    quote! {
        #description
        #[derive(Clone, Copy, Debug, #derived PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum #name { #(#docs #marks #[serde(rename = #values)] #variants,)* }

        impl #name {
            /// Every value, in the contract's order.
            pub const ALL: &[Self] = &[#(Self::#variants),*];

            /// The value as the contract writes it.
            pub const fn as_str(self) -> &'static str {
                match self { #(Self::#variants => #values,)* }
            }

            /// The value that is written like this, if any.
            pub fn parse(text: &str) -> Option<Self> {
                match text { #(#values => Some(Self::#variants),)* _ => None }
            }
        }

        impl std::fmt::Display for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}

/// Serde's own tagged enums take the tag away from the part, where the
/// contract has it as an ordinary property; so the choice is made by hand.
fn one_of(
    schema: &Schema,
    discriminator: &str,
    choices: &[(String, String)],
    description: TokenStream,
) -> TokenStream {
    let name = ident(&schema.name);
    let mut parts: Vec<&String> = Vec::new();
    for (_, part) in choices {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let variants: Vec<_> = parts.iter().map(|part| ident(part)).collect();
    let docs = parts.iter().map(|part| doc(&format!("`{part}`"), ""));
    let arms = choices.iter().map(|(value, part)| {
        let variant = ident(part);
        quote!(Some(#value) => super::models::#variant::deserialize(value).map(Self::#variant).map_err(serde::de::Error::custom),)
    });
    let complaint = format!("`{discriminator}` is none of the contract's values");
    quote! {
        #description
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(untagged)]
        pub enum #name { #(#docs #variants(#variants),)* }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = serde_json::Value::deserialize(deserializer)?;
                match value.get(#discriminator).and_then(serde_json::Value::as_str) {
                    #(#arms)*
                    _ => Err(serde::de::Error::custom(#complaint)),
                }
            }
        }
    }
}
