//! Notices in Chinese.

use crate::text::notice::NoteText;

impl NoteText {
    /// Chinese.
    pub const CHINESE: Self = Self {
        quotes: ["“", "”"],
        comma: "、",
        version: "v：{0}不是本版能读的链接版本；允许的是 1。",
        step: "step：{0}不是课程里的一步；允许的有 {1}。",
        one: "{0}：{1}无效；允许的是 1。",
        view: "view：{0}没有说出页面的任何部分；允许的有 {1}，用英文逗号连接。",
        lock: "lock：{0}没有说出任何设置；允许的有 {1}，用英文逗号连接。",
        hide: "hide：{0}无效；允许的是 answers。",
        ask: "ask：{0}不是一个问题；问题应在一行之内，有 1 到 {1} 个字符。",
        moment: "t：{0}不是一个时刻；允许的是秒数，最多三位小数。",
        language: "lang：{0}不是本页的语言；允许的有 {1}。",
        unknown_key: "{0}：没有叫这个名字的设置。",
        no_equals: "{0}：这一段里没有“=”。",
        twice: "{0}：给了两次；以第一个值为准，{1}已略过。",
        encoding: "{0}：这一段不是百分号编码的文字（% 后面跟两个 0–9、A–F）。",
        repaired: "{0}：{1}在传送途中被改动，已读作{2}。",
        too_long: "链接在“#”之后有 {0} 个字符；最多只读 {1} 个。",
        used: "{0}改用{1}。",
        passed_over: "{0}已略过。",
        default_shown: "{0}改为显示默认的厨房。",
        word: "{0}：{1}不在 {2} 之中。",
        whole: "{0}：{1}不是 {2} 到 {3} 的整数。",
        seconds: "{0}：{1}不是 {2} 到 {3} 的秒数（最多三位小数）。",
        seconds_or_zero: "{0}：{1}既不是 0，也不是 {2} 到 {3} 的秒数（最多三位小数）。",
        numbers: "{0}：{1}不是 {2} 到 {3} 个用“{6}”隔开的 {4} 到 {5} 的整数。",
        stage_count: "stages：给了 {0} 个阶段；允许 1 到 8 个。",
        stage_shape: "stages：{1}的第 {0} 个阶段，写法不是 name:seconds:kind 或 name:seconds:kind:places。",
        stage_name: "stages：{1}的第 {0} 个阶段，名称不是 1 到 16 个字母、数字或“-”。",
        stage_seconds: "stages：{1}的第 {0} 个阶段，秒数不在 0 到 3600 之间，或超过三位小数。",
        stage_kind: "stages：{1}的第 {0} 个阶段，种类既不是 hands，也不是 wait。",
        stage_places: "stages：{1}的第 {0} 个阶段，位置数不在 {2} 到 {3} 之间。",
        stages_empty: "stages：{0}里没有一个阶段要花时间；至少要有一个。",
        size: "{0}：这个场景最多会有 {1} 段活；最多能运行 {2} 段。请把时间片调长，或设为 0（不分时间片），或减少盘子。",
    };
}
