//! What stands before the first step: what this is, for whom, how long it takes, and a picture that moves.

use crate::lesson::{Chapter, STEPS};
use crate::model::{Focus, LessonAction};
use crate::page::context::{use_dispatch, use_text};
use strum::VariantArray;
use yew::prelude::*;

/// What the head of the opening depends on.
#[derive(Properties, PartialEq)]
pub struct OpeningProps {
    /// Whether the first step's prediction is still to be made: it stands right below.
    pub predicting: bool,
}

/// The question that the lesson answers, and what it is.
#[component]
pub fn OpeningHead(props: &OpeningProps) -> Html {
    let (text, between) = (&use_text().lesson.opening, use_text().panel.between);
    let dispatch = use_dispatch();
    html! {
        <>
            <p class="kicker">{ text.kicker }</p>
            <h1 class="question-of-all" id={Focus::Heading.id()} tabindex="-1">{ text.title }</h1>
            <ul class="facts" role="list">{ for text.facts.iter().map(|fact| html! { <li>{ *fact }</li> }) }</ul>
            <p>{ text.lead.join(between) }</p>
            if !props.predicting {
                <div class="row">
                    <button type="button" class="primary" onclick={dispatch.on_lesson(LessonAction::Go(0))}>{ text.begin }</button>
                </div>
            }
        </>
    }
}

/// The chapters with their steps, as an outlook.
#[component]
pub fn Outlook() -> Html {
    let text = &use_text().lesson;
    let row = |(chapter, name): (Chapter, &&'static str)| {
        let steps = STEPS.iter().zip(&text.steps).filter(|(step, _)| step.chapter == chapter);
        let titles: Vec<&str> = steps.map(|(_, words)| words.title).collect();
        html! { <div><dt>{ *name }</dt><dd>{ titles.join(" · ") }</dd></div> }
    };
    html! { <dl class="outlook">{ for Chapter::VARIANTS.iter().copied().zip(&text.chapters).map(row) }</dl> }
}

/// The width and the height of the picture, in its units.
const SIZE: (i32, i32) = (640, 300);

/// Eight pairs of hands and one dish: one pair washes it, seven look on. It moves by the style sheet alone, and stands still where less
/// motion is wanted.
#[component]
pub fn OpeningPicture() -> Html {
    let text = use_text();
    let (wash, dry) = (text.page.stages[0], text.page.stages[2]);
    // A pair that rests: the hands lie together. Each looks up at another moment.
    let idle = |place: i32| {
        let x = 46 + place * 91;
        let class = format!("idle turn-{place}");
        html! {
            <g {class} key={place}>
                <path class="skin" d={format!("M{} 262q2-16 16-16h12q14 0 16 16z", x - 22)} />
                <path class="skin-line" d={format!("M{x} 247v14")} />
                <rect class="cuff" x={(x - 22).to_string()} y="262" width="18" height="9" rx="3" />
                <rect class="cuff" x={(x + 4).to_string()} y="262" width="18" height="9" rx="3" />
                <circle class="eye" cx={(x - 6).to_string()} cy="232" r="2.5" />
                <circle class="eye" cx={(x + 6).to_string()} cy="232" r="2.5" />
            </g>
        }
    };
    let (width, height) = SIZE;
    html! {
        <figure class="card opening">
            <svg viewBox={format!("0 0 {width} {height}")} role="img" aria-label={text.lesson.opening.picture}>
                <rect class="counter" x="20" y="194" width="600" height="5" rx="2" />
                <text x="230" y="34">{ wash }</text>
                <text x="480" y="34">{ dry }</text>
                <path class="water" d="M154 120q19-8 38 0t38 0 38 0 38 0v66q0 8-8 8h-136q-8 0-8-8z" />
                <path class="basin" d="M150 104v82q0 10 10 10h140q10 0 10-10v-82" />
                <path class="basin" d="M230 52v16h16v16" />
                <path class="basin" d="M420 194v-46M446 194v-46M472 194v-46M498 194v-46M524 194v-46" />
                <g class="washing">
                    <circle class="plate" cx="230" cy="136" r="28" />
                    <circle class="rim" cx="230" cy="136" r="18" />
                    <text class="number" x="230" y="143">{ "1" }</text>
                    <path class="skin left" d="M196 192q-4-34 8-48 10-6 10 6 0 20-4 42z" />
                    <path class="skin right" d="M264 192q4-34-8-48-10-6-10 6 0 20 4 42z" />
                    <rect class="cuff" x="193" y="186" width="20" height="10" rx="3" />
                    <rect class="cuff" x="247" y="186" width="20" height="10" rx="3" />
                </g>
                { for (0..7).map(idle) }
            </svg>
            <figcaption>{ text.lesson.opening.picture }</figcaption>
        </figure>
    }
}
