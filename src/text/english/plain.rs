//! The pages without scripts, in English.

use crate::text::plain::{ExampleText, PlainText, SectionText};

impl PlainText {
    /// English.
    pub const ENGLISH: Self = Self {
        lead: "How to set a kitchen of your own, ask your pupils about it, and collect what they answer. There is nothing to install and no account: all of it is in the link that you hand out.",
        to_lesson: "To the lesson",
        sections: [
            SectionText {
                title: "Set a kitchen",
                paragraphs: &[
                    "Open “{6}”, the last entry in the list of steps. Start from one of the named kitchens there, or change any setting: cores, dishes, stages, the program, the scheduler. What a change does is seen at once.",
                    "Each step of the lesson can be handed out as well. It asks its own questions, and you need not write any.",
                ],
            },
            SectionText {
                title: "Ask",
                paragraphs: &[
                    "Choose “{7}” in the header. Under “{8}”, write a question of up to {0} characters.",
                    "Then choose what they answer with. Their own words are never marked as right or wrong. A number can be one that the simulation gives, such as when all is done: then nobody has to work it out, and it is not in the link. It can also be a number that you give. Or they choose one of up to {1} options, of up to {2} characters each.",
                    "They can also make something: a schedule, by choosing themselves which dish goes next, or a drawing of who does what and when, before they see it. The table shows each one as a small picture, with its total or with the number of differences.",
                    "A number that you give and the right option are in the link. A pupil who reads the address closely can find them.",
                ],
            },
            SectionText {
                title: "Hide and lock",
                paragraphs: &[
                    "“{9}” keeps the kitchen still until the answer is given. Nothing on the page gives it away before.",
                    "Locked settings stay as you set them. Locks hold on the page only: whoever edits the link can take them off. You can also show only parts of the page, such as the kitchen and the timeline of cores.",
                ],
            },
            SectionText {
                title: "Hand it out",
                paragraphs: &[
                    "Copy the link for your pupils, or show its QR code on the projector. “{10}” opens it as a pupil meets it.",
                    "Chat programs and mail often change links. Where it is clear what was meant, the page repairs them; otherwise it says what it did not understand. What is locked or hidden stays so. Links of more than {3} characters are refused.",
                ],
            },
            SectionText {
                title: "Embed it",
                paragraphs: &[
                    "“{11}” gives a piece of HTML for a web page or a learning platform. It shows the kitchen without the header and the lesson.",
                    "An embedded step asks its question and plays for everybody, whatever they did before. What is done in a frame is not stored. A frame in a sandbox needs “allow-scripts”.",
                ],
            },
            SectionText {
                title: "Collect the answers",
                paragraphs: &[
                    "Each pupil who has answered gets a code, with a button that copies it. They send it to you in any way you like: a chat, a mail, a form.",
                    "Paste all of it into “{12}”, in the same place where you made the link. A name before a code stays with it. For each question you get a table: how often each answer was given, in numbers and in percent, which of them are right, and the total. Names and codes that are there twice are named with their lines. Both tables can be saved as CSV.",
                ],
            },
            SectionText {
                title: "What is kept, and where",
                paragraphs: &[
                    "Nothing is sent anywhere. There is no server behind the page, no account, no cookie and no counting of visitors. Whoever hosts the page sees that its files were fetched, as with any website.",
                    "What pupils predict in the lesson stays in their own browser, until they clear it there. Their answer to your question is kept only as long as the tab is open.",
                    "A code holds the answer, what happened, and the link, but nothing about the pupil. The names are those that you paste.",
                    "Your question, your locks and the codes stay in your browser until you clear them. On a shared machine, empty the field when you are done.",
                ],
            },
            SectionText {
                title: "Without a network",
                paragraphs: &[
                    "After the first visit the page works without a network. It can also be built as a single file that opens with a double click; embedding needs the page on a host.",
                ],
            },
            SectionText {
                title: "What it cannot do",
                paragraphs: &[
                    "It is no exam. Codes are not signed: somebody who knows how they are made can write one. Two pupils with the same answer have the same code.",
                    "A kitchen has at most {4} dishes and {5} cores. Times are right to a thousandth of a second; a number is right if it is exactly that, or what the page shows in tenths.",
                ],
            },
        ],
        examples: "Examples to open",
        example: [
            ExampleText {
                about: "A number that the simulation gives; cores and stages are locked",
                ask: "Two pairs of hands now share the work. When is all of it done?",
                options: "",
            },
            ExampleText {
                about: "Three options about a program that is one loop",
                ask: "Four pairs of hands instead of one, and the same loop. When is it done?",
                options: "sooner|*at the same time|later",
            },
            ExampleText { about: "A step of the lesson, as it is in a frame", ask: "", options: "" },
            ExampleText { about: "A kitchen that plays by itself, without anything around it", ask: "", options: "" },
        ],
        missing: "There is no page of the lesson at this address.",
        missing_places: "The lesson is in one of these places:",
        places: ["in the folder of this address", "in the folder above", "at the start of this site"],
    };
}
