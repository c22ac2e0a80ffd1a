//! A field to type in.

use crate::run::Run;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::functional::UseForceUpdateHandle;
use yew::prelude::*;

/// The fields in which something was typed since the scenario changed last. Text that is refused changes nothing, so nothing renders and
/// the field keeps it, to be corrected. With the next change of the scenario these fields render and show their values again.
#[derive(Clone, Default)]
pub struct TypedFields(Rc<RefCell<Vec<UseForceUpdateHandle>>>);

impl PartialEq for TypedFields {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The typed fields of a form, which render whenever there is another run.
#[hook]
pub fn use_typed_fields(run: &Run) -> TypedFields {
    let fields = (*use_memo((), |()| TypedFields::default())).clone();
    use_effect_with((run.clone(), fields.clone()), |(_, fields)| {
        fields.0.take().iter().for_each(UseForceUpdateHandle::force_update);
    });
    fields
}

/// A field to type in.
#[derive(Properties, PartialEq)]
pub struct TypedFieldProps {
    /// Its id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
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
    /// Called with what was typed once it is finished.
    pub on_typed: Callback<String>,
}

/// A field to type in. It shows `value` whenever it renders, see [`TypedFields`].
#[component]
pub fn TypedField(props: &TypedFieldProps) -> Html {
    let fields = use_context::<TypedFields>().unwrap_or_default();
    let update = use_force_update();
    let onchange = use_callback((props.on_typed.clone(), fields), move |event: Event, (on_typed, fields)| {
        let field: HtmlInputElement = event.target_unchecked_into();
        fields.0.borrow_mut().push(update.clone());
        on_typed.emit(field.value());
    });
    html! {
        <input id={props.id.clone()} class={props.class.clone()} inputmode={props.inputmode} aria-label={props.label.clone()}
            aria-describedby={props.describedby.clone()} placeholder={props.placeholder} value={props.value.clone()} {onchange} />
    }
}
