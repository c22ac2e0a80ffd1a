//! How the program is run: cores and policy; slice, switch and seed, which fewer want.

use super::context::{use_go_dispatch, use_go_text};
use crate::lab::{Micros, Policy, Settings};
use crate::model::golab::GoAction;
use crate::page::components::select::{Choice, Select};
use crate::page::components::settings::Lockable;
use crate::scenario::Field;
use crate::text::fill;
use crate::typed::{self, Unit};
use std::rc::Rc;
use strum::VariantArray;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The numbers of cores that are offered.
const CORES: [u16; 12] = [1, 2, 3, 4, 6, 8, 12, 16, 32, 64, 128, 256];

/// How the program is run.
#[derive(Properties, PartialEq)]
pub struct SettingsProps {
    /// That.
    pub settings: Settings,
    /// What of it is locked.
    pub locks: Rc<[Field]>,
}

/// The settings that everybody wants.
#[component]
pub fn SettingsRow(props: &SettingsProps) -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let settings = props.settings;
    let mut cores = CORES.to_vec();
    if let Err(place) = cores.binary_search(&settings.cores) {
        cores.insert(place, settings.cores);
    }
    let choices: Vec<Choice> = cores
        .iter()
        .map(|count| Choice { value: count.to_string().into(), name: count.to_string().into(), lang: None })
        .collect();
    let chosen = cores.iter().position(|count| *count == settings.cores);
    let on_cores = use_callback((settings, dispatch.clone(), cores), |place: usize, (settings, dispatch, cores)| {
        cores
            .get(place)
            .into_iter()
            .for_each(|cores| dispatch.send(GoAction::Set(Settings { cores: *cores, ..*settings })));
    });
    let on_policy = use_callback((settings, dispatch), |place: usize, (settings, dispatch)| {
        let policy = Policy::VARIANTS.get(place);
        policy.into_iter().for_each(|policy| dispatch.send(GoAction::Set(Settings { policy: *policy, ..*settings })));
    });
    let policies: Vec<Choice> = Policy::VARIANTS
        .iter()
        .zip(text.policies)
        .map(|(policy, name)| Choice { value: policy.word().into(), name: name.into(), lang: None })
        .collect();
    let policy = Policy::VARIANTS.iter().position(|policy| *policy == settings.policy);
    html! {
        <>
            <Lockable locked={props.locks.contains(&Field::Cores)}>
                <span class="pick"><label for="go-cores">{ text.cores }</label><Select id="go-cores" {choices} {chosen} on_choose={on_cores} /></span>
            </Lockable>
            <Lockable locked={props.locks.contains(&Field::Policy)}>
                <span class="pick">
                    <label for="go-policy" class="unseen">{ text.policy }</label>
                    <Select id="go-policy" choices={policies} chosen={policy} on_choose={on_policy} />
                </span>
            </Lockable>
        </>
    }
}

/// A setting that is typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Typed {
    Slice,
    Switch,
    Seed,
}

impl Typed {
    /// The setting as links name it.
    const fn field(self) -> Field {
        match self {
            Self::Slice => Field::Slice,
            Self::Switch => Field::Switch,
            Self::Seed => Field::Seed,
        }
    }

    /// Its value, as it is shown.
    fn value(self, settings: Settings) -> String {
        match self {
            Self::Slice => settings.slice.seconds(),
            Self::Switch => settings.switch.seconds(),
            Self::Seed => settings.seed.to_string(),
        }
    }

    /// The settings with what was typed; none where that is no value.
    fn with(self, settings: Settings, text: &str) -> Option<Settings> {
        let number = |unit| typed::read(text, unit).ok().filter(|number| !number.is_negative && !number.is_rounded);
        let time = || {
            let read = Micros::of_seconds(text.trim());
            let read = read.or_else(|| number(Unit::Seconds).map(|number| Micros(number.size.saturating_mul(1000))));
            read.filter(|time| *time <= Settings::LONGEST)
        };
        Some(match self {
            Self::Slice => Settings { slice: time()?, ..settings },
            Self::Switch => Settings { switch: time()?, ..settings },
            Self::Seed => Settings { seed: number(Unit::Whole)?.size, ..settings },
        })
    }

    /// The greatest value.
    fn most(self) -> String {
        match self {
            Self::Slice | Self::Switch => Settings::LONGEST.seconds(),
            Self::Seed => u64::MAX.to_string(),
        }
    }
}

/// The settings that fewer want, which can be folded away.
#[component]
pub fn MoreSettings(props: &SettingsProps) -> Html {
    let text = &use_go_text().page;
    let field = |typed: Typed, id: &'static str, name, hint| {
        html! {
            <Lockable locked={props.locks.contains(&typed.field())}>
                <TypedSetting {typed} {id} {name} {hint} settings={props.settings} />
            </Lockable>
        }
    };
    html! {
        <details class="card more-settings">
            <summary>{ text.more }</summary>
            <div class="typed-settings">
                { field(Typed::Slice, "go-slice", text.slice, text.slice_hint) }
                { field(Typed::Switch, "go-switch", text.switch, text.switch_hint) }
                { field(Typed::Seed, "go-seed", text.seed, text.seed_hint) }
            </div>
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct TypedSettingProps {
    typed: Typed,
    id: &'static str,
    name: &'static str,
    hint: &'static str,
    settings: Settings,
}

/// A field for a setting. What is no value is told where it was typed, and changes nothing.
#[component]
fn TypedSetting(props: &TypedSettingProps) -> Html {
    let TypedSettingProps { typed, id, name, hint, settings } = props;
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let value = typed.value(*settings);
    // What was typed, while it is no value.
    let wrong = use_state_eq(|| None::<String>);
    {
        let wrong = wrong.setter();
        use_effect_with(*settings, move |_| wrong.set(None));
    }
    let onchange = use_callback(
        (*typed, *settings, dispatch, wrong.setter()),
        |event: Event, (typed, settings, dispatch, wrong)| {
            let field: HtmlInputElement = event.target_unchecked_into();
            match typed.with(*settings, &field.value()) {
                Some(next) => {
                    wrong.set(None);
                    dispatch.send(GoAction::Set(next));
                }
                None => wrong.set(Some(field.value())),
            }
        },
    );
    let shown = (*wrong).clone().unwrap_or(value);
    let hint_id = format!("{id}-hint");
    html! {
        <div class="question">
            <label for={*id}>{ *name }</label>
            <input id={*id} inputmode="decimal" value={shown} aria-describedby={hint_id.clone()} aria-invalid={wrong.is_some().then_some("true")} {onchange} />
            <p class="hint" id={hint_id}>{ *hint }</p>
            <p class="wrong" role="status" hidden={wrong.is_none()}>{ if wrong.is_some() { fill(text.no_number, &["0", &typed.most()]) } else { String::new() } }</p>
        </div>
    }
}
