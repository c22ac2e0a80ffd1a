//! The page for programs in Go, in Chinese.

use crate::text::go::{ExampleText, GoText, GoWhyText};

impl GoText {
    /// Chinese.
    pub const CHINESE: Self = Self {
        why: GoWhyText {
            at_line: "（第 {0} 行）",
            timer: "定时器",
            comma: "、",
            between: "",
            not_started: "{0} 还没有启动：{1}{2}在 {3} 秒时启动它。",
            ended: "{0} 在 {1} 秒时已经结束。",
            cut_off: "程序在 {1} 秒时结束，{0} 被中断。",
            works: "{0}{2}在核心 {1} 上工作，到 {3} 秒为止。",
            holds: "{0}{2}占着核心 {1} 却不工作，到 {3} 秒为止。",
            switches: "核心 {1} 正在换到 {0}，到 {2} 秒为止。",
            sleeps: "{0}{1}在睡眠，到 {2} 秒为止。",
            sleeps_on: "{0}{1}在睡眠，程序会先结束。",
            ready: "{0}{1}已经就绪，但没有空闲的核心。它在 {2} 秒时继续。",
            ready_on: "{0}{1}已经就绪，但直到程序结束也没有核心来取它。",
            busy: "核心 {0} 在运行 {1}{2}，到 {3} 秒为止。",
            receives: "{0} 等着从 {1} 接收{2}：没有谁在发送。",
            receives_room: "{0} 等着从 {1} 接收{2}：它是空的。",
            sends: "{0} 等着向 {1} 发送{2}：没有谁在接收。",
            sends_room: "{0} 等着向 {1} 发送{2}：它满了。",
            signal: "{0} 在等 {1}{2}。",
            nil: "{0} 在等一个 nil 通道{1}：永远等不到。",
            select_empty: "{0} 在等一个没有分支的 select{1}：永远等不到。",
            selects: "{0} 在 select 处等待{2}：{1} 都还不行。",
            locked: "{0} 在等 {1}{2}：它在 {3} 手里。",
            locks: "{0} 在等 {1}{2}。",
            wait_group: "{0} 在等 {1}{2}：还没有全部完成。",
            condition: "{0} 在等 {1} 的通知{2}。",
            next_sends: "{0} 在 {2} 秒时发送{1}。",
            next_receives: "{0} 在 {2} 秒时接收{1}。",
            next_closes: "{0} 在 {2} 秒时关闭它{1}。",
            next_unlocks: "{0} 在 {2} 秒时解锁{1}。",
            next_finishes: "{0} 是最后一个，在 {2} 秒时完成{1}。",
            next_signals: "{0} 在 {2} 秒时发出通知{1}。",
            next_time: "时间到 {0} 秒时就来。",
            never: "没有谁来结束这个等待。",
            alone: "别的 goroutine 都拿不到它，所以永远不会有谁来。",
            only: "只有 {0} 能做到。",
            ring: "于是它们互相等待，成了一个环：{0}。",
        },
        ends: ["main 返回", "panic", "死锁", "致命错误", "达到上限"],
        examples: [
            ExampleText {
                title: "循环",
                question: "三个盘子，一个接一个，用一个核心。要多少秒？",
                insight: "{0} 秒。盘子浸泡时核心无事可做：循环在等，别的什么也没有。",
            },
            ExampleText {
                title: "每个盘子一个 goroutine",
                question: "还是这三个盘子，每个有自己的 goroutine，仍然一个核心。现在要多少秒？",
                insight: "{0} 秒，核心还是那一个。一个盘子浸泡时，洗另一个。time.Sleep 停放 goroutine，让出核心。",
            },
            ExampleText {
                title: "流水线",
                question: "洗要 3 秒，擦要 2 秒，有四个盘子、两个核心。一共要多少秒？",
                insight: "{0} 秒：洗四次，再擦一次。慢的阶段决定快慢，另一个在通道处等。",
            },
            ExampleText {
                title: "工人",
                question: "三个工人分六件活，每件 2 秒，用两个核心。要多少秒？",
                insight: "{0} 秒。三个工人是三个 goroutine，但同一时刻最多运行两个。",
            },
            ExampleText {
                title: "扇出与扇入",
                question: "同时问三家店，分别在 3、1、2 秒后回答。先打印哪个名字？",
                insight: "{0}。三家同时在等，回答都走同一个通道：谁先到，谁先出来。",
            },
            ExampleText {
                title: "信号量",
                question: "五位客人，每位待 3 秒，只有两个位置。多少秒后全都离开？",
                insight: "{0} 秒。能放两个值的通道放两位进来。第三位等着发送，直到有谁接收。",
            },
            ExampleText {
                title: "超时",
                question: "算出回答要 3 秒，另一件事也要 3 秒，用一个核心。main 等 4 秒。会打印什么？",
                insight: "“{0}”。核心先给了另一个 goroutine。换成两个核心试试。",
            },
            ExampleText {
                title: "用 context 取消",
                question: "每 2 秒找到一页。5 秒后 context 到期。会打印几页？",
                insight: "{0}。ctx.Done() 是一个会被关闭的通道。正等着下一页时，select 也立刻看得到。",
            },
            ExampleText {
                title: "计数：有 mutex 和没有 mutex",
                question: "两个 goroutine 各加三次 1，没有 mutex。会打印哪个数？",
                insight: "{0}。两个读到同一个旧数，写下同一个新数。有了 mutex，每次相加都等另一个，一次也不丢。",
            },
            ExampleText {
                title: "两把锁，两种顺序",
                question: "一个先拿海绵再拿毛巾，另一个先拿毛巾再拿海绵。结果怎样？",
                insight: "{0}。各自拿着对方在等的东西。如果两个按同样的顺序拿锁，一个会等一下，然后继续。",
            },
            ExampleText {
                title: "ticker",
                question: "ticker 每秒响一次，但每响一次要干 2.5 秒的活，直到过了 9 秒。一共取到几次？",
                insight: "{0}。ticker 的通道只放得下一次。满的时候再来的就丢掉：慢了就会错过。",
            },
            ExampleText {
                title: "泄漏的 goroutine",
                question: "太慢的回答就不再等了。最后除了 main，还剩几个 goroutine？",
                insight: "{0}。它们想发送，却永远没有谁来接收。通道若能放一个值，它们就能发送并结束。",
            },
        ],
        link_too_long: "链接有 {0} 个字符，太长，读不了。请把程序存成文件。",
        link_damaged: "链接里的程序读不出来：有一部分在路上丢了或变了。",
        link_too_large: "链接里的程序太大。",
        link_value: "链接里“{0}”的值无效：{1}。改用通常的值。",
        link_unknown: "链接里的“{0}”在这里没有意义。",
        link_twice: "“{0}”在链接里出现了两次。用第一个值。",
    };
}
