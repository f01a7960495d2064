//! `router.rs`: paths and methods to operations.

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::types::ident;
use crate::model::{Contract, Operation};
use crate::names;

/// The whole file.
pub fn emit(contract: &Contract) -> TokenStream {
    let mut paths: IndexMap<&str, Vec<&Operation>> = IndexMap::new();
    for operation in &contract.operations {
        paths.entry(operation.path.as_str()).or_default().push(operation);
    }
    let bounds: Vec<TokenStream> = contract
        .tags
        .iter()
        .map(|tag| {
            let module = ident(&names::snake(&tag.name));
            let name = format_ident!("{}Api", names::pascal(&tag.name));
            quote!(super::#module::#name)
        })
        .collect();
    let routes = paths.iter().map(|(path, operations)| route(path, operations));
    quote! {
        //! The router: every path and method of the contract, each passed
        //! through the gate to its service.

        use axum::extract::Request;
        use axum::routing::MethodRouter;

        use crate::contract::Gate;

        /// Routes every operation. `HEAD` is answered wherever `GET` is, and
        /// `OPTIONS` everywhere.
        pub fn router<G: Gate>(gate: G) -> axum::Router
        where
            G::Services: Api,
        {
            axum::Router::new() #(#routes)*
        }

        /// The operations of every tag.
        pub trait Api: #(#bounds)+* {}

        impl<S: #(#bounds)+*> Api for S {}
    }
}

fn route(path: &str, operations: &[&Operation]) -> TokenStream {
    let mut allowed: Vec<String> =
        operations.iter().map(|operation| operation.method.to_uppercase()).collect();
    if allowed.iter().any(|method| method == "GET") {
        allowed.push("HEAD".to_owned());
    }
    allowed.push("OPTIONS".to_owned());
    allowed.sort();
    let allow = allowed.join(", ");
    let methods = operations.iter().map(|operation| {
        let method = ident(&operation.method);
        let module = ident(&names::snake(&operation.tag));
        let name = ident(&names::pascal(&operation.id));
        quote! {
            .#method({
                let gate = gate.clone();
                move |request: Request| async move { gate.pass::<super::#module::#name>(request).await }
            })
        }
    });
    quote! {
        .route(
            #path,
            MethodRouter::new()
                #(#methods)*
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move { gate.options(#allow, request).await }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move { gate.method_not_allowed(#allow, request).await }
                }),
        )
    }
}
