//! The editor of the stages: a row for each, with its name, seconds, what it needs and its places.

use super::super::icons::{Drawn, Icon};
use crate::link;
use crate::model::{Action, Edit, Focus, Phase, StagePart};
use crate::page::context::{Dispatch, use_dispatch, use_text};
use crate::scenario::{Field, Limits, Problem, Reason, Stage, StageKind};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The stages.
#[derive(Properties, PartialEq)]
pub struct StagesProps {
    /// The stages of the present scenario.
    pub stages: Vec<Stage>,
}

/// A row for each stage, and a way to add one.
#[component]
pub fn Stages(props: &StagesProps) -> Html {
    let text = &use_text().panel;
    let dispatch = use_dispatch();
    let (_, name, hint) = text.setting(Field::Stages);
    let only = props.stages.len() == 1;
    let row = |(index, stage): (usize, &Stage)| html! { <StageRow key={index} {index} stage={stage.clone()} {only} /> };
    html! {
        <fieldset id={Focus::Stages.id()} tabindex="-1">
            <legend>{ name }</legend>
            <p class="hint">{ hint }</p>
            { for props.stages.iter().enumerate().map(row) }
            <button type="button" disabled={props.stages.len() >= *Limits::STAGES.end()}
                onclick={dispatch.on(Action::Edit(Edit::AddStage, Phase::Done))}>
                { text.add_stage }
            </button>
        </fieldset>
    }
}

/// One stage.
#[derive(Properties, PartialEq)]
struct StageRowProps {
    index: usize,
    stage: Stage,
    /// Whether it is the only stage, which cannot be removed.
    only: bool,
}

/// Reads what was typed for a part of the stage with an index.
type Read = fn(usize, &str) -> Result<StagePart, Reason>;

fn read_name(index: usize, typed: &str) -> Result<StagePart, Reason> {
    let name = typed.trim();
    if Limits::is_name(name) { Ok(StagePart::Name(name.to_owned())) } else { Err(Reason::StageName(index)) }
}

fn read_seconds(index: usize, typed: &str) -> Result<StagePart, Reason> {
    let time = link::seconds(typed.trim()).filter(|time| Limits::STAGE_MS.contains(&time.0));
    time.map(StagePart::Duration).ok_or(Reason::StageSeconds(index))
}

fn read_places(index: usize, typed: &str) -> Result<StagePart, Reason> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(StagePart::Places(None));
    }
    let places = link::digits(typed).filter(|places| Limits::PLACES.contains(places));
    let places = places.and_then(|places| u16::try_from(places).ok()).ok_or(Reason::StagePlaces(index))?;
    Ok(StagePart::Places(Some(places)))
}

/// A callback that takes what was typed for a part of a stage.
fn on_typed(dispatch: &Dispatch, index: usize, read: Read) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let given = field.value();
        dispatch.send(match read(index, &given) {
            Ok(part) => Action::Edit(Edit::Stage(index, part), Phase::Done),
            Err(reason) => Action::Refuse(Problem { field: Field::Stages, given, reason }),
        });
    })
}

#[component]
fn StageRow(props: &StageRowProps) -> Html {
    let StageRowProps { index, stage, only } = props;
    let (text, dispatch) = (use_text(), use_dispatch());
    let (index, words) = (*index, &text.panel);
    let label = |part: &str| words.stage_part(index + 1, part);
    let seconds = stage.duration.seconds_text();
    let slide = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let slider: HtmlInputElement = event.target_unchecked_into();
            if let Ok(part) = read_seconds(index, &slider.value()) {
                dispatch.send(Action::Edit(Edit::Stage(index, part), Phase::Dragging));
            }
        })
    };
    let choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some(kind) = StageKind::from_word(&select.value()) {
                dispatch.send(Action::Edit(Edit::Stage(index, StagePart::Kind(kind)), Phase::Done));
            }
        })
    };
    let kind = |kind: &StageKind| {
        html! {
            <option key={kind.word()} value={kind.word()} selected={*kind == stage.kind}>{ text.page.needs(*kind) }</option>
        }
    };
    let remove = label(words.remove_stage);
    let places = stage.places.map(|places| places.to_string()).unwrap_or_default();
    html! {
        <div class={format!("stage-row s{index}")} role="group" aria-label={label("")}>
            <input class="name" aria-label={label(words.stage_name)} ~value={text.page.stage_name(&stage.name).to_owned()}
                onchange={on_typed(&dispatch, index, read_name)} />
            <input class="seconds" id={format!("seconds-{index}")} inputmode="decimal" aria-label={label(words.stage_seconds)}
                ~value={seconds.clone()} onchange={on_typed(&dispatch, index, read_seconds)} />
            <button type="button" class="stroked" title={remove.clone()} aria-label={remove} disabled={*only}
                onclick={dispatch.on(Action::Edit(Edit::RemoveStage(index), Phase::Done))}>
                <Drawn icon={Icon::Cross} />
            </button>
            <input type="range" aria-label={label(words.stage_seconds)} min="0" max="20" step="0.5" value={seconds} oninput={slide}
                onchange={dispatch.on::<Event>(Action::EndGesture)} />
            <select aria-label={label(words.stage_kind)} onchange={choose}>
                { for [StageKind::Hands, StageKind::Wait].iter().map(kind) }
            </select>
            <input class="places" aria-label={label(words.stage_places)} placeholder="∞" ~value={places}
                onchange={on_typed(&dispatch, index, read_places)} />
        </div>
    }
}
