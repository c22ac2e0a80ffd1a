//! The editor of the stages: a row for each, with its name, seconds, what it needs and its places.

use super::typed::{Typed, TypedField};
use crate::model::{Action, Edit, Focus, Phase, StagePart};
use crate::page::components::icons::{Drawn, Icon};
use crate::page::components::select::{Choice, Select};
use crate::page::context::{use_dispatch, use_text};
use crate::scenario::{Field, Limits, Problem, Reason, Stage, StageKind};
use crate::timeline::Hues;
use crate::typed::{self, Unit, is_unseen};
use crate::units::{Millis, StageId};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a stage can need, in the order of the list.
const KINDS: [StageKind; 2] = [StageKind::Hands, StageKind::Wait];

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
    let stages = Rc::new(props.stages.clone());
    let row = |index: usize| html! { <StageRow key={index} {index} stages={stages.clone()} /> };
    html! {
        <fieldset id={Focus::Stages.id()} tabindex="-1">
            <legend>{ name }</legend>
            <p class="hint">{ hint }</p>
            { for (0..stages.len()).map(row) }
            <button type="button" disabled={props.stages.len() >= *Limits::STAGES.end()}
                onclick={dispatch.on(Action::Edit(Edit::AddStage, Phase::Done))}>
                { text.add_stage }
            </button>
        </fieldset>
    }
}

/// What can be typed of a stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypedPart {
    /// What people call it.
    Name,
    /// How long it takes.
    Seconds,
    /// How many dishes can be at it at once.
    Places,
}

impl TypedPart {
    /// The part that text stands for, or what is wrong with it.
    pub fn read(self, index: usize, typed: &str) -> Typed {
        let number = |unit| typed::size(typed, unit);
        let part = match self {
            Self::Name => {
                let name: String = typed.chars().filter(|c| !is_unseen(*c)).collect();
                let name = name.trim();
                Limits::is_name(name).then(|| StagePart::Name(name.to_owned()))
            }
            Self::Seconds => {
                let time = number(Unit::Seconds).filter(|time| Limits::STAGE_MS.contains(time));
                time.map(|time| StagePart::Duration(Millis(time)))
            }
            Self::Places if ["", UNLIMITED].contains(&typed.trim()) => Some(StagePart::Places(None)),
            Self::Places => {
                let places = number(Unit::Whole).filter(|places| Limits::PLACES.contains(places));
                places.and_then(|places| u16::try_from(places).ok()).map(|places| StagePart::Places(Some(places)))
            }
        };
        let reason = match self {
            Self::Name => Reason::StageName(index),
            Self::Seconds => Reason::StageSeconds(index),
            Self::Places => Reason::StagePlaces(index),
        };
        let problem = || Problem { field: Field::Stages, given: typed.to_owned(), reason };
        part.map(|part| Edit::Stage(index, part)).ok_or_else(problem)
    }
}

/// What stands for no limit on places.
const UNLIMITED: &str = "∞";

/// A callback that reads what was typed for a part of a stage.
#[hook]
fn use_read(index: usize, part: TypedPart) -> Callback<String, Typed> {
    use_callback((index, part), |typed: String, (index, part)| part.read(*index, &typed))
}

/// One stage.
#[derive(Properties, PartialEq)]
struct StageRowProps {
    stages: Rc<Vec<Stage>>,
    index: usize,
}

#[component]
fn StageRow(props: &StageRowProps) -> Html {
    let StageRowProps { stages, index } = props;
    let (text, dispatch) = (use_text(), use_dispatch());
    let (index, words) = (*index, &text.panel);
    let read_name = use_read(index, TypedPart::Name);
    let read_seconds = use_read(index, TypedPart::Seconds);
    let read_places = use_read(index, TypedPart::Places);
    let slide = use_callback((dispatch.clone(), index), |event: InputEvent, (dispatch, index)| {
        let slider: HtmlInputElement = event.target_unchecked_into();
        let edit = TypedPart::Seconds.read(*index, &slider.value());
        edit.into_iter().for_each(|edit| dispatch.send(Action::Edit(edit, Phase::Dragging)));
    });
    let on_kind = use_callback((dispatch.clone(), index), |place: usize, (dispatch, index)| {
        let kind = KINDS.get(place).map(|kind| StagePart::Kind(*kind));
        kind.into_iter().for_each(|kind| dispatch.send(Action::Edit(Edit::Stage(*index, kind), Phase::Done)));
    });
    let Some(stage) = stages.get(index) else { return Html::default() };
    let hue = Hues::of(stages).hue(StageId::from_index(index));
    let label = |part: &str| AttrValue::from(words.stage_part(index + 1, part));
    let kinds: Vec<Choice> = KINDS
        .iter()
        .map(|kind| Choice { value: kind.word().into(), name: text.page.needs(*kind).into(), lang: None })
        .collect();
    let seconds = AttrValue::from(stage.duration.seconds_text());
    let places = stage.places.map(|places| places.to_string()).unwrap_or_default();
    let remove = label(words.remove_stage);
    html! {
        <div class={format!("stage-row s{hue}")} role="group" aria-label={label("")}>
            <TypedField class="name" id={format!("name-{index}")} label={label(words.stage_name)} value={text.page.stage_name(&stage.name).to_owned()} read={read_name} />
            <TypedField class="seconds" id={format!("seconds-{index}")} inputmode="decimal" label={label(words.stage_seconds)}
                value={seconds.clone()} read={read_seconds} />
            // The only stage cannot be removed.
            <button type="button" class="stroked" title={remove.clone()} aria-label={remove} disabled={stages.len() == 1}
                onclick={dispatch.on(Action::Edit(Edit::RemoveStage(index), Phase::Done))}>
                <Drawn icon={Icon::Cross} />
            </button>
            <input type="range" aria-label={label(words.stage_seconds)} min="0" max="20" step="0.5" value={seconds} oninput={slide}
                onchange={dispatch.on::<Event>(Action::EndGesture)} />
            <Select label={label(words.stage_kind)} choices={kinds} chosen={KINDS.iter().position(|kind| *kind == stage.kind)}
                on_choose={on_kind} />
            <TypedField class="places" id={format!("places-{index}")} label={label(words.stage_places)} placeholder={UNLIMITED} value={places} read={read_places} />
        </div>
    }
}
