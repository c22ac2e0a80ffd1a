//! The header: brand and the way back to the lesson, examples, files, link, theme, language, keys.

use super::context::{use_go_dispatch, use_go_text};
use crate::model::Locale;
use crate::model::golab::{Failure, GoAction, GoDialog};
use crate::page::components::icons::{Icon, IconButton};
use crate::page::components::languages::LanguageChoice;
use crate::page::context::use_text;
use crate::page::platform::files::{NotOpened, TextFile, chosen_text};
use crate::page::platform::theme;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The largest file that is opened, bytes: that of the machine.
const MOST: u32 = 1_000_000;

/// What the header shows.
#[derive(Properties, PartialEq)]
pub struct GoHeaderProps {
    /// The program, to be saved.
    pub program: Rc<str>,
    /// Whether it cannot be changed, nor another be opened in its place.
    pub locked: bool,
    /// The language of the page.
    pub locale: Locale,
}

/// The header.
#[component]
pub fn GoHeader(props: &GoHeaderProps) -> Html {
    let (text, own, dispatch) = (&use_text().page, &use_go_text().page, use_go_dispatch());
    let [wash, and, dry] = text.title;
    let change_theme = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.send(GoAction::SetTheme(theme::present().other())))
    };
    let choose_language =
        use_callback(dispatch.clone(), |language, dispatch| dispatch.send(GoAction::ChooseLanguage(language)));
    let save = use_callback((props.program.clone(), dispatch.clone()), |_: MouseEvent, (program, dispatch)| {
        let file = TextFile::default();
        file.push(program);
        if file.save("main.go", "text/plain").is_err() {
            dispatch.send(GoAction::Fail(Failure::NotSaved));
        }
    });
    html! {
        <header class="go-header">
            <p class="brand"><a href="index.html" title={own.lesson} aria-label={format!("{} · {}", text.title.join(" "), own.lesson)}>
                <span class="wash">{ wash }</span>{ " " }{ and }{ " " }<span class="dry">{ dry }</span></a></p>
            <h1>{ own.title }</h1>
            <div class="tools open">
                <a class="back" href="index.html">{ own.lesson }</a>
                <button type="button" id="examples-button" disabled={props.locked} onclick={dispatch.on_dialog(GoDialog::Examples)}>{ own.examples }</button>
                <OpenFile disabled={props.locked} />
                <button type="button" onclick={save}>{ own.save }</button>
                <button type="button" id="share-button" onclick={dispatch.on_dialog(GoDialog::Share)}>{ own.share }</button>
                <IconButton name={text.theme} icon={Icon::Theme} onclick={change_theme} />
                <LanguageChoice wanted={props.locale.wanted} on_choose={choose_language} />
                <IconButton name={own.help} icon={Icon::Question} class="turns" id="help-button" onclick={dispatch.on_dialog(GoDialog::Help)} />
                if props.locale.failed { <p class="hint" role="alert">{ text.not_loaded }</p> }
            </div>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct OpenFileProps {
    disabled: bool,
}

/// A button that opens a file. The field that browsers have for it stands behind the button.
#[component]
fn OpenFile(props: &OpenFileProps) -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let field = use_node_ref();
    let onclick = use_callback(field.clone(), |_: MouseEvent, field| {
        field.cast::<HtmlInputElement>().iter().for_each(|field| field.click());
    });
    let onchange = use_callback(dispatch, |event: Event, dispatch| {
        let (field, dispatch) = (event.target_unchecked_into::<HtmlInputElement>(), dispatch.clone());
        spawn_local(async move {
            match chosen_text(field, MOST).await {
                Some(Ok(program)) => dispatch.send(GoAction::Load(program.into())),
                Some(Err(NotOpened::NoText)) => dispatch.send(GoAction::Fail(Failure::NoText)),
                Some(Err(NotOpened::TooLarge)) => dispatch.send(GoAction::Fail(Failure::TooLarge)),
                None => {}
            }
        });
    });
    html! {
        <>
            <button type="button" disabled={props.disabled} {onclick}>{ text.open }</button>
            <input ref={field} type="file" accept=".go,text/plain" hidden=true tabindex="-1" aria-label={text.open} {onchange} />
        </>
    }
}
