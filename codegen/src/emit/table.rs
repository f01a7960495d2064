//! `operations.rs`: what the gate obeys.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{doc, ident};
use crate::model::{BodyKind, Contract, Location, Operation, Parameter, SchemaKind, Type};
use crate::names;

/// The whole file.
pub fn emit(contract: &Contract) -> TokenStream {
    let constants: Vec<_> =
        contract.operations.iter().map(|operation| ident(&names::screaming(&operation.id))).collect();
    let operations = contract.operations.iter().map(|operation| row(contract, operation));
    quote! {
        //! The operation table: what the contract says of each operation
        //! besides its types.

        use super::models::{Role, Scope};
        use crate::contract::{BodyKind, BodySpec, Location, Operation, ParameterSpec, RateClass, Shape, Switch, VerbatimSpec};

        /// Every operation, in the contract's order.
        pub static OPERATIONS: &[&Operation] = &[#(&#constants),*];

        #(#operations)*
    }
}

fn row(contract: &Contract, operation: &Operation) -> TokenStream {
    let constant = ident(&names::screaming(&operation.id));
    let (id, tag, path) = (&operation.id, &operation.tag, &operation.path);
    let method = operation.method.to_uppercase();
    let method_name = ident(&method);
    let text = doc(&format!("`{method} {path}`"), "");
    let public = operation.public;
    let integration = operation.integration;
    let public_if = option(operation.public_if.as_ref().map(|setting| {
        let variant = ident(&names::pascal(setting));
        quote!(Switch::#variant)
    }));
    let scopes = operation.scopes.iter().map(|scope| {
        let variant = ident(&names::variant(scope));
        quote!(Scope::#variant)
    });
    let roles = operation.roles.iter().map(|role| {
        let variant = ident(&names::variant(role));
        quote!(Role::#variant)
    });
    let rate = ident(&names::pascal(&operation.rate));
    let rate_key = option(operation.rate_key.as_ref().map(|name| quote!(#name)));
    let max_body = option(operation.max_body.map(|bytes| {
        let bytes = proc_macro2::Literal::u64_unsuffixed(bytes);
        quote!(#bytes)
    }));
    let audit = option(operation.audit.as_ref().map(|kind| quote!(#kind)));
    let inherited_400 = operation.inherited_400;
    let authorize = option(operation.authorize.as_ref().map(|name| quote!(#name)));
    let parameters = operation.parameters.iter().map(|parameter| parameter_spec(contract, parameter));
    let body = option(operation.body.as_ref().map(|body| {
        let required = body.required;
        let kind = match &body.kind {
            BodyKind::Json { verbatim, .. } => {
                let verbatim = verbatim
                    .iter()
                    .map(|(name, opaque)| quote!(VerbatimSpec { name: #name, opaque: #opaque }));
                quote!(BodyKind::Json { verbatim: &[#(#verbatim),*] })
            }
            BodyKind::Urlencoded(_) => quote!(BodyKind::Urlencoded),
            BodyKind::Form { content_types, .. } => quote!(BodyKind::Form(&[#(#content_types),*])),
            BodyKind::Binary(types) => quote!(BodyKind::Binary(&[#(#types),*])),
        };
        quote!(BodySpec { required: #required, kind: #kind })
    }));
    let statuses =
        operation.responses.iter().map(|response| proc_macro2::Literal::u16_unsuffixed(response.status));
    quote! {
        #text
        pub static #constant: Operation = Operation {
            id: #id,
            tag: #tag,
            method: http::Method::#method_name,
            path: #path,
            public: #public,
            integration: #integration,
            public_if: #public_if,
            scopes: &[#(#scopes),*],
            roles: &[#(#roles),*],
            rate: RateClass::#rate,
            rate_key: #rate_key,
            max_body: #max_body,
            audit: #audit,
            authorize: #authorize,
            inherited_400: #inherited_400,
            parameters: &[#(#parameters),*],
            body: #body,
            statuses: &[#(#statuses),*],
        };
    }
}

fn parameter_spec(contract: &Contract, parameter: &Parameter) -> TokenStream {
    let name = &parameter.property.name;
    let location = match parameter.location {
        Location::Path => quote!(Location::Path),
        Location::Query => quote!(Location::Query),
        Location::Header => quote!(Location::Header),
    };
    let required = parameter.property.required;
    let (element, many) = match &parameter.property.kind {
        Type::Array(element) => (element.as_ref(), true),
        kind => (kind, false),
    };
    let shape = shape(contract, element);
    let explode = parameter.explode;
    quote! {
        ParameterSpec { name: #name, location: #location, required: #required, shape: #shape, many: #many, explode: #explode }
    }
}

/// How the text of a parameter becomes a JSON value.
fn shape(contract: &Contract, kind: &Type) -> TokenStream {
    match kind {
        Type::Bool => quote!(Shape::Bool),
        Type::Int32 | Type::Int64 => quote!(Shape::Integer),
        Type::Number => quote!(Shape::Number),
        Type::Named(name) => match contract.schemas.get(name).map(|schema| &schema.kind) {
            Some(SchemaKind::Alias(kind)) => shape(contract, kind),
            _ => quote!(Shape::Text),
        },
        _ => quote!(Shape::Text),
    }
}

fn option(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}
