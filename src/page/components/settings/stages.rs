//! The editor of the stages: a row for each, with its name, seconds, what it needs and its places.

use super::typed::TypedField;
use crate::link;
use crate::model::{Action, Edit, Focus, Phase, StagePart};
use crate::page::components::icons::{Drawn, Icon};
use crate::page::components::select::{Choice, Select};
use crate::page::context::{use_dispatch, use_text};
use crate::scenario::{Field, Limits, Problem, Reason, Stage, StageKind};
use crate::timeline::Hues;
use crate::units::StageId;
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
    /// The part that text stands for.
    fn read(self, typed: &str) -> Option<StagePart> {
        let typed = typed.trim();
        match self {
            Self::Name => Limits::is_name(typed).then(|| StagePart::Name(typed.to_owned())),
            Self::Seconds => {
                let time = link::seconds(typed).filter(|time| Limits::STAGE_MS.contains(&time.0));
                time.map(StagePart::Duration)
            }
            Self::Places if typed.is_empty() => Some(StagePart::Places(None)),
            Self::Places => {
                let places = link::digits(typed).filter(|places| Limits::PLACES.contains(places));
                places.and_then(|places| u16::try_from(places).ok()).map(|places| StagePart::Places(Some(places)))
            }
        }
    }
}

/// What is wrong with what was typed for a part of a stage. What was given are all stages, as a link would have them.
pub fn typed_problem(stages: &[Stage], index: usize, part: TypedPart, typed: &str) -> Problem {
    let text = |(place, stage): (usize, &Stage)| {
        let or_typed = |own: String, this| if (place, part) == (index, this) { typed.trim().to_owned() } else { own };
        let name = or_typed(stage.name.clone(), TypedPart::Name);
        let seconds = or_typed(stage.duration.seconds_text(), TypedPart::Seconds);
        let places = stage.places.map(|places| places.to_string()).unwrap_or_default();
        let places = or_typed(places, TypedPart::Places);
        format!("{name}:{seconds}:{}{}{places}", stage.kind.word(), if places.is_empty() { "" } else { ":" })
    };
    let given = stages.iter().enumerate().map(text).collect::<Vec<_>>().join(",");
    let reason = match part {
        TypedPart::Name => Reason::StageName(index),
        TypedPart::Seconds => Reason::StageSeconds(index),
        TypedPart::Places => Reason::StagePlaces(index),
    };
    Problem { field: Field::Stages, given, reason }
}

/// A callback that takes what was typed for a part of a stage.
#[hook]
fn use_typed(stages: &Rc<Vec<Stage>>, index: usize, part: TypedPart) -> Callback<String> {
    let dispatch = use_dispatch();
    use_callback((dispatch, stages.clone(), index, part), |typed: String, (dispatch, stages, index, part)| {
        dispatch.send(match part.read(&typed) {
            Some(part) => Action::Edit(Edit::Stage(*index, part), Phase::Done),
            None => Action::Refuse(typed_problem(stages, *index, *part, &typed)),
        });
    })
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
    let on_name = use_typed(stages, index, TypedPart::Name);
    let on_seconds = use_typed(stages, index, TypedPart::Seconds);
    let on_places = use_typed(stages, index, TypedPart::Places);
    let slide = use_callback((dispatch.clone(), index), |event: InputEvent, (dispatch, index)| {
        let slider: HtmlInputElement = event.target_unchecked_into();
        let part = TypedPart::Seconds.read(&slider.value());
        part.into_iter().for_each(|part| dispatch.send(Action::Edit(Edit::Stage(*index, part), Phase::Dragging)));
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
            <TypedField class="name" label={label(words.stage_name)} value={text.page.stage_name(&stage.name).to_owned()} on_typed={on_name} />
            <TypedField class="seconds" id={format!("seconds-{index}")} inputmode="decimal" label={label(words.stage_seconds)}
                value={seconds.clone()} on_typed={on_seconds} />
            // The only stage cannot be removed.
            <button type="button" class="stroked" title={remove.clone()} aria-label={remove} disabled={stages.len() == 1}
                onclick={dispatch.on(Action::Edit(Edit::RemoveStage(index), Phase::Done))}>
                <Drawn icon={Icon::Cross} />
            </button>
            <input type="range" aria-label={label(words.stage_seconds)} min="0" max="20" step="0.5" value={seconds} oninput={slide}
                onchange={dispatch.on::<Event>(Action::EndGesture)} />
            <Select label={label(words.stage_kind)} choices={kinds} chosen={KINDS.iter().position(|kind| *kind == stage.kind)}
                on_choose={on_kind} />
            <TypedField class="places" label={label(words.stage_places)} placeholder="∞" value={places} on_typed={on_places} />
        </div>
    }
}
