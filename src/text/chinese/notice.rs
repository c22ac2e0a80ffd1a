//! Notices in Chinese.

use crate::text::notice::NoteText;

impl NoteText {
    /// Chinese.
    pub const CHINESE: Self = Self {
        quotes: ["“", "”"],
        comma: "、",
        version: "v：本版读不了版本{0}的链接，只能读版本 1。",
        step: "step：{0}不是课程里的一步。请用 {1} 之一。",
        one: "{0}：{1}无效。请用 1。",
        view: "view：{0}不是页面各部分的列表。请用 {1}，以英文逗号隔开。",
        lock: "lock：{0}不是设置的列表。请用 {1}，以英文逗号隔开。",
        hide: "hide：{0}无效。请用 answers。",
        ask: "ask：{0}不是一个问题。问题应写在一行里，有 1 到 {1} 个字符。",
        answer: "answer：{0}不是问题可以要求的答案。可以要求不超过 {1} 的数，或以下之一：{2}。也可以给出 {3} 到 {4} 个互不相同的选项，每个最多 {5} 个字符，用 | 隔开，正确的前面加 *。",
        unfit: "answer：{0} 只能在 step=sandbox 时要求。",
        moment: "t：{0}不是一个时刻。请用秒数，最多三位小数。",
        language: "lang：本页没有{0}这种语言。请用 {1} 之一。",
        unknown_key: "{0}：没有叫这个名字的设置。",
        program: "go：这是一个 Go 程序。这类程序有自己的页面 go.html，就在网页版课程旁边。",
        no_equals: "{0}：这里少了“=”。",
        twice: "{0}：给了两次。采用第一个值，忽略{1}。",
        encoding: "{0}：这一段不是百分号编码的文字（% 后面跟两个 0–9、A–F）。",
        repaired: "{0}：{1}在传送途中损坏，已读作{2}。",
        too_long: "链接在“#”之后有 {0} 个字符。最多只读 {1} 个。",
        used: "{0}改用{1}。",
        passed_over: "{0}已忽略。",
        default_shown: "{0}改为显示默认的厨房。",
        word: "{0}：{1}不是 {2} 之一。",
        whole: "{0}：{1}不是 {2} 到 {3} 的整数。",
        seconds: "{0}：{1}不是 {2} 到 {3} 的秒数（最多三位小数）。",
        seconds_or_zero: "{0}：{1}既不是 0，也不是 {2} 到 {3} 的秒数（最多三位小数）。",
        numbers: "{0}：{1}不是用“{6}”隔开的 {2} 到 {3} 个整数（每个从 {4} 到 {5}）。",
        stage_count: "stages：有 {0} 个阶段。请用 1 到 8 个。",
        stage_shape: "stages：{1}的第 {0} 个阶段写法不对。应为 name:seconds:kind 或 name:seconds:kind:places。",
        stage_name: "stages：{1}的第 {0} 个阶段，名称不是 1 到 16 个字母、数字或“-”。",
        stage_seconds: "stages：{1}的第 {0} 个阶段，秒数不在 0 到 3600 之间，或超过三位小数。",
        stage_kind: "stages：{1}的第 {0} 个阶段，种类既不是 hands，也不是 wait。",
        stage_places: "stages：{1}的第 {0} 个阶段，位置数不在 {2} 到 {3} 之间。",
        stages_empty: "stages：{0}里没有一个阶段要花时间。至少要有一个。",
        size: "{0}：这个厨房最多会有 {1} 段活，而最多能运行 {2} 段。请把时间片调长、设为 0（不分时间片），或减少盘子。",
    };
}
