//! Arabic. Digits are Western, as the timelines show them; what may run from left to right in a sentence (names, links,
//! code) stands between marks that keep it to itself: U+2066 or U+2068, and U+2069. One
//! word for one thing all through, as the lesson has it: المجدول, الحصة (a slice), التشغيل (a run), الخط المتتابع (a pipeline), المجموع (the
//! total), عاطلة (idle), مستعد (ready), جاهز (done), قيد الإنجاز (in progress), قيد التنفيذ (running), حوض النقع (a basin), قدر (a pan),
//! جدول or جدول عمل (a schedule), المسار (a lane), القرعة (picks made by chance), عشوائي (random). Go is feminine, as the language is.

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
