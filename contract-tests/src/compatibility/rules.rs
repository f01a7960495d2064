//! The rules, each with its name.

macro_rules! rules {
    ($($(#[doc = $meaning:literal])+ $rule:ident $name:literal $breaks:ident;)+) => {
        /// What two contracts can differ in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Rule {
            $($(#[doc = $meaning])+ $rule,)+
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Self] = &[$(Self::$rule),+];

            /// The name it is printed by.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$rule => $name,)+ }
            }

            /// Whether it breaks clients of the old contract.
            pub const fn breaks(self) -> bool {
                match self { $(Self::$rule => rules!(@ $breaks),)+ }
            }
        }
    };
    (@ breaking) => { true };
    (@ compatible) => { false };
}

rules! {
    /// An operation is gone: its path, its method or its server's prefix.
    OperationRemoved "operation-removed" breaking;
    /// Its `operationId`, by which SDKs call it, is another one.
    OperationRenamed "operation-renamed" breaking;
    /// Its tag, by which SDKs group it, is another one.
    TagChanged "tag-changed" breaking;
    /// It was public, and asks for credentials now.
    CredentialsRequired "credentials-required" breaking;
    /// It takes other credentials, or the same scheme means something else.
    CredentialsChanged "credentials-changed" breaking;
    /// A setting that opened it to everybody does not any more.
    OpeningRemoved "opening-removed" breaking;
    /// It asks for a scope, or one that was enough is not any more.
    ScopeRequired "scope-required" breaking;
    /// A role that could call it cannot any more.
    RoleRemoved "role-removed" breaking;
    /// A further check was added.
    CheckAdded "check-added" breaking;
    /// It counts against a class that allows less, or together with more callers.
    RateLowered "rate-lowered" breaking;
    /// The largest body it takes is smaller.
    BodyLimitLowered "body-limit-lowered" breaking;
    /// A request that means nothing is answered with another status.
    FaultStatusChanged "fault-status-changed" breaking;
    /// A parameter is gone.
    ParameterRemoved "parameter-removed" breaking;
    /// A parameter of the path has another name.
    PathParameterRenamed "path-parameter-renamed" breaking;
    /// There is a new parameter that must be sent.
    RequiredParameterAdded "required-parameter-added" breaking;
    /// A parameter must be sent that could be left out.
    ParameterBecameRequired "parameter-became-required" breaking;
    /// A parameter is written in another way: `style`, `explode`.
    ParameterStyleChanged "parameter-style-changed" breaking;
    /// There must be a body, where there was none or none was needed.
    BodyBecameRequired "body-became-required" breaking;
    /// It takes no body any more.
    BodyRemoved "body-removed" breaking;
    /// It does not take a media type any more.
    RequestMediaTypeRemoved "request-media-type-removed" breaking;
    /// It does not answer with a status any more.
    StatusRemoved "status-removed" breaking;
    /// It answers with a status of success that clients do not know.
    SuccessAdded "success-added" breaking;
    /// A reply is not sent as a media type any more.
    ReplyMediaTypeRemoved "reply-media-type-removed" breaking;
    /// A reply is sent as a media type that clients do not know.
    ReplyMediaTypeAdded "reply-media-type-added" breaking;
    /// A reply has lost a header.
    ReplyHeaderRemoved "reply-header-removed" breaking;
    /// A header of a reply may be absent now.
    ReplyHeaderBecameOptional "reply-header-became-optional" breaking;
    /// A schema, by whose name SDKs call the type, has another one.
    SchemaRenamed "schema-renamed" breaking;
    /// A value has another type.
    TypeChanged "type-changed" breaking;
    /// A text has another format.
    FormatChanged "format-changed" breaking;
    /// Null is refused where it was taken.
    NullRefused "null-refused" breaking;
    /// A value of an enum is refused that was taken.
    RequestValueRemoved "request-value-removed" breaking;
    /// A limit of what is sent is tighter.
    RequestLimitNarrowed "request-limit-narrowed" breaking;
    /// The pattern of what is sent is another one.
    RequestPatternChanged "request-pattern-changed" breaking;
    /// What holds when something is left out is another value.
    DefaultChanged "default-changed" breaking;
    /// A field is not taken any more.
    RequestFieldRemoved "request-field-removed" breaking;
    /// There is a new field that must be sent.
    RequiredFieldAdded "required-field-added" breaking;
    /// A field must be sent that could be left out.
    FieldBecameRequired "field-became-required" breaking;
    /// Fields that the schema does not name are refused now.
    UnknownFieldsRefused "unknown-fields-refused" breaking;
    /// A variant is not taken any more.
    RequestVariantRemoved "request-variant-removed" breaking;
    /// Variants are told apart in another way.
    DiscriminatorChanged "discriminator-changed" breaking;
    /// A reply may have null where it could not.
    ReplyMayBeNull "reply-may-be-null" breaking;
    /// A reply may have a value of an enum that clients do not know.
    ReplyValueAdded "reply-value-added" breaking;
    /// A limit of what a reply has is wider.
    ReplyLimitWidened "reply-limit-widened" breaking;
    /// The pattern of what a reply has is another one, or gone.
    ReplyPatternChanged "reply-pattern-changed" breaking;
    /// A reply has lost a field.
    ReplyFieldRemoved "reply-field-removed" breaking;
    /// A field may be absent from a reply, which it could not.
    ReplyFieldBecameOptional "reply-field-became-optional" breaking;
    /// A reply may have a variant that clients do not know.
    ReplyVariantAdded "reply-variant-added" breaking;
    /// Fields that the schema does not name may be anything in a reply, where
    /// they were of one type.
    ReplyValuesWidened "reply-values-widened" breaking;
    /// An object is not returned as it was sent any more, or may not be sent as
    /// it could because it is kept so.
    VerbatimChanged "verbatim-changed" breaking;
    /// Something differs that no rule compares.
    NotUnderstood "not-understood" breaking;

    /// There is a new operation.
    OperationAdded "operation-added" compatible;
    /// An operation, a parameter or a field is deprecated.
    Deprecated "deprecated" compatible;
    /// More callers may call it: fewer or other credentials, scopes or roles will
    /// do, or a setting opens it to everybody.
    AccessWidened "access-widened" compatible;
    /// The further check has another name.
    CheckChanged "check-changed" compatible;
    /// It counts against a class that allows more or together with fewer callers,
    /// or takes larger bodies.
    LimitRaised "limit-raised" compatible;
    /// The audit log tells of it by another word, or tells of it at all.
    AuditChanged "audit-changed" compatible;
    /// There is a new parameter that may be left out.
    OptionalParameterAdded "optional-parameter-added" compatible;
    /// There is a new field that may be left out.
    OptionalFieldAdded "optional-field-added" compatible;
    /// A request may have more than it could.
    RequestWidened "request-widened" compatible;
    /// It answers with a new status of an error.
    ErrorStatusAdded "error-status-added" compatible;
    /// A reply has a new header.
    ReplyHeaderAdded "reply-header-added" compatible;
    /// A reply has a new field, or may have fields that are not named.
    ReplyFieldAdded "reply-field-added" compatible;
    /// A reply has less than it could.
    ReplyNarrowed "reply-narrowed" compatible;
}
