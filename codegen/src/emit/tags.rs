//! One file a tag: its trait, and the input and responses of its operations.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::types::{defaults, doc, field, ident, rust};
use crate::model::{BodyKind, Content, Contract, Operation, Paging, Response, Tag, Type};
use crate::names;

/// The whole file of a tag.
pub fn emit(contract: &Contract, tag: &Tag) -> TokenStream {
    let operations: Vec<&Operation> =
        contract.operations.iter().filter(|operation| operation.tag == tag.name).collect();
    let trait_name = format_ident!("{}Api", names::pascal(&tag.name));
    let description = doc(&tag.description, &format!("The operations of the tag `{}`.", tag.name));
    let head = format!(" The tag `{}`.", tag.name);
    let methods = operations.iter().map(|operation| method(operation));
    let parts = operations.iter().map(|operation| {
        let input = input(contract, operation);
        let response = response(operation);
        let endpoint = endpoint(operation, &trait_name);
        quote!(#input #response #endpoint)
    });
    quote! {
        #![doc = #head]

        use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};

        #description
        pub trait #trait_name: Send + Sync + 'static { #(#methods)* }

        #(#parts)*
    }
}

fn method(operation: &Operation) -> TokenStream {
    let text = format!("{}\n\n{}", operation.summary.trim(), operation.description.trim());
    let description = doc(&text, &operation.id);
    let name = ident(&names::snake(&operation.id));
    let input = format_ident!("{}Input", names::pascal(&operation.id));
    let response = format_ident!("{}Response", names::pascal(&operation.id));
    quote! {
        #description
        fn #name(&self, input: #input) -> impl Future<Output = Result<#response, Fault>> + Send;
    }
}

fn input(contract: &Contract, operation: &Operation) -> TokenStream {
    let pascal = names::pascal(&operation.id);
    let name = format_ident!("{pascal}Input");
    let text = format!(" What `{}` is given.", operation.id);
    let (caller, caller_value) = caller(operation);
    let (params, params_field, params_value) = parameters(contract, operation);
    let (body_field, body_value) = body(operation);
    let takes = !operation.public || !operation.parameters.is_empty() || operation.body.is_some();
    let received = if takes { quote!(mut received) } else { quote!(received) };
    quote! {
        #[doc = #text]
        #[derive(Debug)]
        pub struct #name {
            #caller
            /** Where the request comes from. */
            pub origin: Origin,
            #params_field
            #body_field
        }

        impl #name {
            fn receive(#received: Received) -> Result<Self, Fault> {
                Ok(Self {
                    #caller_value
                    #params_value
                    #body_value
                    origin: received.origin(),
                })
            }
        }

        #params
    }
}

fn caller(operation: &Operation) -> (TokenStream, TokenStream) {
    if operation.public {
        Default::default()
    } else if operation.integration {
        (
            quote!(/** Who asks: an account, or the deployment's own machines. */ pub caller: crate::contract::Principal,),
            quote!(caller: received.principal()?,),
        )
    } else if operation.public_if.is_some() {
        (
            quote!(/** Who asks; nobody where a setting has opened the operation. */ pub caller: Option<crate::contract::Caller>,),
            quote!(caller: received.known_caller()?,),
        )
    } else {
        (quote!(/** Who asks. */ pub caller: crate::contract::Caller,), quote!(caller: received.caller()?,))
    }
}

