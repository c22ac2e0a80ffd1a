//! The header: brand, steps, tools.

use super::icons::{Drawn, Icon, IconButton};
use super::languages::LanguageChoice;
use super::lesson::StepList;
use crate::model::{Action, Dialog, Direction, Focus, Locale};
use crate::page::context::{use_dispatch, use_text};
use crate::page::platform::theme;
use yew::prelude::*;

/// What the header shows.
#[derive(Properties, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is the state of one button")]
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
    let choose_language =
        use_callback(dispatch.clone(), |language, dispatch| dispatch.send(Action::ChooseLanguage(language)));
    let on = |action| dispatch.on(action);
    // Where there is little room the tools are behind a button.
    let open = use_state_eq(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <header>
            <button type="button" class="skip" onclick={on(Action::Focus(Focus::Heading))}>{ text.skip }</button>
            <p class="brand"><span class="wash">{ wash }</span>{ " " }{ and }{ " " }<span class="dry">{ dry }</span></p>
            <StepList step={props.step} done={props.done.clone()} />
            <button type="button" id="menu" class="menu" aria-label={text.menu} title={text.menu} aria-controls="tools"
                aria-expanded={if *open { "true" } else { "false" }} onclick={toggle}>
                <Drawn icon={Icon::Menu} />
            </button>
            <div id="tools" class={classes!("tools", open.then_some("open"))}>
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
                <LanguageChoice wanted={props.locale.wanted} on_choose={choose_language} />
                <IconButton name={text.help} icon={Icon::Question} class="turns" id={Focus::HelpButton.id()}
                    onclick={on(Action::OpenDialog(Dialog::Help))} />
                // The language that was asked for could not be fetched: the present one stays.
                if props.locale.failed { <p class="hint" role="alert">{ text.not_loaded }</p> }
            </div>
        </header>
    }
}
