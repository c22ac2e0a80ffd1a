//! Exports: files that hold the run. The workshop makes those of text; the picture is painted here, a part at a time.

use super::failure::{Failure, complaint};
use crate::export::{CsvFor, Format};
use crate::link::{self, View};
use crate::page::canvas::{Palette, marks as painter};
use crate::page::components::working::progress;
use crate::page::context::use_text;
use crate::page::platform::files::{TextFile, save_picture};
use crate::page::platform::{address, document, texts, workshop};
use crate::run::Run;
use crate::text::Text;
use crate::workshop::message::{Job, Report};
use gloo_timers::callback::Interval;
use std::any::Any;
use strum::VariantArray;
use yew::prelude::*;

/// What is exported.
#[derive(Properties, PartialEq)]
pub struct ExportsProps {
    /// The run.
    pub run: Run,
    /// Who tables are for.
    pub csv_for: CsvFor,
}

/// How many marks of a picture are painted at a time.
const MARKS: usize = 800;

/// What the picture's file is called.
const PICTURE: &str = "timeline.png";

/// What a run can be exported as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Export {
    /// A file of text; who it is for, where it is a table.
    Text(Format, CsvFor),
    /// The timelines as a picture (PNG).
    Picture,
}

/// An export that was asked for. Each has a number of its own, so that the same one can be asked for again.
#[derive(Clone, PartialEq)]
struct Request {
    number: u32,
    export: Export,
    run: Run,
}

/// How the exports stand.
#[derive(Clone, PartialEq, Default)]
struct State {
    /// How many were asked for.
    count: u32,
    present: Option<Request>,
    failed: Option<Failure>,
}

/// What happens to exports.
enum Change {
    Begin(Export, Run),
    Stop,
    /// The export with this number has come to its end.
    End(u32, Result<(), Failure>),
}

impl Reducible for State {
    type Action = Change;

    fn reduce(self: std::rc::Rc<Self>, change: Change) -> std::rc::Rc<Self> {
        let number = self.count + 1;
        match change {
            Change::Begin(export, run) => {
                Self { count: number, present: Some(Request { number, export, run }), failed: None }.into()
            }
            Change::Stop => Self { present: None, ..(*self).clone() }.into(),
            Change::End(number, result) if self.count == number => {
                Self { present: None, failed: result.err(), ..(*self).clone() }.into()
            }
            // Another one was begun meanwhile.
            Change::End(..) => self,
        }
    }
}

