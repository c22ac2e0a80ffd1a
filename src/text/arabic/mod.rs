//! Arabic. Digits are Western, as the timelines show them; what may run from left to right in a sentence (names, links,
//! code) stands between marks that keep it to itself: U+2066 or U+2068, and U+2069. One
//! word for one thing all through, as the lesson has it: المجدول, الحصة (a slice), التشغيل (a run), الخط المتتابع (a pipeline), المجموع (the
//! total), عاطلة (idle).

mod drawing;
mod go;
mod golab;
mod lesson;
mod machine;
mod notice;
mod page;
mod panel;
mod plain;
mod schedule;
mod share;
mod teacher;
mod why;
mod working;
