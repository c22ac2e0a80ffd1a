//! What a teacher prepares and collects, in Chinese.

use crate::text::teacher::{HandinText, TeacherText};

impl TeacherText {
    /// Chinese.
    pub const CHINESE: Self = Self {
        pupils: "给你的学生",
        pupils_hint: "提一个你自己的问题，并锁定不该改动的设置。每个学生会得到一串含有答案的代码，用来上交。锁定只在页面上有效：谁改动链接，就能解开。",
        ask: "你的问题",
        ask_left: "还可以写 {0} 个字符",
        hide: "学生作答之前，隐藏数字和时间线",
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
        no_embed: "框架需要服务器上放在页面旁边的那份副本。这个页面是单个文件，或是从磁盘上打开的：没有副本。",
        on_disk: "页面是从磁盘上打开的，别人访问不到。请把这一段接在网上页面的地址后面，或者把文件交给学生，让他们接在文件名后面。",
        codes: "学生交来的代码",
        codes_hint: "把代码粘贴进来，多少都行。它们只留在这个浏览器里。",
        codes_field: "代码",
        codes_csv: "表格存为 CSV",
        wanted: "学生怎样作答",
        kinds: [
            "用自己的话",
            "一个数：全部做完的时间",
            "一个数：平均响应时间",
            "一个数：同时进行中的盘子最多有几个",
            "一个数：同时运行的核心最多有几个",
            "你给出的一个数",
            "从几个选项中选一个",
        ],
        simulated: "正确答案由这个厨房的模拟给出：谁也不必去算，链接里也没有它。",
        in_link: "正确答案就在链接里：学生细看地址就能找到。",
        right_number: "正确的数",
        no_number: "没有填数之前，学生用自己的话作答。",
        bad_number: "“{0}”不是 0 到 {1} 之间的数。改好之前，学生用自己的话作答。",
        options: "选项，每行一个，正确的前面加 *",
        bad_options: "请写 {0} 到 {1} 个互不相同的选项，每个最多 {2} 个字符，并在其中一个前面加 *。在此之前，学生用自己的话作答。",
        pupils_qr: "给学生的链接的二维码",
        counts_csv: "统计存为 CSV",
    };
}

impl HandinText {
    /// Chinese.
    pub const CHINESE: Self = Self {
        codes_bad: "“{0}”不是一串完整的代码：缺了一部分，或被改动过。请让学生再交一次。",
        codes_more: "另有 {0} 串不完整",
        codes_head: ["行", "姓名", "厨房", "问题", "答案", "实际结果", "对错", "重复"],
        counts_head: ["答案", "人数", "占比", "对错"],
        counts_table: ["问题", "厨房", "答案", "人数", "占比", "对错"],
        step_question: "{0}：{1}",
        right: "正确",
        wrong: "错误",
        right_is: "正确答案：{0}",
        right_count: "{1} 个中有 {0} 个正确，占 {2}%",
        percent: "{0}%",
        all: "合计",
        twice: "重复",
        same_code: "第 {0} 行是同一串代码，都没有姓名：可能是两个学生答案相同，也可能是一串代码粘贴了两次。",
        name_same_code: "“{0}”把同一串代码交了不止一次：第 {1} 行。",
        name_codes: "“{0}”对同一个问题交了不同的答案：第 {1} 行。",
        each_counts: "每串代码都计入，不要的行请删去。",
    };
}
