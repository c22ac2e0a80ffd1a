//! The way to the [workshop](crate::workshop), the module that makes what takes long. It is opened when it is first wanted, and stays. Where it cannot
//! be had, or breaks, all jobs are told; the next one opens it anew.

use super::starter;
use crate::workshop::message::{Job, Reply, Report, Request, decode, encode};
use js_sys::{Function, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

/// Why the workshop cannot be had.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unavailable {
    /// Its files could not be fetched, or it broke.
    Now,
    /// Its files are gone: another release has taken their place.
    NewerRelease,
}

/// What is told of a job.
type OnReport = Rc<dyn Fn(Result<Report, Unavailable>)>;

/// How the workshop stands.
enum Door {
    Closed,
    /// It is being opened; these requests wait.
    Opening(Vec<Request>),
    /// It is open: this function takes requests.
    Open(Function),
}

struct Client {
    door: Door,
    /// The jobs without an end, by their number.
    jobs: Vec<(u32, OnReport)>,
    /// How many jobs there were.
    count: u32,
}

thread_local! {
    static CLIENT: RefCell<Client> = const { RefCell::new(Client { door: Door::Closed, jobs: Vec::new(), count: 0 }) };
}

/// A job that was begun. It stops when this is dropped.
pub struct Begun(u32);

impl Drop for Begun {
    fn drop(&mut self) {
        let runs = CLIENT.with_borrow_mut(|client| {
            let before = client.jobs.len();
            client.jobs.retain(|(number, _)| *number != self.0);
            client.jobs.len() < before
        });
        if runs {
            send(Request::Stop(self.0));
        }
    }
}

/// Begins a job and calls back with each report, until it is done, cannot be made, or is dropped.
#[must_use]
pub fn begin(job: Job, on_report: impl Fn(Result<Report, Unavailable>) + 'static) -> Begun {
    let number = CLIENT.with_borrow_mut(|client| {
        client.count += 1;
        client.jobs.push((client.count, Rc::new(on_report)));
        client.count
    });
    send(Request::Begin(number, job));
    Begun(number)
}

fn send(request: Request) {
    let open = CLIENT.with_borrow_mut(|client| match &mut client.door {
        Door::Open(take) => {
            post(take, &request);
            false
        }
        Door::Opening(waiting) => {
            waiting.push(request);
            false
        }
        Door::Closed => {
            client.door = Door::Opening(vec![request]);
            true
        }
    });
    if open {
        spawn_local(open_workshop());
    }
}

fn post(take: &Function, request: &Request) {
    // A worker that broke has said so, or will.
    let _ = take.call1(&JsValue::UNDEFINED, &Uint8Array::from(encode(request).as_slice()));
}

async fn open_workshop() {
    // What is no reply is not the workshop's doing: nothing more can be expected of it.
    let on_reply = Closure::<dyn Fn(Uint8Array)>::new(|bytes: Uint8Array| match decode(&bytes.to_vec()) {
        Some(reply) => report(reply),
        None => fail(Unavailable::Now),
    });
    let on_break = Closure::<dyn Fn()>::new(|| fail(Unavailable::Now));
    let opened = starter::open_workshop(&on_reply.into_js_value(), &on_break.into_js_value()).await;
    match opened.and_then(JsCast::dyn_into) {
        Ok(take) => {
            let door = CLIENT
                .with_borrow_mut(|client| std::mem::replace(&mut client.door, Door::Open(Function::clone(&take))));
            if let Door::Opening(waiting) = door {
                waiting.iter().for_each(|request| post(&take, request));
            }
        }
        Err(error) => {
            web_sys::console::warn_1(&error);
            fail(if starter::is_newer_release(&error) { Unavailable::NewerRelease } else { Unavailable::Now });
        }
    }
}

fn report(Reply { job, report }: Reply) {
    let on_report = CLIENT.with_borrow_mut(|client| {
        let place = client.jobs.iter().position(|(number, _)| *number == job)?;
        Some(if report == Report::Done { client.jobs.remove(place).1 } else { client.jobs[place].1.clone() })
    });
    if let Some(on_report) = on_report {
        on_report(Ok(report));
    }
}

/// Tells all jobs that they cannot be made.
fn fail(why: Unavailable) {
    let jobs = CLIENT.with_borrow_mut(|client| {
        client.door = Door::Closed;
        std::mem::take(&mut client.jobs)
    });
    for (_, on_report) in jobs {
        on_report(Err(why));
    }
}
