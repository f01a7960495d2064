//! `touchstone serve`

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;

use clap::Args;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::{Failure, failed, migrate, open};
use crate::blobs::Blobs;
use crate::config::Settings;
use crate::gate::accept::{self, AcceptOptions};
use crate::gate::{self, Front, GateOptions, Metrics, Openings, Readiness};
use crate::services::builds::GitHub;
use crate::services::{Accounts, Builds, Files, Parts, Services, Usage, Waiting, Work};
use crate::store::{Store, StoreError, migrations, unknown_words};
use crate::tasks::Tasks;
use crate::web::Site;

/// Serve the API
///
/// The database must be up to date (`touchstone migrate`). SIGTERM and Ctrl-C
/// stop it once running requests are done.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  touchstone serve --listen 0.0.0.0:8080")]
pub struct Serve {
    /// The address to listen on
    #[arg(long, value_name = "ADDRESS")]
    pub(super) listen: Option<SocketAddr>,
}

/// A server that is ready to accept connections.
pub struct Server {
    settings: Settings,
    store: Store,
    work: Work,
    tasks: Tasks,
    metrics: Metrics,
    router: axum::Router,
    listener: TcpListener,
    metrics_listener: Option<TcpListener>,
}

impl Server {
    /// Opens what the server needs. Runs that another program has made are
    /// computed before anything is answered.
    pub async fn open(settings: Settings) -> Result<Self, Failure> {
        let store = open::migrated(&settings).await?;
        match migrate::fill_read_model(&store).await {
            // A run that cannot be read is no reason to hide all the others.
            Err(error @ StoreError::Internal(_)) => {
                tracing::error!(%error, "not every run could be computed")
            }
            other => drop(other?),
        }
        let blobs =
            Blobs::open(&settings.files).map_err(|error| Failure::usage(format!("files: {error}")))?;
        let listener = bind(settings.listen, "listen").await?;
        let public_url = match &settings.public_url {
            Some(url) => url.clone(),
            None => own_url(listener.local_addr()?),
        };
        let files = Files::open(store.clone(), blobs, settings.secret_key.as_ref(), &public_url).await?;
        let github = match &settings.github_token {
            Some(token) => {
                let github = GitHub::new(&settings.github_api_url, &settings.main_repository, token.clone());
                Some(Arc::new(github.map_err(failed)?))
            }
            None => None,
        };
        let usage = Arc::new(Usage::default());
        let work = Work {
            lease: settings.worker_lease,
            foreign: settings.claim_foreign_runs,
            max_log: settings.max_log,
            max_artifact: settings.max_artifact,
            waiting: Waiting::default(),
        };
        let services = Services::new(Parts {
            store: store.clone(),
            files: files.clone(),
            usage: usage.clone(),
            main_repository: settings.main_repository.clone(),
            approver_roles: settings.approver_roles.clone(),
            worker_patience: settings.worker_patience,
            work: work.clone(),
            max_output: settings.max_output,
            max_upload: settings.max_upload,
            builds: github.clone().map(|github| github as Arc<dyn Builds>),
            accounts: github.map(|github| github as Arc<dyn Accounts>),
        });
        let metrics = Metrics::default();
        let counted = store.clone();
        metrics.observe("touchstone_sql_statements", "SQL statements run.", move || counted.statements());
        metrics.observe(
            "touchstone_unknown_stored_words",
            "Stored words that no schema knows.",
            unknown_words,
        );
        let front = Front::new(
            Arc::new(services),
            metrics.clone(),
            GateOptions {
                limits: settings.rate_limits.clone(),
                proxies: settings.trusted_proxies.clone(),
                openings: Openings {
                    integration_token: settings.integration_token.clone(),
                    external_public_reads: settings.external_public_reads,
                },
                request_timeout: settings.request_timeout,
                body_timeout: settings.body_timeout,
                site: site(&settings),
            },
        );
        let ready = Arc::new(Ready { store: store.clone(), blobs: files.blobs().clone() });
        let router = gate::router(&front, ready);
        let metrics_listener = match settings.metrics_listen {
            Some(address) => Some(bind(address, "metrics_listen").await?),
            None => None,
        };
        let tasks = Tasks::start(store.in_background(), files.blobs().clone(), usage, settings.worker_lease);
        Ok(Self { settings, store, work, tasks, metrics, router, listener, metrics_listener })
    }

    /// The database it works on.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The address it listens on.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves until `stop` is done, then lets running requests finish, and
    /// closes everything. Returns whether all of them did.
    pub async fn serve(self, stop: impl Future<Output = ()>) -> bool {
        let options = AcceptOptions {
            connections: self.settings.max_connections,
            head_timeout: self.settings.head_timeout,
            stall: self.settings.body_timeout,
            drain: self.settings.drain_timeout,
        };
        let stopping = CancellationToken::new();
        let metrics = self.metrics_listener.map(|listener| {
            let router = gate::metrics_router(self.metrics.clone());
            let (metrics, options) = (Metrics::default(), options.clone());
            tokio::spawn(accept::serve(
                listener,
                router,
                metrics,
                options,
                stopping.clone().cancelled_owned(),
            ))
        });
        let stop = async {
            stop.await;
            // Workers that wait for a job get their answer now.
            self.work.waiting.close();
        };
        let finished = accept::serve(self.listener, self.router, self.metrics, options, stop).await;
        stopping.cancel();
        if let Some(metrics) = metrics {
            // It has nothing to finish but a scrape.
            let _ = metrics.await;
        }
        self.tasks.stop().await;
        self.store.close().await;
        finished
    }
}

/// What the documents at the root say of this place.
fn site(settings: &Settings) -> Site {
    let contact = settings.security_contact.clone();
    // The people whose program is tested here are the ones who run this server.
    let default = || format!("https://github.com/{}/security", settings.main_repository);
    Site { security_contact: contact.unwrap_or_else(default), public_url: settings.public_url.clone() }
}

async fn bind(address: SocketAddr, setting: &str) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).await.map_err(|error| failed(format!("{setting}: {address}: {error}")))
}

/// How this machine reaches an address it listens on.
fn own_url(mut address: SocketAddr) -> String {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    format!("http://{address}")
}

/// Runs the command.
pub async fn run(settings: &Settings) -> Result<(), Failure> {
    let server = Server::open(settings.clone()).await?;
    let stop = asked_to_stop()?;
    if settings.integration_token.is_none() {
        tracing::info!(
            setting = "integration_token",
            "no integration token is set: results computed elsewhere take an API token with results:write"
        );
    }
    tracing::info!(address = %server.address()?, "listening");
    let finished = server.serve(stop).await;
    if finished {
        tracing::info!("stopped");
    } else {
        tracing::warn!("stopped; some requests did not finish in time");
    }
    Ok(())
}

/// Waits for SIGTERM or Ctrl-C, and catches them from the moment it is called:
/// one that came before the first poll would end the process at once.
#[cfg(unix)]
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        // If it cannot be waited for, the process is ended from outside.
        let _ = tokio::signal::ctrl_c().await;
    })
}

/// Whether database and files answer.
struct Ready {
    store: Store,
    blobs: Blobs,
}

impl Readiness for Ready {
    fn ready(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(async {
            match migrations::pending(&self.store).await {
                Ok(0) => {}
                Ok(_) => return Err("the database is not up to date".to_owned()),
                Err(_) => return Err("the database does not answer".to_owned()),
            }
            self.blobs.ping().await.map_err(|_| "the file store does not answer".to_owned())
        })
    }
}
