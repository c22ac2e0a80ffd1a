//! A teacher's link for pupils: what it asks, hides, locks and shows; and the same as a snippet to embed.

use super::answer_kind::AnswerKind;
use super::copy_field::{Copied, CopyField};
use super::qr::Qr;
use super::teacher_texts::TeacherTexts;
use super::whole_address::address_for_others;
use crate::lesson;
use crate::link::{MAX_ASK, Part, Sharing};
use crate::model::{Action, Asking, Teacher, TeacherAction};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::address;
use crate::run::Run;
use crate::scenario::Field;
use crate::text::fill;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What pupils are to see.
#[derive(Properties, PartialEq)]
pub struct PupilsProps {
    /// The step.
    pub step: usize,
    /// The present run.
    pub run: Run,
    /// What is prepared.
    pub teacher: Teacher,
    /// The sentences.
    pub text: TeacherTexts,
    /// Called with what came of copying.
    pub on_copy: Callback<Copied>,
}

/// The builder of the link, the link, and the snippet.
#[component]
pub fn Pupils(props: &PupilsProps) -> Html {
    let TeacherTexts(text) = props.text;
    let Asking { step, scenario, sharing, fits } = Asking::of(props.step, props.run.scenario(), &props.teacher.sharing);
    let link = AttrValue::from(address_for_others(step, &scenario, &sharing));
    let embedded = lesson::write(step, &scenario, None, &Sharing { embed: true, ..sharing });
    let snippet = address::for_frames().map(|frames| snippet(&format!("{frames}#{embedded}"), text.embed_title));
    let on_disk = address::for_others().is_none();
    html! {
        <>
            <section>
                <h3>{ text.pupils }</h3>
                <p class="hint">{ text.pupils_hint }</p>
                <Builder teacher={props.teacher.clone()} text={props.text} />
                if !fits {
                    <p class="wrong" role="status">{ text.unfit }</p>
                }
                <CopyField id="share-pupils" name={text.pupil_link} value={link.clone()} on_copy={props.on_copy.clone()} />
                if on_disk {
                    <p class="hint">{ text.on_disk }</p>
                }
                <p><a href={link.clone()} target="_blank" rel="noopener">{ text.see }</a></p>
                <Qr name={text.pupils_qr} {link} />
            </section>
            <section>
                <h3>{ text.embed }</h3>
                if let Some(snippet) = snippet {
                    <CopyField id="share-embed" name={text.embed} value={snippet} on_copy={props.on_copy.clone()} />
                } else {
                    <p class="hint">{ text.no_embed }</p>
                }
            </section>
        </>
    }
}

/// A frame with the page's copy for frames, as HTML. The page in it may write to the clipboard, for its buttons that copy.
fn snippet(source: &str, title: &str) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    let (source, title) = (escaped(source), escaped(title));
    format!(
        "<iframe src=\"{source}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
    )
}

#[derive(Properties, PartialEq)]
struct BuilderProps {
    teacher: Teacher,
    text: TeacherTexts,
}

/// What a teacher sets.
#[component]
fn Builder(props: &BuilderProps) -> Html {
    let (panel, TeacherTexts(share)) = (&use_text().panel, props.text);
    let sharing = &props.teacher.sharing;
    let left = MAX_ASK.saturating_sub(sharing.ask.chars().count()).to_string();
    let dispatch = use_dispatch();
    let oninput = use_callback(dispatch, |event: InputEvent, dispatch| {
        let field: HtmlInputElement = event.target_unchecked_into();
        dispatch.send(Action::Teacher(TeacherAction::Ask(field.value())));
    });
    let lock = |field: Field| {
        let name = panel.setting(field).1;
        html! { <Tick {name} action={TeacherAction::ToggleLock(field)} checked={sharing.locks(field)} /> }
    };
    let all = sharing.lock.len() == Field::ALL.len();
    let part = |(part, name): (Part, &'static str)| {
        html! { <Tick {name} action={TeacherAction::TogglePart(part)} checked={sharing.parts.contains(&part)} /> }
    };
    html! {
        <div class="builder">
            <div class="question">
                <label for="share-ask">{ share.ask }</label>
                <input id="share-ask" maxlength={MAX_ASK.to_string()} dir="auto" aria-describedby="share-left"
                    value={sharing.ask.clone()} {oninput} />
                <p class="hint" id="share-left">{ fill(share.ask_left, &[&left]) }</p>
            </div>
            <AnswerKind draft={props.teacher.answer.clone()} text={props.text} />
            <div>
                <Tick name={share.hide} action={TeacherAction::ToggleHide} checked={sharing.hide} />
                <Tick name={share.play} action={TeacherAction::TogglePlay} checked={sharing.play} />
            </div>
            <details>
                <summary>{ share.lock }</summary>
                <div class="ticks">
                    <Tick name={share.lock_all} action={TeacherAction::ToggleAllLocks} checked={all} />
                    { for Field::ALL.into_iter().map(lock) }
                </div>
            </details>
            <details>
                <summary>{ share.view }</summary>
                <p class="hint">{ share.view_hint }</p>
                <div class="ticks">{ for Part::ALL.into_iter().zip(share.parts).map(part) }</div>
            </details>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct TickProps {
    name: &'static str,
    action: TeacherAction,
    checked: bool,
}

#[component]
fn Tick(props: &TickProps) -> Html {
    let dispatch = use_dispatch();
    let onclick = use_callback((dispatch, props.action.clone()), |_: MouseEvent, (dispatch, action)| {
        dispatch.send(Action::Teacher(action.clone()));
    });
    html! {
        <label class="choice"><input type="checkbox" checked={props.checked} {onclick} />{ props.name }</label>
    }
}
