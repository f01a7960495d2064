//! Making and changing grading configurations.

use super::{meaningless, object};
use crate::api::external::{CreateConfigInput, CreateConfigResponse};
use crate::api::models::{
    GradingConfig, GradingConfigCreate, GradingConfigUpdate, GradingLanguage, JsonObject,
};
use crate::contract::{Caller, Fault, Field, Origin, Problem};
use crate::domain::grading;
use crate::domain::time::Timestamp;
use crate::services::idempotent::{Creation, Key, settled};
use crate::services::{Services, actor};
use crate::store::audit::Actor;
use crate::store::grading_configs::{self, Config, Content};
use crate::store::{StoreError, Tx};

/// How a configuration is named.
#[derive(Clone, Copy, Debug)]
pub(super) enum Which<'a> {
    /// By its id.
    Id(i32),
    /// By its external assignment id.
    Assignment(&'a str),
}

impl Services {
    pub(super) async fn make_config(&self, input: CreateConfigInput) -> Result<CreateConfigResponse, Fault> {
        let CreateConfigInput { caller, origin, params, body } = input;
        let key = Key::of(&caller, &origin, params.idempotency_key, &body)?;
        let wanted = Wanted { body, actor: actor(&caller, &origin) };
        Ok(self.create(&wanted, key.as_ref()).await?)
    }

    /// The configuration as it is then; nothing if there is none.
    pub(super) async fn change_config(
        &self,
        which: Which<'_>,
        wanted: &GradingConfigUpdate,
        caller: &Caller,
        origin: &Origin,
    ) -> Result<Option<GradingConfig>, Fault> {
        let actor = actor(caller, origin);
        Ok(settled!(self.try_to_change(which, wanted, &actor))?)
    }

    async fn try_to_change(
        &self,
        which: Which<'_>,
        wanted: &GradingConfigUpdate,
        actor: &Actor,
    ) -> Result<Option<GradingConfig>, StoreError> {
        let tx = self.store.begin().await?;
        let id = match which {
            Which::Id(id) => Some(id),
            Which::Assignment(name) => grading_configs::id_of(&tx, name).await?,
        };
        let Some(id) = id else { return Ok(None) };
        let Some(before) = grading_configs::lock(&tx, id).await? else { return Ok(None) };
        let content = changed(&before.content, wanted);
        if content == before.content {
            return shown(before).map(Some);
        }
        let now = Timestamp::now();
        let after = Config { content, version: before.version + 1, updated_at: now, ..before.clone() };
        grading_configs::update(&tx, &after).await?;
        let (old, new) = (text(&shown(before)?)?, shown(after)?);
        grading_configs::write_down(&tx, actor, id, Some(old), text(&new)?).await?;
        tx.commit().await?;
        Ok(Some(new))
    }
}

/// A configuration to be made, and who makes it.
struct Wanted {
    body: GradingConfigCreate,
    actor: Actor,
}

impl Creation for Wanted {
    type Made = GradingConfig;
    type Response = CreateConfigResponse;
    const STATUS: i32 = 200;

    fn created(made: GradingConfig) -> CreateConfigResponse {
        CreateConfigResponse::Ok(made)
    }

    fn unprocessable(problem: Problem) -> CreateConfigResponse {
        CreateConfigResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        now: Timestamp,
    ) -> Result<Result<GradingConfig, CreateConfigResponse>, StoreError> {
        let body = &self.body;
        if grading_configs::is_taken(tx, &body.external_assignment_id).await? {
            let message = "Another grading configuration has it.".to_owned();
            let problem = meaningless("external_assignment_id", message);
            return Ok(Err(CreateConfigResponse::BadRequest(problem)));
        }
        let content = Content {
            template_name: body.template_name.clone(),
            criteria_config: body.criteria_config.text().to_owned(),
            languages: languages(&body.languages),
            setup_config: given(&body.setup_config),
            feedback_config: given(&body.feedback_config),
            include_feedback: body.include_feedback,
            is_active: true,
        };
        let made = grading_configs::insert(tx, &body.external_assignment_id, &content, now).await?;
        let id = made.id;
        let made = shown(made)?;
        grading_configs::write_down(tx, &self.actor, id, None, text(&made)?).await?;
        Ok(Ok(made))
    }
}

fn changed(before: &Content, wanted: &GradingConfigUpdate) -> Content {
    let optional = |wanted: &Field<JsonObject>, before: &Option<String>| match wanted {
        Field::Absent => before.clone(),
        other => given(other),
    };
    let wanted_text = |wanted: &Option<JsonObject>, before: &String| {
        wanted.as_ref().map_or_else(|| before.clone(), |object| object.text().to_owned())
    };
    Content {
        template_name: wanted.template_name.clone().unwrap_or_else(|| before.template_name.clone()),
        criteria_config: wanted_text(&wanted.criteria_config, &before.criteria_config),
        languages: match &wanted.languages {
            Some(names) => languages(names),
            None => before.languages.clone(),
        },
        setup_config: optional(&wanted.setup_config, &before.setup_config),
        feedback_config: optional(&wanted.feedback_config, &before.feedback_config),
        include_feedback: wanted.include_feedback.unwrap_or(before.include_feedback),
        is_active: wanted.is_active.unwrap_or(before.is_active),
    }
}

fn given(object: &Field<JsonObject>) -> Option<String> {
    match object {
        Field::Value(object) => Some(object.text().to_owned()),
        Field::Absent | Field::Null => None,
    }
}

fn languages(names: &[String]) -> String {
    let names: Vec<&str> = grading::languages(names).iter().map(|language| language.as_str()).collect();
    serde_json::json!(names).to_string()
}

/// The languages that a stored array names.
pub(super) fn offered(stored: &str) -> Vec<GradingLanguage> {
    let names: Vec<String> = serde_json::from_str(stored).unwrap_or_default();
    grading::languages(&names)
}

/// A configuration as it is sent.
pub(super) fn shown(config: Config) -> Result<GradingConfig, StoreError> {
    let content = config.content;
    Ok(GradingConfig {
        id: config.id,
        external_assignment_id: config.external_assignment_id,
        template_name: content.template_name,
        criteria_config: object(content.criteria_config)?,
        languages: offered(&content.languages),
        setup_config: content.setup_config.map(object).transpose()?,
        feedback_config: content.feedback_config.map(object).transpose()?,
        include_feedback: content.include_feedback,
        version: config.version,
        created_at: config.created_at,
        updated_at: config.updated_at,
        is_active: content.is_active,
    })
}

fn text(config: &GradingConfig) -> Result<String, StoreError> {
    serde_json::to_string(config)
        .map_err(|error| StoreError::Internal(format!("a configuration cannot be written: {error}")))
}
