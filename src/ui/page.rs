//! The page: header, lesson, views.

use super::app::{App, Edit, Message};
use super::dom::{El, button, el, icon_button, nothing};
use super::{lesson, views};
use crate::browser;
use crate::link::{Language, Part};
use crate::run::Run;
use yew::Html;
use yew::html::Scope;

const HALF_MOON: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.6v10.8a5.4 5.4 0 0 1 0-10.8z";
const PIN: &str = "M5 1h6v1.5l-1 .8V7l2 2v1.5H8.8V15H7.2v-4.5H4V9l2-2V3.3l-1-.8z";
const UNDO: &str = "M6 2v3h4a4.5 4.5 0 0 1 0 9H5v-2h5a2.5 2.5 0 0 0 0-5H6v3L1 6z";
const REDO: &str = "M10 2v3H6a4.5 4.5 0 0 0 0 9h5v-2H6a2.5 2.5 0 0 1 0-5h4v3l5-4z";

const ARROW_OUT: &str = "M8 1l5 5-1.1 1.1-3.1-3V11H7.2V4.1l-3.1 3L3 6zM2 9h1.6v4.4h8.8V9H14v6H2z";

const QUESTION: &str =
    "M4.5 5.5a3.5 3.5 0 1 1 5 3.2c-.7.4-.8.6-.8 1.3v.5H7.2V10c0-1.4.6-2 1.4-2.5a2 2 0 1 0-2.6-2zM7.1 12h1.8v1.9H7.1z";

/// The button that opens the list of keys, and the one that closes it.
pub const HELP_BUTTON: &str = "help";
/// See there.
pub const HELP_CLOSE: &str = "help-close";

/// The same of sharing.
pub const SHARE_BUTTON: &str = "share";
/// See there.
pub const SHARE_CLOSE: &str = "share-close";

/// The causes: take the focus when somebody asks for them.
pub const CHAIN: &str = "why-chain";

/// All of it.
pub fn page(app: &App, link: &Scope<App>) -> Html {
    if app.sharing.embed {
        return embedded(app, link);
    }
    let main = el("main");
    let main = if app.course.summary {
        main.child(lesson::summary(app, link))
    } else if app.course.asking() {
        let hidden = el("p").class("card hidden").text(app.course.text.hidden);
        main.child(lesson::column(app, link)).child(top(app, link)).child(hidden)
    } else {
        let main = main.child(lesson::column(app, link)).child(top(app, link));
        main.child(timelines(app, link)).child(rest(app, link))
    };
    super::dom::list(vec![
        header(app, link),
        notice(app, link),
        main.into(),
        spoken(),
        help(app, link),
        share(app, link),
    ])
}

/// The parts that a link names, without header and lesson: for a frame in another page. A teacher's question stands first.
fn embedded(app: &App, link: &Scope<App>) -> Html {
    let title = el("h1").class("unseen").text(app.text.title.join(" "));
    let main = el("main").class("embed").child(title).child(lesson::pupil(app, link)).child(top(app, link));
    let main = if app.course.asking() {
        main.child(el("p").class("card hidden").text(app.course.text.hidden))
    } else {
        let main = main.child(timelines(app, link));
        if own_chart(app) { main.child(views::chart(0, &app.run, app.text)) } else { main }
    };
    let whole = el("a")
        .attr("href", format!("{}#{}", crate::panel::page_of(&browser::address()), app.whole_link()))
        .attr("target", "_blank");
    let whole = el("p").class("hint").child(whole.attr("rel", "noopener").text(app.course.text.whole_page));
    super::dom::list(vec![notice(app, link), main.child(whole).into(), spoken(), help(app, link)])
}

/// Where changes are announced to who hears the page: the second module fills it.
fn spoken() -> Html {
    el("p").class("unseen").id("spoken").attr("role", "status").into()
}

fn header(app: &App, link: &Scope<App>) -> Html {
    let text = app.text;
    let [wash, and, dry] = text.title;
    let brand = el("p").class("brand").child(el("span").class("wash").text(wash)).text(" ");
    let brand = brand.text(and).text(" ").child(el("span").class("dry").text(dry));
    // Arrows and the question mark turn round where text runs from right to left.
    let undo = icon_button(text.undo, UNDO, link, Message::Undo(true)).class("turns");
    let redo = icon_button(text.redo, REDO, link, Message::Undo(false)).class("turns");
    let pin = icon_button(if app.pinned.is_some() { text.unpin } else { text.pin }, PIN, link, Message::Pin).id("pin");
    // Where a step shows several kitchens, or none yet, there is nothing to compare with.
    let no_pin = !app.worlds.is_empty() || app.course.asking();
    let tools = el("div")
        .class("tools")
        .child(undo.off(app.undo.is_empty()))
        .child(redo.off(app.redo.is_empty()))
        .child(pin.attr("aria-pressed", if app.pinned.is_some() { "true" } else { "false" }).flag("disabled", no_pin))
        .child(icon_button(text.share, ARROW_OUT, link, Message::Share(true)).id(SHARE_BUTTON))
        .child(icon_button(text.theme, HALF_MOON, link, Message::Theme))
        .child(languages(app, link))
        .child(icon_button(text.help, QUESTION, link, Message::Help(true)).class("turns").id(HELP_BUTTON));
    let skip = button(text.skip, link, Message::ToLesson).class("skip");
    // The language that was asked for could not be fetched: the present one stays.
    let tools = if app.tongue.failed {
        tools.child(el("p").class("hint").attr("role", "alert").text(text.not_loaded))
    } else {
        tools
    };
    el("header").child(skip).child(brand).child(lesson::steps(&app.course, link)).child(tools).into()
}