/// A button for each format, and how far the present export is. It ends when the run changes or the dialog closes.
#[component]
pub fn Exports(props: &ExportsProps) -> Html {
    let whole_text = use_text();
    let text = &whole_text.share;
    let state = use_reducer(State::default);
    let begin = use_callback((state.dispatcher(), props.run.clone()), |export, (state, run)| {
        state.dispatch(Change::Begin(export, run.clone()));
    });
    let on_end = use_callback((state.dispatcher(), state.count), |result, (state, number)| {
        state.dispatch(Change::End(*number, result));
    });
    let on_stop = use_callback(state.dispatcher(), |_: MouseEvent, state| state.dispatch(Change::Stop));
    let button =
        |(export, name): (Export, &'static str)| html! { <ExportButton {export} {name} begin={begin.clone()} /> };
    let formats = Format::VARIANTS
        .iter()
        .copied()
        .map(|format| Export::Text(format, props.csv_for))
        .zip(text.formats)
        .chain([(Export::Picture, text.png)]);
    let present = state.present.clone().filter(|request| request.run == props.run);
    html! {
        <section>
            <h3 id="take">{ text.take }</h3>
            <div class="row">
                { for formats.map(button) }
                <button type="button" onclick={|_| document::print()}>{ text.print }</button>
            </div>
            if let Some(Request { number, export, run }) = present {
                <Progress key={number} {export} {run} {on_end} {on_stop} />
            }
            { complaint(state.failed, whole_text) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ExportButtonProps {
    export: Export,
    name: &'static str,
    begin: Callback<Export>,
}

#[component]
fn ExportButton(props: &ExportButtonProps) -> Html {
    let onclick =
        use_callback((props.begin.clone(), props.export), |_: MouseEvent, (begin, export)| begin.emit(*export));
    html! { <button type="button" {onclick}>{ props.name }</button> }
}

#[derive(Properties, PartialEq)]
struct ProgressProps {
    export: Export,
    run: Run,
    on_end: Callback<Result<(), Failure>>,
    on_stop: Callback<MouseEvent>,
}

/// An export that is being made, part by part, and how far it is. It stops when it is no longer rendered.
#[component]
fn Progress(props: &ProgressProps) -> Html {
    let text = use_text();
    let percent = use_state_eq(|| 0);
    use_effect_with((), {
        let (setter, on_end) = (percent.setter(), props.on_end.clone());
        let (export, run) = (props.export, props.run.clone());
        move |()| {
            let making: Box<dyn Any> = match export {
                Export::Text(format, csv_for) => Box::new(make_text((format, csv_for), &run, text, setter, on_end)),
                Export::Picture => Box::new(paint_picture(&run, text, setter, on_end)),
            };
            move || drop(making)
        }
    });
    html! {
        <div class="row">
            { progress(*percent, 100, text.share.progress, "take") }
            <button type="button" onclick={props.on_stop.clone()}>{ text.share.stop }</button>
        </div>
    }
}

/// A run's kitchen as a link's part after `#`.
fn kitchen(run: &Run) -> String {
    link::write(run.scenario(), &View::default())
}

/// The whole address of a kitchen, which pictures and programs name.
fn address_of(kitchen: &str) -> String {
    format!("{}#{kitchen}", address::for_others().unwrap_or_default())
}

/// Has a file of text made, and saves it. It stops when what it returns is dropped.
fn make_text(
    (format, csv_for): (Format, CsvFor),
    run: &Run,
    text: &'static Text,
    percent: UseStateSetter<usize>,
    on_end: Callback<Result<(), Failure>>,
) -> workshop::Begun {
    let kitchen = kitchen(run);
    let (address, texts) = (address_of(&kitchen), texts::file(text).to_owned());
    let job = Job::Export { format, address, kitchen, log: run.log(), texts, csv_for };
    let file = TextFile::default();
    workshop::begin(job, move |report| match report {
        Ok(Report::Part { text, percent: made }) => {
            file.push(&text);
            percent.set(made.into());
        }
        Ok(Report::Done) => on_end.emit(file.save(format.file(), format.mime()).map_err(Failure::from)),
        // What nobody asked for here.
        Ok(_) => {}
        Err(unavailable) => on_end.emit(Err(unavailable.into())),
    })
}

/// Paints the picture in slices, and saves it. It stops when what it returns is dropped.
fn paint_picture(
    run: &Run,
    text: &'static Text,
    percent: UseStateSetter<usize>,
    on_end: Callback<Result<(), Failure>>,
) -> Option<Interval> {
    let palette = Palette::read();
    let sheet = painter::sheet(run, &address_of(&kitchen(run)), &text.page, &palette);
    let Some((sheet, canvas)) = sheet else {
        on_end.emit(Err(Failure::NotSaved));
        return None;
    };
    let (mut lanes, mut painted, count) = (sheet.marks(), 0, Format::Svg.count(run).max(1));
    let (mut ended, hues) = (false, run.hues());
    Some(Interval::new(0, move || {
        if ended {
            return;
        }
        let mut slice = Vec::new();
        while slice.len() < MARKS
            && let Some(lane) = lanes.next()
        {
            slice.extend(lane);
            painted += 1;
        }
        if slice.is_empty() {
            ended = true;
            let on_end = on_end.clone();
            save_picture(PICTURE, canvas.element(), move |result| on_end.emit(result.map_err(Failure::from)));
        } else {
            painter::draw(&canvas, &palette.inks(hues), &slice);
            percent.set((painted * 100 / count).min(100));
        }
    }))
}
