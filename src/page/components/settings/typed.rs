//! A field to type in, and what is wrong with what was typed.

use crate::link::Note;
use crate::model::{Action, Edit, Phase, edited};
use crate::page::context::{use_dispatch, use_text};
use crate::run::Run;
use crate::scenario::{Problem, ValidScenario};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What is typed into a field means: an edit, or why it means none.
pub type Typed = Result<Edit, Problem>;

/// The scenario that the fields of a form edit. It is looked at when something was typed, and fields are not rendered anew for it.
#[derive(Clone, Default)]
pub struct Present(Rc<RefCell<ValidScenario>>);

impl PartialEq for Present {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The scenario that the fields of a form edit: that of the present run.
#[hook]
pub fn use_present(run: &Run) -> Present {
    let present = (*use_memo((), |()| Present::default())).clone();
    use_effect_with((run.clone(), present.clone()), |(run, present)| {
        present.0.replace(run.scenario().clone());
    });
    present
}

/// What was typed and is no value.
struct Refused {
    given: String,
    problem: Problem,
    /// What the field showed: another value, from wherever it comes, takes the place of what was typed.
    beside: AttrValue,
}

/// A field to type in.
#[derive(Properties, PartialEq)]
pub struct TypedFieldProps {
    /// Its id.
    pub id: AttrValue,
    /// Its classes.
    #[prop_or_default]
    pub class: Classes,
    /// Which keyboard a touch screen shows.
    #[prop_or_default]
    pub inputmode: Option<&'static str>,
    /// Its name, where no label names it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The id of what describes it.
    #[prop_or_default]
    pub describedby: Option<AttrValue>,
    /// What it shows where it is empty.
    #[prop_or_default]
    pub placeholder: Option<&'static str>,
    /// The text of the value.
    pub value: AttrValue,
    /// What typed text means.
    pub read: Callback<String, Typed>,
}

/// A field to type in. What is no value stays in it, to be corrected; a line below says what is wrong and what is used instead.
#[component]
pub fn TypedField(props: &TypedFieldProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let present = use_context::<Present>().unwrap_or_default();
    let refused = use_state(|| None::<Refused>);
    let deps = (props.read.clone(), props.value.clone(), present, dispatch);
    let onchange = use_callback(deps, {
        let setter = refused.setter();
        move |event: Event, (read, value, present, dispatch)| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let given = field.value();
            let scenario = present.0.borrow().clone();
            let typed = read.emit(given.clone());
            match typed.and_then(|edit| edited(&scenario, edit.clone()).map(|_| edit)) {
                Ok(edit) => {
                    // Rendered in any case: the field shows the value as the page writes it.
                    setter.set(None);
                    dispatch.send(Action::Edit(edit, Phase::Done));
                }
                Err(problem) => setter.set(Some(Refused { given, problem, beside: value.clone() })),
            }
        }
    });
    let wrong = (*refused).as_ref().filter(|refused| refused.beside == props.value);
    let wrong_id = AttrValue::from(format!("{}-wrong", props.id));
    let describedby = match (&props.describedby, wrong) {
        (Some(hint), Some(_)) => Some(AttrValue::from(format!("{hint} {wrong_id}"))),
        (hint, None) => hint.clone(),
        (None, Some(_)) => Some(wrong_id.clone()),
    };
    let value = wrong.map_or_else(|| props.value.clone(), |refused| refused.given.clone().into());
    html! {
        <>
            <input id={props.id.clone()} class={props.class.clone()} inputmode={props.inputmode} aria-label={props.label.clone()}
                aria-invalid={wrong.map(|_| "true")} aria-describedby={describedby} placeholder={props.placeholder} {value} {onchange} />
            if let Some(Refused { problem, .. }) = wrong {
                <p class="wrong" role="alert" id={wrong_id}>
                    { text.note.sentence(&Note::Value(problem.clone(), props.value.to_string())) }
                </p>
            }
        </>
    }
}
