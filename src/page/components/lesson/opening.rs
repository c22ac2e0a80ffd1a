//! What stands before the first step: what this is, for whom, how long it takes, and a picture that moves.

use crate::lesson::{Chapter, STEPS};
use crate::model::{Focus, LessonAction};
use crate::page::canvas::outlines;
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
    // A pair that rests. Each looks up at another moment.
    let idle = |place: i32| {
        html! {
            <g transform={format!("translate({} 255) scale(1.7)", 46 + place * 91)} key={place}>
                <g class={format!("idle turn-{place}")}>
                    <path class="skin" d={outlines::RESTING} />
                    <path class="skin-line" d={outlines::RESTING_FINGERS} />
                    <path class="cuff" d={outlines::RESTING_CUFFS} />
                </g>
            </g>
        }
    };
    // One of the hands that hold the dish, or its mirror image.
    let hand = |mirrored: bool| {
        html! {
            <g transform={mirrored.then_some("scale(-1 1)")}>
                <path class="skin" d={outlines::PALM} />
                <path class="skin-line" d={outlines::FINGERS} />
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
                <path class="basin tap" transform="translate(186 100) scale(2.6)" d={outlines::TAP} />
                <path class="basin" d="M420 194v-46M446 194v-46M472 194v-46M498 194v-46M524 194v-46" />
                <g class="washing">
                    <circle class="plate" cx="230" cy="136" r="28" />
                    <circle class="rim" cx="230" cy="136" r="18" />
                    <text class="number" x="230" y="143">{ "1" }</text>
                    <g transform="translate(230 136) scale(1.75)">
                        { hand(false) }
                        { hand(true) }
                        <path class="cuff" d={outlines::CUFFS} />
                    </g>
                </g>
                { for (0..7).map(idle) }
            </svg>
            <figcaption>{ text.lesson.opening.picture }</figcaption>
        </figure>
    }
}