fn parameters(contract: &Contract, operation: &Operation) -> (TokenStream, TokenStream, TokenStream) {
    if operation.parameters.is_empty() {
        return Default::default();
    }
    let name = format_ident!("{}Params", names::pascal(&operation.id));
    let text = format!(" Path, query and header parameters of `{}`.", operation.id);
    let mut functions = Vec::new();
    let fields: Vec<TokenStream> = operation
        .parameters
        .iter()
        .map(|parameter| {
            let property = &parameter.property;
            let description = doc(&property.description, &format!("The contract's `{}`.", property.name));
            let field = field(contract, &name.to_string(), property);
            functions.extend(field.default);
            let (attributes, kind) = (field.attributes, field.kind);
            let name = ident(&names::snake(&property.name));
            quote!(#description #attributes pub #name: #kind,)
        })
        .collect();
    let defaults = defaults(&name.to_string(), &functions);
    let params = quote! {
        #[doc = #text]
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
        pub struct #name { #(#fields)* }

        #defaults
    };
    (
        params,
        quote!(/** Path, query and header parameters. */ pub params: #name,),
        quote!(params: received.params()?,),
    )
}

fn body(operation: &Operation) -> (TokenStream, TokenStream) {
    let Some(body) = &operation.body else { return Default::default() };
    let (kind, take) = match &body.kind {
        BodyKind::Json { schema, .. } | BodyKind::Urlencoded(schema) => {
            (rust(&Type::Named(schema.clone())), if body.required { "body" } else { "optional_body" })
        }
        BodyKind::Form { .. } => (quote!(crate::contract::Form), "form"),
        BodyKind::Binary(_) => (quote!(crate::contract::Stream), "stream"),
    };
    let optional = !body.required && matches!(body.kind, BodyKind::Json { .. } | BodyKind::Urlencoded(_));
    let kind = if optional { quote!(Option<#kind>) } else { kind };
    let take = ident(take);
    (quote!(/** The request's body. */ pub body: #kind,), quote!(body: received.#take()?,))
}

fn response(operation: &Operation) -> TokenStream {
    let name = format_ident!("{}Response", names::pascal(&operation.id));
    let text = format!(" What `{}` can answer.", operation.id);
    let mut variants = Vec::new();
    let mut arms = Vec::new();
    for response in operation.service_responses() {
        let (variant, arm) = variant(response);
        variants.push(variant);
        arms.push(arm);
    }
    quote! {
        #[doc = #text]
        #[derive(Debug)]
        pub enum #name { #(#variants)* }

        impl #name {
            /// The reply this is on the wire.
            pub fn into_reply(self) -> Reply {
                match self { #(#arms)* }
            }
        }
    }
}

/// A variant of the response enum, and how it becomes a reply. A response
/// with headers of its own has named fields.
fn variant(response: &Response) -> (TokenStream, TokenStream) {
    let name = ident(&status_name(response.status));
    let description = doc(&format!("{}: {}", response.status, response.description.trim()), "");
    let status = proc_macro2::Literal::u16_unsuffixed(response.status);
    let constants = response.constant_headers.iter().map(|(name, value)| quote!(.header(#name, #value)));
    let pages = response.links.map(|paging| match paging {
        Paging::Offset => quote!(.paged(&body.pagination)),
        Paging::Cursor => quote!(.continued(&body.pagination)),
        Paging::Bare => quote!(.sliced(page, body.len())),
    });
    let bare = response.links == Some(Paging::Bare);
    let (payload, build) = match &response.content {
        Content::Empty => (None, quote!(Reply::empty(#status))),
        Content::Json(schema) => {
            (Some(rust(&Type::Named(schema.clone()))), quote!(Reply::json(#status, &body)))
        }
        Content::Error => (Some(quote!(crate::contract::Problem)), quote!(Reply::problem(#status, body))),
        Content::Binary(_) => (Some(quote!(crate::contract::Binary)), quote!(Reply::binary(#status, body))),
    };
    if response.headers.is_empty() && !bare {
        let pattern = payload.as_ref().map(|_| quote!((body)));
        let payload = payload.map(|payload| quote!((#payload)));
        return (
            quote!(#description #name #payload,),
            quote!(Self::#name #pattern => #build #(#constants)* #pages,),
        );
    }
    let mut fields = Vec::new();
    let mut names_of_fields = Vec::new();
    let mut sets = Vec::new();
    for header in &response.headers {
        let field = ident(&names::snake(&header.name));
        let kind = rust(&header.kind);
        let wire = &header.name;
        let about = doc(&header.description, &format!("The header `{wire}`."));
        if header.required {
            fields.push(quote!(#about #field: #kind,));
            sets.push(quote!(.header(#wire, #field)));
        } else {
            fields.push(quote!(#about #field: Option<#kind>,));
            sets.push(quote!(.optional_header(#wire, #field)));
        }
        names_of_fields.push(field);
    }
    if bare {
        fields.push(quote!(/** Where the list's part stands in it. */ page: crate::contract::Slice,));
        names_of_fields.push(ident("page"));
    }
    let body_field = payload.as_ref().map(|payload| quote!(/** The content. */ body: #payload,));
    let body_name = payload.as_ref().map(|_| quote!(body,));
    (
        quote!(#description #name { #(#fields)* #body_field },),
        quote!(Self::#name { #(#names_of_fields,)* #body_name } => #build #(#sets)* #(#constants)* #pages,),
    )
}

fn endpoint(operation: &Operation, trait_name: &proc_macro2::Ident) -> TokenStream {
    let name = ident(&names::pascal(&operation.id));
    let constant = ident(&names::screaming(&operation.id));
    let method = ident(&names::snake(&operation.id));
    let input = format_ident!("{}Input", names::pascal(&operation.id));
    let text = format!(" The operation `{}`, for the router.", operation.id);
    quote! {
        #[doc = #text]
        #[derive(Debug)]
        pub struct #name;

        impl<S: #trait_name> Endpoint<S> for #name {
            const OPERATION: &'static Operation = &super::operations::#constant;

            async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
                Ok(services.#method(#input::receive(received)?).await?.into_reply())
            }
        }
    }
}

/// The reason phrase of a status as a name.
fn status_name(status: u16) -> String {
    let name = match status {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        204 => "NoContent",
        206 => "PartialContent",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        400 => "BadRequest",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        409 => "Conflict",
        410 => "Gone",
        412 => "PreconditionFailed",
        416 => "RangeNotSatisfiable",
        422 => "UnprocessableEntity",
        428 => "PreconditionRequired",
        503 => "ServiceUnavailable",
        _ => return format!("Status{status}"),
    };
    name.to_owned()
}
