//! The choice of the page's language.

use super::select::{Choice, Select};
use crate::link::Language;
use crate::page::context::use_text;
use strum::VariantArray;
use yew::prelude::*;

/// What is chosen from.
#[derive(Properties, PartialEq)]
pub struct LanguageChoiceProps {
    /// The language that was asked for last.
    pub wanted: Language,
    /// Called with the language that is chosen.
    pub on_choose: Callback<Language>,
}

/// The languages, each as it calls itself.
#[component]
pub fn LanguageChoice(props: &LanguageChoiceProps) -> Html {
    let text = &use_text().page;
    let on_choose = use_callback(props.on_choose.clone(), |place: usize, on_choose| {
        Language::VARIANTS.get(place).into_iter().for_each(|language| on_choose.emit(*language));
    });
    let choice = |language: Language| Choice {
        value: language.code().into(),
        name: language.own_name().into(),
        lang: Some(language.tag().into()),
    };
    let choices: Vec<Choice> = Language::VARIANTS.iter().copied().map(choice).collect();
    let chosen = Language::VARIANTS.iter().copied().position(|language| language == props.wanted);
    html! { <Select class="languages" label={text.language} {choices} {chosen} {on_choose} /> }
}
