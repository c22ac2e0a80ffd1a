//! A teacher's link for pupils: what it asks, hides, locks and shows; and the same as a snippet to embed.

use super::answer_kind::AnswerKind;
use super::builder::{ask_field, snippet, tick};
use super::copy_field::{Copied, CopyField};
use super::qr::Qr;
use super::teacher_texts::TeacherTexts;
use super::whole_address::address_for_others;
use crate::lesson;
use crate::link::{Part, Sharing};
use crate::model::{Action, Asking, Teacher, TeacherAction};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::address;
use crate::run::Run;
use crate::scenario::Field;
use strum::VariantArray;
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
    let dispatch = use_dispatch();
    let on_change = use_callback(dispatch, |action, dispatch| dispatch.send(Action::Teacher(action)));
    let tick = |name, action, checked| tick(name, action, checked, &on_change);
    let lock = |field: Field| {
        let name = panel.setting(field).1;
        tick(name, TeacherAction::ToggleLock(field), sharing.locks(field))
    };
    let all = sharing.lock.len() == Field::VARIANTS.len();
    let part =
        |(part, name): (Part, &'static str)| tick(name, TeacherAction::TogglePart(part), sharing.parts.contains(&part));
    html! {
        <div class="builder">
            { ask_field(&sharing.ask, share, &on_change) }
            <AnswerKind draft={props.teacher.answer.clone()} of_kitchen=true text={props.text} on_change={on_change.clone()} />
            <div>
                { tick(share.hide, TeacherAction::ToggleHide, sharing.hide) }
                { tick(share.play, TeacherAction::TogglePlay, sharing.play) }
            </div>
            <details>
                <summary>{ share.lock }</summary>
                <div class="ticks">
                    { tick(share.lock_all, TeacherAction::ToggleAllLocks, all) }
                    { for Field::VARIANTS.iter().copied().map(lock) }
                </div>
            </details>
            <details>
                <summary>{ share.view }</summary>
                <p class="hint">{ share.view_hint }</p>
                <div class="ticks">{ for Part::VARIANTS.iter().copied().zip(share.parts).map(part) }</div>
            </details>
        </div>
    }
}
