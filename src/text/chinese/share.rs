//! Sharing in Chinese.

use crate::text::share::ShareText;

impl ShareText {
    /// Chinese.
    pub const CHINESE: Self = Self {
        link: "这个厨房的链接",
        link_hint: "谁打开它，看到的就是这些设置。不向任何地方发送数据：全部内容都在链接里。",
        moment: "这一时刻的链接",
        copy: "复制",
        copy_of: "复制：{0}",
        qr: "链接的二维码，可投影",
        qr_of: "{0}的二维码",
        qr_too_long: "链接太长，做不成二维码。",
        take: "下载",
        formats: ["时间线，SVG", "盘子，CSV", "各段，CSV", "全部内容，JSON", "跟踪事件，供 Perfetto 使用", "程序，Go"],
        png: "时间线，PNG",
        semicolons: "表格各列之间用分号：适用于以逗号作小数点的电子表格",
        print: "打印",
        progress: "已完成 {0}%",
        stop: "停止",
        your_code: "你的答题码，用来上交",
        your_code_hint: "里面有你的答案、实际结果和链接，没有任何关于你的信息。",
        total: "{0} 秒时全部做完",
        copied: "已复制。",
        not_copied: "浏览器不让页面复制。文字已经选中，可以用键盘复制。",
        not_made: "没能生成这个文件，因为页面有一部分没能加载。网络连上了吗？请再试一次。",
        not_saved: "浏览器没能保存这个文件。",
    };
}
