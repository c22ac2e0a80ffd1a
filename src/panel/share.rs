//! Sharing: the link, this moment, a QR code, a teacher's link with what it asks and locks, a snippet to embed.

use super::{Node, Texts, View, button, el};
use crate::lesson;
use crate::link::{MAX_ASK, Part, Sharing};
use crate::scenario::Field;
use crate::text::fill;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// The address of the page, in place of that of its copy for frames.
#[must_use]
pub fn page_of(address: &str) -> &str {
    address.strip_suffix("embed.html").unwrap_or(address)
}

/// The whole address of a link.
fn address(view: &View<'_>, sharing: &Sharing, moment: bool) -> String {
    let at = Some(view.context.at).filter(|at| moment && at.0 > 0);
    let link = lesson::write(view.context.step, view.run().scenario(), at, sharing);
    format!("{}#{link}", page_of(&view.context.address))
}

/// All of it.
pub fn share(view: &View<'_>, sharing: &Sharing) -> Node {
    let text = view.text.share;
    let plain = Sharing::default();
    let link = address(view, &plain, false);
    let card = |title: &str| el("section").child(el("h3").text(title));
    let links = card(text.link).child(field(view.text, "share-link", text.link, &link));
    let links = links.child(el("p").class("hint").text(text.link_hint));
    let links = links.child(field(view.text, "share-moment", text.moment, &address(view, &plain, true)));
    let links = links.child(qr(view.text, &link));
    let pupils = address(view, sharing, false);
    let embed = Sharing { embed: true, ..sharing.clone() };
    let source = address(view, &embed, false).replacen('#', "embed.html#", 1);
    let source = source.replace("index.html", "").replace('&', "&amp;").replace('"', "&quot;");
    let snippet = format!(
        "<iframe src=\"{source}\" title=\"{}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>",
        text.embed_title.replace('&', "&amp;")
    );
    let teacher = card(text.pupils).child(el("p").class("hint").text(text.pupils_hint)).child(builder(view, sharing));
    let teacher = teacher.child(field(view.text, "share-pupils", text.pupil_link, &pupils));
    let see = el("a").attr("href", &pupils).attr("target", "_blank").attr("rel", "noopener").text(text.see);
    let teacher = teacher.child(el("p").child(see));
    let embed = card(text.embed).child(field(view.text, "share-embed", text.embed, &snippet));
    el("div").class("share").child(links).child(teacher).child(embed)
}

/// A field that holds something to copy: to be selected by hand where the clipboard is refused.
pub fn field(text: &Texts, id: &str, name: &str, value: &str) -> Node {
    let input = el("input").attr("id", id).attr("readonly", "").attr("value", value);
    let copy = button(text.share.copy, &format!("copy {id}")).attr("aria-label", &fill(text.share.copy_of, &[name]));
    let row = el("div").class("row copied").child(input).child(copy);
    el("div").class("copy").child(el("label").attr("for", id).text(name)).child(row)
}

/// What a teacher sets.
fn builder(view: &View<'_>, sharing: &Sharing) -> Node {
    let text = view.text.share;
    let tick = |name: &str, does: &str, set: bool| {
        let tick = el("input").attr("type", "checkbox").checked(set).press(does);
        el("label").class("choice").child(tick).text(name)
    };
    let left = MAX_ASK.saturating_sub(sharing.ask.chars().count()).to_string();
    let ask = el("input").attr("id", "share-ask").attr("maxlength", &MAX_ASK.to_string()).attr("dir", "auto");
    let ask = ask.attr("aria-describedby", "share-left").attr("value", &sharing.ask).drags("share-ask");
    let ask = el("div").class("question").child(el("label").attr("for", "share-ask").text(text.ask)).child(ask);
    let ask = ask.child(el("p").class("hint").attr("id", "share-left").text(&fill(text.ask_left, &[&left])));
    let locks = Field::ALL.into_iter().map(|field| {
        let (_, name, _) = view.text.panel.setting(field);
        tick(name, &format!("share-lock {}", field.key()), sharing.locks(field))
    });
    let all = tick(text.lock_all, "share-lock all", sharing.lock.len() == Field::ALL.len());
    let locks = el("div").class("ticks").child(all).children(locks);
    let locks = el("details").child(el("summary").text(text.lock)).child(locks);
    let parts = Part::ALL.into_iter().zip(text.parts);
    let parts =
        parts.map(|(part, name)| tick(name, &format!("share-view {}", part.word()), sharing.parts.contains(&part)));
    let parts = el("div").class("ticks").children(parts);
    let hint = el("p").class("hint").text(text.view_hint);
    let parts = el("details").child(el("summary").text(text.view)).child(hint).child(parts);
    let flags =
        el("div").child(tick(text.hide, "share-hide", sharing.hide)).child(tick(text.play, "share-play", sharing.play));
    el("div").class("builder").child(ask).child(flags).child(locks).child(parts)
}

/// Does what a control of the builder says; false where it is none of them.
pub fn tell(sharing: &mut Sharing, does: &str) -> bool {
    let (verb, value) = does.split_once(' ').unwrap_or((does, ""));
    match verb {
        "share-ask" => {
            let clean = value.chars().filter(|c| !c.is_control()).take(MAX_ASK);
            sharing.ask = clean.collect();
            // A question of spaces is none.
            if sharing.ask.trim().is_empty() {
                sharing.ask.clear();
            }
        }
        "share-hide" => sharing.hide = !sharing.hide,
        "share-play" => sharing.play = !sharing.play,
        "share-lock" if value == "all" => {
            let all = sharing.lock.len() == Field::ALL.len();
            sharing.lock = if all { Vec::new() } else { Field::ALL.to_vec() };
        }
        "share-lock" => toggle(&mut sharing.lock, Field::from_key(value)),
        "share-view" => toggle(&mut sharing.parts, Part::ALL.into_iter().find(|part| part.word() == value)),
        _ => return false,
    }
    true
}

/// Puts a value into a list in its order, or takes it out.
fn toggle<T: PartialEq + PartialOrd>(list: &mut Vec<T>, value: Option<T>) {
    let Some(value) = value else { return };
    let place = list.partition_point(|other| *other < value);
    if list.get(place) == Some(&value) {
        list.remove(place);
    } else {
        list.insert(place, value);
    }
}

/// A link as a QR code.
fn qr(text: &Texts, link: &str) -> Node {
    let share = text.share;
    let details = el("details").child(el("summary").text(share.qr));
    let Ok(code) = QrCode::encode_text(link, QrCodeEcc::Low) else {
        return details.child(el("p").text(share.qr_too_long));
    };
    // Four modules of quiet around it, as ISO/IEC 18004 asks for.
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + 4, y + 4);
        }
    }
    let whole = (size + 8).to_string();
    let picture = el("svg").class("qr").attr("viewBox", &format!("0 0 {whole} {whole}")).attr("role", "img");
    let picture = picture.attr("aria-label", &fill(share.qr_of, &[link]));
    let paper = el("rect").class("paper").attr("width", &whole).attr("height", &whole);
    details.child(picture.child(paper).child(el("path").attr("d", &path)))
}