/// The languages, each as it calls itself.
fn languages(app: &App, link: &Scope<App>) -> El {
    let options = Language::ALL.map(|language| -> Html {
        let option = el("option").attr("value", language.code()).attr("lang", language.tag());
        option.selected(language == app.tongue.language).text(language.own_name()).into()
    });
    el("select").class("languages").attr("aria-label", app.text.language).edits(link, Edit::Language).children(options)
}

/// The kitchens, with the names of those that stand beside each other.
fn top(app: &App, link: &Scope<App>) -> El {
    let text = app.text;
    let asking = app.course.asking();
    let beside = app.beside();
    let kitchen = |panel: usize, run: &Run| -> Html {
        let summary = text.kitchen_summary(run, app.stage.moment());
        let name = if beside.is_empty() { text.kitchen } else { world_name(app, panel) }.to_owned();
        let card = el("section").class("card").attr("aria-label", name);
        let card =
            if beside.is_empty() { card } else { card.child(views::world(world_name(app, panel), run, text, asking)) };
        card.child(views::kitchen(panel, summary)).into()
    };
    let all = std::iter::once(&app.run).chain(&beside).enumerate().map(|(panel, run)| kitchen(panel, run));
    let class = if beside.is_empty() { "alone" } else { "worlds" };
    let top = el("div").class("top");
    let top = if app.sharing.shows(Part::Kitchen) { top.child(el("div").class(class).children(all)) } else { top };
    if asking { top } else { top.child(views::transport(app, link)) }
}

/// What a kitchen beside others is called.
fn world_name(app: &App, panel: usize) -> &'static str {
    let names = app.course.words().worlds;
    if !app.worlds.is_empty() {
        return names.get(panel).copied().unwrap_or_default();
    }
    if panel == 0 { app.text.present } else { app.text.pinned }
}

fn timelines(app: &App, link: &Scope<App>) -> El {
    let card = el("section").class("card timelines");
    let beside = app.beside();
    let card = if beside.is_empty() { card } else { card.child(app.panel("differences", link)) };
    let several = !beside.is_empty();
    let all = std::iter::once(&app.run).chain(&beside).enumerate().map(|(panel, run)| -> Html {
        let lanes = views::timelines(panel, run, app.text, &app.sharing, app.asked);
        if several {
            let chart = if app.worlds.is_empty() || !app.sharing.shows(Part::Chart) {
                nothing()
            } else {
                views::chart(panel, run, app.text).into()
            };
            super::dom::list(vec![views::world(world_name(app, panel), run, app.text, false), lanes, chart])
        } else {
            lanes
        }
    });
    card.children(all).child(views::timeline_foot(&app.run, app.text, app.stage.zoomed(), link))
}

/// Whether there is a chart of the present run alone: beside others, each kitchen has its own.
fn own_chart(app: &App) -> bool {
    app.worlds.is_empty() && app.sharing.shows(Part::Chart)
}

fn rest(app: &App, link: &Scope<App>) -> El {
    let rest = el("div").class("rest");
    let rest = if own_chart(app) { rest.child(views::chart(0, &app.run, app.text)) } else { rest };
    let rest = if app.worlds.is_empty() { rest.child(views::numbers(&app.run, app.text)) } else { rest };
    rest.child(app.panel("rest", link))
}

/// The list of keys, where it is open.
fn help(app: &App, link: &Scope<App>) -> Html {
    let text = app.text;
    if !app.help {
        return nothing();
    }
    let close = button(text.close, link, Message::Help(false)).id(HELP_CLOSE);
    let dialog = el("div").class("dialog card").attr("role", "dialog").attr("aria-label", text.help);
    let tick = el("input").attr("type", "checkbox").checked(app.keys_on.get()).press(link, Message::Keys);
    let tick = el("label").class("choice").child(tick).text(text.keys_on);
    dialog.child(dialog_head(text.help, close)).child(app.panel("keys", link)).child(tick).into()
}

/// What a dialog is, and what closes it: first, for it takes the focus, and what has it is in view.
fn dialog_head(name: &'static str, close: El) -> El {
    el("div").class("row feet").child(el("h2").text(name)).child(close)
}

/// The part for sharing, where it is open.
fn share(app: &App, link: &Scope<App>) -> Html {
    let text = app.text;
    if !app.share {
        return nothing();
    }
    let close = button(text.close, link, Message::Share(false)).id(SHARE_CLOSE);
    let dialog = el("div").class("dialog card wide").attr("role", "dialog").attr("aria-label", text.share);
    let dialog = dialog
        .child(dialog_head(text.share, close))
        .child(el("p").class("hint said").id("share-said").attr("role", "status"));
    // Before a prediction nothing is taken away: the files would hold the answer.
    let dialog = dialog.child(app.panel("share", link));
    let dialog = if app.course.asking() { dialog } else { dialog.child(app.panel("take", link)) };
    dialog.child(app.panel("codes", link)).into()
}

fn notice(app: &App, link: &Scope<App>) -> Html {
    let text = app.text;
    if !app.wrong {
        return nothing();
    }
    let came = el("input").attr("readonly", "").attr("value", format!("#{}", app.came));
    el("div")
        .class("notice")
        .attr("role", "alert")
        .child(el("h2").text(text.notice))
        .child(app.panel("notice", link))
        .child(el("label").text(text.notice_link).child(came))
        .child(button(text.close, link, Message::Dismiss))
        .into()
}
