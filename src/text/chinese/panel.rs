//! The panels in Chinese.

use crate::text::panel::{MetricText, PanelText, SettingText};

const fn metric(name: &'static str, meaning: &'static str) -> MetricText {
    MetricText { name, meaning }
}

const fn setting(name: &'static str, hint: &'static str) -> SettingText {
    SettingText { name, hint, values: &[] }
}

impl PanelText {
    /// Chinese.
    pub const CHINESE: Self = Self {
        dishes_tab: "盘子",
        go_tab: "Go 程序",
        order_tab: "什么可以重叠",
        sweep_tab: "更多核心？",
        clocks_tab: "主频",
        all_numbers: "全部数字及其含义",
        all_metrics: [
            metric("总时间", "最后一个盘子做完的时刻：完工时间"),
            metric("平均响应时间", "从盘子送来到做完"),
            metric("响应时间中位数", "一半的盘子不超过这个时间"),
            metric("响应时间第 95 百分位数", "20 个盘子里有 19 个不超过这个时间"),
            metric("最长响应时间", "没有盘子超过这个时间"),
            metric("服务时间", "一个盘子自己的活和浸泡，平均"),
            metric("等待时间", "响应时间减去服务时间，平均"),
            metric("吞吐量", "每分钟做完的盘子数"),
            metric("利用率", "人手的时间里，干活所占的比例"),
            metric("进行中的最大数", "同一时刻已开始、未做完的盘子：并发"),
            metric("正在运行的最大数", "同一时刻在干活的核心：并行"),
            metric("花时间的切换", "有几次，共花多少时间"),
            metric("守候时间", "盘子浸泡时，手被占住的时间"),
            metric("下限", "用这些核心做这些活，任何程序都不会更短，也许连正好这么短都做不到；以及原因"),
            metric("一个循环，一个核心", "同样的活，一个盘子接一个盘子做的总时间"),
            metric("加速比", "速度是上一项的多少倍"),
        ],
        rises: "{0}原为 {1}，增加到 {2}。",
        falls: "{0}原为 {1}，减少到 {2}。",
        instead: "{0}：{2}，而不是 {1}。",
        stays: "{0}不变，还是 {2}。",
        set_to: "{0}：{1}。",
        same: "总时间、响应时间、进行中和正在运行的最大数都相同。",
        none: "无",
        between: "",
        beside_lead: "与“{0}”相比：",
        beside: "{0}：{1}",
        keys: [
            ("空格", "播放或暂停"),
            ("← →", "上一个、下一个事件"),
            ("Home、End", "开头、结尾"),
            ("+ −", "放大、缩小"),
            ("Shift 加 ← →", "放大后：更早、更晚"),
            ("时间线上的 ↑ ↓", "上一行、下一行"),
            ("时间线上的 ← →", "这一行的上一段、下一段"),
            ("时间线上的 Enter", "为什么会这样？"),
            ("Ctrl 加滚轮，或用两指", "放大、缩小"),
            ("在时间线上双击", "显示全部"),
            ("1 到 9、0", "课程的某一步"),
            ("?", "这张表"),
            ("Esc", "关闭这张表"),
        ],
        groups: ["要做的活", "人手", "程序", "调度器"],
        kitchens: "从这里开始",
        own_kitchen: "你自己的厨房",
        summary_lead: "每个问题、你的猜测、正确的答案，以及要记住的一句话。",
        summary_head: ["问题", "你的猜测", "实际上"],
        not_predicted: "–",
        start_over: "重新开始",
        print: "打印",
        clocks: "历年处理器的主频与核心数",
        clocks_source: "数字是厂家标明的上市时基本频率与核心数。2011 年以前据《Intel Microprocessor Quick Reference Guide》。此后据英特尔产品规格。",
        clocks_head: ["年份", "处理器", "主频", "核心数"],
        clock_rates: ["{0} kHz", "{0} MHz", "{0} GHz"],
        sweep: "增加核心会怎样？",
        sweep_lead: "用 1 到 12 个核心各运行一次",
        sweep_head: ["核心", "总时间", "加速比", "下限"],
        sweep_go: "改用 {0}",
        sweep_axis: "核心数",
        sweep_total: "总时间",
        sweep_point: "{0}：{1}；任何程序都不会少于 {2}",
        fields: [
            SettingText {
                name: "程序",
                hint: "活怎么写成程序：这规定了什么可以重叠。",
                values: &["一个循环", "每个盘子一个任务", "流水线，每个阶段一个任务", "工人，共用一堆盘子"],
            },
            setting("工人", "从堆里取盘子的任务。只用于工人程序。"),
            setting("碗架", "两个阶段之间放得下几个盘子。只用于流水线。"),
            setting("盘子", "要做几个。"),
            setting("核心", "有几双手。"),
            setting("阶段", "名称、秒数、需要什么、有几个位置（空着 = 不限）。"),
            SettingText {
                name: "浸泡的时候", hint: "这段时间手做什么。", values: &["手去做别的", "有人守着"]
            },
            setting("大小", "每个盘子有多大，以百分比计，用逗号隔开。这列数循环使用。"),
            SettingText {
                name: "调度器",
                hint: "空闲的核心从就绪的任务里取哪一个。",
                values: &["先来先服务", "随机", "最短的活优先", "各有队列，工作窃取", "由你选择"],
            },
            setting("时间片", "任务跑满多少秒，就要让别的先来。0 = 不限。"),
            setting("切换", "核心每次切换任务损失的秒数。"),
            setting("核心速度", "百分比：200 就是快一倍。"),
            setting("送来间隔", "一个盘子和下一个之间隔多少秒。0 = 一开始就全在。"),
            setting("时长波动", "各个盘子的时长相差百分之几。"),
            setting("随机种子", "用于一切随机：种子相同，运行就相同。"),
            setting("抽签", "用于“随机”调度器：换个数，就换一批签。空着 = 用随机种子。"),
            setting("选择", "用于“由你选择”的调度器：队列里的位置，从 0 数起，用点隔开。"),
        ],
        stage_name: "名称",
        stage_seconds: "秒数",
        stage_kind: "需要什么",
        stage_places: "位置数",
        add_stage: "添加一个阶段",
        remove_stage: "删除",
        stage_part: "阶段 {0}：{1}",
    };
}
