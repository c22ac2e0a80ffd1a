//! Exports: files that hold the run, made a slice at a time.

use crate::export::Format;
use crate::link::{self, View};
use crate::model::{Export, ExportJob, Slice};
use crate::page::canvas::{Canvas, Palette, marks};
use crate::page::context::use_text;
use crate::page::platform::files::{NotSaved, TextFile, save_picture};
use crate::page::platform::{address, document};
use crate::run::Run;
use crate::text::fill;
use gloo_timers::callback::Interval;
use yew::prelude::*;

/// What is exported.
#[derive(Properties, PartialEq)]
pub struct ExportsProps {
    /// The run.
    pub run: Run,
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
    failed: bool,
}

/// What happens to exports.
enum Change {
    Begin(Export, Run),
    Stop,
    /// The export with this number has come to its end.
    End(u32, Result<(), NotSaved>),
}

impl Reducible for State {
    type Action = Change;

    fn reduce(self: std::rc::Rc<Self>, change: Change) -> std::rc::Rc<Self> {
        let number = self.count + 1;
        match change {
            Change::Begin(export, run) => {
                Self { count: number, present: Some(Request { number, export, run }), failed: false }.into()
            }
            Change::Stop => Self { present: None, ..(*self).clone() }.into(),
            Change::End(number, result) if self.count == number => {
                Self { present: None, failed: result.is_err(), ..(*self).clone() }.into()
            }
            // Another one was begun meanwhile.
            Change::End(..) => self,
        }
    }
}

/// A button for each format, and how far the present export is. It ends when the run changes or the dialog closes.
#[component]
pub fn Exports(props: &ExportsProps) -> Html {
    let text = &use_text().share;
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
    let formats = Format::ALL.into_iter().map(Export::Text).zip(text.formats).chain([(Export::Png, text.png)]);
    let present = state.present.clone().filter(|request| request.run == props.run);
    html! {
        <section>
            <h3>{ text.take }</h3>
            <div class="row">
                { for formats.map(button) }
                <button type="button" onclick={|_| document::print()}>{ text.print }</button>
            </div>
            if let Some(Request { number, export, run }) = present {
                <Progress key={number} {export} {run} {on_end} {on_stop} />
            }
            if state.failed {
                <p class="wrong" role="alert">{ text.not_saved }</p>
            }
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
    on_end: Callback<Result<(), NotSaved>>,
    on_stop: Callback<MouseEvent>,
}

/// An export that is being made, slice by slice, and how far it is. It stops when it is no longer rendered.
#[component]
fn Progress(props: &ProgressProps) -> Html {
    let text = use_text();
    let percent = use_state_eq(|| 0);
    use_effect_with((), {
        let (setter, on_end) = (percent.setter(), props.on_end.clone());
        let link = format!("{}#{}", address::page(), link::write(props.run.scenario(), &View::default()));
        let mut job = ExportJob::new(props.export, &props.run, &link, &text.page);
        let mut file = File::of(props.export, &props.run);
        let export = props.export;
        move |()| {
            let slices = Interval::new(0, move || match (job.advance(), &file) {
                (_, File::Ended) => {}
                (Slice::Text(slice), File::Text(text)) => {
                    text.push(&slice);
                    setter.set(job.percent());
                }
                (Slice::Marks(slice), File::Picture(canvas, palette)) => {
                    marks::draw(canvas, palette, &slice);
                    setter.set(job.percent());
                }
                _ => std::mem::replace(&mut file, File::Ended).save(export, on_end.clone()),
            });
            move || drop(slices)
        }
    });
    let percent = percent.to_string();
    html! {
        <div class="row">
            <progress max="100" value={percent.clone()} aria-label={text.share.take}></progress>
            <span>{ fill(text.share.progress, &[&percent]) }</span>
            <button type="button" onclick={props.on_stop.clone()}>{ text.share.stop }</button>
        </div>
    }
}

/// What slices are added to.
enum File {
    Text(TextFile),
    Picture(Box<Canvas>, Palette),
    /// The browser refused a canvas of that size.
    TooLarge,
    /// It was handed over to be saved.
    Ended,
}

impl File {
    fn of(export: Export, run: &Run) -> Self {
        if let Export::Text(_) = export {
            return Self::Text(TextFile::default());
        }
        let palette = Palette::read();
        marks::sheet(run, &palette).map_or(Self::TooLarge, |canvas| Self::Picture(Box::new(canvas), palette))
    }

    fn save(self, export: Export, on_end: Callback<Result<(), NotSaved>>) {
        match self {
            Self::Text(text) => on_end.emit(text.save(export.file(), export.mime())),
            Self::Picture(canvas, _) => {
                save_picture(export.file(), canvas.element(), move |result| on_end.emit(result));
            }
            Self::TooLarge => on_end.emit(Err(NotSaved)),
            Self::Ended => {}
        }
    }
}
