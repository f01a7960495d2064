//! `#[each_database]`: a test that runs once on every configured database.
//!
//! The attribute only turns `async fn` into a plain test that calls
//! `crate::support::databases::each`; which databases there are, and what a
//! test gets on them, is decided there.

use proc_macro::TokenStream;
use quote::quote;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Error, Expr, ExprLit, ItemFn, Lit, MetaNameValue, Token};

/// Runs an async test once for each configured database, one after another.
///
/// It takes `flavor = "multi_thread"` and `worker_threads = N` with the meaning
/// they have for `#[tokio::test]`; without them each database gets a runtime of
/// one thread.
#[proc_macro_attribute]
pub fn each_database(arguments: TokenStream, item: TokenStream) -> TokenStream {
    match expand(arguments, item) {
        Ok(tokens) => tokens.into(),
        Err(error) => error.into_compile_error().into(),
    }
}

fn expand(arguments: TokenStream, item: TokenStream) -> syn::Result<proc_macro2::TokenStream> {
    let workers = workers(arguments)?;
    let ItemFn { attrs, vis, mut sig, block, .. } = syn::parse(item)?;
    if sig.asyncness.is_none() || !sig.inputs.is_empty() {
        return Err(Error::new_spanned(&sig, "the test must be an async function without arguments"));
    }
    let name = std::mem::replace(&mut sig.ident, syn::Ident::new("body", proc_macro2::Span::call_site()));
    Ok(quote! {
        #[test]
        #(#attrs)*
        #vis fn #name() {
            #sig #block
            crate::support::databases::each(#workers, body);
        }
    })
}

/// The number of worker threads; zero for a runtime of one thread.
fn workers(arguments: TokenStream) -> syn::Result<usize> {
    let (mut multi, mut threads) = (false, None);
    for pair in Punctuated::<MetaNameValue, Token![,]>::parse_terminated.parse(arguments)? {
        let Expr::Lit(ExprLit { lit, .. }) = &pair.value else {
            return Err(Error::new_spanned(&pair.value, "a literal is wanted"));
        };
        match lit {
            Lit::Str(flavor) if pair.path.is_ident("flavor") && flavor.value() == "multi_thread" => {
                multi = true
            }
            Lit::Str(flavor) if pair.path.is_ident("flavor") && flavor.value() == "current_thread" => {}
            Lit::Int(number) if pair.path.is_ident("worker_threads") => {
                threads = Some(number.base10_parse()?)
            }
            _ => return Err(Error::new_spanned(&pair, "flavor = \"multi_thread\" or worker_threads = N")),
        }
    }
    Ok(if multi { threads.unwrap_or(2) } else { 0 })
}
