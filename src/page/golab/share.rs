//! What the dialog for sharing has: links to the program and to the moment, a teacher's link for pupils, the function `work`.

use super::context::{GoDispatch, use_go_dispatch, use_go_text};
use crate::lab::Micros;
use crate::lab::address::LOCKABLE;
use crate::link::Sharing;
use crate::model::golab::{Failure, GoAction, Linked};
use crate::model::{Teacher, TeacherAction};
use crate::page::components::share::{
    AnswerKind, Copied, CopyField, CopyStatus, Qr, TeacherTexts, ask_field, snippet, tick,
};
use crate::page::hooks::use_later;
use crate::page::platform::address;
use crate::page::platform::files::TextFile;
use crate::page::playback::use_linked_moment;
use crate::scenario::Field;
use crate::text::{GoPageText, TeacherText, fill};
use yew::prelude::*;

/// What is shared.
#[derive(Properties, PartialEq)]
pub struct GoShareProps {
    /// The program, and how it is run.
    pub linked: Linked,
    /// Whether the run of it is shown, so that there is a moment to link to.
    pub is_shown: bool,
    /// What a teacher prepares.
    pub teacher: Teacher,
}

/// What can be handed on.
#[component]
pub fn GoShare(props: &GoShareProps) -> Html {
    let text = &use_go_text().page;
    let copied = use_state_eq(|| Copied::None);
    let on_copy = use_callback(copied.setter(), |result: Copied, copied| copied.set(result));
    let later = use_later::<TeacherText>(true);
    html! {
        <>
            <CopyStatus id="go-copied" copied={*copied} />
            <section>
                <p>{ text.share_lead }</p>
                <Links linked={props.linked.clone()} is_shown={props.is_shown} on_copy={on_copy.clone()} />
            </section>
            { match later {
                Ok(later) => html! { <GoPupils linked={props.linked.clone()} teacher={props.teacher.clone()} text={TeacherTexts(later)} {on_copy} /> },
                Err(instead) => instead,
            } }
            <SaveWork />
        </>
    }
}

/// A link in a field, or how much too long it is.
#[derive(Properties, PartialEq)]
struct LinkFieldProps {
    id: &'static str,
    name: AttrValue,
    link: Result<AttrValue, usize>,
    on_copy: Callback<Copied>,
}

#[component]
fn LinkField(props: &LinkFieldProps) -> Html {
    let text = use_go_text();
    match &props.link {
        Ok(link) => {
            html! { <CopyField id={props.id} name={props.name.clone()} value={link.clone()} on_copy={props.on_copy.clone()} /> }
        }
        Err(length) => html! { <p class="wrong">{ fill(text.link_too_long, &[&length.to_string()]) }</p> },
    }
}

/// A link as others can open it.
fn whole(link: Result<String, usize>) -> Result<AttrValue, usize> {
    link.map(|link| format!("{}#{link}", address::page()).into())
}

#[derive(Properties, PartialEq)]
struct LinksProps {
    linked: Linked,
    is_shown: bool,
    on_copy: Callback<Copied>,
}

/// The link to the program, and the one to the moment shown.
#[component]
fn Links(props: &LinksProps) -> Html {
    let text = &use_go_text().page;
    let moment = Micros(use_linked_moment().0);
    let link = |moment| whole(props.linked.link(moment, &Sharing::default()));
    html! {
        <>
            <LinkField id="go-link" name={text.share_link} link={link(None)} on_copy={props.on_copy.clone()} />
            if props.is_shown {
                <LinkField id="go-moment" name={fill(text.share_moment, &[&moment.seconds()])} link={link(Some(moment))} on_copy={props.on_copy.clone()} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct GoPupilsProps {
    linked: Linked,
    teacher: Teacher,
    text: TeacherTexts,
    on_copy: Callback<Copied>,
}

/// What a setting is called.
fn setting_name(text: &GoPageText, field: Field) -> &'static str {
    match field {
        Field::Cores => text.cores,
        Field::Policy => text.policy,
        Field::Slice => text.slice,
        Field::Switch => text.switch,
        Field::Seed => text.seed,
        _ => text.program,
    }
}

/// A teacher's link for pupils: what it asks, hides and locks; and the same as a snippet to embed.
#[component]
fn GoPupils(props: &GoPupilsProps) -> Html {
    let (own, dispatch, TeacherTexts(text)) = (&use_go_text().page, use_go_dispatch(), props.text);
    let sharing = &props.teacher.sharing;
    let on_change =
        use_callback(dispatch, |action: TeacherAction, dispatch: &GoDispatch| dispatch.send(GoAction::Teacher(action)));
    let tick = |name, action, checked| tick(name, action, checked, &on_change);
    let lock = |field: Field| tick(setting_name(own, field), TeacherAction::ToggleLock(field), sharing.locks(field));
    let link = whole(props.linked.link(None, sharing));
    let embed = Sharing { embed: true, ..sharing.clone() };
    let embedded = props.linked.link(None, &embed).ok().zip(address::for_frames());
    let embedded = embedded.map(|(link, frames)| snippet(&format!("{frames}#{link}"), own.title));
    html! {
        <>
            <section>
                <h3>{ text.pupils }</h3>
                <p class="hint">{ text.pupils_hint }</p>
                <div class="builder">
                    { ask_field(&sharing.ask, text, &on_change) }
                    <AnswerKind draft={props.teacher.answer.clone()} of_kitchen=false text={props.text} on_change={on_change.clone()} />
                    <div>
                        { tick(own.pupils_hide, TeacherAction::ToggleHide, sharing.hide) }
                        { tick(own.pupils_play, TeacherAction::TogglePlay, sharing.play) }
                    </div>
                    <details>
                        <summary>{ text.lock }</summary>
                        <div class="ticks">{ for LOCKABLE.into_iter().map(lock) }</div>
                    </details>
                </div>
                <LinkField id="go-pupils" name={text.pupil_link} link={link.clone()} on_copy={props.on_copy.clone()} />
                if let Ok(link) = link {
                    <p><a href={link.clone()} target="_blank" rel="noopener">{ text.see }</a></p>
                    <Qr name={text.pupils_qr} {link} />
                }
            </section>
            if let Some(snippet) = embedded {
                <section>
                    <h3>{ text.embed }</h3>
                    <CopyField id="go-embed" name={text.embed} value={snippet} on_copy={props.on_copy.clone()} />
                </section>
            }
        </>
    }
}

/// The function `work` for the real Go.
const WORK: &str = include_str!("work.go");

/// A button that saves the function `work`, without which `go run` does not take a program that has it.
#[component]
fn SaveWork() -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let onclick = use_callback(dispatch, |_: MouseEvent, dispatch| {
        let file = TextFile::default();
        file.push(WORK);
        if file.save("work.go", "text/plain").is_err() {
            dispatch.send(GoAction::Fail(Failure::NotSaved));
        }
    });
    html! {
        <section>
            <p>{ text.save_work_lead }</p>
            <button type="button" {onclick}>{ text.save_work }</button>
        </section>
    }
}
