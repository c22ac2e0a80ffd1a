//! What is worked out apart from the page, in Chinese.

use crate::text::working::WorkingText;

impl WorkingText {
    /// Simplified Chinese.
    pub const CHINESE: Self = Self {
        working: "正在计算，最多 {0} 段活。算完之前，页面显示上一次运行。",
        stopped: "已停止：这个厨房没有算完。页面显示上一次运行。",
        failed: "没能算出来：负责计算的部分没能加载，或者出了故障。请再试一次。",
        sweep: "已算完 {0} 个，共 {1} 个。",
        battery: "你的电脑正在用电池，还剩 {0}%。很多电脑这时会省电、降速，实测的时间可能更长。",
    };
}
