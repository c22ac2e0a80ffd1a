//! What is worked out apart from the page, in Arabic.

use crate::text::working::WorkingText;

impl WorkingText {
    /// Arabic.
    pub const ARABIC: Self = Self {
        working: "يجري حساب ما قد يبلغ {0} من قطع العمل. إلى أن ينتهي ذلك تعرض الصفحة التشغيل السابق.",
        stopped: "أُوقف الحساب: لم يُحسب هذا المطبخ. تعرض الصفحة التشغيل السابق.",
        failed: "تعذّر الحساب: لم يصل الجزء الذي يقوم به أو تعطّل. حاول مرة أخرى.",
        sweep: "حُسب {0} من {1}.",
        battery: "يعمل حاسوبك على البطارية وقد بقي منها \u{2066}{0}%\u{2069}. كثير من الأجهزة يوفّر الطاقة عندئذ فيبطؤ: قد يستغرق ما يُقاس وقتًا أطول.",
    };
}
