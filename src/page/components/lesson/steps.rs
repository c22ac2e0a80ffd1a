//! The ways between the steps.

use crate::lesson::{Chapter, STEPS};
use crate::link::GO_PAGE;
use crate::model::{Focus, LessonAction};
use crate::page::components::icons::{Drawn, Icon};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::{address, focus};
use crate::text::{Text, fill};
use strum::VariantArray;
use yew::prelude::*;

/// The steps of the lesson.
#[derive(Properties, PartialEq)]
pub struct StepListProps {
    /// The present step.
    pub step: usize,
    /// Which steps were done.
    pub done: Vec<bool>,
}

/// Where the reader is, as a button that opens the list of steps by chapters.
#[component]
pub fn StepList(props: &StepListProps) -> Html {
    let text = &use_text().lesson;
    let open = use_state_eq(|| false);
    let toggle = use_callback(open.clone(), |_: MouseEvent, open| open.set(!**open));
    let close = use_callback(open.clone(), |(), open| open.set(false));
    let escape = use_callback(open.clone(), |event: KeyboardEvent, open| {
        if event.key() == "Escape" && **open {
            event.prevent_default();
            open.set(false);
            focus::focus(Focus::Steps.id());
        }
    });
    let title = text.steps[props.step].title;
    let counted = count();
    let here = if props.step < counted {
        fill(text.nav_here, &[&(props.step + 1).to_string(), &counted.to_string(), title])
    } else {
        title.to_owned()
    };
    let done = |step: usize| props.done.get(step).copied().unwrap_or(false);
    let bar = |step: usize| {
        let class = classes!(done(step).then_some("done"), (step == props.step).then_some("here"));
        html! { <i key={step} {class}></i> }
    };
    let bars =
        |chapter: &Chapter| html! { <span>{ for steps_of(*chapter).filter(|step| *step < counted).map(bar) }</span> };
    html! {
        <nav aria-label={text.nav} onkeydown={escape}>
            <button type="button" class="here" id={Focus::Steps.id()} aria-expanded={open.to_string()} onclick={toggle}>
                <span class="bars" aria-hidden="true">{ for Chapter::VARIANTS.iter().take(3).map(bars) }</span>
                <span>{ here }</span>
                <Drawn icon={Icon::Open} />
            </button>
            if *open { <Chapters step={props.step} done={props.done.clone()} {close} /> }
        </nav>
    }
}

/// How many steps the lesson counts: what comes afterwards has no number.
fn count() -> usize {
    STEPS.iter().filter(|step| step.chapter != Chapter::Afterwards).count()
}

/// The steps of a chapter, by their places.
fn steps_of(chapter: Chapter) -> impl Iterator<Item = usize> {
    (0..STEPS.len()).filter(move |step| STEPS[*step].chapter == chapter)
}

/// The list of steps.
#[derive(Properties, PartialEq)]
struct ChaptersProps {
    step: usize,
    done: Vec<bool>,
    /// Called when a step was chosen.
    close: Callback<()>,
}

/// The steps by chapters, each a button, with the lesson on one page and what stands before the first step.
#[component]
fn Chapters(props: &ChaptersProps) -> Html {
    let Text { lesson: text, page, .. } = use_text();
    let dispatch = use_dispatch();
    let go = |action: LessonAction| {
        let (go, close) = (dispatch.on_lesson(action), props.close.clone());
        Callback::from(move |event: MouseEvent| {
            close.emit(());
            go.emit(event);
        })
    };
    let item = |step: usize| {
        let title = text.steps[step].title;
        let title =
            if step < count() { fill(text.nav_step, &[&(step + 1).to_string(), title]) } else { title.to_owned() };
        let done = props.done.get(step).copied().unwrap_or(false);
        let name = if done { format!("{title}, {}", text.nav_done) } else { title.clone() };
        html! {
            <li key={step}>
                <button type="button" aria-label={name} class={done.then_some("done")}
                    aria-current={(step == props.step).then_some("step")} onclick={go(LessonAction::Go(step))}>
                    { title }
                </button>
            </li>
        }
    };
    let other = |name: &'static str, action: LessonAction| {
        html! { <li><button type="button" onclick={go(action)}>{ name }</button></li> }
    };
    let chapter = |(chapter, name): (Chapter, &&'static str)| {
        html! {
            <section>
                <h2>{ *name }</h2>
                <ol role="list">
                    if chapter == Chapter::MoreHands { { other(text.opening.about, LessonAction::ShowOpening) } }
                    { for steps_of(chapter).map(item) }
                    if chapter == Chapter::Afterwards {
                        { other(text.summary, LessonAction::ShowSummary) }
                        if let Some(file) = address::beside(GO_PAGE) {
                            <li><a href={file}>{ page.own_go }</a></li>
                        }
                        if let Some(file) = address::beside(page.teachers_file) {
                            <li><a href={file} target="_blank" rel="noopener">{ page.teachers }</a></li>
                        }
                    }
                </ol>
            </section>
        }
    };
    html! { <div class="chapters card">{ for Chapter::VARIANTS.iter().copied().zip(&text.chapters).map(chapter) }</div> }
}

/// Whether a step is the last one before the sandbox: there the lesson is looked back on, and the way to one's own Go programs begins.
const fn ends_lesson(step: usize) -> bool {
    step + 2 == STEPS.len()
}

/// What stands below a step.
#[derive(Properties, PartialEq)]
pub struct FeetProps {
    /// The step.
    pub step: usize,
    /// Whether its prediction is still to be made.
    pub predicting: bool,
    /// Whether any answer is still to be given or told.
    pub hiding: bool,
    /// Whether a setting is locked: a locked kitchen is not exchanged for the step's own.
    pub locked: bool,
}

/// Once more; below, in one row, back and next.
#[component]
pub fn Feet(props: &FeetProps) -> Html {
    let text = use_text();
    let (lesson, dispatch) = (&text.lesson, use_dispatch());
    let button = |name: String, action: LessonAction, primary: bool| {
        html! {
            <button type="button" class={primary.then_some("primary")} onclick={dispatch.on_lesson(action)}>{ name }</button>
        }
    };
    let sandbox = props.step + 1 == STEPS.len();
    let last = ends_lesson(props.step);
    html! {
        <>
            if last && !props.hiding { <OwnGo /> }
            if !props.predicting && !sandbox && !props.locked {
                <div class="row">{ button(lesson.again.to_owned(), LessonAction::Again, false) }</div>
            }
            <div class="row feet ways">
                if props.step > 0 { { button(lesson.back.to_owned(), LessonAction::Go(props.step - 1), false) } }
                if sandbox || last {
                    { button(lesson.summary.to_owned(), LessonAction::ShowSummary, !sandbox && !props.hiding) }
                } else {
                    { button(next(text, props.step + 1), LessonAction::Go(props.step + 1), !props.hiding) }
                }
            </div>
        </>
    }
}

/// The way to the page for programs in Go, at the end of the lesson. The single file has no such page.
#[component]
pub fn OwnGo() -> Html {
    let name = use_text().page.own_go;
    address::beside(GO_PAGE).map_or_else(Html::default, |file| html! { <p><a href={file}>{ name }</a></p> })
}

/// The button that leads on to a step.
fn next(text: &Text, step: usize) -> String {
    fill(text.panel.beside, &[text.lesson.next, text.lesson.steps[step].title])
}
