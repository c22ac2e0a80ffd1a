//! The header: brand, steps, tools.

use super::icons::{Icon, IconButton};
use super::lesson::StepList;
use crate::link::Language;
use crate::model::{Action, Dialog, Direction, Focus, Locale};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::theme;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the header shows.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The present step.
    pub step: usize,
    /// Which steps were done.
    pub done: Vec<bool>,
    /// Whether there is a change to undo.
    pub can_undo: bool,
    /// Whether there is a change to redo.
    pub can_redo: bool,
    /// Whether a run is pinned.
    pub pinned: bool,
    /// Whether the present run can be pinned.
    pub can_pin: bool,
    /// The language of the page.
    pub locale: Locale,
}

/// The header.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let text = &use_text().page;
    let dispatch = use_dispatch();
    let [wash, and, dry] = text.title;
    let change_theme = {
        let dispatch = dispatch.clone();
        Callback::from(move |_| dispatch.send(Action::SetTheme(theme::present().other())))
    };
    let on = |action| dispatch.on(action);
    html! {
        <header>
            <button type="button" class="skip" onclick={on(Action::Focus(Focus::Heading))}>{ text.skip }</button>
            <p class="brand"><span class="wash">{ wash }</span>{ " " }{ and }{ " " }<span class="dry">{ dry }</span></p>
            <StepList step={props.step} done={props.done.clone()} />
            <div class="tools">
                // Arrows and the question mark turn round where text runs from right to left.
                <IconButton name={text.undo} icon={Icon::Undo} class="turns" off={!props.can_undo}
                    onclick={on(Action::Travel(Direction::Back))} />
                <IconButton name={text.redo} icon={Icon::Redo} class="turns" off={!props.can_redo}
                    onclick={on(Action::Travel(Direction::Forward))} />
                <IconButton name={if props.pinned { text.unpin } else { text.pin }} icon={Icon::Pin} id="pin" pressed={props.pinned}
                    disabled={!props.can_pin} onclick={on(Action::TogglePin)} />
                <IconButton name={text.share} icon={Icon::Share} id={Focus::ShareButton.id()}
                    onclick={on(Action::OpenDialog(Dialog::Share))} />
                <IconButton name={text.theme} icon={Icon::Theme} onclick={change_theme} />
                <LanguageChoice shown={props.locale.shown} />
                <IconButton name={text.help} icon={Icon::Question} class="turns" id={Focus::HelpButton.id()}
                    onclick={on(Action::OpenDialog(Dialog::Help))} />
                // The language that was asked for could not be fetched: the present one stays.
                if props.locale.failed { <p class="hint" role="alert">{ text.not_loaded }</p> }
            </div>
        </header>
    }
}

/// The language of the page.
#[derive(Properties, PartialEq)]
struct LanguageChoiceProps {
    shown: Language,
}

/// The languages, each as it calls itself.
#[component]
fn LanguageChoice(props: &LanguageChoiceProps) -> Html {
    let text = &use_text().page;
    let dispatch = use_dispatch();
    let choose = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(language) = Language::of(&select.value()) {
            dispatch.send(Action::ChooseLanguage(language));
        }
    });
    let option = |language: Language| {
        html! {
            <option key={language.code()} value={language.code()} lang={language.tag()} selected={language == props.shown}>
                { language.own_name() }
            </option>
        }
    };
    html! {
        <select class="languages" aria-label={text.language} onchange={choose}>{ for Language::ALL.into_iter().map(option) }</select>
    }
}
