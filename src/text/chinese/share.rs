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
        pupils: "给你的学生",
        pupils_hint: "提一个你自己的问题，并锁定不该改动的设置。每个学生会得到一串简短的代码，里面有答案，用来上交。锁定只在页面上有效；谁改动\
                      链接本身，就能解开。",
        ask: "你的问题",
        ask_left: "还可以写 {0} 个字符",
        hide: "学生作答之前，隐藏数据和时间线",
        play: "打开后立即播放",
        lock: "锁定设置",
        lock_all: "全部",
        view: "只显示部分内容",
        view_hint: "一项都不勾选：显示全部。",
        parts: ["厨房", "核心的时间线", "盘子的时间线", "曲线图"],
        pupil_link: "给学生的链接",
        see: "看看学生会看到什么",
        embed: "嵌入你自己的网页",
        embed_title: "洗净 & 擦干",
        take: "带走",
        formats: ["时间线，SVG", "盘子，CSV", "各段，CSV", "全部内容，JSON", "跟踪事件，供 Perfetto 使用", "程序，Go"],
        png: "时间线，PNG",
        print: "打印",
        progress: "已完成 {0}%",
        stop: "停止",
        codes: "学生交来的代码",
        codes_hint: "把代码一串接一串粘贴进来，多少都行。它们只留在这个浏览器里。",
        codes_field: "代码",
        codes_head: ["厨房", "问题", "答案", "实际结果"],
        codes_counts: "{0} ×“{1}”",
        codes_csv: "表格存为 CSV",
        codes_bad: "“{0}”不是一串完整的代码：缺了一部分，或被改动过。请让学生再交一次。",
        codes_more: "另有 {0} 串不完整",
        your_code: "你的代码，用来上交",
        your_code_hint: "里面有你的答案、实际结果和链接，没有任何关于你的信息。",
        total: "{0} 秒时全部完成",
        copied: "已复制。",
        not_copied: "浏览器不让页面复制。文字已经选中：请用键盘复制。",
        not_made: "无法生成该文件：页面中负责生成文件的部分没有加载到。网络正常吗？请再试一次。",
        not_saved: "浏览器无法保存该文件。",
    };
}
