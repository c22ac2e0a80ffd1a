//! A list to choose one of.

use crate::page::platform::select;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// An option.
#[derive(Clone, PartialEq, Debug)]
pub struct Choice {
    /// The element's value: it tells the option apart from the others.
    pub value: AttrValue,
    /// What it is called.
    pub name: AttrValue,
    /// The language of the name, where that is not the page's.
    pub lang: Option<AttrValue>,
}

/// A list.
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// Its id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Its classes.
    #[prop_or_default]
    pub class: Classes,
    /// Its name, where no label names it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The id of what describes it.
    #[prop_or_default]
    pub describedby: Option<AttrValue>,
    /// Whether nothing can be chosen.
    #[prop_or_default]
    pub disabled: bool,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// The place of what is chosen.
    pub chosen: Option<usize>,
    /// Called with the place of what somebody chooses.
    pub on_choose: Callback<usize>,
}

/// A list. It shows what `chosen` says, also where what somebody chose was refused.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    use_effect_with((node.clone(), props.chosen, props.choices.clone()), |(node, chosen, _)| {
        node.cast::<HtmlSelectElement>().iter().for_each(|list| select::choose(list, *chosen));
    });
    let onchange = use_callback((props.chosen, props.on_choose.clone()), |event: Event, (before, on_choose)| {
        let list: HtmlSelectElement = event.target_unchecked_into();
        let chosen = select::chosen(&list);
        select::choose(&list, *before);
        chosen.into_iter().for_each(|place| on_choose.emit(place));
    });
    let option = |choice: &Choice| {
        let Choice { value, name, lang } = choice;
        html! { <option key={value.to_string()} value={value.clone()} lang={lang.clone()}>{ name }</option> }
    };
    html! {
        <select ref={node} id={props.id.clone()} class={props.class.clone()} aria-label={props.label.clone()}
            aria-describedby={props.describedby.clone()} disabled={props.disabled} {onchange}>
            { for props.choices.iter().map(option) }
        </select>
    }
}
