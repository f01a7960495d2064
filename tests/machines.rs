//! State machines: random sequences of requests, each answered as a small model
//! of the rules says.
//!
//! `TOUCHSTONE_TEST_SEQUENCES` says how many sequences there are and
//! `TOUCHSTONE_TEST_STEPS` how long they are; both are small unless they
//! are set.

mod baselines;
mod external;
mod run_life;
mod tokens;

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use proptest_state_machine::ReferenceStateMachine;

use crate::support::World;

/// A model, and what it is a model of.
trait Machine: ReferenceStateMachine {
    /// What a sequence needs to know of the server besides the model: ids,
    /// tokens.
    type System;

    /// The server's settings, where they are not those of other tests.
    const SETTINGS: &'static [(&'static str, &'static str)] = &[];

    /// Prepares the world for a sequence, whose number is its own.
    async fn begin(world: &World, number: u32) -> Self::System;

    /// Makes the request. The answer must be that of the model, which was
    /// `before`, and is `after`.
    async fn step(
        world: &World,
        system: &mut Self::System,
        before: &Self::State,
        transition: &Self::Transition,
        after: &Self::State,
    );

    /// Looks at everything there is; it must be as the model says.
    async fn check(world: &World, system: &Self::System, state: &Self::State);
}

/// A figure of the environment.
fn figure(name: &str, otherwise: u32) -> u32 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{name}: {text}")))
}

/// Runs the sequences on one world, one after another. To be called on a
/// runtime with several threads.
async fn run<M: Machine>() {
    let world = World::with(M::SETTINGS).await;
    let steps = figure("TOUCHSTONE_TEST_STEPS", 25) as usize;
    let cases = figure("TOUCHSTONE_TEST_SEQUENCES", 4);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let strategy = M::sequential_strategy(steps..=steps);
    let number = Cell::new(0);
    let taken = AtomicUsize::new(0);
    let handle = tokio::runtime::Handle::current();
    let outcome = tokio::task::block_in_place(|| {
        // What panics is caught, and made as short as possible.
        TestRunner::new(config).run(&strategy, |(state, transitions, seen)| {
            number.set(number.get() + 1);
            handle.block_on(sequence::<M>(&world, number.get(), state, transitions, seen, &taken));
            Ok::<_, TestCaseError>(())
        })
    });
    match outcome {
        Ok(()) => assert!(taken.load(Ordering::Relaxed) > cases as usize, "there were hardly any steps"),
        Err(TestError::Fail(reason, (_, transitions, _))) => {
            let steps: Vec<String> = transitions.iter().map(|step| format!("  {step:?}")).collect();
            panic!("{reason}\nafter\n{}", steps.join("\n"));
        }
        Err(TestError::Abort(reason)) => panic!("no sequences could be made: {reason}"),
    }
}

async fn sequence<M: Machine>(
    world: &World,
    number: u32,
    mut state: M::State,
    transitions: Vec<M::Transition>,
    seen: Option<Arc<AtomicUsize>>,
    taken: &AtomicUsize,
) {
    let mut system = M::begin(world, number).await;
    M::check(world, &system, &state).await;
    for transition in &transitions {
        // What was never seen is left out first.
        if let Some(seen) = &seen {
            seen.fetch_add(1, Ordering::SeqCst);
        }
        taken.fetch_add(1, Ordering::Relaxed);
        let after = M::apply(state.clone(), transition);
        M::step(world, &mut system, &state, transition, &after).await;
        M::check(world, &system, &after).await;
        state = after;
    }
}

/// Any of so many things.
fn any_of(count: usize) -> impl Strategy<Value = usize> {
    0..count.max(1)
}
