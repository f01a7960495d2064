//! Counters and latency histograms in Prometheus' format.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use prometheus::{
    Encoder, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, Opts, Registry, TextEncoder,
};

use crate::contract::RateClass;

/// The server's metrics; cheap to clone.
#[derive(Clone)]
pub struct Metrics {
    inner: Arc<Inner>,
}

struct Inner {
    registry: Registry,
    requests: IntCounterVec,
    durations: HistogramVec,
    limited: IntCounterVec,
    connections: IntGauge,
    observed: Mutex<Vec<(IntGauge, Observation)>>,
}

/// A figure that somebody else keeps.
type Observation = Box<dyn Fn() -> u64 + Send + Sync>;

impl Default for Metrics {
    fn default() -> Self {
        let registry = Registry::new();
        let requests = IntCounterVec::new(
            Opts::new("touchstone_requests_total", "Requests by operation and status."),
            &["operation", "status"],
        );
        let durations = HistogramVec::new(
            HistogramOpts::new(
                "touchstone_request_duration_seconds",
                "Time to the reply's head, by operation.",
            )
            .buckets(vec![
                0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
            ]),
            &["operation"],
        );
        let limited = IntCounterVec::new(
            Opts::new("touchstone_rate_limited_total", "Requests over a rate limit, by class."),
            &["class"],
        );
        let connections = IntGauge::new("touchstone_connections", "Open connections.");
        // Names, labels and help are constants that the tests have registered.
        let inner = Inner {
            requests: requests.expect("a valid metric"),
            durations: durations.expect("a valid metric"),
            limited: limited.expect("a valid metric"),
            connections: connections.expect("a valid metric"),
            observed: Mutex::default(),
            registry,
        };
        for collector in [
            Box::new(inner.requests.clone()) as Box<dyn prometheus::core::Collector>,
            Box::new(inner.durations.clone()),
            Box::new(inner.limited.clone()),
            Box::new(inner.connections.clone()),
        ] {
            inner.registry.register(collector).expect("each metric is registered once");
        }
        Self { inner: Arc::new(inner) }
    }
}

impl Metrics {
    /// Counts a request that has come to its end, and how long that took.
    pub fn handled(&self, operation: &str, status: u16, took: Duration) {
        let mut digits = [0; 3];
        self.inner.requests.with_label_values(&[operation, three_digits(status, &mut digits)]).inc();
        self.inner.durations.with_label_values(&[operation]).observe(took.as_secs_f64());
    }

    /// Counts a request over a limit.
    pub fn limited(&self, class: RateClass) {
        self.inner.limited.with_label_values(&[class.as_str()]).inc();
    }

    /// Shows a figure that somebody else keeps, as it is when asked for. The
    /// name must be a new one.
    pub fn observe(&self, name: &str, help: &str, figure: impl Fn() -> u64 + Send + Sync + 'static) {
        let registered = IntGauge::new(name, help)
            .and_then(|gauge| self.inner.registry.register(Box::new(gauge.clone())).map(|()| gauge));
        match registered {
            Ok(gauge) => self.observed().push((gauge, Box::new(figure))),
            Err(error) => tracing::error!(name, %error, "a metric cannot be shown"),
        }
    }

    fn observed(&self) -> std::sync::MutexGuard<'_, Vec<(IntGauge, Observation)>> {
        self.inner.observed.lock().unwrap_or_else(|poison| poison.into_inner())
    }

    /// The number of open connections.
    pub fn connections(&self) -> &IntGauge {
        &self.inner.connections
    }

    /// Everything, as text, and its media type.
    pub fn text(&self) -> (Vec<u8>, String) {
        for (gauge, figure) in self.observed().iter() {
            gauge.set(i64::try_from(figure()).unwrap_or(i64::MAX));
        }
        let encoder = TextEncoder::new();
        let mut text = Vec::new();
        if let Err(error) = encoder.encode(&self.inner.registry.gather(), &mut text) {
            tracing::error!(%error, "the metrics could not be written");
        }
        (text, encoder.format_type().to_owned())
    }
}

/// A status as text, without an allocation.
fn three_digits(status: u16, digits: &mut [u8; 3]) -> &str {
    for (i, place) in [100, 10, 1].into_iter().enumerate() {
        digits[i] = b'0' + u8::try_from(status / place % 10).unwrap_or_default();
    }
    std::str::from_utf8(digits).unwrap_or_default()
}
